import Diagnostics
import Testing

@Suite struct TextRendererTests {
    @Test func showsPlaceMessageSnippetAndHelp() {
        #expect(
            Report.sample.render(as: .text) == """
                media/a.yaml: warning: the file is old [spec.old]
                media/stack.yaml:1:7: note: the bucket 'a' has no replication [s3.replication]
                    name: moviesnow
                          ^~~~~~~~~
                    env: prod
                media/stack.yaml:4:3: error: the key 'hls' is given twice [yaml.duplicate-key]
                    hls: 2
                    ^~~
                    help: keep one of them
                media/stack.yaml:3:3: note: first given here
                1 error, 1 warning, 1 note, 1 unknown, 2 waived

                """)
    }

    @Test func saysNothingOfNothing() { #expect(Report.empty.render(as: .text) == "") }

    @Test func countsKeys() {
        let keys = Report.KeyTotals(
            total: 10, valid: 7, classes: [.init("hls", 5), .init("bundle", 2)], reasons: [.init("not a uuid", 3)])
        #expect(
            Report([], keys: keys, tool: .sample).render(as: .text) == """
                10 keys: 7 valid, 3 invalid
                    classes: hls 5, bundle 2
                    reasons: not a uuid 3

                """)
    }

    @Test func pluralsAreEnglish() {
        let finding = Diagnostic("a.b", .error, "x", at: .file("f"))
        #expect(Report([finding], tool: .sample).summary.phrase == "1 error")
        #expect(Report([finding, finding], tool: .sample).summary.phrase == "2 errors")
    }

    @Test func colorsOnlyWhenAsked() {
        let finding = Diagnostic("a.b", .error, "x", at: SourceFile(path: "f", bytes: [0x61]).span(1, 1, 1, 2))
        let colored = Report([finding], tool: .sample).render(as: .text, color: true)
        #expect(
            colored == "\u{1B}[1mf:1:1\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: \u{1B}[1mx\u{1B}[0m [a.b]\n    a\n"
                + "    \u{1B}[1;32m^\u{1B}[0m\n1 error\n")
        #expect(!Report.hostile.render(as: .text).unicodeScalars.contains("\u{1B}"))
    }

    /// No quoted text begins a line of its own or steers the terminal.
    @Test func hostileTextsStayInTheirLines() {
        let text = Report.hostile.render(as: .text)
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(
                ![.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory))
        }
        let starts = ["dir ü/", "    ", "2 keys: ", "11 errors"]
        #expect(text.split(separator: "\n").allSatisfy { line in starts.contains { line.hasPrefix($0) } })
    }

    struct SnippetCase: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let place: [Int]
        let line: String
        let caret: String

        init(_ name: String, _ text: String, _ place: [Int], _ line: String, _ caret: String) {
            (testDescription, self.text, self.place, self.line, self.caret) = (name, text, place, line, caret)
        }
    }

    static let letters = String(repeating: "abcdefghij", count: 30)
    static let snippets = [
        SnippetCase("one scalar", "a: b", [1, 4, 1, 5], "a: b", "   ^"),
        SnippetCase("indentation is left out", "x:\n      a: bc", [2, 10, 2, 12], "a: bc", "   ^~"),
        SnippetCase("a place between scalars", "a:\n", [1, 3, 1, 3], "a:", "  ^"),
        SnippetCase(
            "several lines are underlined to the end of the first", "a: [b,\n  c]", [1, 4, 2, 5], "a: [b,", "   ^~~"),
        SnippetCase("a tab takes one cell", "a:\tb", [1, 4, 1, 5], "a:␉b", "   ^"),
        SnippetCase("a tab that indents is shown", "  \ta: b", [1, 3, 1, 4], "␉a: b", "^"),
        SnippetCase("control characters are shown", "a\u{1B}[1m\u{7F}: b", [1, 8, 1, 9], "a␛[1m␡: b", "       ^"),
        SnippetCase("invisible characters are shown", "a\u{200B}b: c", [1, 3, 1, 4], "a<U+200B>b: c", "         ^"),
        SnippetCase(
            "an invisible character is underlined whole", "a: \u{202E}b", [1, 4, 1, 5], "a: <U+202E>b", "   ^~~~~~~~"),
        SnippetCase("wide characters take two cells", "日本: b", [1, 5, 1, 6], "日本: b", "      ^"),
        SnippetCase("an emoji takes two cells", "🎬: b", [1, 1, 1, 2], "🎬: b", "^~"),
        SnippetCase("combining marks take none", "e\u{301}: b", [1, 5, 1, 6], "e\u{301}: b", "   ^"),
        SnippetCase("CRLF", "a: b\r\nc: d\r\n", [2, 4, 2, 5], "c: d", "   ^"),
        SnippetCase("a byte order mark", "\u{FEFF}a: b", [1, 4, 1, 5], "a: b", "   ^"),
        SnippetCase("a long line is cut behind", letters, [1, 3, 1, 5], letters.prefix(120) + "…", "  ^~"),
        SnippetCase(
            "a long line is cut before", letters, [1, 291, 1, 301], "…" + letters.prefix(290).suffix(59) + "abcdefghij",
            String(repeating: " ", count: 60) + "^~~~~~~~~~"),
        SnippetCase(
            "a long line is cut on both sides", letters, [1, 151, 1, 301],
            "…" + letters.prefix(150).suffix(59) + letters.prefix(61) + "…",
            String(repeating: " ", count: 60) + "^" + String(repeating: "~", count: 60)),
        SnippetCase("a place behind the line's end", "ab\n", [1, 9, 1, 10], "ab", "  ^"),
    ]

    @Test(arguments: snippets) func underlines(_ c: SnippetCase) {
        let file = SourceFile(path: "f", bytes: Array(c.text.utf8))
        let finding = Diagnostic("a.b", .error, "x", at: file.span(c.place[0], c.place[1], c.place[2], c.place[3]))
        let lines = Report([finding], tool: .sample).render(as: .text).split(separator: "\n")
        #expect(lines.dropFirst().first.map(String.init) == "    " + c.line)
        #expect(lines.dropFirst(2).first.map(String.init) == "    " + c.caret)
    }

    @Test func invalidUTF8IsShownAsReplacement() {
        let file = SourceFile(path: "f", bytes: [0x61, 0xFF, 0x62])
        let text = Report([Diagnostic("a.b", .error, "x", at: file.span(1..<2))], tool: .sample).render(as: .text)
        #expect(text.contains("    a\u{FFFD}b\n     ^\n"))
    }

    @Test func aTextThatIsNotKeptHasNoSnippet() {
        let finding = Diagnostic("a.b", .error, "x", at: SourceFile(path: "f").span(7, 3, 7, 5))
        #expect(Report([finding], tool: .sample).render(as: .text) == "f:7:3: error: x [a.b]\n1 error\n")
    }

    @Test func aKeyIsItsOwnSnippet() {
        var finding = Diagnostic("key.x", .error, "no class", at: SourceFile(path: "keys").span(7, 1, 7, 5))
        finding.key = Array("hls/é/x".utf8) + [0xFF]
        finding.byte = 7
        let text = Report([finding], tool: .sample).render(as: .text)
        #expect(text == "keys:7:1: error: no class [key.x]\n    hls/é/x\u{FFFD}\n          ^\n1 error\n")
    }

    @Test func aFindingInEachWordOfALongLineIsCheap() {
        let file = SourceFile(path: "f", bytes: Array(String(repeating: "é ", count: 400_000).utf8))
        let findings = (0..<500).map { Diagnostic("a.b", .error, "x", at: file.span($0 * 2_400..<$0 * 2_400 + 2)) }
        #expect(Report(findings, tool: .sample).render(as: .text).utf8.count < 500 * 500)
    }
}
