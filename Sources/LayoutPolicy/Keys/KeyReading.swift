/// Which values a key gives to the placeholders of a template, and which optional parts are in it.
public struct KeyReading: Sendable, Hashable, CustomStringConvertible {
    /// The values in the order of the template, without those of optional parts that are left out.
    public let values: [Value]
    /// The optional parts in the key that are literal all through; the others show in their values.
    public let literalOptionals: [LiteralOptional]

    /// A placeholder and what it holds.
    public struct Value: Sendable, Hashable {
        /// The name in the placeholder.
        public let name: String
        /// The type of the field; nil for `{name...}`.
        public let type: FieldType?
        /// The bytes in the key.
        public let bytes: [UInt8]

        /// The bytes as text; templates describe well-formed UTF-8 only.
        public var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The value as what it means.
        public var content: Content {
            switch type {
            case .int: Int(text).map(Content.integer) ?? .text(text)
            case nil: .segments(text.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" })
            default: .text(text)
            }
        }
    }

    /// What a value means.
    public enum Content: Sendable, Hashable {
        /// The number of an `int` field, without its padding.
        case integer(Int)
        /// The text of any other field.
        case text(String)
        /// The segments of `{name...}`.
        case segments([String])
    }

    /// An optional part without a placeholder.
    public struct LiteralOptional: Sendable, Hashable {
        /// Which optional part of the template it is, counted from 1.
        public let number: Int
        /// What it puts into the key.
        public let text: String
    }

    /// `title_id = a, files = b/c, with [x/] as optional part 2`.
    public var description: String {
        let values = values.map { "\($0.name) = \($0.text)" }
        let optionals = literalOptionals.map { "with [\($0.text)] as optional part \($0.number)" }
        return (values + optionals).joined(separator: ", ")
    }
}
