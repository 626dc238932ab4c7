/// Findings as one page for a browser: nothing is loaded, so that it can be archived, mailed or opened from a disk.
///
/// Follows the reader's light or dark setting, works with keyboard and screen reader, and filters by severity and rule;
/// without scripts it shows everything.
struct HTMLRenderer {
    func write(_ report: Report, to output: inout some TextOutputStream) {
        let name = report.tool.name.markup
        let phrase = report.summary.phrase.isEmpty ? "no findings" : report.summary.phrase
        output.write(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(HTMLAssets.policy)">
            <title>\(name): \(phrase)</title>
            <style>
            \(HTMLAssets.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(name) report</h1>
            <p>\(phrase)</p>
            </header>
            <main>

            """)
        if let keys = report.summary.keys { write(keys, to: &output) }
        if !report.diagnostics.isEmpty {
            writeFilter(report, to: &output)
            output.write("<ol class=\"findings\">\n")
            let rules = report.describedRules
            let described = Set(rules.map(\.id))
            for diagnostic in report.diagnostics {
                write(diagnostic, isDescribed: described.contains(diagnostic.rule), to: &output)
            }
            output.write("</ol>\n")
            if !rules.isEmpty { write(rules, to: &output) }
        }
        output.write(
            """
            </main>
            <footer><p>\(name) \(report.tool.version.markup)</p></footer>
            <script>
            \(HTMLAssets.script)
            </script>
            </body>
            </html>

            """)
    }

    private func write(_ keys: Report.KeyTotals, to output: inout some TextOutputStream) {
        output.write("<section class=\"keys\" aria-label=\"Keys\">\n")
        output.write("<p>\(keys.total) keys: \(keys.valid) valid, \(keys.invalid) invalid</p>\n")
        for (title, counts) in [("Valid keys by class", keys.classes), ("Invalid keys by reason", keys.reasons)]
        where !counts.isEmpty {
            output.write("<table><caption>\(title)</caption>\n")
            for count in counts {
                output.write("<tr><th scope=\"row\">\(count.name.markup)</th><td>\(count.count)</td></tr>\n")
            }
            output.write("</table>\n")
        }
        output.write("</section>\n")
    }

    /// The form starts hidden: without the script it would do nothing.
    private func writeFilter(_ report: Report, to output: inout some TextOutputStream) {
        output.write("<form hidden aria-label=\"Filter\">\n<fieldset><legend>Severity</legend>\n")
        for severity in Diagnostic.Severity.allCases where report.summary.count(of: severity) > 0 {
            let name = severity.rawValue
            output.write("<label><input type=\"checkbox\" name=\"severity\" value=\"\(name)\" checked> ")
            output.write("\(name) (\(report.summary.count(of: severity)))</label>\n")
        }
        output.write("</fieldset>\n<label>Rule <select name=\"rule\"><option value=\"\">all rules</option>\n")
        for rule in Set(report.diagnostics.map(\.rule)).sorted() {
            output.write("<option>\(rule.description.markup)</option>\n")
        }
        output.write("</select></label>\n<p role=\"status\" id=\"shown\"></p>\n</form>\n")
    }

    /// Says once of each rule what stands behind its findings.
    private func write(_ rules: [RuleDescription], to output: inout some TextOutputStream) {
        output.write("<section class=\"rules\" aria-labelledby=\"rules\">\n<h2 id=\"rules\">Rules</h2>\n<dl>\n")
        for rule in rules {
            let id = rule.id.description.markup
            output.write("<dt id=\"rule-\(id)\"><code>\(id)</code> \(rule.summary.markup)</dt>\n")
            output.write(
                "<dd>\(rule.why.markup)\(rule.url.flatMap { link($0, "Read on.") }.map { " \($0)" } ?? "")</dd>\n")
        }
        output.write("</dl>\n</section>\n")
    }

    private func write(_ finding: Diagnostic, isDescribed: Bool, to output: inout some TextOutputStream) {
        let severity = finding.severity.rawValue
        let rule = finding.rule.description.markup
        output.write("<li class=\"finding \(severity)\" data-severity=\"\(severity)\" data-rule=\"\(rule)\">\n")
        output.write("<h2><span class=\"severity\">\(severity)</span> \(finding.message.markup)</h2>\n")
        let standing = finding.span.map { place(of: $0) } ?? finding.path
        let name = isDescribed ? "<a href=\"#rule-\(rule)\">\(rule)</a>" : rule
        output.write("<p><code>\(standing.markup)</code> <span class=\"rule\">\(name)</span></p>\n")
        if let snippet = Snippet(finding) { write(snippet, to: &output) }
        if let help = finding.suggestion?.text { output.write("<p><b>Help:</b> \(help.markup)</p>\n") }
        if !finding.related.isEmpty {
            let related = finding.related.map {
                "<li><code>\(place(of: $0.span).markup)</code> \($0.message.markup)</li>"
            }
            output.write("<ul>\n\(related.joined(separator: "\n"))\n</ul>\n")
        }
        writeFacts(of: finding, to: &output)
        output.write("</li>\n")
    }

    private func write(_ snippet: Snippet, to output: inout some TextOutputStream) {
        let mark = snippet.marked.isEmpty ? "<mark class=\"point\"></mark>" : "<mark>\(snippet.marked.markup)</mark>"
        output.write("<pre><code>\(snippet.before.markup)\(mark)\(snippet.after.markup)</code></pre>\n")
    }

    private func writeFacts(of finding: Diagnostic, to output: inout some TextOutputStream) {
        var facts: [String] = []
        if let address = finding.address { facts.append("<code>\(address.markup)</code>") }
        if let env = finding.env { facts.append("only in environment <code>\(env.markup)</code>") }
        if !finding.ids.isEmpty { facts.append("also \(finding.ids.map(\.markup).joined(separator: ", "))") }
        if let link = finding.url.flatMap({ link($0, "why") }) { facts.append(link) }
        if !facts.isEmpty { output.write("<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n") }
    }

    /// A link to a page of the web; nil for any other address.
    private func link(_ url: String, _ text: String) -> String? {
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
        return "<a href=\"\(url.markup)\" rel=\"noreferrer\">\(text)</a>"
    }

    private func place(of span: SourceSpan) -> String { "\(span.file.path):\(span.start.line):\(span.start.column)" }
}
