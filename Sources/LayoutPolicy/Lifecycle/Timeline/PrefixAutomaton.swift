/// The keys that begin with one of some prefixes: a trie, so that a thousand of them are as fast as one.
struct PrefixAutomaton: ByteAutomaton {
    private var children: [[UInt8: Int]] = [[:]]
    private var isPrefix = [false]
    let classes: ByteClasses

    init(anyOf prefixes: [[UInt8]]) {
        classes = ByteClasses(separating: Set(prefixes.joined()).sorted().map { ByteSet($0) })
        for prefix in prefixes {
            var state = 0
            for byte in prefix where !isPrefix[state] {
                if let next = children[state][byte] {
                    state = next
                } else {
                    children[state][byte] = children.count
                    state = children.count
                    children.append([:])
                    isPrefix.append(false)
                }
            }
            isPrefix[state] = true
        }
    }

    var stateCount: Int { children.count }
    var start: Int { 0 }

    func isAccepting(_ state: Int) -> Bool { isPrefix[state] }

    func appendSuccessors(of state: Int, on byte: UInt8, to targets: inout [Int]) {
        if isPrefix[state] {
            targets.append(state)
        } else if let next = children[state][byte] {
            targets.append(next)
        }
    }
}

/// What may follow after some bytes in the keys of another automaton.
struct ResidualAutomaton<Base: ByteAutomaton>: ByteAutomaton {
    private let base: Base
    /// The states of `base` after the bytes; the start of this automaton stands for all of them.
    private let entries: [Int]

    /// - Returns: nil when no key of `base` begins with `prefix`, or none can.
    init?(_ base: Base, after prefix: some Sequence<UInt8>) {
        var states: Set<Int> = [base.start]
        for byte in prefix {
            var next: [Int] = []
            for state in states.sorted() { base.appendSuccessors(of: state, on: byte, to: &next) }
            if next.isEmpty { return nil }
            states = Set(next)
        }
        self.base = base
        entries = states.sorted()
    }

    var classes: ByteClasses { base.classes }
    var stateCount: Int { base.stateCount + 1 }
    var start: Int { base.stateCount }

    func isAccepting(_ state: Int) -> Bool {
        state == start ? entries.contains(where: base.isAccepting) : base.isAccepting(state)
    }

    func appendSuccessors(of state: Int, on byte: UInt8, to targets: inout [Int]) {
        guard state == start else { return base.appendSuccessors(of: state, on: byte, to: &targets) }
        var all: [Int] = []
        for entry in entries { base.appendSuccessors(of: entry, on: byte, to: &all) }
        targets += Set(all).sorted()
    }
}

extension TemplateAutomaton {
    /// A shortest key that begins with `prefix` and with none of `deeper`, which begin with it too; nil without one.
    func shortestKey(
        below prefix: [UInt8], outside deeper: [[UInt8]]
    ) throws(TooComplex) -> [UInt8]? {
        guard let rest = ResidualAutomaton(self, after: prefix) else { return nil }
        let tails = PrefixAutomaton(anyOf: deeper.map { Array($0.dropFirst(prefix.count)) })
        guard let tail = try rest.shortestKey(outside: deeper.isEmpty ? [] : [tails]) else { return nil }
        return prefix.count + tail.count <= ObjectKey.maximumLength ? prefix + tail : nil
    }
}
