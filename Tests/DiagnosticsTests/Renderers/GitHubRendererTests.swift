import Diagnostics
import Testing

@Suite struct GitHubRendererTests {
    @Test func writesACommandForEachFinding() {
        #expect(
            Report.sample.render(as: .github) == """
                ::warning title=spec.old,file=media/a.yaml::the file is old
                ::notice title=s3.replication,file=media/stack.yaml,line=1,endLine=1,col=7,endColumn=16::the bucket 'a' has no replication%0Aenv: prod
                ::error title=yaml.duplicate-key,file=media/stack.yaml,line=4,endLine=4,col=3,endColumn=6::the key 'hls' is given twice%0Ahelp: keep one of them%0Amedia/stack.yaml:3:3: first given here
                1 error, 1 warning, 1 note, 1 unknown, 2 waived

                """)
    }

    @Test func severalLinesHaveNoColumns() {
        let file = SourceFile(path: "f", bytes: Array("a:\n  b: c\n".utf8))
        let text = Report([Diagnostic("a.b", .error, "x", at: file.span(1, 1, 2, 7))], tool: .sample).render(
            as: .github)
        #expect(text == "::error title=a.b,file=f,line=1,endLine=2::x\n1 error\n")
    }

    @Test func syntaxInTextsIsEscaped() {
        let finding = Diagnostic("a.b", .error, "100%, a:b\n::error::x", at: .file("a,b:c%\nd"))
        #expect(
            Report([finding], tool: .sample).render(as: .github)
                == "::error title=a.b,file=a%2Cb%3Ac%25%0Ad::100%25, a:b␊::error::x\n1 error\n")
    }

    @Test func everyFindingStaysInItsLine() {
        let lines = Report.hostile.render(as: .github).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == Report.hostileTexts.count + 2)
        #expect(lines.dropLast(2).allSatisfy { $0.hasPrefix("::error title=") })
    }

    @Test func saysNothingOfNothing() { #expect(Report.empty.render(as: .github) == "") }
}
