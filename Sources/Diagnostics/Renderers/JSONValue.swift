/// A JSON value to write; members keep their order.
enum JSONValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case string(String)
    case int(Int)
    case array([JSONValue])
    case object([(name: String, value: JSONValue)])

    init(stringLiteral value: String) { self = .string(value) }
    init(integerLiteral value: Int) { self = .int(value) }

    /// An object of the members that have a value.
    static func members(_ members: (String, JSONValue?)...) -> JSONValue {
        .object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    /// Writes the value without any white space.
    func write(to output: inout some TextOutputStream) {
        switch self {
        case .string(let text): Self.write(text, to: &output)
        case .int(let number): output.write(String(number))
        case .array(let elements):
            output.write("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { output.write(",") }
                element.write(to: &output)
            }
            output.write("]")
        case .object(let members):
            output.write("{")
            for (index, member) in members.enumerated() {
                if index > 0 { output.write(",") }
                Self.write(member.name, to: &output)
                output.write(":")
                member.value.write(to: &output)
            }
            output.write("}")
        }
    }

    /// Writes a string literal (RFC 8259, section 7), escaping also what ends a line in JavaScript.
    private static func write(_ text: String, to output: inout some TextOutputStream) {
        output.write("\"")
        let isPlain = text.isASCII { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        output.write(isPlain ? text : text.substituting(escape(of:)))
        output.write("\"")
    }

    private static func escape(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        default: return nil
        }
    }
}
