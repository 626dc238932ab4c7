/// The objects whose lives are asked for.
public enum LifecycleDomain: Sendable, Hashable {
    /// All that a bucket may hold.
    case bucket
    /// The objects of a class.
    case keys(of: KeyTemplate)
    /// One key, whatever its size and tags.
    case key([UInt8])
}

/// Objects of a domain that no rule of some configurations tells apart.
public struct LifecycleCell: Sendable, Hashable {
    /// One of them.
    public let subject: LifecycleSubject
    /// The longest prefix of a rule that their keys begin with; nil where no rule divides the keys of the domain.
    public let prefix: [UInt8]?
    /// The least size in bytes.
    public let sizeFrom: Int
    /// The size in bytes from which on they are no longer meant; nil for none.
    public let sizeBelow: Int?
    /// The tags of rules that they have; nil where no rule of the domain asks for a tag.
    public let tags: [LifecycleFilter.Tag]?
}

extension LifecycleDomain {
    /// Divides the domain into cells, so that each rule is for all of a cell or for nothing of it.
    ///
    /// Keys are divided by prefix, and a part in which no key of the class lies is left out; then by size, also at the
    /// 128 KiB below which transitions pass objects over; then by the tags that filters ask for.
    ///
    /// - Parameters:
    ///   - configurations: The configurations whose enabled rules divide.
    ///   - created: When the objects are made.
    ///   - limit: The most cells of one prefix; beyond it the rarer combinations of tags are left out.
    /// - Returns: The cells: by prefix, then untagged objects first, then by size, the larger first.
    public func cells(
        dividedBy configurations: [LifecycleConfiguration], created: UTCInstant, limit: Int = 2_048
    ) -> [LifecycleCell] {
        let rules = configurations.flatMap { configuration in
            configuration.rules.filter(\.isEnabled).map { LifecycleMatcher($0, index: 0) }
        }
        let parts = KeyParts(of: self, rules.map(\.prefix))
        return parts.all.flatMap { part -> [LifecycleCell] in
            let nearby = rules.filter { $0.matches(key: part.key) }
            let sizes = Self.sizes(nearby)
            let tags = TagCombinations(nearby, limit: max(1, limit / sizes.count))
            return tags.all.flatMap { combination in
                sizes.map { size in
                    LifecycleCell(
                        subject: LifecycleSubject(
                            key: part.key, sizeBytes: size.from, tags: combination, created: created),
                        prefix: parts.all.count > 1 ? part.prefix : nil, sizeFrom: size.from, sizeBelow: size.below,
                        tags: tags.all.count > 1 ? combination : nil)
                }
            }
        }
    }

    /// The sizes at which the rules begin or cease to be for an object, the largest objects first.
    private static func sizes(_ rules: [LifecycleMatcher]) -> [(from: Int, below: Int?)] {
        var bounds: Set<Int> = [0]
        for rule in rules {
            if let size = rule.scope.sizeGreaterThan { bounds.insert(size &+ 1) }
            if let size = rule.scope.sizeLessThan { bounds.insert(size) }
            if !rule.hasSizeFilter, !(rule.rule.transitions.isEmpty && rule.rule.noncurrentTransitions.isEmpty) {
                bounds.insert(LifecycleEvaluator.leastTransitionSize)
            }
        }
        let descending = bounds.filter { $0 >= 0 }.sorted(by: >)
        return zip(descending, [nil] + descending.map(Optional.some)).map { (from: $0, below: $1) }
    }
}

/// The keys of a domain, divided by the prefixes of rules.
private struct KeyParts {
    struct Part {
        /// The longest of the prefixes that the keys begin with.
        let prefix: [UInt8]
        /// One of the keys.
        let key: [UInt8]
    }

    /// In byte order of the prefixes.
    private(set) var all: [Part] = []

    init(of domain: LifecycleDomain, _ prefixes: [[UInt8]]) {
        var seen: Set<[UInt8]> = [[]]
        let distinct = ([[]] + prefixes.filter { $0.count <= ObjectKey.maximumLength && seen.insert($0).inserted })
            .sorted { $0.lexicographicallyPrecedes($1) }
        switch domain {
        case .key(let key):
            all = [Part(prefix: distinct.last { key.starts(with: $0) } ?? [], key: key)]
        case .bucket:
            // Of the keys that begin with a prefix and with no longer one, the prefix itself is the shortest.
            all = distinct.map { Part(prefix: $0, key: $0) }
        case .keys(let template):
            var fields = FieldAutomata()
            let keys = try? TemplateAutomaton(template, using: &fields)
            all = distinct.indices.compactMap { index in
                Self.part(of: keys, template, distinct, at: index)
            }
        }
    }

    private static func part(
        of keys: TemplateAutomaton?, _ template: KeyTemplate, _ prefixes: [[UInt8]], at index: Int
    ) -> Part? {
        let prefix = prefixes[index]
        let common = Array(template.prefix.utf8)
        guard prefix.starts(with: common) || common.starts(with: prefix) else { return nil }
        // In byte order, what begins with a prefix follows it; of those only the outermost have to be kept out.
        var deeper: [[UInt8]] = []
        for other in prefixes[(index + 1)...].prefix(while: { $0.starts(with: prefix) }) {
            if let last = deeper.last, other.starts(with: last) { continue }
            deeper.append(other)
        }
        if deeper.contains(where: { common.starts(with: $0) }) { return nil }
        do {
            guard let keys else { throw TooComplex() }
            return try keys.shortestKey(below: prefix, outside: deeper).map { Part(prefix: prefix, key: $0) }
        } catch {
            // Too much to search: rather a part without keys than a key without its part.
            return Part(prefix: prefix, key: prefix.count > common.count ? prefix : common)
        }
    }
}

/// The combinations of tags that make a difference to rules: each union of what some of them ask for.
private struct TagCombinations {
    private(set) var all: [[LifecycleFilter.Tag]] = [[]]

    init(_ rules: [LifecycleMatcher], limit: Int) {
        var seen: Set<[[UInt8]]> = [[]]
        for rule in rules where !rule.scope.tags.isEmpty {
            for combination in all {
                guard all.count < limit else { return }
                guard let union = combination.union(with: rule.scope.tags),
                    seen.insert(union.flatMap { [Array($0.key.utf8), Array($0.value.utf8)] }).inserted
                else { continue }
                all.append(union)
            }
        }
    }
}

extension [LifecycleFilter.Tag] {
    /// Both lists together, by key; nil when they give a key two values.
    fileprivate func union(with other: [LifecycleFilter.Tag]) -> [LifecycleFilter.Tag]? {
        var union = self
        for tag in other {
            if let same = union.first(where: { $0.key.utf8.elementsEqual(tag.key.utf8) }) {
                guard same.isSame(as: tag) else { return nil }
            } else {
                union.append(tag)
            }
        }
        return union.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }
}
