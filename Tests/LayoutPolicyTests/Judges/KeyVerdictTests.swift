import Foundation
import LayoutPolicy
import TestSupport
import Testing

/// The linter, the automaton, and the exported expression in ripgrep and in Python give every key the same verdict.
///
/// `INFRAGEN_JUDGE_KEYS` says how many keys; `make judge-keys` asks for millions.
@Suite(
    "Verdicts of four engines", .enabled(if: PythonJudge.isPresent, "needs python3 3.9 or later"),
    .enabled(if: Subprocess(onPath: "rg") != nil, "needs rg, which is ripgrep"))
struct KeyVerdictTests {
    private static let keysOfContract = 10_000
    private static let contracts =
        (ProcessInfo.processInfo.environment["INFRAGEN_JUDGE_KEYS"].flatMap { Int($0) } ?? 20_000) / keysOfContract

    @Test(arguments: 0..<contracts) func agree(seed: Int) throws {
        var random = RandomContract(seed: 1_000 + UInt64(seed))
        let contract = try random.contract()
        let linter = try KeyLinter(contract)
        let keys = (0..<Self.keysOfContract).map { number in
            guard number % 2 == 0, let one = contract.classes.randomElement(using: &random.random) else {
                return random.hostileKey(of: contract)
            }
            return random.key(of: one.template)
        }
        let expression = try RegularExpressionExport(contract)
        let automata = try contract.classes.map { try KeyAutomaton($0.template) }
        let isSound = keys.map { (1...ObjectKey.maximumLength).contains($0.count) && ObjectKey.isNFC($0) }
        let byAutomaton = zip(keys, isSound).map { key, isSound in isSound && automata.contains { $0.accepts(key) } }
        let verdicts = [
            "linter": Self.byLinter(linter, keys), "python": try Self.byPython(expression, keys),
            "ripgrep": zip(try Self.byRipgrep(expression, keys), isSound).map { $0 && $1 },
        ]
        for (engine, verdict) in verdicts.sorted(by: { $0.key < $1.key }) where verdict != byAutomaton {
            let differing = keys.indices.filter { verdict[$0] != byAutomaton[$0] }
            for index in differing.prefix(5) {
                Issue.record(
                    """
                    \(engine) says \(verdict[index]): \(String(decoding: keys[index], as: UTF8.self).debugDescription)
                    \(contract.classes.map(\.template.text))
                    """)
            }
        }
        let good = byAutomaton.count { $0 }
        // Neither all good nor all bad, or the comparison would say little.
        #expect((keys.count / 50...keys.count * 9 / 10).contains(good))
    }

    private static func byLinter(_ linter: KeyLinter, _ keys: [[UInt8]]) -> [Bool] {
        var verdict = Array(repeating: true, count: keys.count)
        for fault in linter.lint(ending: keys).1 { verdict[fault.ordinal] = false }
        return verdict
    }

    private static func byPython(_ export: RegularExpressionExport, _ keys: [[UInt8]]) throws -> [Bool] {
        let document: [[String: Any]] = [
            ["expression": export.expression, "keys": keys.map(\.hex), "whole": true]
        ]
        let output = try PythonJudge(script: "judge_keys.py").output(
            for: JSONSerialization.data(withJSONObject: document))
        return output.utf8.dropLast().map { $0 == UInt8(ascii: "1") }
    }

    /// Keys are lines here, so one with a line feed is left to the other engines.
    ///
    /// Zero bytes would do, but for a mistake of ripgrep 13: with `--null-data` some of these expressions match nothing at all.
    private static func byRipgrep(_ export: RegularExpressionExport, _ keys: [[UInt8]]) throws -> [Bool] {
        let rg = try #require(Subprocess(onPath: "rg"))
        let asked = keys.indices.filter { !keys[$0].contains(UInt8(ascii: "\n")) }
        let outcome = try withTemporaryFolder { folder in
            try folder.write(export.anchoredExpression, to: "expression")
            return try rg.run(
                ["--text", "--line-number", "--regex-size-limit=1G", "-f", "expression", "-"],
                in: folder, input: asked.flatMap { keys[$0] + [UInt8(ascii: "\n")] })
        }
        try #require(outcome.status < 2, "\(outcome.errors)")
        var verdict = Array(repeating: false, count: keys.count)
        for line in outcome.outputBytes.split(separator: UInt8(ascii: "\n")) {
            let number = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
            verdict[asked[try #require(Int(number)) - 1]] = true
        }
        return verdict
    }
}
