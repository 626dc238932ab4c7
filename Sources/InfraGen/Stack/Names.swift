/// The name of a class, a field, a role or a key group: `[a-z][a-z0-9_]{0,30}`.
public struct Name: TextValue, Comparable, CustomStringConvertible {
    /// The name as written.
    public let description: String

    /// Reads a name of 1 to 31 characters.
    public init(_ text: String) throws(InvalidValue) {
        guard text.utf8.count <= 31, text.utf8.first.map(ASCII.isLower) == true,
            text.utf8.allSatisfy({ ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "_") })
        else {
            throw .notAName(
                text, isName: { (try? Name($0)) != nil }, "use 1 to 31 of a-z, 0-9 and '_', beginning with a letter")
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// A name that stands in for an unreadable one.
    public static let placeholder = Name(unchecked: "name")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a name", "[a-z][a-z0-9_]{0,30}")

    /// Orders names by their bytes.
    public static func < (a: Name, b: Name) -> Bool { a.description < b.description }
}

/// The name of a stack: `[a-z][a-z0-9-]{0,24}` without double or trailing hyphen.
public struct StackName: TextValue, CustomStringConvertible {
    /// The name as written.
    public let description: String

    /// Reads a name of 1 to 25 characters.
    public init(_ text: String) throws(InvalidValue) {
        description = try text.checkedAsHyphenated(maxLength: 25)
    }

    private init(unchecked text: String) { description = text }

    /// A name that stands in for an unreadable one.
    public static let placeholder = StackName(unchecked: "stack")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a stack name", "(?=.{1,25}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
}

/// The name of an environment: `[a-z][a-z0-9-]{0,14}` without double or trailing hyphen.
public struct EnvironmentName: TextValue, CustomStringConvertible {
    /// The name as written.
    public let description: String

    /// Reads a name of 1 to 15 characters.
    public init(_ text: String) throws(InvalidValue) {
        description = try text.checkedAsHyphenated(maxLength: 15)
    }

    private init(unchecked text: String) { description = text }

    /// A name that stands in for an unreadable one.
    public static let placeholder = EnvironmentName(unchecked: "env")
    /// The form, for an editor.
    public static let form = TextForm.pattern("an environment name", "(?=.{1,15}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
}

extension String {
    fileprivate func checkedAsHyphenated(maxLength: Int) throws(InvalidValue) -> String {
        let hyphen = UInt8(ascii: "-")
        let bytes = Array(utf8)
        let doubled = zip(bytes, bytes.dropFirst()).contains { $0 == hyphen && $1 == hyphen }
        guard bytes.count <= maxLength, bytes.first.map(ASCII.isLower) == true, bytes.last != hyphen, !doubled,
            bytes.allSatisfy({ ASCII.isLower($0) || ASCII.isDigit($0) || $0 == hyphen })
        else {
            throw .notAName(
                self, isName: { (try? $0.checkedAsHyphenated(maxLength: maxLength)) != nil },
                "use 1 to \(maxLength) of a-z, 0-9 and '-', beginning with a letter, without '--' or a last '-'")
        }
        return self
    }
}

extension InvalidValue {
    /// The error of `text`, which may be a name but for its letter case.
    fileprivate static func notAName(_ text: String, isName: (String) -> Bool, _ help: String) -> InvalidValue {
        let lower = text.lowercased()
        // Else the same would be asked for ever.
        let meant = lower != text && isName(lower) ? "did you mean '\(lower)'? " : ""
        return InvalidValue("is not a name: '\(text.abbreviated)'", help: meant + help)
    }
}

/// Predicates on ASCII bytes.
enum ASCII {
    static func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
    static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    static func isLetter(_ byte: UInt8) -> Bool { isLower(byte) || isUpper(byte) }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
    static func isHex(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"))
    }
    static func isPrintable(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
}
