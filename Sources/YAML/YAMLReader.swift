package import Diagnostics

/// Reads one YAML document into nodes with exact places.
///
/// YAML 1.2 core schema over libyaml's parser. UTF-8 only; a byte order mark and CRLF simply work.
package enum YAMLReader {
    /// Reads the document of `file`, within `limits` of time and memory.
    ///
    /// Callers need not read more of the file than one byte beyond the limit.
    ///
    /// - Returns: All that is wrong, each an error, and the root. Without a root the file is not one parsable document:
    ///   `yaml.encoding`, `yaml.syntax`, `yaml.tab`, `yaml.second-document`, `yaml.empty`, `yaml.limit`,
    ///   `yaml.undefined-alias`, `yaml.recursive-alias`. Findings of a readable document come with its root, all in one
    ///   run: `yaml.duplicate-key`, `yaml.merge-key`, `yaml.complex-key`, `yaml.tag`.
    package static func read(_ file: SourceFile, limits: YAMLLimits = .spec) -> Checked<YAMLNode> {
        guard file.bytes.count <= limits.bytes else { return Checked(nil, [.tooLarge(file, limit: limits.bytes)]) }
        if let finding = TextCheck(file).firstFinding() { return Checked(nil, [finding]) }
        return file.bytes.withUnsafeBufferPointer { bytes in
            guard let events = EventParser(UnsafeBufferPointer(rebasing: bytes[file.textStart...])) else {
                return Checked(nil, [.outOfMemory(file)])
            }
            var composer = Composer(file, events, limits)
            return composer.document()
        }
    }
}

extension Diagnostic {
    fileprivate static func tooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
        Diagnostic(
            "yaml.limit", .error, "the file is larger than \(limit) bytes", at: .file(file.path),
            suggestion: "give a smaller file")
    }

    fileprivate static func outOfMemory(_ file: SourceFile) -> Diagnostic {
        Diagnostic("yaml.limit", .error, "there is not enough memory to read the file", at: .file(file.path))
    }
}
