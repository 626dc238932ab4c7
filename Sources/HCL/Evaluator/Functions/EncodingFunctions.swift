enum EncodingFunctions {
    static let all: [String: Function] = [
        "base64decode": Function(1) { (call) throws(EvaluationFailure) in
            guard let bytes = Base64.decoded(try call.string(0)) else { throw .invalid("the text is not Base64") }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .invalid("the content is not UTF-8")
            }
            return .string(text)
        },
        "base64encode": Function(1) { (call) throws(EvaluationFailure) in
            .string(Base64.encoded(Array(try call.string(0).utf8)))
        },
        "csvdecode": Function(1) { (call) throws(EvaluationFailure) in try CSV.rows(try call.string(0), &call) },
        "jsondecode": Function(1) { (call) throws(EvaluationFailure) in try JSONText.decoded(try call.string(0)) },
        "jsonencode": Function(1, [.nulls, .writes]) { (call) throws(EvaluationFailure) in
            .string(JSONText.encoded(call.arguments[0]))
        },
        "urlencode": Function(1) { (call) throws(EvaluationFailure) in .string(urlEncoded(try call.string(0))) },
    ]

    /// For a query: a space is `+`.
    private static func urlEncoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                UInt8(ascii: "~"):
                return String(Unicode.Scalar(byte))
            case UInt8(ascii: " "): return "+"
            default: return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

/// Base64 with padding (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * (3 - group.count))
            for index in 0...3 {
                let digit = alphabet[Int(bits >> (18 - 6 * index) & 63)]
                out.append(index <= group.count ? digit : UInt8(ascii: "="))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func decoded(_ text: String) -> [UInt8]? {
        let digits = text.utf8.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard digits.count.isMultiple(of: 4) else { return nil }
        let padding = digits.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        guard padding <= 2 else { return nil }
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for digit in digits.dropLast(padding) {
            guard let value = alphabet.firstIndex(of: digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
        return out
    }
}

/// Comma-separated values (RFC 4180).
private enum CSV {
    /// An object for each row, named by the first row.
    static func rows(_ text: String, _ call: inout FunctionCall) throws(EvaluationFailure) -> HCLValue {
        var records = try records(text)
        guard !records.isEmpty else { throw .invalid("csvdecode() needs a header") }
        let names = records.removeFirst()
        guard Set(names).count == names.count else { throw .invalid("two columns have one name") }
        var rows: [HCLValue] = []
        for record in records {
            guard record.count == names.count else { throw .invalid("a row has another number of fields") }
            try call.charge(record.count)
            rows.append(.object(Dictionary(zip(names, record.map(HCLValue.string)), uniquingKeysWith: { $1 })))
        }
        return .list(rows, .list)
    }

    private static func records(_ text: String) throws(EvaluationFailure) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var bytes = Array(text.utf8)[...]
        func endField() {
            record.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        func endRecord() {
            if !record.isEmpty || !field.isEmpty {
                endField()
                records.append(record)
            }
            record = []
        }
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\"") where isQuoted:
                guard bytes.first == byte else {
                    isQuoted = false
                    guard let next = bytes.first,
                        ![UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(next)
                    else { continue }
                    throw .invalid("a quote in a field is not doubled")
                }
                field.append(byte)
                bytes.removeFirst()
            case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
            case UInt8(ascii: "\""): throw .invalid("a quote stands in a field without quotes")
            case UInt8(ascii: ",") where !isQuoted: endField()
            case UInt8(ascii: "\r") where bytes.first == UInt8(ascii: "\n"): continue
            case UInt8(ascii: "\n") where !isQuoted: endRecord()
            default: field.append(byte)
            }
        }
        guard !isQuoted else { throw .invalid("a quoted field is not closed") }
        endRecord()
        return records
    }
}
