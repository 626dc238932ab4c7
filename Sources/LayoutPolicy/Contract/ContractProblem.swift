/// Something that makes a contract no contract: a key that would have two classes, two readings, or none.
public enum ContractProblem: Sendable, Hashable {
    /// The key belongs to both classes; `class` is the later one. No shorter key does.
    case sharedKey(class: String, other: String, key: [UInt8])
    /// The prefix of the class `inner` begins with that of `outer`, or is the same. No key has both classes, yet a
    /// lifecycle rule, a path pattern or a grant for `outer` holds for `inner` too.
    case prefixInside(inner: String, outer: String)
    /// The key has two readings. No shorter key does.
    case ambiguous(class: String, key: [UInt8], Reading, Reading)
    /// No key of at most 1,024 bytes fits the template.
    case noKey(class: String)
    /// A field type of the template is too large to be judged, or there are too many ways to read a key.
    case tooComplex(class: String)
    /// No template has a placeholder for the field.
    case unusedField(name: String)

    /// Which values a key gives to the placeholders of a template, and which optional parts are in it.
    public struct Reading: Sendable, Hashable, CustomStringConvertible {
        /// The values in the order of the template, without those of optional parts that are left out.
        public let values: [Value]
        /// The optional parts in the key that are literal all through.
        public let literalOptionals: [LiteralOptional]

        /// A placeholder and what it holds.
        public struct Value: Sendable, Hashable {
            /// The name in the placeholder.
            public let name: String
            /// The bytes that it holds.
            public let bytes: [UInt8]
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
            let values = values.map { "\($0.name) = \(String(decoding: $0.bytes, as: UTF8.self))" }
            return (values + literalOptionals.map { "with [\($0.text)] as optional part \($0.number)" }).joined(
                separator: ", ")
        }
    }
}
