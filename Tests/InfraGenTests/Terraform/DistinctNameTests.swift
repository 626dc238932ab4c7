import Diagnostics
import HCL
import InfraGen
import Testing
import TestSupport

/// Nothing is declared twice, and no two resources of a kind have one name at AWS.
@Suite struct DistinctNameTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let spec: String
    }

    static let cases =
        [
            Case(
                testDescription: "variants that differ in punctuation",
                spec: SpecFixture.spec(
                    """
                    classes:
                      a:
                        key: a/{id}/{filename}
                        deliver:
                          cdn: video
                          variants:
                            - { match: "*.ts", cache: { min: 0s, default: 1s, max: 2s } }
                            - { match: "*-ts", cache: { min: 0s, default: 1s, max: 2s } }
                            - { match: "*_ts_2", cache: { min: 0s, default: 1s, max: 2s } }
                            - { match: "*ts", cache: { min: 0s, default: 1s, max: 2s } }
                      a_ts:
                        key: b/{id}/{filename}
                        deliver: { cdn: text, variants: [{ match: "?*", cache: { min: 0s, default: 1s, max: 2s } }] }
                    """)),
            Case(
                testDescription: "classes that differ in underscores",
                spec: SpecFixture.spec(
                    """
                    classes:
                      a_b: { key: "a/{id}/{filename}", deliver: { cdn: image }, cors: { origins: ["*"], methods: [GET] } }
                      a__b: { key: "b/{id}/{filename}", deliver: { cdn: image }, cors: { origins: ["*"], methods: [GET] } }
                      a_b_: { key: "c/{id}/{filename}", deliver: { cdn: image }, cors: { origins: ["*"], methods: [GET] } }
                    """)),
            Case(
                testDescription: "roles that differ in underscores",
                spec: SpecFixture.spec(
                    "roles: { a_b: { read: [clip] }, a__b: { read: [clip] }, a_b_: { read: [clip] } }")),
        ]
        + SoundSpecTests.cases.filter { $0.spec.utf8.count < 4_000 }
        .map { Case(testDescription: $0.testDescription, spec: $0.spec) }

    @Test(arguments: cases) func nothingTwice(_ c: Case) throws {
        #expect(findings(in: c.spec).filter { $0.severity == .error }.map(\.sentence) == [])
        let file = SourceFile(path: "stack.yaml", bytes: Array(c.spec.utf8))
        let document = try #require(SpecDocument.read(file, readFile: TestKeys.read).value)
        for environment in [nil] + document.environments.map(Optional.some) {
            let files = document.files(of: environment, specDigest: SpecDigest(of: file.bytes))
            let blocks = try files.filter { $0.path.hasSuffix(".tf") }.flatMap { file in
                let parsed = HCLParser.parse(SourceFile(path: file.path, bytes: Array(file.text.utf8)))
                return try #require(parsed.value, "\(parsed.diagnostics)").tree.body.blocks
            }
            expectDistinct(
                blocks.filter { $0.type != "provider" }.map { ([$0.type] + $0.labels).joined(separator: " ") })
            expectDistinct(blocks.filter { $0.type == "locals" }.flatMap(\.body.attributes).map(\.name))
            expectDistinct(blocks.filter { $0.type == "resource" }.compactMap(awsName))
        }
    }

    /// The literal name of a resource at AWS, with its kind.
    private func awsName(of block: HCLBlock) -> String? {
        guard case .string(let name)? = block.body.attribute("name")?.value.kind,
            block.labels[0] != "aws_iam_role_policy"
        else { return nil }
        return "\(block.labels[0]) \(name)"
    }

    private func expectDistinct(_ names: [String]) {
        let twice = Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
        #expect(twice == [])
    }
}
