/// What functions need and this room has not: digests, a reader of YAML, the files of a module.
///
/// What a function needs and is not given makes its result unknown.
package struct HCLMeans {
    package enum HashAlgorithm: Sendable {
        case md5, sha1, sha256, sha512
    }

    /// Computes a digest.
    package var digest: ((HashAlgorithm, [UInt8]) -> [UInt8])?
    /// Reads a YAML document.
    package var yaml: ((_ text: String) -> HCLDecoded)?
    /// The files that `file()` and its like see.
    package var files: HCLFiles?

    package init() {}
}

/// What a text in another notation comes to.
package enum HCLDecoded: Sendable {
    case value(HCLValue)
    /// Terraform would refuse it, for this reason.
    case invalid(String)
    /// Terraform may see something else in it.
    case unclear
}

/// Files by their paths, as a configuration writes them.
package struct HCLFiles {
    package enum Content: Sendable {
        case bytes([UInt8])
        case missing
        /// It is there, or may be, and cannot be read.
        case unreadable
    }

    /// What a file holds.
    package let content: (_ path: String) -> Content
    /// The names in a folder, in any order; nil where there is no such folder.
    package let names: (_ folder: String) -> [String]?

    package init(
        content: @escaping (_ path: String) -> Content, names: @escaping (_ folder: String) -> [String]?
    ) {
        self.content = content
        self.names = names
    }
}
