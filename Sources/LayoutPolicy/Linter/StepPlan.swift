/// How the leaves of a template become steps of a ``KeyProgram``, if that can be done without going back.
struct StepPlan {
    indirect enum Item {
        case literal(bytes: [UInt8], leaf: UInt16)
        /// An identifier, and up to eight bytes that follow it.
        case uuid(next: [UInt8], leaf: UInt16)
        case words([[UInt8]], leaf: UInt16)
        /// A value; `values` has all there are, where they are few.
        case automaton(leaf: UInt16, values: [[UInt8]])
        case files(leaf: UInt16)
        case filename(leaf: UInt16)
        case end(leaf: UInt16)
        case optional([Item], leaf: UInt16)

        var isUUID: Bool {
            if case .uuid = self { true } else { false }
        }
    }

    private(set) var items: [Item]

    init(items: [Item]) { self.items = items }

    /// Plans the steps of a template.
    ///
    /// There is no plan when where a value ends, or whether an optional part is there, shows only later in a key.
    init?(_ automaton: TemplateAutomaton, _ template: KeyTemplate) {
        guard automaton.leaves.indices.allSatisfy(automaton.endsAtFirstForeignByte),
            automaton.optionalPartsShowAtOnce(template)
        else { return nil }
        items = []
        var leaf: UInt16 = 0
        for part in template.parts { items.append(Self.item(of: part, &leaf)) }
        finish(template.parts.last, leaf: leaf - 1)
        items = Self.joined(items)
    }

    /// The plan without the `knownLength` bytes of literal text in front.
    func behind(_ knownLength: Int) -> StepPlan {
        guard case .literal(let bytes, let leaf) = items.first else { return self }
        let rest = Array(bytes.dropFirst(knownLength))
        return StepPlan(items: (rest.isEmpty ? [] : [.literal(bytes: rest, leaf: leaf)]) + items.dropFirst())
    }

    private static func item(of part: KeyTemplate.Part, _ leaf: inout UInt16) -> Item {
        defer { if case .optional = part {} else { leaf += 1 } }
        switch part {
        case .literal(let text): return .literal(bytes: Array(text.utf8), leaf: leaf)
        case .field(_, .uuid): return .uuid(next: [], leaf: leaf)
        case .field(_, .enumeration(let values)) where areShort(values):
            // A value may begin another; the longest that is there is the one.
            let longestFirst = values.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
            return .words(longestFirst.map { Array($0.utf8) }, leaf: leaf)
        case .field(_, let type): return .automaton(leaf: leaf, values: type.fewValues)
        case .files: return .automaton(leaf: leaf, values: [])
        case .optional(let parts):
            let first = leaf
            var inner: [Item] = []
            for part in parts { inner.append(item(of: part, &leaf)) }
            return .optional(joined(inner), leaf: first)
        }
    }

    /// Has the last value read up to the end of the key where there is a fast way, or looks for the end behind it.
    private mutating func finish(_ last: KeyTemplate.Part?, leaf: UInt16) {
        switch last {
        case .files(_, .safe): items[items.count - 1] = .files(leaf: leaf)
        case .field(_, .filename(extensions: nil, .safe)): items[items.count - 1] = .filename(leaf: leaf)
        default: items.append(.end(leaf: leaf))
        }
    }

    /// Lets identifiers and words read the literal behind them too.
    private static func joined(_ items: [Item]) -> [Item] {
        var result: [Item] = []
        for item in items {
            guard case .literal(let bytes, let leaf) = item, let last = result.popLast() else {
                result.append(item)
                continue
            }
            switch last {
            case .uuid(next: [], let owner):
                result.append(.uuid(next: Array(bytes.prefix(KeyProgram.Word.capacity)), leaf: owner))
                let rest = Array(bytes.dropFirst(KeyProgram.Word.capacity))
                if !rest.isEmpty { result.append(.literal(bytes: rest, leaf: leaf)) }
            case .words(let words, let owner)
            where bytes.first == UInt8(ascii: "/") && words.allSatisfy { $0.count < 8 }:
                result.append(.words(words.map { $0 + bytes.prefix(1) }, leaf: owner))
                if bytes.count > 1 { result.append(.literal(bytes: Array(bytes.dropFirst()), leaf: leaf)) }
            default: result += [last, item]
            }
        }
        return result
    }

    /// Whether comparing with one value after the other is faster than an automaton; invalid values are left to that.
    private static func areShort(_ values: [String]) -> Bool {
        values.count <= 16 && values.allSatisfy { $0.utf8.count <= KeyProgram.Word.capacity }
            && FieldType.enumeration(values).violations.isEmpty
    }
}

extension FieldType {
    /// All values, where they are few.
    fileprivate var fewValues: [[UInt8]] {
        guard case .int(let min, let max, let width) = self, violations.isEmpty, max - min < 128 else { return [] }
        return (min...max).map { number in
            let digits = Array(String(number).utf8)
            return Array(repeating: UInt8(ascii: "0"), count: Swift.max(0, width - digits.count)) + digits
        }
    }
}

extension TemplateAutomaton {
    /// Whether no byte that the next leaf may begin with can also go on in `leaf`, where it may end.
    fileprivate func endsAtFirstForeignByte(_ leaf: Int) -> Bool {
        let automaton = leaves[leaf].automaton
        let firstBytes = leaves[leaf].next.map { leaves[$0].automaton }
        return automaton.accepting.indices.allSatisfy { state in
            !automaton.accepting[state]
                || (0...UInt8.max).allSatisfy { byte in
                    automaton.next(state, byte) == nil || firstBytes.allSatisfy { $0.next($0.start, byte) == nil }
                }
        }
    }

    /// Whether no key in which an optional part is left out begins, from there on, like one in which it is there.
    fileprivate func optionalPartsShowAtOnce(_ template: KeyTemplate) -> Bool {
        var leaf = 0
        for part in template.parts {
            guard case .optional(let parts) = part else {
                leaf += 1
                continue
            }
            let inner = leaf..<leaf + parts.count
            leaf += parts.count
            if isHidden(optional: inner) { return false }
        }
        return true
    }

    /// Whether a key without the optional part of the leaves `inner` can begin with that part all the same.
    private func isHidden(optional inner: Range<Int>) -> Bool {
        let before = leaves.indices.filter { $0 < inner.lowerBound && leaves[$0].next.contains(inner.lowerBound) }
        let others = Set(before.flatMap { leaves[$0].next }.filter { $0 >= inner.upperBound })
        let bytes = classes.representatives
        var seen: Set<[Int]> = []
        var pending: [[Int]] = []
        func follow(_ first: [Int], _ second: [Int]) {
            for a in first where inner.contains(self.leaf(of: a) ?? -1) {
                for b in second where seen.insert([a, b]).inserted { pending.append([a, b]) }
            }
        }
        for byte in bytes {
            follow(entering(inner.lowerBound, on: byte), others.sorted().flatMap { entering($0, on: byte) })
        }
        while let pair = pending.popLast() {
            if self.leaf(of: pair[0]) == inner.upperBound - 1, mayLeaveLeaf(pair[0]) { return true }
            for byte in bytes {
                var (first, second): ([Int], [Int]) = ([], [])
                appendSuccessors(of: pair[0], on: byte, to: &first)
                appendSuccessors(of: pair[1], on: byte, to: &second)
                follow(first, second)
            }
        }
        return false
    }

    private func entering(_ leaf: Int, on byte: UInt8) -> [Int] {
        var targets: [Int] = []
        enter(leaf, on: byte, &targets)
        return targets
    }
}

extension TemplateAutomaton {
    /// For each state of `automaton`, which is this one made deterministic, the furthest leaf that a key fails at there.
    ///
    /// That is the leaf behind the one that read the last byte, where this one may end there; else itself.
    func failingLeaf(inStatesOf automaton: ByteDFA) -> [UInt16] {
        var result = Array(repeating: 0 as UInt16, count: automaton.stateCount)
        let bytes = classes.representatives
        var seen: Set<[Int]> = [[start, automaton.start]]
        var pending = [[start, automaton.start]]
        while let pair = pending.popLast() {
            if let leaf = leaf(of: pair[0]) {
                let failing = mayLeaveLeaf(pair[0]) ? leaves[leaf].next.max() ?? leaf : leaf
                result[pair[1]] = max(result[pair[1]], UInt16(clamping: failing))
            }
            for byte in bytes {
                guard let next = automaton.next(pair[1], byte) else { continue }
                var targets: [Int] = []
                appendSuccessors(of: pair[0], on: byte, to: &targets)
                for target in targets where seen.insert([target, next]).inserted { pending.append([target, next]) }
            }
        }
        return result
    }
}
