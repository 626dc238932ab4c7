/// A minimal deterministic automaton over bytes.
///
/// States are numbered from 0, breadth first from the start over the byte classes in order, so equal languages give
/// equal automata. A missing move is `nil`: the state from which nothing is accepted is not stored.
struct ByteDFA: Sendable, Hashable {
    let classes: ByteClasses
    /// `moves[state * classes.count + class]`, or ``none``.
    let moves: [UInt16]
    /// Whether each state accepts.
    let accepting: [Bool]

    static let none = UInt16.max
    /// At most this many states: what ``moves`` can number.
    static let stateLimit = 20_000

    var stateCount: Int { accepting.count }
    var start: Int { 0 }

    /// The state after `byte`, or nil when no key goes on that way.
    func next(_ state: Int, _ byte: UInt8) -> Int? {
        next(state, inClass: classes[byte])
    }

    func next(_ state: Int, inClass byteClass: Int) -> Int? {
        let target = moves[state * classes.count + byteClass]
        return target == Self.none ? nil : Int(target)
    }

    func accepts(_ bytes: some Sequence<UInt8>) -> Bool {
        var state = start
        for byte in bytes {
            guard let target = next(state, byte) else { return false }
            state = target
        }
        return accepting[state]
    }

    /// Whether no byte string is accepted.
    var isEmpty: Bool { !accepting.contains(true) }

    /// The bytes that can occur in an accepted string.
    var alphabet: ByteSet {
        var result = ByteSet()
        for byte in 0...UInt8.max where (0..<stateCount).contains(where: { next($0, byte) != nil }) {
            result.insert(byte)
        }
        return result
    }
}

extension ByteDFA {
    /// - Throws: ``TooComplex`` when more than ``stateLimit`` states would be needed on the way.
    init(_ expression: ByteExpression) throws(TooComplex) {
        self = try SubsetConstruction(ByteNFA(expression)).result().minimized()
    }
}

/// A deterministic automaton as constructions make it: not minimal, with an explicit dead state.
struct RawDFA {
    let classes: ByteClasses
    /// `moves[state * classes.count + class]`; every state has every move.
    var moves: [Int32]
    var accepting: [Bool]
    var start: Int

    var stateCount: Int { accepting.count }
}

/// The subset construction: states of the result are sets of states of a ``ByteNFA``.
private struct SubsetConstruction {
    private let nfa: ByteNFA
    private let classes: ByteClasses
    private var numbers: [[Int32]: Int32] = [:]
    private var sets: [[Int32]] = []
    private var moves: [Int32] = []

    init(_ nfa: ByteNFA) {
        self.nfa = nfa
        classes = ByteClasses(separating: nfa.edges.lazy.compactMap { $0?.bytes })
    }

    consuming func result() throws(TooComplex) -> RawDFA {
        let start = try number(closure(of: [Int32(nfa.start)]))
        let representatives = (0..<classes.count).map { byteClass in
            (0...UInt8.max).first { classes[$0] == byteClass } ?? 0
        }
        var state = 0
        while state < sets.count {
            let set = sets[state]
            for byte in representatives {
                var targets: [Int32] = []
                for member in set {
                    if let edge = nfa.edges[Int(member)], edge.bytes.contains(byte) {
                        targets.append(Int32(edge.target))
                    }
                }
                moves.append(try number(closure(of: targets)))
            }
            state += 1
        }
        let end = Int32(nfa.end)
        return RawDFA(
            classes: classes, moves: moves, accepting: sets.map { $0.contains(end) }, start: Int(start))
    }

    private mutating func number(_ set: [Int32]) throws(TooComplex) -> Int32 {
        if let known = numbers[set] { return known }
        guard sets.count <= ByteDFA.stateLimit else { throw TooComplex() }
        let new = Int32(sets.count)
        numbers[set] = new
        sets.append(set)
        return new
    }

    /// The states that free moves reach from `states`, ascending; only those with an edge, and the end, matter.
    private func closure(of states: [Int32]) -> [Int32] {
        var seen = Set(states)
        var pending = states
        var result: [Int32] = []
        while let state = pending.popLast() {
            if nfa.edges[Int(state)] != nil || Int(state) == nfa.end { result.append(state) }
            for target in nfa.freeMoves[Int(state)] where seen.insert(Int32(target)).inserted {
                pending.append(Int32(target))
            }
        }
        return result.sorted()
    }
}
