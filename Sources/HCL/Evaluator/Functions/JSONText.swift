/// JSON as Terraform writes and reads it.
enum JSONText {
    /// Compact, keys sorted; `<`, `>` and `&` escaped, as Go does.
    static func encoded(_ value: HCLValue) -> String {
        var out: [UInt8] = []
        append(value, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private static func append(_ value: HCLValue, to out: inout [UInt8]) {
        switch value.kind {
        case .null, .unknown: out += Array("null".utf8)
        case .bool(let value): out += Array((value ? "true" : "false").utf8)
        case .number(let number): out += Array(number.description.utf8)
        case .string(let text): append(text, to: &out)
        case .list(let sequence):
            out.append(UInt8(ascii: "["))
            for (index, element) in sequence.elements.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                append(element, to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let mapping):
            out.append(UInt8(ascii: "{"))
            for (index, entry) in mapping.entries.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                append(entry.key, to: &out)
                out.append(UInt8(ascii: ":"))
                append(entry.value, to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += Array("\\\"".utf8)
            case "\\": out += Array("\\\\".utf8)
            case "\n": out += Array("\\n".utf8)
            case "\r": out += Array("\\r".utf8)
            case "\t": out += Array("\\t".utf8)
            case "\u{8}": out += Array("\\b".utf8)
            case "\u{C}": out += Array("\\f".utf8)
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                out += Array("\\u".utf8) + Array(repeating: UInt8(ascii: "0"), count: 4 - digits.utf8.count)
                out += Array(digits.utf8)
            default: out += Array(String(scalar).utf8)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    static func decoded(_ text: String) throws(EvaluationFailure) -> HCLValue {
        var reader = JSONReader(bytes: Array(text.utf8))
        return try reader.document()
    }
}

/// Reads JSON (RFC 8259).
private struct JSONReader {
    let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() throws(EvaluationFailure) -> HCLValue {
        let value = try value()
        skipSpace()
        guard index == bytes.count else { throw invalid() }
        return value
    }

    private mutating func value() throws(EvaluationFailure) -> HCLValue {
        guard depth < Evaluation.Limit.valueDepth else { throw .limit("the JSON nests too deep") }
        depth += 1
        defer { depth -= 1 }
        skipSpace()
        guard index < bytes.count else { throw invalid() }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try list()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object() throws(EvaluationFailure) -> HCLValue {
        index += 1
        var entries: [String: HCLValue] = [:]
        if take("}") { return .object(entries) }
        repeat {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw invalid() }
            let key = try string()
            guard take(":") else { throw invalid() }
            entries[key] = try value()
        } while take(",")
        guard take("}") else { throw invalid() }
        return .object(entries)
    }

    private mutating func list() throws(EvaluationFailure) -> HCLValue {
        index += 1
        var elements: [HCLValue] = []
        if take("]") { return .list(elements) }
        repeat { elements.append(try value()) } while take(",")
        guard take("]") else { throw invalid() }
        return .list(elements)
    }

    private mutating func number() throws(EvaluationFailure) -> HCLValue {
        let start = index
        while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
        let hasLeadingZero =
            digits.first == UInt8(ascii: "0")
            && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits.dropFirst().first ?? 0)
        guard !hasLeadingZero, !digits.isEmpty, text.utf8.last != UInt8(ascii: "."), !text.contains(".e") else {
            throw invalid()
        }
        guard let number = HCLNumber(text) else { throw invalid() }
        return .number(number)
    }

    private mutating func string() throws(EvaluationFailure) -> String {
        index += 1
        var out: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): out += Array(String(try escape()).utf8)
            case 0..<0x20: throw invalid()
            default: out.append(byte)
            }
        }
        throw invalid()
    }

    private mutating func escape() throws(EvaluationFailure) -> Unicode.Scalar {
        guard index < bytes.count else { throw invalid() }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try hex()
            guard (0xD800..<0xDC00).contains(unit), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
                bytes[index + 1] == UInt8(ascii: "u")
            else { return Unicode.Scalar(unit) ?? "\u{FFFD}" }
            let mark = index
            index += 2
            let low = try hex()
            guard (0xDC00..<0xE000).contains(low) else {
                index = mark
                return "\u{FFFD}"
            }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
        default: throw invalid()
        }
    }

    private mutating func hex() throws(EvaluationFailure) -> UInt32 {
        guard index + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
            bytes[index] != UInt8(ascii: "+")
        else { throw invalid() }
        index += 4
        return value
    }

    private mutating func word(_ word: String, _ value: HCLValue) throws(EvaluationFailure) -> HCLValue {
        guard bytes[index...].starts(with: word.utf8) else { throw invalid() }
        index += word.utf8.count
        return value
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }

    private func invalid() -> EvaluationFailure { .invalid("the text is not JSON from byte \(index) on") }
}
