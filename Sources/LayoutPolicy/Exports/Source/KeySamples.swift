/// Keys for the tests of exported modules: some of each class, and near misses with the verdict of the linter.
struct KeySamples {
    /// Good keys by class, in the order of the contract.
    let good: [(className: String, keys: [String])]
    /// What is no key of any class.
    let bad: [String]

    init(_ linter: KeyLinter) {
        let classes = linter.contract.classes
        let candidates = classes.map { keyClass in
            (0..<Self.rounds).map { Self.key(of: keyClass.template, round: $0) }
        }
        func isGood(_ key: String) -> Bool {
            if case .valid = linter.judge(Array(key.utf8)) { true } else { false }
        }
        good = zip(classes, candidates).map { ($0.name, Self.distinct($1.filter(isGood))) }
        let misses = good.flatMap { $0.keys.prefix(2).flatMap(Self.nearMisses) }
        bad = Self.distinct([""] + misses.filter { !isGood($0) })
    }

    private static let rounds = 4

    /// A key with the values of one round; even rounds leave optional parts out.
    private static func key(of template: KeyTemplate, round: Int) -> String {
        template.parts.map { part -> String in
            guard case .optional(let inner) = part else { return text(of: part, round) }
            return round % 2 == 0 ? "" : inner.map { text(of: $0, round) }.joined()
        }.joined()
    }

    private static func text(of part: KeyTemplate.Part, _ round: Int) -> String {
        switch part {
        case .literal(let text): text
        case .field(_, let type): value(of: type, round)
        case .files(_, let charset): (0...(round % 3)).map { segment(charset, $0 + round) }.joined(separator: "/")
        case .optional: ""
        }
    }

    private static func value(of type: FieldType, _ round: Int) -> String {
        switch type {
        case .uuid: "0b9c0a5e-7d2f-4f0e-9a53-\(String(repeating: "\(round)", count: 12))"
        case .slug(let max): String(["a", "z9", "the-title", "0"][round % 4].prefix(max))
        case .int(let min, let max, let width):
            padded([min, max, Swift.min(min + 1, max), min + (max - min) / 2][round % 4], width)
        case .enumeration(let values): values[round % values.count]
        case .filename(let extensions, let charset):
            "\(segment(charset, round)).\(extensions.map { $0[round % $0.count] } ?? "mp4")"
        case .pattern(let pattern): shortest(pattern)
        }
    }

    private static func segment(_ charset: SegmentCharset, _ number: Int) -> String {
        charset == .any && number % 2 == 1 ? "caf\u{E9} \u{1F600}\(number)" : "part-\(number)"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }

    /// A shortest text that the pattern takes.
    private static func shortest(_ pattern: RegularPattern) -> String {
        let automaton = pattern.automaton
        let search = ShortestKey<Int>(
            bytes: automaton.classes.representatives, isGoal: { automaton.accepting[$0] },
            appendSuccessors: { state, byte, states in
                if let next = automaton.next(state, byte) { states.append(next) }
            })
        // Nothing that a pattern takes is empty.
        guard let path = try? search.path(from: automaton.start) else { return "" }
        return String(decoding: path.key, as: UTF8.self)
    }

    /// What people and programs make of a key by mistake.
    private static func nearMisses(_ key: String) -> [String] {
        let inner = key.split(separator: "/", maxSplits: 1).last.map(String.init) ?? key
        return [
            "/\(key)", "\(key)/", "\(key)\n", " \(key)", "\(key) ", key.uppercased(), "\(key)/..", "\(key)//x",
            inner, "\(key)%20", "\(key)\\x", "x\(key)", String(key.unicodeScalars.dropLast()), "\(key)\u{0}",
            "\(key)e\u{301}",
            key + String(repeating: "a", count: 1_025 - min(1_024, key.utf8.count)),
        ]
    }

    private static func distinct(_ keys: [String]) -> [String] {
        var seen: Set<[UInt8]> = []
        return keys.filter { seen.insert(Array($0.utf8)).inserted }
    }
}
