/// A sequence of bytes, `?` and `*` as an automaton.
///
/// State `n` is behind the first `n` tokens. A star is no token: it lets the state in front of it stay where it is.
struct Wildcard: Sendable, Hashable, ByteAutomaton {
    /// A byte that has to match, or nil for `?`.
    private let tokens: [UInt8?]
    /// Whether each state stays on any byte.
    private let stays: [Bool]
    /// The bytes that everything matched begins with.
    let head: [UInt8]

    init(_ pattern: some Sequence<UInt8>) {
        var tokens: [UInt8?] = []
        var stays = [false]
        for byte in pattern {
            switch byte {
            case UInt8(ascii: "*"): stays[tokens.count] = true
            case UInt8(ascii: "?"):
                tokens.append(nil)
                stays.append(false)
            default:
                tokens.append(byte)
                stays.append(false)
            }
        }
        self.tokens = tokens
        self.stays = stays
        head = zip(tokens, stays).prefix { $0 != nil && !$1 }.compactMap { $0.0 }
    }

    /// Whether everything that begins with ``head`` matches.
    var takesAllBehindHead: Bool { tokens.count == head.count && stays[tokens.count] }

    var stateCount: Int { tokens.count + 1 }
    var start: Int { 0 }
    var classes: ByteClasses { ByteClasses(separating: Set(tokens).compactMap { $0.map { ByteSet($0) } }) }

    func isAccepting(_ state: Int) -> Bool { state == tokens.count }

    func appendSuccessors(of state: Int, on byte: UInt8, to targets: inout [Int]) {
        if stays[state] { targets.append(state) }
        if state < tokens.count, tokens[state] ?? byte == byte { targets.append(state + 1) }
    }

    /// Whether the whole of `bytes` matches, in time proportional to pattern times bytes.
    func matches(_ bytes: some Sequence<UInt8>) -> Bool {
        var states = [start]
        for byte in bytes {
            var next: [Int] = []
            for state in states { appendSuccessors(of: state, on: byte, to: &next) }
            // Successors of ascending states ascend, and neighbors alone can be equal.
            states = next.indices.filter { $0 == 0 || next[$0] != next[$0 - 1] }.map { next[$0] }
        }
        return states.last == tokens.count
    }
}
