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
    static let stateLimit = 8_192

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

    /// The length of the shortest accepted string; `Int.max` when there is none.
    var shortestLength: Int {
        var seen = Array(repeating: false, count: stateCount)
        var level = [start]
        seen[start] = true
        var length = 0
        while !level.isEmpty {
            if level.contains(where: { accepting[$0] }) { return length }
            var next: [Int] = []
            for state in level {
                for byteClass in 0..<classes.count {
                    guard let target = self.next(state, inClass: byteClass), !seen[target] else { continue }
                    seen[target] = true
                    next.append(target)
                }
            }
            level = next
            length += 1
        }
        return .max
    }
}

extension ByteDFA {
    /// The automaton of what `automaton` accepts.
    ///
    /// - Throws: ``TooComplex`` when more than ``stateLimit`` states would be needed on the way.
    init(_ automaton: some ByteAutomaton) throws(TooComplex) {
        self = try RawDFA(determinizing: automaton).minimized()
    }

    /// - Throws: ``TooComplex`` when more than ``stateLimit`` states would be needed on the way.
    init(_ expression: ByteExpression) throws(TooComplex) {
        self = try RawDFA(determinizing: ByteNFA(expression)).minimized()
    }
}
