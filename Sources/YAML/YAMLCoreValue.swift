/// A value of the YAML 1.2 core schema.
///
/// - SeeAlso: <https://yaml.org/spec/1.2.2/#103-core-schema>
package enum YAMLCoreValue: Sendable, Hashable {
    case null
    case bool(Bool)
    case int(Int)
    /// An integer by its form that does not fit in 64 bits.
    case intOverflow
    case float(Double)
    case string(String)

    /// Resolves a plain scalar by its form.
    ///
    /// The forms of YAML 1.1 (`yes`, `on`, `1_000`, `1:30`, binary numbers) are strings, and `012` is twelve.
    package init(plain text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": self = .float(.infinity)
        case "-.inf", "-.Inf", "-.INF": self = .float(-.infinity)
        case ".nan", ".NaN", ".NAN": self = .float(.nan)
        default: self = Self.integer(text) ?? Self.decimalFraction(text) ?? .string(text)
        }
    }

    /// `[-+]?[0-9]+`, `0o[0-7]+` or `0x[0-9a-fA-F]+`.
    private static func integer(_ text: String) -> Self? {
        var digits = text.utf8[...]
        var radix = 10
        if digits.starts(with: "0o".utf8) || digits.starts(with: "0x".utf8) {
            radix = digits.starts(with: "0o".utf8) ? 8 : 16
            digits.removeFirst(2)
        } else {
            digits.skip(oneOf: "+-")
        }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isDigit(radix: radix) }) else { return nil }
        let sign = text.utf8.first == UInt8(ascii: "-") ? "-" : ""
        return Int(sign + Substring(digits), radix: radix).map { .int($0) } ?? .intOverflow
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
    private static func decimalFraction(_ text: String) -> Self? {
        var rest = text.utf8[...]
        rest.skip(oneOf: "+-")
        let whole = rest.skipDigits()
        let hasPoint = rest.skip(oneOf: ".")
        let fraction = hasPoint ? rest.skipDigits() : 0
        guard whole > 0 || fraction > 0 else { return nil }
        if rest.skip(oneOf: "eE") {
            rest.skip(oneOf: "+-")
            guard rest.skipDigits() > 0 else { return nil }
        }
        guard rest.isEmpty else { return nil }
        return Double(text).map { .float($0) }
    }
}

extension UInt8 {
    fileprivate func isDigit(radix: Int) -> Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self - UInt8(ascii: "0")) < radix
        case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"): radix == 16
        default: false
        }
    }
}

extension Substring.UTF8View {
    /// Drops the first byte when it is one of `bytes`, and says whether it did.
    @discardableResult
    fileprivate mutating func skip(oneOf bytes: String) -> Bool {
        guard let first, bytes.utf8.contains(first) else { return false }
        removeFirst()
        return true
    }

    /// Drops the decimal digits in front, and says how many there were.
    fileprivate mutating func skipDigits() -> Int {
        let digits = prefix { $0.isDigit(radix: 10) }.count
        removeFirst(digits)
        return digits
    }
}
