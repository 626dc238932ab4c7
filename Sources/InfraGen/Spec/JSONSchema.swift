/// A JSON document whose objects keep their order.
package indirect enum JSONValue: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case null
    case array([JSONValue])
    case object([Member])

    package struct Member: Sendable, Hashable {
        package let name: String
        package var value: JSONValue

        package init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    package static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    package static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// This object with `value` as its last member called `name`; anything else as it is.
    package func with(_ name: String, _ value: JSONValue) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { $0.name != name } + [Member(name: name, value: value)])
    }

    /// The document, two spaces a level.
    package func text(indent: Int = 0) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        switch self {
        case .string(let text): return Self.quoted(text)
        case .integer(let number): return String(number)
        case .boolean(let flag): return flag ? "true" : "false"
        case .null: return "null"
        case .array(let items) where items.allSatisfy(\.isScalar):
            return "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
        case .array(let items):
            return "[\n" + items.map { inner + $0.text(indent: indent + 1) }.joined(separator: ",\n") + "\n\(outer)]"
        case .object(let members) where members.isEmpty: return "{}"
        case .object(let members):
            let lines = members.map { "\(inner)\(Self.quoted($0.name)): \($0.value.text(indent: indent + 1))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
        }
    }

    private var isScalar: Bool {
        switch self {
        case .string, .integer, .boolean, .null: true
        case .array, .object: false
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case let control where control.value < 0x20:
                let hex = String(control.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONValue {
    /// The schema for an overlay of what this schema allows: nothing required, no defaults, and `null` to remove.
    func asOverlay() -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(
            members.filter { !["required", "default"].contains($0.name) }.map { member in
                switch (member.name, member.value) {
                case ("properties", .object(let properties)):
                    Member(
                        name: member.name,
                        value: .object(properties.map { Member(name: $0.name, value: $0.value.asOverlay().orNull) }))
                case ("additionalProperties", .object):
                    Member(name: member.name, value: member.value.asOverlay().orNull)
                case ("oneOf", .array(let forms)):
                    // An overlay may remove the key of one form and set that of another.
                    Member(name: "anyOf", value: .array(Self.joined(forms.map { $0.asOverlay() })))
                default: member
                }
            })
    }

    /// This schema, or `null`.
    var orNull: JSONValue { .object(["anyOf": .array([.object(["type": "null"]), self])]) }

    /// `forms`, with those of objects made one that has the properties of all.
    private static func joined(_ forms: [JSONValue]) -> [JSONValue] {
        let objects = forms.filter { $0["properties"] != nil }
        guard let first = objects.first else { return forms }
        let properties = objects.flatMap { object -> [Member] in
            guard case .object(let members)? = object["properties"] else { return [] }
            return members
        }
        return forms.filter { $0["properties"] == nil } + [first.with("properties", .object(properties))]
    }

    /// The value of the first member called `name`.
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}
