import Diagnostics
import InfraGen
import Testing

/// What the tables decide in the rendered module.
@Suite struct RenderedTableTests {
    @Test(arguments: [("cache.r6gd.xlarge", true), ("cache.r7g.large", false)])
    func tiersDataWhereTheNodeMust(_ node: String, _ isTiered: Bool) throws {
        let text = try module(SpecFixture.spec("cache", "node: \(node)"), "cache.tf")
        #expect(text.contains("data_tiering_enabled") == isTiered)
    }

    @Test(arguments: [("17", "pending-reboot"), ("18", "immediate")])
    func appliesParametersAsTheVersionDoes(_ version: String, _ method: String) throws {
        let text = try module(
            SpecFixture.spec(
                "database", "version: \"\(version)\"\nparameters: { rds.force_ssl: 1, autovacuum_max_workers: 5 }"),
            "database.tf")
        let blocks = text.split(separator: "parameter {").filter { $0.contains("\"autovacuum_max_workers\"") }
        #expect(blocks.count == 1 && blocks[0].contains("\"\(method)\""))
    }

    private func module(_ spec: String, _ path: String) throws -> String {
        let file = SourceFile(path: "stack.yaml", bytes: Array(spec.utf8))
        let document = try #require(SpecDocument.read(file, readFile: TestKeys.read).value)
        return try #require(document.files(of: nil, specDigest: SpecDigest(of: file.bytes)).first { $0.path == path })
            .text
    }
}
