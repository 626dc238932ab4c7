import Foundation
import LayoutPolicy
import TestSupport
import Testing

/// The function as a JavaScript engine runs it.
@Suite("Exported CloudFront functions") struct CloudFrontFunctionExportTests {
    @Test(.enabled(if: Tools.node != nil, Tools.noNode), arguments: 0..<6) func agreesWithTheLinter(seed: UInt64) throws
    {
        var random = RandomContract(seed: seed)
        var cases: [(linter: KeyLinter, keys: [[UInt8]])] = []
        var document: [[String: Any]] = []
        for _ in 0..<6 {
            let contract = try random.contract()
            let keys = random.keys(of: contract, count: 60)
            cases.append((try KeyLinter(contract), keys))
            let code = try CloudFrontFunctionExport(contract).code
            document.append(["code": code, "paths": keys.map(Self.path)])
        }
        let lines = try Self.verdicts(on: document)
        try #require(lines.count == cases.count)
        var accepted = 0
        for (line, (linter, keys)) in zip(lines, cases) {
            for (verdict, key) in zip(line.utf8, keys) {
                let isGood = linter.judge(key).keyClass != nil
                accepted += isGood ? 1 : 0
                #expect((verdict == UInt8(ascii: "1")) == isGood, "\(String(decoding: key, as: UTF8.self))")
            }
        }
        #expect(accepted > 500)
    }

    @Test(.enabled(if: Tools.node != nil, Tools.noNode)) func answersWhateverThePathIs() throws {
        let template = try KeyTemplate(
            parsing: "a/{files...}", fields: ["files": .filename(extensions: nil, charset: .any)])
        let contract = LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)])
        let paths = [
            ("/a/b", "1"), ("/a/é", "1"), ("/a/%C3%A9", "1"), ("/a/%c3%a9", "1"), ("/a/e%CC%81", "0"), ("/a/%FF", "0"),
            ("/a/%", "0"), ("/a/%4", "0"), ("/a/%zz", "0"), ("/a/%25", "1"), ("/", "0"), ("", "0"), ("/a", "0"),
            ("/a/", "0"), ("//a/b", "0"), ("/a/%2F", "0"), ("/a/b%2Fc", "1"), ("/a/%0A", "0"), ("/a/\u{10FFFF}", "1"),
            ("/A/b", "0"), ("/a/../a/b", "0"), ("/a/%2e%2e/b", "0"),
        ]
        let code = try CloudFrontFunctionExport(contract).code
        #expect(try Self.verdicts(on: [["code": code, "paths": paths.map(\.0)]]) == [paths.map(\.1).joined()])
    }

    @Test(.enabled(if: Tools.node != nil, Tools.noNode)) func deniesAll() throws {
        let document = ["code": CloudFrontFunctionExport.denyingAll, "paths": ["/", "/a/b"]] as [String: Any]
        #expect(try Self.verdicts(on: [document]) == ["00"])
    }

    @Test func isASCII() throws {
        var random = RandomContract(seed: 1)
        for _ in 0..<10 {
            #expect(try CloudFrontFunctionExport(random.contract()).code.utf8.allSatisfy { $0 < 0x80 })
        }
    }

    @Test func refusesWhatCloudFrontWouldNotTake() throws {
        func export(_ values: Int) throws -> CloudFrontFunctionExport {
            let type = FieldType.enumeration((0..<values).map { "value-\($0)" })
            let template = try KeyTemplate(parsing: "a/{f}", fields: ["f": type])
            return try CloudFrontFunctionExport(
                LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)]))
        }
        #expect(try export(700).code.utf8.count <= CloudFrontFunctionExport.maximumLength)
        #expect {
            try export(1_000)
        } throws: { error in
            guard case CloudFrontFunctionExport.Refusal.tooLong(let bytes) = error else { return false }
            return bytes > CloudFrontFunctionExport.maximumLength
        }
        #expect(throws: CloudFrontFunctionExport.Refusal.noClasses) {
            try CloudFrontFunctionExport(LayoutContract(fields: [], classes: []))
        }
    }

    /// The path with which a viewer asks for `key`.
    private static func path(of key: [UInt8]) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        return "/" + key.map { plain.contains($0) ? String(UnicodeScalar($0)) : "%" + [$0].hex.uppercased() }.joined()
    }

    private static func verdicts(on document: [[String: Any]]) throws -> [String] {
        let script = PackageFolder.file("Tests/Judges/judge_edge.js").path
        let input = Array(try JSONSerialization.data(withJSONObject: document))
        let outcome = try #require(Tools.node).run([script], input: input)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init)
    }
}
