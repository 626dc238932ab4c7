import LayoutPolicy
import Testing

/// Ambiguity and overlap against the enumeration of all readings of short keys over a tiny alphabet.
@Suite("Witnesses against enumeration") struct AmbiguityPropertyTests {
    private static let longest = 8

    @Test(arguments: 0..<120) func ambiguousExactlyWhenTwoReadingsExist(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let readings = try Self.readings(of: Self.template(&random))
        let (template, byKey) = (readings.template, readings.byKey)
        let problems = LayoutContract(fields: [], classes: [KeyClass(name: "c", template: template)]).problems()

        let shortest = byKey.filter { $0.value.count > 1 }.keys.map(\.count).min()
        guard case .ambiguous(_, let key, let first, let second) = problems.first, key.count <= Self.longest else {
            #expect(shortest == nil, "\(template.text)")
            return
        }
        #expect(key.count == shortest, "\(template.text)")
        #expect(byKey[key]?.isSuperset(of: [first.description, second.description]) == true, "\(template.text)")
        #expect(first != second)
    }

    @Test(arguments: 0..<120) func sharedExactlyWhenSomeKeyFitsBoth(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let templates = try (0..<2).map { _ in try Self.readings(of: Self.template(&random)) }
        let classes = templates.enumerated().map { KeyClass(name: "c\($0)", template: $1.template) }
        let problems = LayoutContract(fields: [], classes: classes).problems().filter {
            if case .ambiguous = $0 { false } else { true }
        }
        let shared = Set(templates[0].byKey.keys).intersection(templates[1].byKey.keys)
        let shortest = shared.map(\.count).min()
        guard case .sharedKey(_, _, let key) = problems.first, key.count <= Self.longest else {
            #expect(shortest == nil, "\(templates.map(\.template.text))")
            return
        }
        #expect(key.count == shortest, "\(templates.map(\.template.text))")
        #expect(shared.contains(key))
    }

    /// A template of few pieces, whose fields are small sets of words.
    private static func template(_ random: inout SeededGenerator) throws -> KeyTemplate {
        let words = ["a", "b", "ab", "ba", "aa", "a-", "-b"]
        let names = ["f", "g", "h"]
        var fields: [String: FieldType] = [:]
        for name in names {
            fields[name] = .enumeration(
                Array(words.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))))
        }
        let pieces = ["{f}", "{g}/", "{h}", "a", "-", "a/", "[{f}/]", "[a/]", "[b{g}/]", "[{h}/a/]"]
        while true {
            var text = "a/"
            for _ in 0..<Int.random(in: 1...4, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
            text += ["a", "{h}", "{files...}"].randomElement(using: &random) ?? "a"
            if let template = try? KeyTemplate(parsing: text, fields: fields) { return template }
        }
    }

    /// The readings of every key of up to ``longest`` bytes; `{files...}` only over two letters, which are enough.
    private static func readings(
        of template: KeyTemplate
    ) throws -> (template: KeyTemplate, byKey: [[UInt8]: Set<String>]) {
        var partial: [(key: String, values: [String], optionals: [String])] = [("", [], [])]
        var optionalCount = 0
        func extend(_ part: KeyTemplate.Part) {
            switch part {
            case .literal(let text): partial = partial.map { ($0.key + text, $0.values, $0.optionals) }
            case .field(let name, .enumeration(let words)):
                partial = partial.flatMap { key, values, optionals in
                    words.map { (key + $0, values + ["\(name) = \($0)"], optionals) }
                }
            case .field: break
            case .files(let name, _):
                partial = partial.flatMap { key, values, optionals in
                    files(longest - key.utf8.count).map { (key + $0, values + ["\(name) = \($0)"], optionals) }
                }
            case .optional(let parts):
                optionalCount += 1
                let without = partial
                parts.forEach(extend)
                if case .literal(let text) = parts.first, parts.count == 1 {
                    partial = partial.map {
                        ($0.key, $0.values, $0.optionals + ["with [\(text)] as optional part \(optionalCount)"])
                    }
                }
                partial += without
            }
            partial.removeAll { $0.key.utf8.count > longest }
        }
        template.parts.forEach(extend)
        var byKey: [[UInt8]: Set<String>] = [:]
        for (key, values, optionals) in partial {
            byKey[Array(key.utf8), default: []].insert((values + optionals).joined(separator: ", "))
        }
        return (template, byKey)
    }

    private static func files(_ longest: Int) -> [String] {
        guard longest > 0 else { return [] }
        return allFiles.filter { $0.utf8.count <= longest }
    }

    private static let allFiles: [String] = (1...6).reduce(into: [[""]]) { lengths, _ in
        lengths.append((lengths.last ?? []).flatMap { text in ["a", "b", "-", "/"].map { text + $0 } })
    }.flatMap(\.self).filter { text in
        !text.isEmpty && text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
