/// A JSON document, as policies, vectors and job lines hold it.
///
/// Stricter than most readers, because what it reads gets signed or verified: a repeated name is an error, not a choice
/// between two readers' habits.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// The members in order.
    case object([Member])

    package struct Member: Sendable, Hashable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Why a text is no JSON, and at which byte, counted from 0.
    package struct ParseError: Error, Sendable, Hashable, CustomStringConvertible {
        package let message: String
        package let offset: Int

        package var description: String { "\(message) at byte \(offset)" }
    }

    /// Nesting beyond this is refused: no document here goes deeper than 10.
    package static let deepestNesting = 64

    /// The document that `text`, in UTF-8, writes.
    package init(parsing text: some Collection<UInt8>) throws(ParseError) {
        var parser = JSONParser(Array(text))
        self = try parser.document()
    }

    /// The member called `name` of an object.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    package var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    package var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// A number that is written without fraction and exponent, and fits.
    package var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }
}

private struct JSONParser {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(JSONValue.ParseError) -> JSONValue {
        let value = try value(depth: 0)
        skipSpace()
        guard index == bytes.count else { throw error("text after the end of the document") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONValue.ParseError) -> JSONValue {
        skipSpace()
        guard let byte = peek else { throw error("end of text where a value is expected") }
        let isContainer = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
        guard !isContainer || depth < JSONValue.deepestNesting else {
            throw error("nesting deeper than \(JSONValue.deepestNesting)")
        }
        switch byte {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .array(try elements(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw error("no value begins like this")
        }
    }

    private mutating func members(depth: Int) throws(JSONValue.ParseError) -> [JSONValue.Member] {
        index += 1
        var members: [JSONValue.Member] = []
        var names: Set<[UInt8]> = []
        skipSpace()
        if skip("}") { return [] }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw error("no name in quotes") }
            let start = index
            let name = try string()
            // Compared as bytes: Swift would take a composed and a decomposed é for the same name.
            guard names.insert(Array(name.utf8)).inserted else {
                index = start
                throw error("the name \(quoted(name)) is repeated")
            }
            skipSpace()
            guard skip(":") else { throw error("no ':' after a name") }
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            skipSpace()
        } while skip(",")
        guard skip("}") else { throw error("no ',' or '}' after a member") }
        return members
    }

    private mutating func elements(depth: Int) throws(JSONValue.ParseError) -> [JSONValue] {
        index += 1
        var elements: [JSONValue] = []
        skipSpace()
        if skip("]") { return [] }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while skip(",")
        guard skip("]") else { throw error("no ',' or ']' after an element") }
        return elements
    }

    private mutating func string() throws(JSONValue.ParseError) -> String {
        index += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                guard let string = String(validating: text, as: UTF8.self) else { throw error("invalid UTF-8") }
                return string
            case UInt8(ascii: "\\"):
                text += String(try escape()).utf8
            case 0..<0x20:
                throw error("a control character in a string")
            default:
                let end = bytes[index...].firstIndex { $0 == 0x22 || $0 == 0x5C || $0 < 0x20 } ?? bytes.count
                text += bytes[index..<end]
                index = end
            }
        }
        throw error("a string without closing quote")
    }

    private mutating func escape() throws(JSONValue.ParseError) -> Character {
        index += 1
        guard let byte = peek else { throw error("a string without closing quote") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try unicodeEscape())
        default: throw error("an unknown escape")
        }
    }

    private mutating func unicodeEscape() throws(JSONValue.ParseError) -> Unicode.Scalar {
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, skip("\\"), skip("u") else { throw error("half a surrogate pair") }
        let second = try codeUnit()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + ((first & 0x3FF) << 10) + (second & 0x3FF))
        else { throw error("half a surrogate pair") }
        return scalar
    }

    private mutating func codeUnit() throws(JSONValue.ParseError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap(Hex.value) else { throw error("no four hex digits after '\\u'") }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    private mutating func number() throws(JSONValue.ParseError) -> String {
        let start = index
        _ = skip("-")
        guard skip("0") || skipDigits() else { throw error("no digits in a number") }
        if skip("."), !skipDigits() { throw error("no digits after '.'") }
        if skip("e") || skip("E") {
            _ = skip("+") || skip("-")
            guard skipDigits() else { throw error("no digits in an exponent") }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONValue.ParseError) -> JSONValue {
        guard bytes[index...].starts(with: word.utf8) else { throw error("no value begins like this") }
        index += word.utf8.count
        return value
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func skipDigits() -> Bool {
        let start = index
        while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
        return index > start
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private func error(_ message: String) -> JSONValue.ParseError {
        JSONValue.ParseError(message: message, offset: index)
    }
}
