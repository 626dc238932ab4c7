import Diagnostics
import Testing

@Suite struct GitLabRendererTests {
    @Test func writesAnIssueForEachFinding() {
        let prints = Report.sample.diagnostics.map(\.fingerprint)
        #expect(
            Report.sample.render(as: .gitlab) == """
                [
                {"description":"the file is old","check_name":"spec.old","fingerprint":"\(prints[0])","severity":"minor","location":{"path":"media/a.yaml","lines":{"begin":1}}},
                {"description":"the bucket 'a' has no replication; env: prod","check_name":"s3.replication","fingerprint":"\(prints[1])","severity":"info","location":{"path":"media/stack.yaml","lines":{"begin":1}}},
                {"description":"the key 'hls' is given twice; help: keep one of them","check_name":"yaml.duplicate-key","fingerprint":"\(prints[2])","severity":"major","location":{"path":"media/stack.yaml","lines":{"begin":4}}}
                ]

                """)
    }

    @Test func equalFindingsAreToldApart() {
        let finding = Diagnostic("a.b", .error, "x", at: .file("f"))
        let text = Report([finding, finding], tool: .sample).render(as: .gitlab)
        #expect(text.contains("\"\(finding.fingerprint)\"") && text.contains("\"\(finding.fingerprint):2\""))
    }

    @Test func nothingIsAnEmptyList() { #expect(Report.empty.render(as: .gitlab) == "[]\n") }
}
