import LayoutPolicy
import Testing

/// The fast program and the automaton give every key the same verdict.
@Suite("Keys judged by the automaton") struct KeyLinterAgreementTests {
    @Test(arguments: 0..<25) func agree(seed: UInt64) throws {
        var random = RandomContract(seed: seed)
        let contract = try random.contract()
        let classes = contract.classes
        let linter = try KeyLinter(contract)
        let automata = try classes.map { try KeyAutomaton($0.template) }
        var keys: [[UInt8]] = []
        var expected: [Int?] = []
        for _ in 0..<100 {
            for keyClass in classes {
                let key = random.key(of: keyClass.template)
                keys.append(key)
                let matching = automata.indices.filter { automata[$0].accepts(key) }
                #expect(matching.count <= 1)
                let isGood = (1...1_024).contains(key.count) && ObjectKey.isNFC(key)
                expected.append(isGood ? matching.first : nil)
            }
        }
        for (key, keyClass) in zip(keys, expected) {
            #expect(linter.judge(key).keyClass == keyClass, "\(String(decoding: key, as: UTF8.self))")
        }
        for separator in [KeyLinter.Separator.lineFeed, .nul] {
            let list = zip(keys, expected).filter { !$0.0.contains(separator.byte) && $0.0.last != UInt8(ascii: "\r") }
            let (tally, faults) = linter.lint(list.map(\.0), separator)
            #expect(tally.total == list.count)
            let good = classes.indices.map { index in list.count { $0.1 == index } }
            #expect(tally.valid == good)
            #expect(faults.map(\.ordinal) == list.indices.filter { list[$0].1 == nil })
            #expect(tally.invalid == faults.count)
            for fault in faults {
                #expect(linter.judge(list[fault.ordinal].0) == .invalid(fault.reason))
                #expect(fault.length == list[fault.ordinal].0.count)
            }
        }
        // Where the ends are known, a key may hold any byte.
        let (tally, faults) = linter.lint(ending: keys)
        #expect(tally.total == keys.count && tally.invalid == faults.count)
        #expect(faults.map(\.ordinal) == keys.indices.filter { expected[$0] == nil })
        for fault in faults { #expect(linter.judge(keys[fault.ordinal]) == .invalid(fault.reason)) }
    }
}

extension KeyLinter.Verdict {
    var keyClass: Int? {
        if case .valid(let keyClass) = self { keyClass } else { nil }
    }
}

extension KeyLinter.Separator {
    var byte: UInt8 { self == .nul ? 0 : UInt8(ascii: "\n") }
}

extension KeyLinter {
    /// Lints `keys` as one block.
    func lint(_ keys: [[UInt8]], _ separator: Separator) -> (KeyTally, [KeyFault]) {
        let text = keys.flatMap { $0 + [separator.byte] }
        let block = text + Array(repeating: 0xFF, count: Self.padding)
        var (tally, faults) = (emptyTally, [KeyFault]())
        block.withUnsafeBufferPointer {
            lint($0, count: text.count, separator: separator, tally: &tally, faults: &faults)
        }
        return (tally, faults)
    }

    /// Lints `keys` as one block with known ends.
    func lint(ending keys: [[UInt8]]) -> (KeyTally, [KeyFault]) {
        let block = keys.flatMap { $0 + [0] } + Array(repeating: 0, count: Self.padding)
        var ends: [Int] = []
        for key in keys { ends.append((ends.last ?? -1) + 1 + key.count) }
        var (tally, faults) = (emptyTally, [KeyFault]())
        block.withUnsafeBufferPointer { block in
            ends.withUnsafeBufferPointer { lint(block, keysEndingAt: $0, tally: &tally, faults: &faults) }
        }
        return (tally, faults)
    }
}
