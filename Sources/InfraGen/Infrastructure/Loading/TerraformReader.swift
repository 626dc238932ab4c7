/// The way to the files of Terraform modules, which the caller has and this room has not.
package struct TerraformReader: Sendable {
    /// Why a folder or file cannot be read, in a person's words.
    package struct Failure: Error, Sendable {
        package let reason: String
        package let path: String
        package let isMissing: Bool

        package init(_ reason: String, at path: String, isMissing: Bool = false) {
            self.reason = reason
            self.path = path
            self.isMissing = isMissing
        }
    }

    /// The names in a folder, sorted; nil where there is no such folder.
    package let names: @Sendable (_ folder: String) throws(Failure) -> [String]?
    /// The bytes of a file.
    package let file: @Sendable (_ path: String) throws(Failure) -> [UInt8]
    /// One name for a folder, however it is reached: links followed.
    package let identity: @Sendable (_ folder: String) -> String

    package init(
        names: @escaping @Sendable (_ folder: String) throws(Failure) -> [String]?,
        file: @escaping @Sendable (_ path: String) throws(Failure) -> [UInt8],
        identity: @escaping @Sendable (_ folder: String) -> String = { $0 }
    ) {
        self.names = names
        self.file = file
        self.identity = identity
    }
}

/// Paths of folders and files, written with `/`.
enum FilePath {
    /// `path` seen from `folder`, without `.` and, where it can be, without `..`.
    static func joined(_ folder: String, _ path: String) -> String {
        guard !path.hasPrefix("/") else { return normalized(path) }
        return normalized(folder == "." || folder.isEmpty ? path : "\(folder)/\(path)")
    }

    private static func normalized(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") {
            switch step {
            case ".": break
            case "..":
                if let last = steps.last, last != ".." {
                    steps.removeLast()
                } else if !path.hasPrefix("/") {
                    steps.append(step)
                }
            default: steps.append(step)
            }
        }
        let joined = steps.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }
}
