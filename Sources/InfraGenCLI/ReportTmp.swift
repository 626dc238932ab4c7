internal import Diagnostics
enum ReportFormat: String, CaseIterable { case text, json, sarif, junit, github, html }
struct Report {
    let d: [Diagnostic]; init(_ d: [Diagnostic], waived: Int = 0) { self.d = d.sorted(by: Diagnostic.inReportOrder) }
    func rendered(as f: ReportFormat, coloured: Bool) -> String {
        d.map { x in
            let s = x.span;
            return "\(x.path):\(s?.start.line ?? 0):\(s?.start.column ?? 0): \(x.severity): \(x.message) [\(x.rule)]"
                + (x.suggestion.map { "\n    help: \($0.text)" } ?? "") + (x.env.map { " (env \($0))" } ?? "") + "\n"
        }.joined()
    }
}
