import Foundation
import LayoutPolicy
import Testing

/// The automaton, Python's `re` and the exported expression give every key the same verdict.
@Suite("Keys judged by Python", .enabled(if: PythonJudge.isPresent, "needs python3 3.9 or later"))
struct PythonAgreementTests {
    @Test(arguments: 0..<4) func agree(seed: UInt64) throws {
        var random = RandomContract(seed: seed)
        var cases: [(template: KeyTemplate, keys: [[UInt8]])] = []
        var document: [[String: Any]] = []
        for _ in 0..<40 {
            let fields = try (0..<4).map { ("f\($0)", try random.field()) }
            let text = random.template(over: fields.map(\.0))
            let types = Dictionary(uniqueKeysWithValues: fields.map { ($0.0, $0.1.type) })
            let template = try KeyTemplate(parsing: text, fields: types)
            let keys = (0..<150).map { _ in random.key(of: template) }
            cases.append((template, keys))
            let keyClass = KeyClass(name: "c", template: template)
            let export = try RegularExpressionExport(LayoutContract(fields: [], classes: [keyClass]))
            document.append(["expression": export.expression, "keys": keys.map(\.hex)])
            document.append([
                "template": text, "keys": keys.map(\.hex),
                "fields": Dictionary(uniqueKeysWithValues: fields.map { ($0.0, $0.1.json) }),
            ])
        }
        let output = try PythonJudge(script: "judge_keys.py").output(
            for: JSONSerialization.data(withJSONObject: document))
        let lines = output.split(separator: "\n")
        try #require(lines.count == 2 * cases.count)
        var accepted = 0
        for (number, line) in lines.enumerated() {
            let (template, keys) = cases[number / 2]
            let automaton = try KeyAutomaton(template)
            for (verdict, key) in zip(line.utf8, keys) {
                let expected = verdict == UInt8(ascii: "1")
                accepted += expected ? 1 : 0
                #expect(automaton.accepts(key) == expected, "\(template.text): \(String(decoding: key, as: UTF8.self))")
            }
        }
        // Neither all keys good nor all bad, or the comparison would say little.
        #expect((2_000...10_000).contains(accepted))
    }
}

extension [UInt8] {
    /// Two lower-case digits a byte.
    var hex: String { map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
