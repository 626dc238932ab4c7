import LayoutPolicy
import Testing

/// Inclusion and intersection against all paths of a tiny alphabet.
@Suite("The algebra of path patterns") struct PathPatternPropertyTests {
    /// Every path of up to six letters; patterns are so short that a longer path tells nothing new.
    static let paths = (0...6).reduce(into: [[""]]) { lengths, _ in
        lengths.append((lengths.last ?? []).flatMap { path in ["a", "b", "."].map { path + $0 } })
    }.flatMap(\.self)

    @Test(arguments: 0..<20) func agreesWithEnumeration(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let patterns = try (0..<4).map { _ in
            let length = Int.random(in: 1...4, using: &random)
            return try PathPattern(String((0..<length).map { _ in "ab**?".randomElement(using: &random) ?? "a" }))
        }
        let matched = patterns.map { pattern in Set(Self.paths.filter(pattern.matches)) }
        for (i, a) in patterns.enumerated() {
            for (j, b) in patterns.enumerated() {
                #expect(a.isSubset(of: b) == matched[i].isSubset(of: matched[j]), "\(a.text) in \(b.text)")
                #expect(a.intersects(b) == !matched[i].isDisjoint(with: matched[j]), "\(a.text) and \(b.text)")
                let shortest = matched[i].intersection(matched[j]).map(\.utf8.count).min()
                #expect(a.sharedPath(with: b)?.utf8.count == shortest)
            }
            let rest = patterns.indices.filter { $0 != i }
            let union = rest.reduce(into: Set<String>()) { $0.formUnion(matched[$1]) }
            #expect(a.isCovered(by: rest.map { patterns[$0] }) == matched[i].isSubset(of: union))
        }
    }
}
