import Diagnostics

extension RuleDocumentation {
    /// The rule in lines for a person.
    package var text: String {
        var lines = ["\(id): \(severity.rawValue)", "  \(summary)", ""]
        lines += Self.wrapped(why).map { "  \($0)" }
        if let input { lines += ["", "  reads: \(input)"] }
        if let differences { lines += [""] + Self.wrapped("differs: \(differences)").map { "  \($0)" } }
        lines += ["", "  why: \(source)"]
        if !elsewhere.isEmpty { lines.append("  elsewhere: \(elsewhereText)") }
        if let group { lines.append("  off unless '--enable \(group.rawValue)': \(group.reason)") }
        lines += ["", "  good:", ""] + Self.indented(good) + ["", "  bad:", ""] + Self.indented(bad)
        return lines.map { $0 + "\n" }.joined()
    }

    /// `CKV_AWS_18 (checkov), S3.9 (Security Hub)`.
    private var elsewhereText: String {
        elsewhere.map { "\($0.id) (\($0.tool.rawValue))" }.joined(separator: ", ")
    }

    private static func indented(_ code: String) -> [String] {
        code.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
    }

    /// `text` in lines of at most 100 characters, broken between words.
    static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + word.count < 100 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    /// The rule as one object.
    package var json: JSONValue {
        .object([
            "rule": .string(id.description), "severity": .string(severity.rawValue),
            "group": group.map { .string($0.rawValue) } ?? .null, "summary": .string(summary), "why": .string(why),
            "url": .string(source), "ids": .strings(elsewhere.flatMap(\.names)),
        ])
    }
}
