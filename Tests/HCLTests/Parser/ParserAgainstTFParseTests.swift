import Diagnostics
import Foundation
import HCL
import Testing

@Suite("HCL parser, judged by tfparse", .enabled(if: Python(with: "tfparse") != nil, "no python3 has tfparse"))
struct ParserAgainstTFParseTests {
    /// The lines of every resource, and the value of an argument.
    @Test func findsTheSameResources() throws {
        let python = try #require(Python(with: "tfparse"))
        var trees = RandomTrees(seed: 11)
        let blocks = (0..<300).map { index in
            HCLBlock("resource", "thing", "r\(index)", comments: ["Number \(index)."]) {
                HCLItem.attribute("text", trees.text())
                HCLItem.attribute("literal", trees.literal(depth: 2))
                HCLBlock("nested") { HCLItem.attribute("note", .heredoc("a\n  b\n")) }
            }
        }
        let bytes = Array(HCLWriter.text(of: HCLFile(body: HCLBody(blocks.map(HCLItem.block)))).utf8)
        let found = try withTemporaryFolder { folder in
            try Data(bytes).write(to: folder.appendingPathComponent("main.tf"))
            let script = "import json, sys, tfparse; print(json.dumps(tfparse.load_from_path(sys.argv[1])))"
            let output = try python.run(script, folder.path)
            return try JSONDecoder().decode([String: [Resource]].self, from: output)["thing"] ?? []
        }
        let resources = Dictionary(uniqueKeysWithValues: found.map { ($0.meta.path, $0) })
        let document = try #require(HCLParser.parse(SourceFile(path: "main.tf", bytes: bytes)).value)
        try #require(resources.count == blocks.count)
        for block in document.tree.body.blocks {
            let resource = try #require(resources[block.labels.joined(separator: ".")])
            #expect(block.span?.start.line == resource.meta.firstLine)
            #expect(block.span?.end.line == resource.meta.lastLine)
            #expect(LiteralValue(try #require(block.body.attribute("text")).value).normalized == resource.text)
        }
    }

    private struct Resource: Decodable {
        struct Meta: Decodable {
            let path: String
            let firstLine: Int
            let lastLine: Int

            enum CodingKeys: String, CodingKey {
                case path
                case firstLine = "line_start"
                case lastLine = "line_end"
            }
        }

        let meta: Meta
        let text: LiteralValue

        enum CodingKeys: String, CodingKey {
            case meta = "__tfmeta"
            case text
        }
    }
}
