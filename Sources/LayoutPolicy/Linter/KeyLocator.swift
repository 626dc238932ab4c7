/// Follows bad keys through the automaton of a class, which becomes deterministic where keys lead.
///
/// What ``KeyExplainer`` works out for one key holds for every key that fails in the same state, so it is kept: a list
/// may hold millions of bad keys, and there are few ways to be wrong.
struct KeyLocator {
    private let automaton: TemplateAutomaton
    /// The states of ``automaton`` that each state here stands for.
    private var members: [[Int]]
    private var numbers: [[Int]: Int]
    /// The next state for each class of bytes, behind the start of the state's row.
    private var moves: [Int32]
    private var generation = 0

    /// How many classes of bytes there are.
    private var width: Int { automaton.classes.count }

    private static let (unknown, none) = (-1 as Int32, -2 as Int32)
    /// Where patterns lead to very many states, they are forgotten and found again.
    private static let mostStates = 4_096

    init(_ automaton: TemplateAutomaton) {
        self.automaton = automaton
        (members, numbers, moves) = ([], [:], [])
        _ = number(of: [automaton.start])
    }

    /// Where a key goes wrong, and what is known of the way there.
    struct Place: Hashable {
        /// The byte that cannot be one of the class; the length of the key when it ends too early.
        var byte: Int
        /// The states before that byte, and at the beginning of its segment.
        var (state, segmentState): (Int, Int)
        /// How often states were forgotten before: their numbers mean others then.
        let generation: Int
    }

    /// Follows `key` as far as it is like a key of the class.
    mutating func place(of key: UnsafeBufferPointer<UInt8>) -> Place {
        if members.count > Self.mostStates {
            let next = generation + 1
            self = KeyLocator(automaton)
            generation = next
        }
        var place = Place(byte: 0, state: 0, segmentState: 0, generation: generation)
        while true {
            follow(key, &place)
            guard place.byte < key.count else { return place }
            let byte = key[place.byte]
            // Either the key ends being like one here, or nobody went this way before.
            guard moves[place.state * width + automaton.classes[byte]] == Self.unknown else { return place }
            guard move(place.state, byte) != Self.none else { return place }
        }
    }

    /// Follows `key` from `place` on, as far as the way is known.
    private func follow(_ key: UnsafeBufferPointer<UInt8>, _ place: inout Place) {
        let (width, classes, moves) = (width, automaton.classes.classOfByte.span, moves.span)
        while place.byte < key.count {
            let byte = key[place.byte]
            let next = moves[place.state * width + Int(classes[Int(byte)])]
            if next < 0 { return }
            place.state = Int(next)
            place.byte += 1
            if byte == UInt8(ascii: "/") { place.segmentState = place.state }
        }
    }

    /// The states of the automaton at a place, and at the beginning of its segment.
    func states(at place: Place) -> (here: [Int], segment: [Int]) {
        (members[place.state], members[place.segmentState])
    }

    private mutating func move(_ state: Int, _ byte: UInt8) -> Int32 {
        var targets: [Int] = []
        for member in members[state] { automaton.appendSuccessors(of: member, on: byte, to: &targets) }
        let next = targets.isEmpty ? Self.none : Int32(number(of: Set(targets).sorted()))
        moves[state * automaton.classes.count + automaton.classes[byte]] = next
        return next
    }

    private mutating func number(of states: [Int]) -> Int {
        if let known = numbers[states] { return known }
        numbers[states] = members.count
        members.append(states)
        moves += repeatElement(Self.unknown, count: automaton.classes.count)
        return members.count - 1
    }
}
