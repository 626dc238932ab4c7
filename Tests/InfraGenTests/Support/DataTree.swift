import Diagnostics
import Foundation
import YAML

/// A YAML document as JSON has it: what it says, without its form.
indirect enum DataTree: Sendable, Equatable {
    /// A scalar that is no string, as JSON writes it: `null`, `true`, `17`.
    case bare(String)
    case string(String)
    case list([DataTree])
    case map([Entry])

    struct Entry: Sendable, Equatable {
        var key: String
        var value: DataTree

        init(_ key: String, _ value: DataTree) { (self.key, self.value) = (key, value) }
    }

    static func map(_ entries: KeyValuePairs<String, DataTree>) -> DataTree {
        .map(entries.map { Entry($0.key, $0.value) })
    }

    init(_ node: YAMLNode) {
        switch node.content {
        case .sequence(let elements): self = .list(elements.map(DataTree.init))
        case .mapping(let entries): self = .map(entries.map { Entry($0.key.text ?? "", DataTree($0.value)) })
        case .scalar(let scalar):
            switch scalar.value {
            case .null: self = .bare("null")
            case .bool(let value): self = .bare("\(value)")
            case .int(let value): self = .bare("\(value)")
            case .intOverflow: self = .bare("1e30")
            case .float(let value): self = value.isFinite ? .bare("\(value)") : .string(scalar.text)
            case .string(let text): self = .string(text)
            }
        }
    }

    /// The document that `text` holds; nil where it is not one.
    init?(yaml text: String) {
        guard let node = YAMLReader.read(SourceFile(path: "t.yaml", bytes: Array(text.utf8))).value else { return nil }
        self.init(node)
    }

    /// The tree on one line of JSON, which is YAML too.
    var json: String {
        switch self {
        case .bare(let text): text
        case .string(let text): Self.quoted(text)
        case .list(let items): "[" + items.map(\.json).joined(separator: ", ") + "]"
        case .map(let entries):
            "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.json)" }.joined(separator: ", ") + "}"
        }
    }

    /// All keys of all mappings.
    var keys: Set<String> {
        switch self {
        case .bare, .string: []
        case .list(let items): items.reduce(into: []) { $0.formUnion($1.keys) }
        case .map(let entries): entries.reduce(into: []) { $0.formUnion($1.value.keys.union([$1.key])) }
        }
    }

    subscript(key: String) -> DataTree? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let data = (try? encoder.encode(text)) ?? Data("\"\"".utf8)
        return String(decoding: data, as: UTF8.self)
    }
}
