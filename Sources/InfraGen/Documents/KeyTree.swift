import LayoutPolicy

/// The folders of a bucket by the prefixes of its classes, and what follows below each.
struct KeyTree: Sendable {
    let nodes: [Node]

    /// A folder, with the literal segments that lead to nothing else taken together: `artwork/title/`.
    struct Node: Sendable {
        let name: String
        let children: [Node]
        /// The class whose prefix ends here.
        let leaf: Leaf?
    }

    /// What stands below a prefix.
    struct Leaf: Sendable {
        let mediaClass: Name
        /// The template behind the prefix.
        let rest: String
        let subject: Page.Subject
    }

    init(_ profiles: [ClassProfile]) {
        nodes = Self.nodes(
            profiles.map { profile in
                let key = profile.mediaClass.key
                let rest = String(decoding: key.text.utf8.dropFirst(key.prefix.utf8.count), as: UTF8.self)
                return Branch(
                    segments: key.prefix.split(separator: "/")[...],
                    leaf: Leaf(mediaClass: profile.mediaClass.name, rest: rest, subject: profile.subject))
            })
    }

    /// The segments that are still to be laid out, and where they lead.
    private struct Branch {
        let segments: ArraySlice<Substring>
        let leaf: Leaf
    }

    private static func nodes(_ branches: [Branch]) -> [Node] {
        Dictionary(grouping: branches, by: \.segments.first)
            .sorted { ($0.key ?? "").utf8.lexicographicallyPrecedes(($1.key ?? "").utf8) }
            .map { node(of: $0.value) }
    }

    /// The node of branches with the same first segment: as many segments as all of them share.
    private static func node(of branches: [Branch]) -> Node {
        let first = branches.first?.segments ?? []
        let shared = branches.reduce(first.count) { count, branch in
            min(count, zip(first, branch.segments).prefix { $0 == $1 }.count)
        }
        let name = first.prefix(shared).map { "\($0)/" }.joined()
        let rest = branches.map { Branch(segments: $0.segments.dropFirst(shared), leaf: $0.leaf) }
        return Node(
            name: name, children: nodes(rest.filter { !$0.segments.isEmpty }),
            leaf: rest.first { $0.segments.isEmpty }?.leaf)
    }
}

extension KeyTree {
    /// The tree as lines of text, the classes in a column behind.
    var lines: [String] {
        let rows = Self.rows(nodes, indent: "")
        let width = rows.map(\.text.unicodeScalars.count).max() ?? 0
        return rows.map { row in
            guard let name = row.leaf?.mediaClass else { return row.text }
            let padding = String(repeating: " ", count: width - row.text.unicodeScalars.count + 2)
            return "\(row.text)\(padding)\(name)"
        }
    }

    private static func rows(_ nodes: [Node], indent: String) -> [(text: String, leaf: Leaf?)] {
        nodes.enumerated().flatMap { index, node -> [(text: String, leaf: Leaf?)] in
            let isLast = index == nodes.count - 1
            let text = "\(indent)\(isLast ? "└─ " : "├─ ")\(node.name)\(node.leaf?.rest ?? "")"
            return [(text, node.leaf)] + rows(node.children, indent: indent + (isLast ? "   " : "│  "))
        }
    }
}

extension FieldType {
    /// What a placeholder of the type holds.
    var phrase: RichText {
        switch self {
        case .uuid: return "a UUID: lower-case hexadecimal in groups of 8-4-4-4-12"
        case .slug(let max):
            return
                "1 to \(max) of \(code: "a-z"), \(code: "0-9") and \(code: "-"), not beginning or ending with \(code: "-")"
        case .int(let min, let max, let width):
            let digits = width == 1 ? "" : ", at least \(width) digits, filled with zeros"
            return "a whole number from \(min) to \(max)\(digits)"
        case .enumeration(let values): return "one of \(values.map { RichText.code($0) }.listed())"
        case .filename(let extensions, let charset):
            let ends: RichText =
                extensions.map { "ending in \($0.map { RichText.code(".\($0)") }.listed())" } ?? "with an extension"
            return "a file name \(ends), \(charset.phrase)"
        case .pattern(let pattern): return "what the pattern \(code: pattern.text) matches whole"
        }
    }
}

extension SegmentCharset {
    fileprivate var phrase: String {
        switch self {
        case .safe: "of S3's safe characters"
        case .any: "of any UTF-8 in Normalization Form C"
        }
    }
}
