/// Why a text is not a value of its kind.
public struct InvalidValue: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, as the end of a sentence that begins with the value's name: `needs a unit`.
    public let reason: String
    /// What to write instead, in the imperative.
    public let help: String?

    /// An error that says `reason` and, where there is something to do, `help`.
    public init(_ reason: String, help: String? = nil) {
        self.reason = reason
        self.help = help
    }

    /// The reason, and the help behind it.
    public var description: String { help.map { "\(reason); \($0)" } ?? reason }
}

/// A value that is written as one string, in the spec and in Swift.
///
/// `schema` says the same to an editor as `init` says to the compiler.
public protocol TextValue: Sendable, Hashable {
    /// Reads `text`, or says why it is not one.
    init(_ text: String) throws(InvalidValue)
    /// What stands in for a value that could not be read, so that the rest of the spec is still judged.
    static var placeholder: Self { get }
    /// The form, for an editor.
    static var form: TextForm { get }
}

/// The form of a ``TextValue``, as an editor's schema can say it.
public struct TextForm: Sendable, Hashable {
    /// What the text is, as a noun phrase: `an AWS region`.
    public let noun: String
    /// A regular expression of ECMA-262 that every allowed text matches whole; nil where a list of `values` says it.
    public let pattern: String?
    /// All allowed texts, where they are few.
    public let values: [String]?

    /// A form given by a pattern, which the schema anchors.
    public static func pattern(_ noun: String, _ pattern: String) -> TextForm {
        TextForm(noun: noun, pattern: "^(?:\(pattern))$", values: nil)
    }

    /// A form given by its values.
    public static func values(_ noun: String, _ values: [String]) -> TextForm {
        TextForm(noun: noun, pattern: nil, values: values)
    }
}

/// An enumeration whose cases are words of the spec.
public protocol WordValue: TextValue, RawRepresentable, CaseIterable where RawValue == String {
    /// What the words name, as a noun phrase: `a storage class`.
    static var noun: String { get }
}

extension WordValue {
    /// Reads one of the words, exactly.
    public init(_ text: String) throws(InvalidValue) {
        guard let value = Self(rawValue: text) else {
            throw .unknownWord(text, Self.noun, of: Self.allCases.map(\.rawValue))
        }
        self = value
    }

    /// The list of the words.
    public static var form: TextForm { .values(noun, allCases.map(\.rawValue)) }
}
