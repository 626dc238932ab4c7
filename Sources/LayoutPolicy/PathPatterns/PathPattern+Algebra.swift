extension PathPattern {
    /// Whether every path that the pattern matches is matched by `other` too.
    ///
    /// - Parameter other: The pattern that may be wider.
    /// - Returns: Exactly that; false in the case, not met so far, that the search is given up.
    public func isSubset(of other: PathPattern) -> Bool { isCovered(by: [other]) }

    /// Whether every path that the pattern matches is matched by at least one of `others`.
    ///
    /// - Parameter others: The patterns that may cover this one together.
    /// - Returns: Exactly that; false in the case, not met so far, that the search is given up.
    public func isCovered(by others: [PathPattern]) -> Bool {
        let others = others.filter {
            wildcard.head.starts(with: $0.wildcard.head) || $0.wildcard.head.starts(with: wildcard.head)
        }
        return (try? wildcard.shortestKey(outside: others.map(\.wildcard))) == .some(nil)
    }

    /// Whether some path matches both patterns.
    public func intersects(_ other: PathPattern) -> Bool { sharedPath(with: other) != nil }

    /// A shortest path that matches both patterns, without its leading `/`; nil when there is none.
    public func sharedPath(with other: PathPattern) -> String? {
        // A pattern has at most 256 states, so the product stays far below the limit of the search.
        guard let path = try? wildcard.shortestSharedKey(with: other.wildcard) else { return nil }
        return String(decoding: path, as: UTF8.self)
    }
}

extension PathPattern {
    /// Whether the pattern matches the path of some key of `template`.
    ///
    /// A key is its own path: what a URL percent-encodes in keys of `charset: any` is compared unencoded.
    ///
    /// - Parameter template: The form of the keys.
    /// - Returns: Exactly that; true also in the case, not met so far, that the search is given up.
    public func intersects(keysOf template: KeyTemplate) -> Bool {
        do {
            return try sharedKey(with: template) != nil
        } catch {
            return true
        }
    }

    /// A shortest key of `template` whose path the pattern matches; nil when there is none.
    public func sharedKey(with template: KeyTemplate) throws(TooComplex) -> [UInt8]? {
        guard mayMatch(keysOf: template) else { return nil }
        var fields = FieldAutomata()
        return try TemplateAutomaton(template, using: &fields).shortestSharedKey(with: wildcard)
    }

    /// A shortest key of `template` that none of `patterns` matches; nil when they match them all.
    public static func uncoveredKey(
        of template: KeyTemplate, by patterns: [PathPattern]
    ) throws(TooComplex) -> [UInt8]? {
        // What a class's own behavior does: no automaton has to say so.
        let prefix = Array(template.prefix.utf8)
        let isCovered = patterns.contains { pattern in
            pattern.wildcard.takesAllBehindHead && prefix.starts(with: pattern.wildcard.head)
        }
        guard !isCovered else { return nil }
        var fields = FieldAutomata()
        let keys = try TemplateAutomaton(template, using: &fields)
        let key = try keys.shortestKey(outside: patterns.filter { $0.mayMatch(keysOf: template) }.map(\.wildcard))
        return key.flatMap { $0.count <= ObjectKey.maximumLength ? $0 : nil }
    }

    /// Whether the fixed beginnings of both agree; without, no key matches, and nothing has to be searched.
    private func mayMatch(keysOf template: KeyTemplate) -> Bool {
        let prefix = Array(template.prefix.utf8)
        return prefix.starts(with: wildcard.head) || wildcard.head.starts(with: prefix)
    }
}

extension Sequence {
    /// The elements in an order in which no behavior hides another that is more specific.
    ///
    /// An element whose pattern is included in that of another comes before it; otherwise the order stays.
    public func mostSpecificFirst<Failure>(
        by pattern: (Element) throws(Failure) -> PathPattern
    ) throws(Failure) -> [Element] {
        let elements = Array(self)
        let patterns = try elements.map(pattern)
        // How many elements each one has to wait for.
        var narrower = patterns.map { wide in
            patterns.indices.filter { patterns[$0].isSubset(of: wide) && !wide.isSubset(of: patterns[$0]) }
        }
        var remaining = Array(elements.indices)
        var result: [Element] = []
        // Strict inclusion has no cycle, so one element is always free.
        while let position = remaining.firstIndex(where: { narrower[$0].isEmpty }) {
            let index = remaining.remove(at: position)
            result.append(elements[index])
            for other in remaining { narrower[other].removeAll { $0 == index } }
        }
        return result
    }
}
