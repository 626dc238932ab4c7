import Diagnostics
import Testing

@Suite struct ReportTests {
    @Test func sortsByFileThenPlaceThenRule() {
        let file = SourceFile(path: "b", bytes: Array("x\ny\n".utf8))
        let expected = [
            Diagnostic("z.z", .note, "whole file a", at: .file("a")),
            Diagnostic("z.z", .note, "whole file b", at: .file("b")),
            Diagnostic("a.b", .error, "first", at: file.span(0..<1)),
            Diagnostic("a.c", .error, "first", at: file.span(0..<1)),
            Diagnostic("a.c", .error, "second", at: file.span(0..<1)),
            Diagnostic("a.a", .error, "x", at: file.span(2..<3)),
        ]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20 {
            #expect(Report(expected.shuffled(using: &random), tool: .sample).diagnostics == expected)
        }
    }

    @Test func sameReportGivesSameBytes() {
        for format in ReportFormat.allCases {
            let again = Report(
                Report.hostile.diagnostics.reversed(), keys: Report.hostile.summary.keys, tool: Report.hostile.tool)
            #expect(Report.hostile.render(as: format) == again.render(as: format))
        }
    }

    @Test func fingerprintsSurviveMovesAndTellFindingsApart() {
        let file = SourceFile(path: "f", bytes: Array("a\nb\n".utf8))
        let finding = Diagnostic("a.b", .error, "x", at: file.span(0..<1))
        #expect(finding.fingerprint == Diagnostic("a.b", .warning, "x", at: file.span(2..<3)).fingerprint)
        #expect(finding.fingerprint != Diagnostic("a.b", .error, "y", at: file.span(0..<1)).fingerprint)
        #expect(finding.fingerprint != Diagnostic("a.c", .error, "x", at: file.span(0..<1)).fingerprint)
        var ofKey = finding
        ofKey.key = []
        #expect(ofKey.fingerprint != finding.fingerprint)
        // Baselines hold fingerprints: they do not change between versions.
        #expect(finding.fingerprint == "f9cd1736a4fdfe19")
    }
}
