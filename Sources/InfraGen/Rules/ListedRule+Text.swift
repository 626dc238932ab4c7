import Diagnostics

extension ListedRule {
    /// What has to be asked for; nil for a rule that is always on.
    package var group: GuardrailGroup? { guardrail?.documentation.group }

    /// The rule in lines for a person.
    package var text: String {
        var lines = ["\(id): \(severity.rawValue)", "  \(description.summary)", ""]
        lines += Self.wrapped(description.why).map { "  \($0)" }
        if let input = guardrail?.documentation.input { lines += ["", "  reads: \(input)"] }
        if let differences = guardrail?.documentation.differences {
            lines += [""] + Self.wrapped("differs: \(differences)").map { "  \($0)" }
        }
        let notes =
            [description.url.map { "  page: \($0)" }, elsewhere.isEmpty ? nil : "  elsewhere: \(elsewhereText)"]
            + [group.map { "  off unless '--enable \($0.rawValue)': \($0.reason)" }]
        if notes.contains(where: { $0 != nil }) { lines += [""] + notes.compactMap(\.self) }
        if let guardrail = guardrail?.documentation {
            lines += ["", "  good:", ""] + Self.indented(guardrail.good)
            lines += ["", "  bad:", ""] + Self.indented(guardrail.bad)
        }
        lines += ["", "  to accept it:"]
        for acceptance in acceptances {
            lines += ["", "    \(acceptance.place):"] + Self.indented(acceptance.text).map { "  \($0)" }
        }
        if let unaccepted {
            lines += (acceptances.isEmpty ? [] : [""]) + Self.wrapped(unaccepted).map { "    \($0)" }
        }
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
}
