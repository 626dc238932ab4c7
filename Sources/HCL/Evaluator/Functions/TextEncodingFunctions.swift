/// `textencodebase64()` and `textdecodebase64()`, in the encodings that stand for most.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/functions/textencodebase64>
enum TextEncodingFunctions {
    static let all: [String: Function] = [
        "textdecodebase64": Function(2) { (call) throws(EvaluationFailure) in
            guard let bytes = Base64.decoded(try call.string(0)) else { throw .invalid("the text is not Base64") }
            guard let encoding = Encoding(try call.string(1)) else { return call.notComputed }
            // What is ill-formed, Terraform replaces in ways of its own.
            return encoding.text(bytes).map(HCLValue.string) ?? call.notComputed
        },
        "textencodebase64": Function(2) { (call) throws(EvaluationFailure) in
            let text = try call.string(0)
            guard let encoding = Encoding(try call.string(1)) else { return call.notComputed }
            guard let bytes = encoding.bytes(text) else {
                throw .invalid("the text has a character that the encoding has not")
            }
            return .string(Base64.encoded(bytes))
        },
    ]

    private enum Encoding {
        case utf8, utf16LittleEndian, utf16BigEndian, latin1

        init?(_ name: String) {
            switch name.lowercased() {
            case "utf-8", "utf8": self = .utf8
            case "utf-16le": self = .utf16LittleEndian
            case "utf-16be": self = .utf16BigEndian
            case "iso-8859-1": self = .latin1
            default: return nil
            }
        }

        /// Nil where a character has no bytes.
        func bytes(_ text: String) -> [UInt8]? {
            switch self {
            case .utf8: return Array(text.utf8)
            case .utf16LittleEndian: return text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
            case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
            case .latin1:
                guard text.unicodeScalars.allSatisfy({ $0.value < 0x100 }) else { return nil }
                return text.unicodeScalars.map { UInt8($0.value) }
            }
        }

        /// Nil where the bytes are ill-formed.
        func text(_ bytes: [UInt8]) -> String? {
            switch self {
            case .utf8: return String(validating: bytes, as: UTF8.self)
            case .latin1: return String(String.UnicodeScalarView(bytes.map(Unicode.Scalar.init)))
            case .utf16LittleEndian, .utf16BigEndian:
                guard bytes.count.isMultiple(of: 2) else { return nil }
                let units = stride(from: 0, to: bytes.count, by: 2).map { index in
                    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                    return self == .utf16BigEndian ? first << 8 | second : second << 8 | first
                }
                return String(validating: units, as: UTF16.self)
            }
        }
    }
}
