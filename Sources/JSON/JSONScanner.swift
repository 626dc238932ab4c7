/// Bytes of the input and the words they make: space, strings, numbers, literals.
struct JSONScanner {
    /// What the last string or number says.
    private(set) var text: [UInt8] = []
    /// The line of the next byte, from 1; only space has line ends.
    private(set) var line = 1

    private let limits: JSONLimits
    private let source: JSONReader.Source?
    /// The part of the input that is in memory, and the index in it of the next byte.
    private var window: [UInt8]
    private var index = 0
    /// The offset of the window in the input.
    private var base = 0
    private var isAtEnd: Bool

    init(_ bytes: [UInt8], limits: JSONLimits) {
        window = bytes
        source = nil
        isAtEnd = true
        self.limits = limits
    }

    init(from source: @escaping JSONReader.Source, limits: JSONLimits) {
        window = []
        self.source = source
        isAtEnd = false
        self.limits = limits
    }

    /// The offset of the next byte in the input.
    var offset: Int { base + index }

    mutating func peek() throws -> UInt8? {
        if index == window.count { try refill() }
        return index < window.count ? window[index] : nil
    }

    mutating func advance() { index += 1 }

    mutating func skipSpace() throws {
        if offset == 0 { try skipByteOrderMark() }
        while let byte = try peek() {
            switch byte {
            case 0x20, 0x09, 0x0D: break
            case 0x0A: line += 1
            default: return
            }
            index += 1
        }
    }

    func error(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
        JSONSyntaxError(message, offset: offset ?? self.offset, line: line)
    }

    /// A string, number or literal that begins with `byte`.
    mutating func scalar(_ byte: UInt8) throws -> JSONReader.Event {
        switch byte {
        case UInt8(ascii: "\""):
            try readString()
            return .string
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try readNumber()
            return .number
        default:
            throw error("no value begins like this")
        }
    }

    /// The next byte is a quote.
    mutating func readString() throws {
        let start = offset
        index += 1
        text.removeAll(keepingCapacity: true)
        var isASCII = true
        while let byte = try peek() {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                if limits.refusesInvalidText, !isASCII, String(validating: text, as: UTF8.self) == nil {
                    throw error("a string that is not UTF-8", at: start)
                }
                return
            case UInt8(ascii: "\\"):
                isASCII = try readEscape() && isASCII
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                throw error("a string without closing quote in its line", at: start)
            case 0..<0x20:
                throw error("a control character in a string")
            default:
                isASCII = copyPlainText() && isASCII
            }
            guard text.count <= limits.textBytes else {
                throw error("a string of more than \(limits.textBytes) bytes", at: start)
            }
        }
        throw error("a string without closing quote", at: start)
    }

    // MARK: - Strings

    /// Takes what stands in the window as it is, up to a quote, an escape or a control character; whether it is ASCII.
    private mutating func copyPlainText() -> Bool {
        let (end, isASCII) = plainText
        text += window[index..<end]
        index = end
        return isASCII
    }

    private var plainText: (end: Int, isASCII: Bool) {
        let bytes = window.span
        var end = index
        var seen: UInt8 = 0
        while end < bytes.count {
            let byte = bytes[end]
            guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 else { break }
            seen |= byte
            end += 1
        }
        return (end, seen < 0x80)
    }

    /// Takes an escape; whether it says an ASCII character.
    private mutating func readEscape() throws -> Bool {
        let start = offset
        index += 1
        guard let byte = try peek() else { return true }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): return try readUnicodeEscape(from: start)
        default: throw error("an unknown escape", at: start)
        }
        return true
    }

    /// The digits of a `\u` escape, and the second half of a pair where this is the first.
    private mutating func readUnicodeEscape(from start: Int) throws -> Bool {
        var unit = try hexDigits()
        while (0xD800..<0xDC00).contains(unit) {
            guard try peek() == UInt8(ascii: "\\") else { break }
            index += 1
            guard try peek() == UInt8(ascii: "u") else {
                index -= 1
                break
            }
            index += 1
            let second = try hexDigits()
            if (0xDC00..<0xE000).contains(second) {
                append(0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF)
                return false
            }
            try appendHalf(unit, from: start)
            unit = second
        }
        if (0xD800..<0xE000).contains(unit) { try appendHalf(unit, from: start) } else { append(unit) }
        return unit < 0x80
    }

    private mutating func appendHalf(_ unit: UInt32, from start: Int) throws {
        guard !limits.refusesInvalidText else { throw error("half of a surrogate pair", at: start) }
        append(unit)
    }

    /// The bytes of a code point in UTF-8; those of a surrogate in the same manner.
    private mutating func append(_ point: UInt32) {
        func continuation(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | point >> shift & 0x3F) }
        switch point {
        case 0..<0x80: text.append(UInt8(point))
        case 0x80..<0x800: text += [UInt8(0xC0 | point >> 6), continuation(0)]
        case 0x800..<0x10000: text += [UInt8(0xE0 | point >> 12), continuation(6), continuation(0)]
        default: text += [UInt8(0xF0 | point >> 18), continuation(12), continuation(6), continuation(0)]
        }
    }

    private mutating func hexDigits() throws -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = try peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error("no four hex digits behind '\\u'")
            }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    // MARK: - Numbers and literals

    private mutating func readNumber() throws {
        text.removeAll(keepingCapacity: true)
        _ = try take("-")
        if try !take("0") { try takeDigits("no digits in a number") }
        if try take(".") { try takeDigits("no digits behind '.'") }
        if try take("e") || take("E") {
            if try !take("+") { _ = try take("-") }
            try takeDigits("no digits in an exponent")
        }
    }

    private mutating func take(_ character: Unicode.Scalar) throws -> Bool {
        guard let byte = try peek(), byte == UInt8(ascii: character) else { return false }
        text.append(byte)
        index += 1
        return true
    }

    private mutating func takeDigits(_ message: String) throws {
        let count = text.count
        while let byte = try peek(), (0x30...0x39).contains(byte), text.count <= limits.textBytes {
            text.append(byte)
            index += 1
        }
        guard text.count > count else { throw error(message) }
    }

    private mutating func literal(_ word: StaticString, _ event: JSONReader.Event) throws -> JSONReader.Event {
        let start = offset
        for expected in "\(word)".utf8 {
            guard try peek() == expected else { throw error("no value begins like this", at: start) }
            index += 1
        }
        return event
    }

    // MARK: - Input

    private mutating func skipByteOrderMark() throws {
        for expected: UInt8 in [0xEF, 0xBB, 0xBF] {
            guard try peek() == expected else {
                guard index > 0 else { return }
                throw error("no value begins like this", at: 0)
            }
            index += 1
        }
    }

    /// Reads on, and drops what has been read.
    private mutating func refill() throws {
        guard let source, !isAtEnd else { return }
        base += index
        index = 0
        window.removeAll(keepingCapacity: true)
        while window.isEmpty, !isAtEnd { isAtEnd = try !source(&window) }
    }
}
