/// The regular expressions of Terraform's functions: RE2's syntax, as far as configurations use it.
///
/// A program of few instructions is run with backtracking that never visits a state twice at one place, so that time is
/// at most the product of pattern and text, and the match is the one that RE2 gives: the leftmost, and of these the first
/// by the order of alternatives.
///
/// - SeeAlso: <https://github.com/google/re2/wiki/Syntax>
struct RegularExpression {
    indirect enum Node {
        case empty
        case set(RegularSet)
        case sequence([Node])
        case choice([Node])
        case group(Node, index: Int)
        case repeated(Node, least: Int, most: Int?, isLazy: Bool)
        case lineStart(isMultiline: Bool)
        case lineEnd(isMultiline: Bool)
        case textStart, textEnd
        case wordBoundary(isNegated: Bool)
    }

    enum Instruction {
        case set(RegularSet)
        case split(first: Int, second: Int)
        case jump(Int)
        case save(Int)
        case assert(Node)
        case match
    }

    enum Limit {
        static let instructions = 20_000
        /// States of a run: instructions times places.
        static let states = 4_000_000
    }

    private var program: [Instruction] = []
    /// The names of the groups, nil where a group has none; the first is the whole match.
    let groupNames: [String?]

    /// - Throws: What is wrong with the pattern, or that it is none of the subset.
    init(_ pattern: String) throws(EvaluationFailure) {
        var parser = RegularExpressionParser(pattern)
        let node = try parser.parse()
        groupNames = parser.groupNames
        program.append(.save(0))
        try compile(node)
        program += [.save(1), .match]
    }

    private mutating func compile(_ node: Node) throws(EvaluationFailure) {
        guard program.count < Limit.instructions else { throw .limit("the regular expression is too large") }
        switch node {
        case .empty: break
        case .set(let set): program.append(.set(set))
        case .sequence(let nodes): for node in nodes { try compile(node) }
        case .group(let node, let index):
            program.append(.save(2 * index))
            try compile(node)
            program.append(.save(2 * index + 1))
        case .choice(let nodes): try compile(choice: nodes)
        case .repeated(let node, let least, let most, let isLazy):
            for _ in 0..<least { try compile(node) }
            guard let most else { return try compile(star: node, isLazy: isLazy) }
            var splits: [Int] = []
            for _ in least..<max(least, most) {
                splits.append(program.count)
                program.append(.match)
                try compile(node)
            }
            for split in splits { self[split] = Self.split(split + 1, program.count, isLazy: isLazy) }
        default: program.append(.assert(node))
        }
    }

    private mutating func compile(choice nodes: [Node]) throws(EvaluationFailure) {
        var ends: [Int] = []
        for (index, node) in nodes.enumerated() {
            guard index + 1 < nodes.count else {
                try compile(node)
                break
            }
            let split = program.count
            program.append(.match)
            try compile(node)
            ends.append(program.count)
            program.append(.match)
            self[split] = .split(first: split + 1, second: program.count)
        }
        for end in ends { self[end] = .jump(program.count) }
    }

    private mutating func compile(star node: Node, isLazy: Bool) throws(EvaluationFailure) {
        let split = program.count
        program.append(.match)
        try compile(node)
        program.append(.jump(split))
        self[split] = Self.split(split + 1, program.count, isLazy: isLazy)
    }

    private static func split(_ inside: Int, _ outside: Int, isLazy: Bool) -> Instruction {
        isLazy ? .split(first: outside, second: inside) : .split(first: inside, second: outside)
    }

    private subscript(index: Int) -> Instruction {
        get { program[index] }
        set { program[index] = newValue }
    }
}

// MARK: - Matching

extension RegularExpression {
    /// Where a match and its groups begin and end, in scalars.
    struct Match {
        let slots: [Int?]

        /// The range of group `index`; nil where it took no part.
        func range(_ index: Int) -> Range<Int>? {
            guard let start = slots[2 * index], let end = slots[2 * index + 1], start <= end else { return nil }
            return start..<end
        }
    }

    /// All matches in `text` from left to right, none of which overlap.
    ///
    /// - Throws: A limit, where text and pattern are too large together.
    func matches(in text: [Unicode.Scalar], first: Bool = false) throws(EvaluationFailure) -> [Match] {
        guard program.count * (text.count + 1) <= Limit.states else {
            throw .limit("the text is too long for the regular expression")
        }
        var matches: [Match] = []
        // In which run a state was visited: cheaper than to forget all of them behind each match.
        var visited = [Int32](repeating: 0, count: program.count * (text.count + 1))
        var turn: Int32 = 1
        var start = 0
        var lastEnd: Int?
        while start <= text.count {
            // What failed from one place fails from another, since nothing before it is asked.
            guard let match = run(text, from: start, &visited, turn) else {
                start += 1
                continue
            }
            guard let range = match.range(0) else { break }
            // Go takes no empty match right behind another.
            if !(range.isEmpty && lastEnd == range.lowerBound) { matches.append(match) }
            if first { break }
            lastEnd = range.upperBound
            start = range.isEmpty ? range.upperBound + 1 : range.upperBound
            turn += 1
        }
        return matches
    }

    private func run(
        _ text: [Unicode.Scalar], from start: Int, _ visited: inout [Int32], _ turn: Int32
    ) -> Match? {
        /// States to be tried, and slots to be given back on the way.
        enum Task {
            case state(instruction: Int, place: Int)
            case restore(slot: Int, value: Int?)
        }
        var slots = [Int?](repeating: nil, count: 2 * groupNames.count)
        var tasks: [Task] = [.state(instruction: 0, place: start)]
        while let task = tasks.popLast() {
            guard case .state(var at, var place) = task else {
                if case .restore(let slot, let value) = task { slots[slot] = value }
                continue
            }
            while true {
                let state = at * (text.count + 1) + place
                guard visited[state] != turn else { break }
                visited[state] = turn
                switch program[at] {
                case .match: return Match(slots: slots)
                case .jump(let target): at = target
                case .split(let first, let second):
                    tasks.append(.state(instruction: second, place: place))
                    at = first
                case .save(let slot):
                    tasks.append(.restore(slot: slot, value: slots[slot]))
                    slots[slot] = place
                    at += 1
                case .assert(let node) where Self.holds(node, text, place): at += 1
                case .set(let set) where place < text.count && set.contains(text[place]):
                    at += 1
                    place += 1
                    continue
                case .assert, .set: at = -1
                }
                if at < 0 { break }
            }
        }
        return nil
    }

    private static func holds(_ node: Node, _ text: [Unicode.Scalar], _ place: Int) -> Bool {
        func isWord(_ index: Int) -> Bool { text.indices.contains(index) && RegularSet.word.contains(text[index]) }
        switch node {
        case .textStart: return place == 0
        case .textEnd: return place == text.count
        case .lineStart(let isMultiline): return place == 0 || isMultiline && text[place - 1] == "\n"
        case .lineEnd(let isMultiline): return place == text.count || isMultiline && text[place] == "\n"
        case .wordBoundary(let isNegated): return (isWord(place - 1) != isWord(place)) != isNegated
        default: return true
        }
    }
}

/// Scalars that one place of a regular expression takes.
struct RegularSet {
    var ranges: [ClosedRange<UInt32>] = []
    var isNegated = false

    static let digit = RegularSet(ranges: [0x30...0x39])
    static let word = RegularSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let space = RegularSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20])

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        ranges.contains { $0.contains(scalar.value) } != isNegated
    }

    /// The same letters in either case, of ASCII.
    var ignoringCase: RegularSet {
        var set = self
        for range in ranges {
            for (first, last, other) in [(0x41, 0x5A, 32), (0x61, 0x7A, -32)] as [(UInt32, UInt32, Int)] {
                let low = max(range.lowerBound, first)
                let high = min(range.upperBound, last)
                if low <= high { set.ranges.append(UInt32(Int(low) + other)...UInt32(Int(high) + other)) }
            }
        }
        return set
    }

    /// Its members, as plain ranges.
    var positiveRanges: [ClosedRange<UInt32>] {
        guard isNegated else { return ranges }
        var next: UInt32 = 0
        var out: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > next { out.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        return next <= 0x10FFFF ? out + [next...0x10FFFF] : out
    }
}
