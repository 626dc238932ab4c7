import TestSupport

/// Changes specs at random: most results are broken, in ways that nobody thought of.
struct SpecMutator {
    private var random: SeededGenerator
    /// What changed specs are made of.
    private let trees: [DataTree]
    private let values: [DataTree]
    private let keys: [String]
    /// What stands behind a key somewhere: a change to it may well be sound.
    private let valuesByKey: [String: [DataTree]]

    private static let nasty: [DataTree] = [
        .bare("null"), .bare("true"), .bare("0"), .bare("-1"), .bare("1e30"), .bare("9223372036854775807"), .string(""),
        .string("$var"), .string("${x}"), .string("%{ if"), .string("\n"), .string("\u{0}"), .string("e\u{301}"),
        .string("\u{1F469}\u{200D}\u{1F467}"), .string("0d"), .string("99999999999999999999d"), .string(".."),
        .string("9..1"), .string("a/b"), .string("{id}"), .string("[[/]]"), .string("(((((a|b)*)+){1,99}){1,99})"),
        .string(String(repeating: "a", count: 5_000)), .list([]), .map([DataTree.Entry]()), .list([.bare("null")]),
        .map(["": .bare("1")]), .map(["<<": .string("x")]),
    ]

    init(seed: UInt64, trees: [DataTree]) {
        random = SeededGenerator(seed: seed)
        self.trees = trees
        values = Self.nasty + trees.flatMap(\.parts)
        valuesByKey = Dictionary(grouping: trees.flatMap(\.entries), by: \.key).mapValues { $0.map(\.value) }
        keys = trees.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.sorted() + ["", "<<", "é", "a.b[0]"]
    }

    /// A spec with one to three changes.
    mutating func next() -> DataTree {
        var tree = trees.randomElement(using: &random) ?? .bare("null")
        for _ in 0..<Int.random(in: 1...3, using: &random) { tree = changed(tree, depth: 0) }
        return tree
    }

    private mutating func changed(_ tree: DataTree, depth: Int) -> DataTree {
        // Changes are made at any depth, rarely at the top.
        guard depth > 0, Int.random(in: 0..<4, using: &random) == 0 else {
            switch tree {
            case .list(var items) where !items.isEmpty:
                let index = items.indices.randomElement(using: &random) ?? 0
                items[index] = changed(items[index], depth: depth + 1)
                return .list(items)
            case .map(var entries) where !entries.isEmpty:
                let index = entries.indices.randomElement(using: &random) ?? 0
                let known = valuesByKey[entries[index].key]
                if Bool.random(using: &random), let value = known?.randomElement(using: &random) {
                    entries[index].value = value
                } else {
                    entries[index].value = changed(entries[index].value, depth: depth + 1)
                }
                return .map(entries)
            default: return replacement(of: tree)
            }
        }
        return replacement(of: tree)
    }

    private mutating func replacement(of tree: DataTree) -> DataTree {
        switch (tree, Int.random(in: 0..<8, using: &random)) {
        case (.map(var entries), 0) where !entries.isEmpty:
            entries.remove(at: Int.random(in: entries.indices, using: &random))
            return .map(entries)
        case (.map(var entries), 1) where !entries.isEmpty:
            entries[Int.random(in: entries.indices, using: &random)].key = keys.randomElement(using: &random) ?? "x"
            return .map(entries)
        case (.map(let entries), 2), (.map(let entries), 3):
            return .map(entries + [DataTree.Entry(keys.randomElement(using: &random) ?? "x", value())])
        case (.list(var items), 0) where !items.isEmpty:
            items.remove(at: Int.random(in: items.indices, using: &random))
            return .list(items)
        case (.list(let items), 1), (.list(let items), 2): return .list(items + [items.last ?? value()])
        case (.list(let items), 3): return .list(items.shuffled(using: &random))
        case (_, 4): return .list([tree])
        default: return value()
        }
    }

    private mutating func value() -> DataTree { values.randomElement(using: &random) ?? .bare("null") }
}

extension DataTree {
    /// All entries of all mappings.
    fileprivate var entries: [Entry] {
        switch self {
        case .bare, .string: []
        case .list(let items): items.flatMap(\.entries)
        case .map(let entries): entries + entries.flatMap(\.value.entries)
        }
    }

    /// This tree and all trees in it.
    fileprivate var parts: [DataTree] {
        switch self {
        case .bare, .string: [self]
        case .list(let items): [self] + items.flatMap(\.parts)
        case .map(let entries): [self] + entries.flatMap(\.value.parts)
        }
    }
}
