/// The automata of a program in one array each, for the loop that walks them.
struct StepTables: Sendable {
    /// For each automaton, `256` classes of bytes.
    private(set) var classes: [UInt8] = []
    /// The next row of each cell of each row, or ``none``; a row is a state times the number of classes, from ``starts``.
    private(set) var moves: [UInt32] = []
    /// Whether each row accepts, by the row's number in ``moves``.
    private(set) var accepting: [Bool] = []
    /// The leaf that a key fails at in each row; meant only where the automaton is that of a whole key.
    private(set) var leaves: [UInt16] = []
    /// The first row of each automaton.
    private(set) var starts: [UInt32] = []

    static let none = UInt32.max

    mutating func append(_ automaton: ByteDFA, leafOfState: [UInt16]? = nil) -> Int32 {
        let base = moves.count
        let width = automaton.classes.count
        classes += automaton.classes.classOfByte
        starts.append(UInt32(base))
        moves += automaton.moves.map { $0 == ByteDFA.none ? Self.none : UInt32(base + Int($0) * width) }
        accepting += automaton.accepting.flatMap { repeatElement($0, count: width) }
        leaves += automaton.accepting.indices.flatMap { repeatElement(leafOfState?[$0] ?? 0, count: width) }
        return Int32(starts.count - 1)
    }
}
