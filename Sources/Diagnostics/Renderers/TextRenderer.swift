/// Findings for people: place, message, the line with the wrong text underlined, and what to do.
package struct TextRenderer: Sendable {
    private let color: Bool

    package init(color: Bool = false) { self.color = color }

    func write(_ report: Report, to output: inout some TextOutputStream) {
        for diagnostic in report.diagnostics { write(diagnostic, to: &output) }
        writeTotals(report.summary, to: &output)
    }

    /// Writes one finding, so that a long run can show each as it comes.
    package func write(_ diagnostic: Diagnostic, to output: inout some TextOutputStream) {
        let severity = paint(diagnostic.severity.rawValue, .of(diagnostic.severity))
        let message = paint(diagnostic.message.visible, .bold)
        output.write("\(place(of: diagnostic)): \(severity): \(message) [\(diagnostic.rule.description.visible)]\n")
        if let snippet = Snippet(diagnostic) { write(snippet, to: &output) }
        if let env = diagnostic.env { output.write("    env: \(env.visible)\n") }
        if let help = diagnostic.suggestion?.text { output.write("    help: \(help.visible)\n") }
        for related in diagnostic.related {
            let note = paint("note", .of(.note))
            output.write("\(place(of: related.span)): \(note): \(related.message.visible)\n")
        }
    }

    /// Writes the totals of a run: nothing when there is nothing to count.
    package func writeTotals(_ summary: Report.Summary, to output: inout some TextOutputStream) {
        if let keys = summary.keys {
            output.write("\(keys.total) keys: \(keys.valid) valid, \(keys.invalid) invalid\n")
            for (title, counts) in [("classes", keys.classes), ("reasons", keys.reasons)] where !counts.isEmpty {
                let list = counts.map { "\($0.name.visible) \($0.count)" }.joined(separator: ", ")
                output.write("    \(title): \(list)\n")
            }
        }
        if !summary.phrase.isEmpty { output.write(summary.phrase + "\n") }
    }

    private func write(_ snippet: Snippet, to output: inout some TextOutputStream) {
        var line = snippet.before + snippet.marked + snippet.after
        while line.last == " " { line.removeLast() }
        output.write("    \(line)\n")
        let caret = "^" + String(repeating: "~", count: max(0, snippet.cells.marked - 1))
        output.write("    \(String(repeating: " ", count: snippet.cells.before))\(paint(caret, .caret))\n")
    }

    private func place(of diagnostic: Diagnostic) -> String {
        diagnostic.span.map { place(of: $0) } ?? paint(diagnostic.path.visible, .bold)
    }

    private func place(of span: SourceSpan) -> String {
        paint("\(span.file.path.visible):\(span.start.line):\(span.start.column)", .bold)
    }

    /// The ways to stand out, as parameters of the terminal's SGR sequence.
    private enum Style: String {
        case bold = "1"
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case caret = "1;32"

        static func of(_ severity: Diagnostic.Severity) -> Style {
            switch severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        }
    }

    private func paint(_ text: String, _ style: Style) -> String {
        color ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
