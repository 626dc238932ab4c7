import LayoutPolicy
import Testing

@Suite("Bad keys in one line") struct KeyBriefingTests {
    static let reasons = [
        "", "hls/", "tmp/x", "HLS/x", "text/e\u{301}", "hls/\(KeyLinterTests.uuid)/2160p/a",
        "bundles/\(KeyLinterTests.uuid)/S07", "text/" + String(repeating: "a", count: 2_000),
    ]

    /// The line names the byte that the full explanation does, whether its words are new or remembered.
    @Test(arguments: reasons) func sayWhatTheExplanationSays(key: String) throws {
        let linter = try KeyLinterTests.linter()
        let bytes = Array(key.utf8)
        guard case .invalid(let reason) = linter.judge(bytes) else {
            Issue.record("the key is good")
            return
        }
        let finding = KeyExplainer(linter).finding(for: bytes, reason)
        var briefing = KeyBriefing(linter)
        for _ in 0..<2 {
            var line: [UInt8] = []
            bytes.withUnsafeBufferPointer { briefing.write($0, length: bytes.count, reason, to: &line) }
            let text = String(decoding: line, as: UTF8.self)
            let column = String(decoding: bytes.prefix(finding.byte), as: UTF8.self).unicodeScalars.count + 1
            #expect(text.hasPrefix(":\(column): error: "), "\(text)")
            #expect(text.hasSuffix("[\(reason.rule)]: \(key)\n") && text.utf8.count { $0 == 10 } == 1)
        }
    }

    @Test(arguments: 0..<20) func agreeOnRandomKeys(seed: UInt64) throws {
        var random = RandomContract(seed: seed)
        let fields = try (0..<4).map { ("f\($0)", try random.field().type) }
        let template = try KeyTemplate(
            parsing: random.template(over: fields.map(\.0)), fields: Dictionary(uniqueKeysWithValues: fields))
        let contract = LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)])
        guard let linter = try? KeyLinter(contract) else { return }
        let explainer = KeyExplainer(linter)
        var briefing = KeyBriefing(linter)
        for _ in 0..<200 {
            let key = random.key(of: template)
            guard case .invalid(let reason) = linter.judge(key), case .grammar = reason else { continue }
            let finding = explainer.finding(for: key, reason)
            var line: [UInt8] = []
            key.withUnsafeBufferPointer { briefing.write($0, length: key.count, reason, to: &line) }
            let text = String(decoding: line, as: UTF8.self)
            let column = 1 + key.prefix(finding.byte).count { $0 & 0xC0 != 0x80 }
            #expect(text.hasPrefix(":\(column): error: the key"))
            #expect(text.contains(explainer.words(for: finding.expected)))
        }
    }
}
