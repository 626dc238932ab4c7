extension TemplateAutomaton {
    /// The shortest key with two readings, and those.
    ///
    /// Runs the automaton beside itself. As long as both copies agree on the leaf of every byte they are in one state,
    /// so the search is linear until the readings part.
    func ambiguousKey() throws(TooComplex) -> (
        key: [UInt8], KeyReading, KeyReading
    )? {
        guard try hasAmbiguousKey() else { return nil }
        struct Node: Hashable {
            let first, second: Int
            let haveParted: Bool
        }
        let search = ShortestKey<Node>(
            bytes: classes.representatives,
            isGoal: { $0.haveParted && isAccepting($0.first) && isAccepting($0.second) },
            appendSuccessors: { node, byte, nodes in
                var firsts: [Int] = []
                appendSuccessors(of: node.first, on: byte, to: &firsts)
                if node.haveParted {
                    var seconds: [Int] = []
                    appendSuccessors(of: node.second, on: byte, to: &seconds)
                    for first in firsts {
                        nodes += seconds.map { Node(first: first, second: $0, haveParted: true) }
                    }
                } else {
                    // The states after one byte are in different leaves, or they would be the same.
                    for (index, first) in firsts.enumerated() {
                        nodes.append(Node(first: first, second: first, haveParted: false))
                        nodes += firsts[(index + 1)...].map { Node(first: first, second: $0, haveParted: true) }
                    }
                }
            })
        guard let path = try search.path(from: Node(first: start, second: start, haveParted: false)) else { return nil }
        let steps = path.nodes.dropFirst()
        return (path.key, reading(path.key, steps.map(\.first)), reading(path.key, steps.map(\.second)))
    }

    /// Whether some byte string has two readings, of whatever length.
    ///
    /// Readings part behind an accepting state of a leaf, where a byte may go on in the leaf or begin the next. It is
    /// enough to follow the pairs of states right after that, which are few in a layout that is read in one way.
    private func hasAmbiguousKey() throws(TooComplex) -> Bool {
        let bytes = classes.representatives
        var seen: Set<StatePair> = []
        var pending: [StatePair] = []
        func follow(_ pair: StatePair) -> Bool {
            if isAccepting(pair.first), isAccepting(pair.second) { return true }
            if seen.insert(pair).inserted { pending.append(pair) }
            return false
        }
        for state in 0..<stateCount where mayLeaveLeaf(state) {
            for byte in bytes {
                var targets: [Int] = []
                appendSuccessors(of: state, on: byte, to: &targets)
                for (index, first) in targets.enumerated() {
                    for second in targets[(index + 1)...] where follow(StatePair(first: first, second: second)) {
                        return true
                    }
                }
            }
        }
        while let pair = pending.popLast() {
            guard seen.count <= ShortestKey<StatePair>.nodeLimit else { throw TooComplex() }
            for byte in bytes {
                var firsts: [Int] = []
                appendSuccessors(of: pair.first, on: byte, to: &firsts)
                if firsts.isEmpty { continue }
                var seconds: [Int] = []
                appendSuccessors(of: pair.second, on: byte, to: &seconds)
                for first in firsts {
                    for second in seconds where follow(StatePair(first: first, second: second)) { return true }
                }
            }
        }
        return false
    }

    /// What `key` holds, when it is a key of the template; of several readings any.
    func reading(of key: [UInt8]) -> KeyReading? {
        // The states that each byte may lead to, then one way back from the end.
        var levels = [[start]]
        for byte in key {
            var next: [Int] = []
            for state in levels[levels.count - 1] { appendSuccessors(of: state, on: byte, to: &next) }
            if next.isEmpty { return nil }
            levels.append(Set(next).sorted())
        }
        guard var state = levels[key.count].first(where: isAccepting) else { return nil }
        var states: [Int] = []
        for (offset, byte) in key.enumerated().reversed() {
            states.append(state)
            let previous = levels[offset].first { candidate in
                var targets: [Int] = []
                appendSuccessors(of: candidate, on: byte, to: &targets)
                return targets.contains(state)
            }
            guard let previous else { return nil }
            state = previous
        }
        return reading(key, states.reversed())
    }

    /// What `key` holds when its bytes lead through `states`.
    private func reading(_ key: [UInt8], _ states: [Int]) -> KeyReading {
        var values: [KeyReading.Value] = []
        var literalOptionals: [KeyReading.LiteralOptional] = []
        var begin = 0
        while begin < states.count, let leaf = leaf(of: states[begin]) {
            let end = states[begin...].firstIndex { self.leaf(of: $0) != leaf } ?? states.count
            switch leaves[leaf].content {
            case .literal: break
            case .optionalLiteral(let part): literalOptionals.append(part)
            case .value(let name, let type):
                values.append(KeyReading.Value(name: name, type: type, bytes: Array(key[begin..<end])))
            }
            begin = end
        }
        return KeyReading(values: values, literalOptionals: literalOptionals)
    }
}

extension ByteAutomaton {
    /// The shortest key that both automata accept.
    func shortestSharedKey(with other: some ByteAutomaton) throws(TooComplex) -> [UInt8]? {
        let search = ShortestKey<StatePair>(
            bytes: ByteClasses(refining: [classes, other.classes]).representatives,
            isGoal: { isAccepting($0.first) && other.isAccepting($0.second) },
            appendSuccessors: { pair, byte, pairs in
                var firsts: [Int] = []
                appendSuccessors(of: pair.first, on: byte, to: &firsts)
                if firsts.isEmpty { return }
                var seconds: [Int] = []
                other.appendSuccessors(of: pair.second, on: byte, to: &seconds)
                for first in firsts { pairs += seconds.map { StatePair(first: first, second: $0) } }
            })
        return try search.path(from: StatePair(first: start, second: other.start))?.key
    }
}

/// A state of each of two automata that read the same key.
private struct StatePair: Hashable {
    let first, second: Int
}
