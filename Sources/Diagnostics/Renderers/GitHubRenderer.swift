/// Findings as workflow commands, which GitHub shows as annotations of a pull request's lines.
///
/// - SeeAlso: <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>
struct GitHubRenderer {
    func write(_ report: Report, to output: inout some TextOutputStream) {
        for diagnostic in report.diagnostics {
            let properties = properties(of: diagnostic, in: report).map { "\($0)=\(escapedProperty($1))" }.joined(
                separator: ",")
            output.write("::\(command(for: diagnostic.severity)) \(properties)::\(escaped(text(of: diagnostic)))\n")
        }
        if !report.summary.phrase.isEmpty { output.write(report.summary.phrase + "\n") }
    }

    private func command(for severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private func properties(of diagnostic: Diagnostic, in report: Report) -> [(String, String)] {
        var properties = [
            ("title", diagnostic.rule.description), ("file", report.path(inRepository: diagnostic.path)),
        ]
        guard let span = diagnostic.span else { return properties }
        properties += [("line", "\(span.start.line)"), ("endLine", "\(span.end.line)")]
        // GitHub takes columns only of a single line.
        if span.start.line == span.end.line {
            properties += [("col", "\(span.start.column)"), ("endColumn", "\(span.end.column)")]
        }
        return properties
    }

    private func text(of diagnostic: Diagnostic) -> String {
        var lines = [diagnostic.message.visible]
        if let key = diagnostic.key { lines.append("key: \(String(decoding: key, as: UTF8.self).visible)") }
        if let env = diagnostic.env { lines.append("env: \(env.visible)") }
        if let help = diagnostic.suggestion?.text { lines.append("help: \(help.visible)") }
        lines += diagnostic.related.map { related in
            let (path, start) = (related.span.file.path.visible, related.span.start)
            return "\(path):\(start.line):\(start.column): \(related.message.visible)"
        }
        return lines.joined(separator: "\n")
    }

    private func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 < 0x20 }) else { return text }
        return text.substituting { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: nil
            }
        }
    }

    private func escapedProperty(_ text: String) -> String {
        escaped(text).substituting { scalar in
            switch scalar {
            case ":": "%3A"
            case ",": "%2C"
            default: nil
            }
        }
    }
}
