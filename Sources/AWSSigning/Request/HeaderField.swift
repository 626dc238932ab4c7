/// One header line of a request: a name, and a value in bytes.
///
/// Values are bytes because HTTP and SigV4 treat them so: a value may be any encoding, and is signed as it is sent.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc9110#section-5>
public struct HeaderField: Sendable, Hashable {
    /// The name as it is sent, such as `Content-Type`.
    public let name: String
    /// The value as it is sent, without line ends.
    public let value: [UInt8]
    /// The name in lower case, as it is signed.
    public let canonicalName: String

    /// A header line with a value in bytes.
    ///
    /// - Parameters:
    ///   - name: A token: ASCII letters, digits, `!#$%&'*+-.^_|~` and the grave accent.
    ///   - value: Any bytes but control characters. A line end that is followed by white space (an obsolete fold) becomes
    ///     a space.
    /// - Throws: ``SigningError`` with code `malformed-header`; a bare CR or LF would let a value add headers.
    public init(_ name: String, bytes value: some Sequence<UInt8>) throws(SigningError) {
        guard !name.utf8.isEmpty, name.utf8.allSatisfy(Self.isTokenByte) else {
            throw SigningError(.malformedHeader, "header name \(quoted(name)) is not a token")
        }
        self.name = name
        self.value = try Self.unfolded(Array(value), of: name)
        canonicalName = asciiLowercased(name)
    }

    /// A header line with a value in UTF-8.
    ///
    /// - Throws: ``SigningError`` with code `malformed-header`, as ``init(_:bytes:)`` does.
    public init(_ name: String, _ value: String) throws(SigningError) {
        try self.init(name, bytes: value.utf8)
    }

    /// A header line of this library's own making: `name` is a token, `value` printable ASCII.
    init(known name: String, _ value: String) {
        self.name = name
        self.value = Array(value.utf8)
        canonicalName = asciiLowercased(name)
    }

    /// The value as text; invalid UTF-8 is shown as U+FFFD.
    public var text: String { String(decoding: value, as: UTF8.self) }

    /// The value as it is signed: white space at both ends removed, and inside reduced to one space.
    public var canonicalValue: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(value.count)
        var pendingSpace = false
        for byte in value {
            if Self.isWhitespace(byte) {
                pendingSpace = !result.isEmpty
            } else {
                if pendingSpace { result.append(UInt8(ascii: " ")) }
                pendingSpace = false
                result.append(byte)
            }
        }
        return result
    }

    private static func unfolded(_ value: [UInt8], of name: String) throws(SigningError) -> [UInt8] {
        guard value.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return value }
        var result: [UInt8] = []
        var index = 0
        while index < value.count {
            let byte = value[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                if byte == UInt8(ascii: "\r"), index < value.count, value[index] == UInt8(ascii: "\n") { index += 1 }
                guard index < value.count, value[index] == UInt8(ascii: " ") || value[index] == UInt8(ascii: "\t")
                else {
                    throw SigningError(.malformedHeader, "the value of header \(quoted(name)) holds a line end")
                }
                result.append(UInt8(ascii: " "))
            case UInt8(ascii: "\t"), 0x20..<0x7F, 0x80...:
                result.append(byte)
            default:
                throw SigningError(.malformedHeader, "the value of header \(quoted(name)) holds a control character")
            }
        }
        return result
    }

    private static func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

extension Sequence<HeaderField> {
    /// The values of all fields called `name`, a lower-case name, in order.
    func values(of name: String) -> [[UInt8]] {
        filter { $0.canonicalName == name }.map(\.value)
    }

    /// The text of the first field called `name`, a lower-case name.
    func first(_ name: String) -> String? {
        first { $0.canonicalName == name }?.text
    }

    /// The fields that are not called any of `names`, lower-case names.
    func removing(_ names: Set<String>) -> [HeaderField] {
        filter { !names.contains($0.canonicalName) }
    }
}
