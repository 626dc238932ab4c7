/// The keys of a template as an automaton whose states remember which leaf of the template read the last byte.
///
/// A leaf is a run of literal text, a placeholder, or `{files...}`; each is a minimal automaton that does not accept the
/// empty string. So a path through the automaton says which leaf each byte of the key belongs to, and two paths of one
/// key that differ in that are two readings of it.
struct TemplateAutomaton: ByteAutomaton {
    let leaves: [Leaf]
    let stateCount: Int
    let classes: ByteClasses
    /// The length in bytes of the shortest key, which may be longer than a key can be; `Int.max` when there is none.
    let shortestLength: Int
    /// The leaves that a key may begin with.
    private let firstLeaves: [Int]
    /// The leaf of each state; state 0 is in front of all leaves and has none.
    private let leafOfState: [Int32]

    struct Leaf: Sendable {
        let content: Content
        let automaton: ByteDFA
        /// The number of the leaf's own start state.
        fileprivate(set) var firstState = 0
        /// The leaves that may come next.
        fileprivate(set) var next: [Int] = []
        /// Whether a key may end with this leaf.
        fileprivate(set) var mayEnd = false
    }

    enum Content: Sendable, Hashable {
        case literal(String)
        /// An optional part without a placeholder.
        case optionalLiteral(KeyReading.LiteralOptional)
        /// A placeholder; `{name...}` has no type.
        case value(name: String, type: FieldType?)
    }

    var start: Int { 0 }

    /// - Throws: ``TooComplex`` when a field's automaton would be too large.
    init(_ template: KeyTemplate, using cache: inout FieldAutomata) throws(TooComplex) {
        var chain = LeafChain()
        for part in template.parts { try chain.append(part, using: &cache) }
        shortestLength = chain.shortestLength
        let (leaves, firstLeaves) = chain.finished()
        classes = ByteClasses(refining: leaves.lazy.map(\.automaton.classes))
        stateCount = 1 + leaves.reduce(0) { $0 + $1.automaton.stateCount }
        leafOfState =
            [-1] + leaves.indices.flatMap { repeatElement(Int32($0), count: leaves[$0].automaton.stateCount) }
        self.leaves = leaves
        self.firstLeaves = firstLeaves
    }

    /// The leaf that reads the byte on which `state` is entered; nil for the start.
    func leaf(of state: Int) -> Int? {
        let leaf = Int(leafOfState[state])
        return leaf < 0 ? nil : leaf
    }

    func isAccepting(_ state: Int) -> Bool {
        guard let leaf = leaf(of: state) else { return false }
        return leaves[leaf].mayEnd && leaves[leaf].automaton.accepting[state - leaves[leaf].firstState]
    }

    /// Whether a byte after `state` may belong to another leaf than the byte before it.
    func mayLeaveLeaf(_ state: Int) -> Bool {
        guard let leaf = leaf(of: state) else { return true }
        return leaves[leaf].automaton.accepting[state - leaves[leaf].firstState]
    }

    func appendSuccessors(of state: Int, on byte: UInt8, to targets: inout [Int]) {
        guard let index = leaf(of: state) else {
            for leaf in firstLeaves { enter(leaf, on: byte, &targets) }
            return
        }
        let leaf = leaves[index]
        let inner = state - leaf.firstState
        if let target = leaf.automaton.next(inner, byte) { targets.append(leaf.firstState + target) }
        if leaf.automaton.accepting[inner] {
            for next in leaf.next { enter(next, on: byte, &targets) }
        }
    }

    func enter(_ leaf: Int, on byte: UInt8, _ targets: inout [Int]) {
        let automaton = leaves[leaf].automaton
        if let target = automaton.next(automaton.start, byte) { targets.append(leaves[leaf].firstState + target) }
    }
}

/// The automata of the fields of a contract, each made once.
struct FieldAutomata {
    /// The automaton of a leaf, and the length in bytes of the shortest thing it accepts.
    struct Entry {
        let automaton: ByteDFA
        let shortestLength: Int

        init(_ automaton: ByteDFA) {
            self.automaton = automaton
            shortestLength = automaton.shortestLength
        }
    }

    private var fields: [FieldType: Entry] = [:]
    private var segments: [SegmentCharset: Entry] = [:]

    mutating func entry(for type: FieldType) throws(TooComplex) -> Entry {
        if let known = fields[type] { return known }
        let entry: Entry
        if case .pattern(let pattern) = type {
            entry = Entry(pattern.automaton)
        } else {
            entry = Entry(try ByteDFA(type.expression))
        }
        fields[type] = entry
        return entry
    }

    /// The automaton of `{name...}`.
    mutating func entry(for charset: SegmentCharset) throws(TooComplex) -> Entry {
        if let known = segments[charset] { return known }
        let entry = Entry(try ByteDFA(charset.segments))
        segments[charset] = entry
        return entry
    }
}

/// Links leaves to those that may follow them, while the parts of a template come in order.
private struct LeafChain {
    private var leaves: [TemplateAutomaton.Leaf] = []
    private var firstLeaves: [Int] = []
    /// The leaves that the next one follows; `nil` stands for the start of the key.
    private var open: [Int?] = [nil]
    private var optionalCount = 0
    private(set) var shortestLength = 0

    mutating func append(_ part: KeyTemplate.Part, using cache: inout FieldAutomata) throws(TooComplex) {
        switch part {
        case .literal(let text):
            append(.literal(text), .literal(text))
        case .field(let name, let type):
            append(.value(name: name, type: type), try cache.entry(for: type))
        case .files(let name, let charset):
            append(.value(name: name, type: nil), try cache.entry(for: charset))
        case .optional(let parts):
            let (around, length) = (open, shortestLength)
            optionalCount += 1
            if case .literal(let text) = parts.first, parts.count == 1 {
                append(.optionalLiteral(.init(number: optionalCount, text: text)), .literal(text))
            } else {
                for part in parts { try append(part, using: &cache) }
            }
            open += around
            shortestLength = length
        }
    }

    private mutating func append(_ content: TemplateAutomaton.Content, _ entry: FieldAutomata.Entry) {
        let index = leaves.count
        for leaf in open {
            if let leaf { leaves[leaf].next.append(index) } else { firstLeaves.append(index) }
        }
        open = [index]
        let firstState = leaves.last.map { $0.firstState + $0.automaton.stateCount } ?? 1
        leaves.append(TemplateAutomaton.Leaf(content: content, automaton: entry.automaton, firstState: firstState))
        let (length, overflow) = shortestLength.addingReportingOverflow(entry.shortestLength)
        shortestLength = overflow ? .max : length
    }

    consuming func finished() -> (leaves: [TemplateAutomaton.Leaf], firstLeaves: [Int]) {
        for case let leaf? in open { leaves[leaf].mayEnd = true }
        return (leaves, firstLeaves)
    }
}

extension FieldAutomata.Entry {
    fileprivate static func literal(_ text: String) -> FieldAutomata.Entry {
        FieldAutomata.Entry(ByteDFA(literal: Array(text.utf8)))
    }
}

extension ByteDFA {
    /// The automaton of one byte string, at most ``KeyTemplate/maximumLength`` bytes.
    init(literal: [UInt8]) {
        classes = ByteClasses(separating: literal.map { ByteSet($0) })
        var moves = Array(repeating: Self.none, count: (literal.count + 1) * classes.count)
        for (state, byte) in literal.enumerated() {
            moves[state * classes.count + classes[byte]] = UInt16(truncatingIfNeeded: state + 1)
        }
        self.moves = moves
        accepting = literal.map { _ in false } + [true]
    }
}
