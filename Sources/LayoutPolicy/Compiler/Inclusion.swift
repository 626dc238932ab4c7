extension ByteAutomaton {
    /// A key that the automaton accepts and none of `others` does, a shortest one; nil when they cover it.
    ///
    /// Follows each state together with the set of states that the others may be in for the same key. Of two sets at one
    /// state only the smaller has to be followed, since it accepts less: that keeps what would be exponential small.
    ///
    /// - Throws: ``TooComplex`` when ``inclusionLimit`` pairs are not enough to tell.
    func shortestKey(outside others: [some ByteAutomaton]) throws(TooComplex) -> [UInt8]? {
        let union = AutomatonUnion(others)
        let bytes = ByteClasses(refining: [classes] + others.map(\.classes)).representatives
        var frontier = InclusionFrontier(state: start, others: union.start)
        var position = 0
        while position < frontier.steps.count {
            let step = frontier.steps[position]
            if isAccepting(step.state), !union.isAccepting(step.others) { return frontier.key(of: position) }
            for byte in bytes where !step.isCovered {
                var targets: [Int] = []
                appendSuccessors(of: step.state, on: byte, to: &targets)
                if targets.isEmpty { continue }
                let set = union.successors(of: step.others, on: byte)
                for target in targets { frontier.follow(target, set, on: byte, from: position) }
            }
            guard frontier.steps.count <= inclusionLimit else { throw TooComplex() }
            position += 1
        }
        return nil
    }
}

/// The most pairs that an inclusion test follows.
private let inclusionLimit = 200_000

/// The pairs of states and sets that are followed, in order of the length of their keys.
private struct InclusionFrontier {
    /// A state of one automaton, those that the others may be in, and how they were reached.
    struct Step {
        let state: Int
        let others: StateSet
        let byte: UInt8
        let previous: Int
        let length: Int
        /// Another key of the same length leads to a smaller set.
        fileprivate(set) var isCovered = false
    }

    private(set) var steps: [Step]
    private var stepsOfState: [Int: [Int]]

    init(state: Int, others: StateSet) {
        steps = [Step(state: state, others: others, byte: 0, previous: 0, length: 0)]
        stepsOfState = [state: [0]]
    }

    mutating func follow(_ state: Int, _ set: StateSet, on byte: UInt8, from previous: Int) {
        let length = steps[previous].length + 1
        var known = stepsOfState[state, default: []]
        if known.contains(where: { steps[$0].others.isSubset(of: set) }) { return }
        // Of longer keys a smaller set does not stand in for the larger one, or the key found would not be a shortest.
        for index in known where steps[index].length == length && set.isSubset(of: steps[index].others) {
            steps[index].isCovered = true
        }
        known.removeAll { steps[$0].isCovered }
        known.append(steps.count)
        stepsOfState[state] = known
        steps.append(Step(state: state, others: set, byte: byte, previous: previous, length: length))
    }

    func key(of position: Int) -> [UInt8] {
        var key: [UInt8] = []
        var position = position
        while position > 0 {
            key.append(steps[position].byte)
            position = steps[position].previous
        }
        return key.reversed()
    }
}

/// Several automata side by side, their states numbered through.
private struct AutomatonUnion<Automaton: ByteAutomaton> {
    private let automata: [Automaton]
    private let firstStates: [Int]
    private let ownerOfState: [Int]

    init(_ automata: [Automaton]) {
        self.automata = automata
        var firstStates: [Int] = []
        var owners: [Int] = []
        for (index, automaton) in automata.enumerated() {
            firstStates.append(owners.count)
            owners += repeatElement(index, count: automaton.stateCount)
        }
        self.firstStates = firstStates
        ownerOfState = owners
    }

    var start: StateSet { StateSet(automata.indices.map { firstStates[$0] + automata[$0].start }) }

    func isAccepting(_ set: StateSet) -> Bool {
        set.members.contains { automata[ownerOfState[$0]].isAccepting($0 - firstStates[ownerOfState[$0]]) }
    }

    func successors(of set: StateSet, on byte: UInt8) -> StateSet {
        var result: [Int] = []
        for state in set.members {
            let owner = ownerOfState[state]
            var targets: [Int] = []
            automata[owner].appendSuccessors(of: state - firstStates[owner], on: byte, to: &targets)
            result += targets.map { firstStates[owner] + $0 }
        }
        return StateSet(result)
    }
}

/// A set of states.
private struct StateSet {
    private let words: [UInt64]

    init(_ states: [Int]) {
        var words = Array(repeating: 0 as UInt64, count: (states.max() ?? -1) / 64 + 1)
        for state in states { words[state / 64] |= 1 << (state % 64) }
        self.words = words
    }

    var members: [Int] {
        words.indices.flatMap { index in
            (0..<64).filter { words[index] >> $0 & 1 == 1 }.map { index * 64 + $0 }
        }
    }

    func isSubset(of other: StateSet) -> Bool {
        words.indices.allSatisfy { words[$0] & ~($0 < other.words.count ? other.words[$0] : 0) == 0 }
    }
}
