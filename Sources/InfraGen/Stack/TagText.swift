/// The key of a tag: 1 to 128 characters, none of AWS's and none that infragen sets.
///
/// - SeeAlso: <https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html>
public struct TagKey: TextValue, CustomStringConvertible {
    /// The key as written.
    public let description: String

    /// Keys that infragen sets itself, the environment's where there is one; in any letter case, as IAM takes them.
    public static let ownKeys = ["Stack", "Environment", "ManagedBy"]

    /// Reads a key of letters, digits, spaces and `+ - = . _ : / @`.
    public init(_ text: String) throws(InvalidValue) {
        let length = text.unicodeScalars.count
        guard (1...128).contains(length) else {
            throw InvalidValue("has \(length) characters, a tag's key has 1 to 128", help: "shorten it")
        }
        guard !text.lowercased().hasPrefix("aws:") else {
            throw InvalidValue("begins with 'aws:', which AWS keeps for itself", help: "choose another key")
        }
        guard !Self.ownKeys.contains(where: { $0.lowercased() == text.lowercased() }) else {
            throw InvalidValue("is a tag that infragen sets", help: "remove it: every resource gets it")
        }
        description = try text.checkedAsTag()
    }

    private init(unchecked text: String) { description = text }

    /// A key that stands in for an unreadable one.
    public static let placeholder = TagKey(unchecked: "Key")
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "the key of a tag", "(?![Aa][Ww][Ss]:)(?!(?:\(ownKeys.map(anyCase).joined(separator: "|")))$)[\\s\\S]{1,128}")

    /// A pattern of `word` in any letter case: editors know no flag for that.
    private static func anyCase(_ word: String) -> String {
        word.map { "[\($0.uppercased())\($0.lowercased())]" }.joined()
    }
}

/// The value of a tag: up to 256 characters.
public struct TagValue: TextValue, CustomStringConvertible {
    /// The value as written.
    public let description: String

    /// Reads a value of letters, digits, spaces and `+ - = . _ : / @`.
    public init(_ text: String) throws(InvalidValue) {
        let length = text.unicodeScalars.count
        guard length <= 256 else {
            throw InvalidValue("has \(length) characters, a tag's value has at most 256", help: "shorten it")
        }
        description = try text.checkedAsTag()
    }

    private init(unchecked text: String) { description = text }

    /// A value that stands in for an unreadable one.
    public static let placeholder = TagValue(unchecked: "")
    /// The form, for an editor.
    public static let form = TextForm.pattern("the value of a tag", "[\\s\\S]{0,256}")
}

extension String {
    fileprivate func checkedAsTag() throws(InvalidValue) -> String {
        let isAllowed: (Unicode.Scalar) -> Bool = { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber, .spaceSeparator:
                true
            default: "+-=._:/@".unicodeScalars.contains(scalar)
            }
        }
        guard let wrong = unicodeScalars.first(where: { !isAllowed($0) }) else { return self }
        let isMark = wrong.properties.generalCategory == .nonspacingMark
        throw InvalidValue(
            "holds a character that AWS refuses in tags: U+\(String(wrong.value, radix: 16, uppercase: true))",
            help: (isMark ? "write letters composed: " : "") + "use letters, digits, spaces and + - = . _ : / @")
    }
}
