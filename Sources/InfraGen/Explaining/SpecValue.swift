import Diagnostics
import YAML

/// A value as it stands in a spec.
package struct SpecValue: Sendable {
    private let node: YAMLNode

    init(_ node: YAMLNode) { self.node = node }

    /// The value on one line: `[h2, h3]`, `{ mode: advanced, enhanced: 60s }`.
    package var text: String { node.flow.visible }

    /// The lines of a value that has several entries, else its one line.
    package var lines: [String] {
        guard let entries = node.entries, entries.count > 1 else { return [text] }
        return entries.map { "\($0.key.flow): \($0.value.flow)".visible }
    }

    var isMapping: Bool { node.entries != nil }

    /// The value with the types of JSON; what JSON cannot say exactly is a string.
    package var json: JSONValue { node.json }
}

extension JSONValue {
    /// The value as a spec would write it, on one line.
    package var specText: String {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let flag): flag ? "true" : "false"
        case .null: "null"
        case .array(let items): "[\(items.map(\.specText).joined(separator: ", "))]"
        case .object(let members):
            members.isEmpty ? "{}" : "{ \(members.map { "\($0.name): \($0.value.specText)" }.joined(separator: ", ")) }"
        }
    }
}

extension YAMLNode {
    fileprivate var flow: String {
        switch content {
        case .scalar(let scalar): scalar.flow
        case .sequence(let elements): "[\(elements.map(\.flow).joined(separator: ", "))]"
        case .mapping(let entries):
            entries.isEmpty
                ? "{}" : "{ \(entries.map { "\($0.key.flow): \($0.value.flow)" }.joined(separator: ", ")) }"
        }
    }

    fileprivate var json: JSONValue {
        switch content {
        case .scalar(let scalar):
            switch scalar.value {
            case .null: .null
            case .bool(let flag): .boolean(flag)
            case .int(let number): .integer(number)
            case .intOverflow, .float, .string: .string(scalar.text)
            }
        case .sequence(let elements): .array(elements.map(\.json))
        case .mapping(let entries):
            .object(entries.map { JSONValue.Member(name: $0.key.text ?? $0.key.flow, value: $0.value.json) })
        }
    }
}

extension YAMLScalar {
    /// The scalar on one line; in quotes where it was, or where it has to be.
    fileprivate var flow: String {
        let isOneLine = !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        return style == .plain && isOneLine ? text : JSONValue.string(text).text()
    }
}
