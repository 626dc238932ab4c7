import Diagnostics

extension Report.Tool {
    static let sample = Report.Tool(name: "infragen", version: "1.2.3", url: "https://example.org/infragen")
}

extension SourceFile {
    /// The span from line and column to line and column, as a reader counts them.
    func span(_ startLine: Int, _ startColumn: Int, _ endLine: Int, _ endColumn: Int) -> SourceSpan {
        func position(_ line: Int, _ column: Int) -> SourcePosition {
            SourcePosition(line: line, column: column, utf8Offset: utf8Offset(line: line, column: column) ?? 0)
        }
        return SourceSpan(file: self, start: position(startLine, startColumn), end: position(endLine, endColumn))
    }
}

extension Report {
    static let empty = Report([], tool: .sample)

    /// A finding of each severity, with everything that a finding can have, out of order.
    static let sample: Report = {
        let spec = SourceFile(
            path: "media/stack.yaml", bytes: Array("name: moviesnow\nclasses:\n  hls: 1\n  hls: 2\n".utf8))
        let duplicate = Diagnostic(
            "yaml.duplicate-key", .error, "the key 'hls' is given twice", at: spec.span(4, 3, 4, 6),
            suggestion: Suggestion("keep one of them", edits: [.init(spec.span(4, 1, 5, 1), "")]),
            related: [.init("first given here", at: spec.span(3, 3, 3, 6))])
        var bucket = Diagnostic(
            "s3.replication", .note, "the bucket 'a' has no replication", at: spec.span(1, 7, 1, 16),
            address: "bucket.versioning", url: "https://example.org/s3?a=1&b=2")
        bucket.env = "prod"
        bucket.ids = ["CKV_AWS_144", "AVD-AWS-0001"]
        let file = Diagnostic("spec.old", .warning, "the file is old", at: .file("media/a.yaml"))
        return Report([duplicate, bucket, file], unknown: 1, waived: 2, tool: .sample)
    }()

    /// Texts that each format must carry without taking them for its own syntax.
    static let hostileTexts = [
        "plain", "a \"quoted\" 'text' \\ \\n", "100%, a:b, %0A", "line\nfeed\r\nand tab\t.", "]]> <b>&amp;</b> -->",
        "</script><script>alert(1)</script>", "nul \u{0} esc \u{1B}[31m del \u{7F} csi \u{9B}", "é e\u{301} 𝄞 日本",
        "\u{202E}right to left\u{200B}", "\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}\u{10FFFF}", "::error::x",
    ]

    /// A finding for each hostile text, which stands wherever a text can stand.
    static let hostile: Report = {
        let findings = hostileTexts.enumerated().map { index, text in
            let file = SourceFile(path: "dir ü/\(index) \(text)", bytes: Array("a: \(text)\n".utf8))
            let end = file.position(atUTF8Offset: 3 + text.utf8.count)
            let span = SourceSpan(file: file, start: file.position(atUTF8Offset: 3), end: end)
            var finding = Diagnostic(
                RuleID("test.\(text)"), .error, text, at: span, suggestion: Suggestion(text),
                related: [.init(text, at: span)], address: text, url: "https://example.org/\(text)")
            finding.env = text
            finding.ids = [text]
            finding.key = Array(text.utf8)
            return finding
        }
        return Report(
            findings, keys: KeyTotals(total: 2, valid: 1, classes: [.init("<a>", 1)], reasons: [.init("\"", 1)]),
            tool: Tool(name: "infra<gen>", version: "1 & 2"))
    }()
}
