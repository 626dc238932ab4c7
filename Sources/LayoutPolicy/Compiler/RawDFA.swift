/// A deterministic automaton as the subset construction makes it: not minimal, with an explicit dead state.
struct RawDFA {
    let classes: ByteClasses
    /// `moves[state * classes.count + class]`; every state has every move.
    private(set) var moves: [Int32] = []
    private(set) var accepting: [Bool] = []

    var stateCount: Int { accepting.count }
    var start: Int { 0 }

    init(determinizing nfa: ByteNFA) throws(TooComplex) {
        try self.init(
            classes: ByteClasses(separating: nfa.edges.lazy.compactMap { $0?.bytes }),
            start: nfa.closure(of: [Int32(nfa.start)]),
            step: nfa.step,
            isAccepting: { $0.contains(Int32(nfa.end)) })
    }

    init(determinizing automaton: some ByteAutomaton) throws(TooComplex) {
        try self.init(
            classes: automaton.classes,
            start: [Int32(automaton.start)],
            step: { states, byte in
                var targets: [Int] = []
                for state in states { automaton.appendSuccessors(of: Int(state), on: byte, to: &targets) }
                return Set(targets).map { Int32($0) }.sorted()
            },
            isAccepting: { $0.contains { automaton.isAccepting(Int($0)) } })
    }

    /// The subset construction: a state is a set of states of another automaton, ascending.
    private init(
        classes: ByteClasses, start: [Int32], step: ([Int32], UInt8) -> [Int32], isAccepting: ([Int32]) -> Bool
    ) throws(TooComplex) {
        self.classes = classes
        let representatives = (0..<classes.count).map { byteClass in
            (0...UInt8.max).first { classes[$0] == byteClass } ?? 0
        }
        var numbers = [start: 0 as Int32]
        var sets = [start]
        var state = 0
        while state < sets.count {
            let set = sets[state]
            accepting.append(isAccepting(set))
            for byte in representatives {
                let target = step(set, byte)
                let number = numbers[target] ?? Int32(sets.count)
                moves.append(number)
                guard number == sets.count else { continue }
                guard sets.count < ByteDFA.stateLimit else { throw TooComplex() }
                numbers[target] = number
                sets.append(target)
            }
            state += 1
        }
    }
}

extension ByteNFA {
    /// The states after `byte` from any of `states`, ascending.
    fileprivate func step(_ states: [Int32], _ byte: UInt8) -> [Int32] {
        closure(
            of: states.compactMap { state in
                edges[Int(state)].flatMap { $0.bytes.contains(byte) ? Int32($0.target) : nil }
            })
    }

    /// The states that free moves reach from `states`, ascending; only those with an edge, and the end, matter.
    fileprivate func closure(of states: [Int32]) -> [Int32] {
        var seen = Set(states)
        var pending = states
        var result: [Int32] = []
        while let state = pending.popLast() {
            if edges[Int(state)] != nil || Int(state) == end { result.append(state) }
            for target in freeMoves[Int(state)] where seen.insert(Int32(target)).inserted {
                pending.append(Int32(target))
            }
        }
        return result.sorted()
    }
}
