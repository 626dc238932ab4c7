import LayoutPolicy
import Testing

@Suite("What is wrong with a key") struct KeyExplainerTests {
    static let uuid = KeyLinterTests.uuid

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let key: String
        let nearest: String?
        let byte: Int
        let expected: [String]
        let corrected: String?

        init(_ name: String, _ key: String, nearest: String?, byte: Int, expected: [String], corrected: String?) {
            (testDescription, self.key, self.nearest, self.byte) = (name, key, nearest, byte)
            (self.expected, self.corrected) = (expected, corrected)
        }
    }

    static let cases = [
        Case(
            "a word of another class", "hls/\(uuid)/2160p/a.ts", nearest: "hls", byte: 45,
            expected: ["{ep}", "{ladder}"], corrected: nil),
        Case(
            "a slash in front", "/hls/\(uuid)/480p/a.ts", nearest: "hls", byte: 0, expected: ["'hls/'"],
            corrected: "hls/\(uuid)/480p/a.ts"),
        Case(
            "capitals", "HLS/\(uuid.uppercased())/480P/A.ts", nearest: "hls", byte: 0, expected: ["'hls/'"],
            corrected: "hls/\(uuid)/480p/A.ts"),
        Case(
            "a misspelt prefix", "hsl/\(uuid)/480p/a.ts", nearest: "hls", byte: 1, expected: ["'hls/'"],
            corrected: "hls/\(uuid)/480p/a.ts"),
        Case(
            "a prefix too many by a letter", "bundle/\(uuid)/S01.zip", nearest: "bundles", byte: 6,
            expected: ["'bundles/'"], corrected: "bundles/\(uuid)/S01.zip"),
        Case(
            "missing zeros", "bundles/\(uuid)/S1.zip", nearest: "bundles", byte: 47, expected: ["{season}"],
            corrected: "bundles/\(uuid)/S01.zip"),
        Case(
            "zeros too many", "bundles/\(uuid)/S001.zip", nearest: "bundles", byte: 47, expected: ["{season}"],
            corrected: "bundles/\(uuid)/S01.zip"),
        Case(
            "an identifier without dashes", "bundles/0A1B2C3D00004FFF8AAA0123456789AB/S07.zip", nearest: "bundles",
            byte: 9, expected: ["{id}"], corrected: "bundles/\(uuid)/S07.zip"),
        Case(
            "cut off", "hls/\(uuid)", nearest: "hls", byte: 40, expected: ["'/'"], corrected: nil),
        Case(
            "double slashes", "hls/\(uuid)//480p/a.ts", nearest: "hls", byte: 41, expected: ["{ep}", "{ladder}"],
            corrected: "hls/\(uuid)/480p/a.ts"),
        Case(
            "percent encoding", "hls%2F\(uuid)/480p/a.ts", nearest: "hls", byte: 3, expected: ["'hls/'"],
            corrected: "hls/\(uuid)/480p/a.ts"),
        Case(
            "normalization", "text/e\u{301}", nearest: "text", byte: 5, expected: [], corrected: "text/\u{E9}"),
        Case(
            "a folder marker", "hls/", nearest: "hls", byte: 4, expected: ["{id}"], corrected: nil),
        Case("like nothing", "tmp/backup", nearest: nil, byte: 0, expected: [], corrected: nil),
        Case("nothing", "", nearest: nil, byte: 0, expected: [], corrected: nil),
        Case(
            "behind the end", "bundles/\(uuid)/S07.zip.bak", nearest: "bundles", byte: 52, expected: ["the end"],
            corrected: nil),
        Case(
            "too long", "hls/\(uuid)/480p/" + String(repeating: "a", count: 979), nearest: "hls", byte: 1_024,
            expected: ["the end"], corrected: nil),
    ]

    @Test(arguments: cases) func explains(_ c: Case) throws {
        let linter = try KeyLinterTests.linter()
        guard case .invalid(let reason) = linter.judge(c.key.utf8) else {
            Issue.record("the key is good")
            return
        }
        let finding = KeyExplainer(linter).finding(for: Array(c.key.utf8), reason)
        #expect(finding.nearestClass.map { linter.contract.classes[$0].name } == c.nearest)
        #expect(finding.byte == c.byte)
        #expect(finding.expected.map(\.text) == c.expected)
        #expect(finding.corrected.map { String(decoding: $0, as: UTF8.self) } == c.corrected)
    }

    @Test func namesTheByteThatIsNotUTF8() throws {
        let linter = try KeyLinterTests.linter()
        let key = Array("text/é".utf8) + [0xFF, 0x61]
        #expect(KeyExplainer(linter).finding(for: key, .notUTF8).byte == 7)
    }

    @Test(arguments: 0..<60) func survivesAnything(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let linter = try KeyLinterTests.linter()
        let pieces = ["hls", "/", "%2f", "%", "\\", "é", "e\u{301}", Self.uuid, "S1", "A", " ", "\u{0}", "bundles"]
        let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        let key = Array(text.joined().utf8)
        guard case .invalid(let reason) = linter.judge(key) else { return }
        let finding = KeyExplainer(linter).finding(for: key, reason)
        #expect((0...key.count).contains(finding.byte))
        if let corrected = finding.corrected { #expect(linter.judge(corrected).keyClass != nil) }
    }
}

extension KeyExplainer.Expectation {
    fileprivate var text: String {
        switch self {
        case .literal(let text): "'\(text)'"
        case .value(let name, _): "{\(name)}"
        case .end: "the end"
        }
    }
}
