/// Findings for test reports: JUnit XML, a suite for each file and a case for each finding.
///
/// Errors and warnings are failures. Notes are skipped tests: they are to be seen and break nothing. A run without
/// findings is one passed case, as some readers take a report without cases for a broken one.
struct JUnitRenderer {
    func write(_ report: Report, to output: inout some TextOutputStream) {
        let files = report.diagnostics.chunked { $0.path == $1.path }
        let failures = report.diagnostics.count { $0.severity != .note }
        let skipped = report.diagnostics.count - failures
        output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        output.write("<testsuites name=\"\(report.tool.name.markup)\" ")
        output.write("tests=\"\(max(1, report.diagnostics.count))\" failures=\"\(failures)\" skipped=\"\(skipped)\">\n")
        for findings in files { write(findings, in: report, to: &output) }
        if files.isEmpty {
            output.write("  <testsuite name=\"\(report.tool.name.markup)\" tests=\"1\" failures=\"0\" skipped=\"0\">\n")
            output.write("    <testcase classname=\"\(report.tool.name.markup)\" name=\"no findings\"/>\n")
            output.write("  </testsuite>\n")
        }
        output.write("</testsuites>\n")
    }

    /// Writes the suite of one file's findings, of which there is at least one.
    private func write(_ findings: ArraySlice<Diagnostic>, in report: Report, to output: inout some TextOutputStream) {
        let failures = findings.count { $0.severity != .note }
        let path = report.path(inRepository: findings.first?.path ?? "").visible
        output.write("  <testsuite name=\"\(path.markup)\" tests=\"\(findings.count)\" ")
        output.write("failures=\"\(failures)\" skipped=\"\(findings.count - failures)\">\n")
        for finding in findings { write(finding, at: path, to: &output) }
        output.write("  </testsuite>\n")
    }

    private func write(_ finding: Diagnostic, at path: String, to output: inout some TextOutputStream) {
        let rule = finding.rule.description.visible.markup
        let message = finding.message.visible.markup
        let place = finding.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
        output.write("    <testcase classname=\"\(rule)\" name=\"\(rule) \((path + place).markup)\"")
        output.write(" file=\"\(path.markup)\"")
        if let line = finding.span?.start.line { output.write(" line=\"\(line)\"") }
        output.write(">\n")
        if finding.severity == .note {
            output.write("      <skipped message=\"\(message)\"/>\n")
        } else {
            var text = ""
            TextRenderer().write(finding, to: &text)
            output.write("      <failure type=\"\(finding.severity.rawValue)\" message=\"\(message)\">")
            output.write("\(text.markup)</failure>\n")
        }
        output.write("    </testcase>\n")
    }
}

extension Array {
    /// The stretches whose neighbours belong together.
    fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = 0
        for index in indices where index + 1 == count || !belong(self[index], self[index + 1]) {
            chunks.append(self[start...index])
            start = index + 1
        }
        return chunks
    }
}
