package import Diagnostics

/// A bad key, with all there is to say about it.
package struct ExplainedKey: Sendable, Hashable {
    /// The key, or its first bytes where it is far longer than a key may be.
    package let key: [UInt8]
    /// How many bytes the whole key has.
    package let length: Int
    package let finding: KeyExplainer.Finding

    package init(_ key: [UInt8], length: Int, _ finding: KeyExplainer.Finding) {
        (self.key, self.length, self.finding) = (key, length, finding)
    }
}

extension KeyExplainer {
    /// A finding in words, for a key in `row` (from 1) of `file`.
    ///
    /// The column counts in the key, which in a list of lines is the line.
    package func diagnostic(_ explained: ExplainedKey, in file: SourceFile, row: Int) -> Diagnostic {
        let finding = explained.finding
        let before = explained.key.prefix(finding.byte)
        let column = 1 + before.count { $0 & 0xC0 != 0x80 }
        let start = SourcePosition(line: row, column: column, utf8Offset: finding.byte)
        let isInside = finding.byte < explained.key.count
        let end = SourcePosition(
            line: row, column: isInside ? column + 1 : column, utf8Offset: finding.byte + (isInside ? 1 : 0))
        var diagnostic = Diagnostic(
            finding.reason.rule, .error, message(explained), at: SourceSpan(file: file, start: start, end: end),
            suggestion: suggestion(finding).map { Suggestion($0) }, url: KeyFault.Reason.page)
        diagnostic.address = finding.nearestClass.map { "classes.\(contract.classes[$0].name)" }
        diagnostic.key = explained.key
        diagnostic.byte = finding.byte
        return diagnostic
    }

    private func message(_ explained: ExplainedKey) -> String {
        let finding = explained.finding
        let nearest = finding.nearestClass.map { contract.classes[$0] }
        switch finding.reason {
        case .empty: return "the key is empty"
        case .tooLong:
            return "the key has \(explained.length) bytes, and S3 takes at most \(ObjectKey.maximumLength)"
        case .notUTF8: return "byte \(finding.byte) of the key is not UTF-8"
        case .notNFC: return "the key is not in Unicode's Normalization Form C, from byte \(finding.byte) on"
        case .folderMarker: return "the key ends in '/', like a marker for a folder"
        case .noClass:
            guard let nearest else { return "the key begins like no class" }
            return "the key begins like no class; class '\(nearest.name)' is near, and begins with "
                + "'\(nearest.template.prefix)'"
        case .grammar:
            guard let nearest else { return "the key fits no class" }
            let expected = words(for: finding.expected)
            if finding.byte == explained.length {
                return "the key ends where class '\(nearest.name)' goes on with \(expected)"
            }
            return "byte \(finding.byte) of the key does not fit class '\(nearest.name)': expected \(expected)"
        }
    }

    /// `'/' or {ladder} (480p or 720p)`.
    package func words(for expected: [Expectation]) -> String {
        expected.isEmpty ? "nothing like it" : Self.list(expected.map(\.words))
    }

    private func suggestion(_ finding: Finding) -> String? {
        if let corrected = finding.corrected {
            return "did you mean '\(String(decoding: corrected, as: UTF8.self))'?"
        }
        switch finding.reason {
        case .empty: return "remove the row"
        case .folderMarker: return "delete the marker, or let markers pass with --allow-folder-markers"
        case .noClass where finding.nearestClass == nil:
            let prefixes = contract.classes.map { "'\($0.template.prefix)'" }
            return prefixes.isEmpty ? nil : "a key begins with \(Self.list(prefixes))"
        default:
            return finding.nearestClass.map { contract.classes[$0] }.map {
                "a key of class '\($0.name)' is \($0.template.text)"
            }
        }
    }

    /// `a, b or c`, without the middle of a long list.
    fileprivate static func list(_ words: [String]) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        let first = words.count > longestList ? words.prefix(longestList - 1) + ["…"] : words.dropLast()[...]
        return "\(first.joined(separator: ", ")) or \(words[words.count - 1])"
    }

    private static let longestList = 8
}

extension KeyExplainer.Expectation {
    fileprivate var words: String {
        switch self {
        case .literal(let text): "'\(text)'"
        case .value(let name, let type?): "{\(name)} (\(type.words))"
        case .value(let name, nil): "{\(name)...}"
        case .end: "the end of the key"
        }
    }
}

extension FieldType {
    /// What a value may be, in a few words.
    fileprivate var words: String {
        switch self {
        case .uuid: "a UUID in lower case"
        case .slug: "lower-case letters, digits and '-'"
        case .int(let min, let max, let width): "\(Self.padded(min, to: width)) to \(Self.padded(max, to: width))"
        case .enumeration(let values): KeyExplainer.list(values)
        case .filename(let extensions?, _): "a file name that ends in \(KeyExplainer.list(extensions.map { ".\($0)" }))"
        case .filename(nil, _): "a file name with extension"
        case .pattern(let pattern): "a text like \(pattern.text)"
        }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
