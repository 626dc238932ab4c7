/// Findings for merge requests: GitLab's Code Quality report.
///
/// - SeeAlso: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>
struct GitLabRenderer {
    func write(_ report: Report, to output: inout some TextOutputStream) {
        output.write("[")
        var seen: [String: Int] = [:]
        for (index, diagnostic) in report.diagnostics.enumerated() {
            let fingerprint = report.fingerprint(of: diagnostic)
            seen[fingerprint, default: 0] += 1
            output.write(index == 0 ? "\n" : ",\n")
            // GitLab shows one of several findings with the same fingerprint.
            let count = seen[fingerprint, default: 1]
            finding(diagnostic, count == 1 ? fingerprint : "\(fingerprint):\(count)", in: report).write(to: &output)
        }
        output.write(report.diagnostics.isEmpty ? "]\n" : "\n]\n")
    }

    private func finding(_ diagnostic: Diagnostic, _ fingerprint: String, in report: Report) -> JSONValue {
        let path = report.path(inRepository: diagnostic.path)
        return .members(
            ("description", .string(text(of: diagnostic))), ("check_name", .string(diagnostic.rule.description)),
            ("fingerprint", .string(fingerprint)), ("severity", .string(severity(of: diagnostic))),
            (
                "location",
                .members(
                    ("path", .string(path)),
                    ("lines", .members(("begin", .int(diagnostic.span?.start.line ?? 1)))))
            ))
    }

    /// One line: a merge request shows no more.
    private func text(of diagnostic: Diagnostic) -> String {
        let key = diagnostic.key.map { "; key: \(String(decoding: $0, as: UTF8.self).visible)" } ?? ""
        let env = diagnostic.env.map { "; env: \($0.visible)" } ?? ""
        let help = diagnostic.suggestion.map { "; help: \($0.text.visible)" } ?? ""
        return diagnostic.message.visible + key + env + help
    }

    private func severity(of diagnostic: Diagnostic) -> String {
        switch diagnostic.severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
