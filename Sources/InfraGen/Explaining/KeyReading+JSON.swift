package import LayoutPolicy

extension KeyReading {
    /// The class and the typed values as members of an object.
    ///
    /// Integers are numbers, `{name...}` is a list of segments, all else is text. `optionalParts` are the numbers of the
    /// literal optional parts in the key, where it has some.
    func members(className: String) -> [JSONValue.Member] {
        let fields = values.map { JSONValue.Member(name: $0.name, value: $0.content.json) }
        var members = [
            JSONValue.Member(name: "class", value: .string(className)),
            JSONValue.Member(name: "fields", value: .object(fields)),
        ]
        if !literalOptionals.isEmpty {
            let numbers = literalOptionals.map { JSONValue.integer($0.number) }
            members.append(JSONValue.Member(name: "optionalParts", value: .array(numbers)))
        }
        return members
    }

    /// What was read from `key` as one object.
    package func json(key: [UInt8], className: String) -> JSONValue {
        .object(
            [
                JSONValue.Member(name: "version", value: .integer(1)),
                JSONValue.Member(name: "key", value: .string(String(decoding: key, as: UTF8.self))),
            ] + members(className: className))
    }
}

extension KeyReading.Content {
    fileprivate var json: JSONValue {
        switch self {
        case .integer(let number): .integer(number)
        case .text(let text): .string(text)
        case .segments(let segments): .strings(segments)
        }
    }
}
