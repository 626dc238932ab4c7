/// A shared AWS file: `~/.aws/credentials` or `~/.aws/config`.
///
/// - SeeAlso: <https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html>
package struct SharedConfigFile: Sendable {
    /// Which of the two files it is: only the names of sections differ.
    package enum Kind: Sendable {
        /// Sections are `[NAME]`.
        case credentials
        /// Sections are `[default]` and `[profile NAME]`; others are not profiles.
        case config
    }

    /// A line that is neither section, setting nor comment.
    package struct Malformed: Error, Sendable, Hashable, CustomStringConvertible {
        /// From 1.
        package let line: Int
        /// What is wrong; it quotes no value, which may be a secret.
        package let message: String

        package var description: String { "line \(line): \(message)" }
    }

    private let profiles: [String: [String: String]]

    /// No file at all.
    package init() { profiles = [:] }

    /// The file whose bytes are `bytes`.
    ///
    /// Lines end in LF or CRLF; a byte order mark is passed over. Settings below an indented line belong to the setting
    /// before it and are not read here. A profile that comes twice is one; its later settings win.
    package init(_ bytes: [UInt8], kind: Kind) throws(Malformed) {
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            throw Malformed(line: Self.firstInvalidLine(content), message: "the file is not UTF-8")
        }
        var profiles: [String: [String: String]] = [:]
        var section = Section.none
        for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            let content = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
            func malformed(_ message: String) -> Malformed { Malformed(line: index + 1, message: message) }
            guard !content.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
                throw malformed("the line holds a control character")
            }
            guard let first = content.first(where: { !Self.isSpace($0) }), !Self.isComment(first) else { continue }
            if content.first == UInt8(ascii: "[") {
                section = try Self.section(content, kind: kind, malformed)
                if case .profile(let name) = section { profiles[name, default: [:]] = profiles[name] ?? [:] }
            } else if Self.isSpace(content.first ?? 0) {
                guard section != .none else { throw malformed("an indented line stands before any section") }
            } else {
                let (name, value) = try Self.setting(content, malformed)
                switch section {
                case .none: throw malformed("the setting '\(name)' stands before any section")
                case .other: break
                case .profile(let profile): profiles[profile, default: [:]][name] = value
                }
            }
        }
        self.profiles = profiles
    }

    /// The settings of a profile by lower-case name; nil where there is no such profile.
    package subscript(_ profile: String) -> [String: String]? { profiles[profile] }

    /// The profiles in order of their names.
    package var profileNames: [String] { profiles.keys.sorted() }

    /// The first line of `bytes` that is not UTF-8, from 1: a line feed is never part of another character.
    private static func firstInvalidLine(_ bytes: ArraySlice<UInt8>) -> Int {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }

    private enum Section: Equatable {
        case none
        case profile(String)
        case other
    }

    private static func section(
        _ line: Substring.UTF8View, kind: Kind, _ malformed: (String) -> Malformed
    ) throws(Malformed) -> Section {
        guard let close = line.firstIndex(of: UInt8(ascii: "]")) else { throw malformed("a section without ']'") }
        let rest = line[line.index(after: close)...].first { !isSpace($0) }
        guard rest.map(isComment) ?? true else { throw malformed("text after the ']' of a section") }
        let words = line[line.index(after: line.startIndex)..<close].split(whereSeparator: isSpace).map {
            String(decoding: $0, as: UTF8.self)
        }
        switch (kind, words.count) {
        case (_, 0): throw malformed("a section without name")
        case (.credentials, _): return .profile(words.joined(separator: " "))
        case (.config, 1): return words[0] == "default" ? .profile("default") : .other
        case (.config, _): return words[0] == "profile" ? .profile(words.dropFirst().joined(separator: " ")) : .other
        }
    }

    private static func setting(
        _ line: Substring.UTF8View, _ malformed: (String) -> Malformed
    ) throws(Malformed) -> (name: String, value: String) {
        guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
            throw malformed("neither a section nor 'name = value'")
        }
        let name = trimmed(line[..<equals])
        guard !name.isEmpty, !name.contains(where: isSpace) else { throw malformed("no name of a setting before '='") }
        let value = withoutComment(trimmed(line[line.index(after: equals)...]))
        return (asciiLower(String(decoding: name, as: UTF8.self)), String(decoding: value, as: UTF8.self))
    }

    /// A comment may follow a value after white space.
    private static func withoutComment(_ value: Substring.UTF8View) -> Substring.UTF8View {
        var previous: UInt8 = 0
        for index in value.indices {
            if isComment(value[index]), isSpace(previous) { return trimmed(value[..<index]) }
            previous = value[index]
        }
        return value
    }

    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        var text = text.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text
    }

    private static func asciiLower(_ text: String) -> String {
        String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    private static func isComment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";") }
}
