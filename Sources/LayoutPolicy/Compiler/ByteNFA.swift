/// Thompson's construction: an automaton with free moves, on the way to a ``ByteDFA``.
struct ByteNFA {
    /// A state has either one edge over bytes or any number of free moves.
    private(set) var edges: [(bytes: ByteSet, target: Int)?] = []
    private(set) var freeMoves: [[Int]] = []
    let start: Int
    private(set) var end = 0

    /// - Throws: ``TooComplex`` when `expression`, written out, has more than ``sizeLimit`` byte sets.
    init(_ expression: ByteExpression) throws(TooComplex) {
        guard expression.writtenOutSize <= Self.sizeLimit else { throw TooComplex() }
        start = 0
        edges.append(nil)
        freeMoves.append([])
        end = append(expression, from: start)
    }

    /// Enough for every field type at its widest; past it, a pattern is refused.
    static let sizeLimit = 20_000

    /// Adds `expression` behind `state` and gives the state after it.
    private mutating func append(_ expression: ByteExpression, from state: Int) -> Int {
        switch expression {
        case .one(let bytes):
            let entry = addState()
            let target = addState()
            edges[entry] = (bytes, target)
            freeMoves[state].append(entry)
            return target
        case .scalar(let set):
            return append(set.utf8, from: state)
        case .sequence(let parts):
            return parts.reduce(state) { append($1, from: $0) }
        case .choice(let parts):
            let join = addState()
            for part in parts {
                let last = append(part, from: branch(from: state))
                freeMoves[last].append(join)
            }
            return join
        case .repeated(let body, let min, let max):
            return appendRepeated(body, min: min, max: max, from: state)
        }
    }

    private mutating func appendRepeated(_ body: ByteExpression, min: Int, max: Int?, from state: Int) -> Int {
        var last = state
        for _ in 0..<min { last = append(body, from: last) }
        let join = addState()
        if let max {
            // Every optional copy leaves straight to the join, so that closures stay small.
            for _ in min..<Swift.max(min, max) {
                freeMoves[last].append(join)
                last = append(body, from: branch(from: last))
            }
            freeMoves[last].append(join)
        } else {
            let loop = branch(from: last)
            freeMoves[append(body, from: loop)].append(loop)
            freeMoves[loop].append(join)
        }
        return join
    }

    /// A new state that `state` reaches freely.
    private mutating func branch(from state: Int) -> Int {
        let new = addState()
        freeMoves[state].append(new)
        return new
    }

    private mutating func addState() -> Int {
        edges.append(nil)
        freeMoves.append([])
        return edges.count - 1
    }
}
