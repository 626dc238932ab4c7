extension JSONValue {
    /// What holds without a key, as a spec would say it.
    ///
    /// A mapping is written `{}`, since its own keys have defaults. Nil where nothing holds, or nothing can be written.
    init?(default value: some Sendable, schema: JSONValue) {
        if schema["type"] == "object" {
            guard schema["required"] == nil else { return nil }
            self = .object([Member]())
        } else {
            self.init(writing: value)
            // A spec may leave a list out that it may not leave empty.
            if self == .array([]), schema["minItems"] != nil { return nil }
        }
    }

    private init?(writing value: any Sendable) {
        switch value {
        case let flag as Bool: self = .boolean(flag)
        case let number as Int: self = .integer(number)
        case let number as any RawRepresentable<Int>: self = .integer(number.rawValue)
        case let word as any RawRepresentable<String>:
            self = Int(word.rawValue).map(JSONValue.integer) ?? .string(word.rawValue)
        case let text as any TextValue & CustomStringConvertible: self = .string(text.description)
        case let list as [any Sendable]: self = .array(list.compactMap(JSONValue.init(writing:)))
        case Delivery.none as Delivery: self = "none"
        default: return nil
        }
    }

    /// The members of an object; none of anything else.
    var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// The items of an array; none of anything else.
    var items: [JSONValue] {
        guard case .array(let items) = self else { return [] }
        return items
    }

    /// The text of a string.
    var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
