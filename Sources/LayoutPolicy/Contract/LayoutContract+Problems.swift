extension LayoutContract {
    /// Everything that keeps the contract from giving each key at most one class and one reading.
    ///
    /// Class by class in order of declaration: the class by itself, then each earlier class that it meets. Unused fields
    /// come last.
    ///
    /// - Parameter limit: The most problems to return.
    /// - Returns: The problems; none for a contract that can be used.
    public func problems(limit: Int = 1_000) -> [ContractProblem] {
        var found: [ContractProblem] = []
        var compiler = ClassCompiler(classes)
        let nesting = PrefixNesting(classes.map(\.template.prefix))
        for later in classes.indices {
            if let problem = compiler.problem(of: later) { found.append(problem) }
            for earlier in nesting.related(to: later) where earlier < later && found.count < limit {
                found.append(compiler.problem(of: later, and: earlier))
            }
            if found.count >= limit { break }
        }
        let used = Set(classes.flatMap(\.template.fieldNames))
        found += fields.filter { !used.contains($0.name) }.map { .unusedField(name: $0.name) }
        return Array(found.prefix(limit))
    }
}

/// The automata of the classes, made when they are asked for.
private struct ClassCompiler {
    private let classes: [KeyClass]
    private var automata: [TemplateAutomaton?]
    private var fields = FieldAutomata()
    /// How many more pairs of classes are searched for a shared key.
    ///
    /// Their prefixes are refused in any case, so that a
    /// contract with very many of them need not be told a key for each.
    private var pairBudget = 2_000

    init(_ classes: [KeyClass]) {
        self.classes = classes
        automata = Array(repeating: nil, count: classes.count)
    }

    mutating func problem(of index: Int) -> ContractProblem? {
        let name = classes[index].name
        do {
            let automaton = try TemplateAutomaton(classes[index].template, using: &fields)
            automata[index] = automaton
            if automaton.shortestLength > ObjectKey.maximumLength { return .noKey(class: name) }
            guard let (key, first, second) = try automaton.ambiguousKey() else { return nil }
            return .ambiguous(class: name, key: key, first, second)
        } catch {
            return .tooComplex(class: name)
        }
    }

    mutating func problem(of later: Int, and earlier: Int) -> ContractProblem {
        if pairBudget > 0, let a = automata[earlier], let b = automata[later],
            let key = try? a.shortestSharedKey(with: b)
        {
            pairBudget -= 1
            return .sharedKey(class: classes[later].name, other: classes[earlier].name, key: key)
        }
        pairBudget -= 1
        let (a, b) = (classes[earlier], classes[later])
        let laterIsInner = b.template.prefix.utf8.count >= a.template.prefix.utf8.count
        return .prefixInside(inner: laterIsInner ? b.name : a.name, outer: laterIsInner ? a.name : b.name)
    }
}

/// Which class prefixes begin with which.
private struct PrefixNesting {
    private let prefixes: [[UInt8]]
    private let byPrefix: [[UInt8]: [Int]]
    /// The indices in the order of their prefixes: what begins with a prefix stands in one run behind it.
    private let sorted: [Int]
    private let rank: [Int]

    init(_ texts: [String]) {
        let prefixes = texts.map { Array($0.utf8) }
        self.prefixes = prefixes
        byPrefix = Dictionary(grouping: prefixes.indices) { prefixes[$0] }
        sorted = prefixes.indices.sorted {
            prefixes[$0] == prefixes[$1] ? $0 < $1 : prefixes[$0].lexicographicallyPrecedes(prefixes[$1])
        }
        var rank = Array(repeating: 0, count: sorted.count)
        for (position, index) in sorted.enumerated() { rank[index] = position }
        self.rank = rank
    }

    /// The other classes whose prefix begins with that of `index` or the other way round, in order of declaration.
    func related(to index: Int) -> [Int] {
        let prefix = prefixes[index]
        let shorter = prefix.indices.dropLast()
            .filter { prefix[$0] == UInt8(ascii: "/") }
            .flatMap { byPrefix[Array(prefix[...$0])] ?? [] }
        let same = byPrefix[prefix] ?? []
        let longer = sorted[(rank[same.last ?? index] + 1)...].prefix { prefixes[$0].starts(with: prefix) }
        return (shorter + same.filter { $0 != index } + longer).sorted()
    }
}
