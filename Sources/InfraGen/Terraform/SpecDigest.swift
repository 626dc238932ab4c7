/// The SHA-256 of a spec's bytes, which the header of every generated file carries.
public struct SpecDigest: Sendable, Hashable, CustomStringConvertible {
    /// The digest as 64 lower-case hex digits.
    public let description: String

    /// The digest of a spec that consists of `bytes`.
    public init(of bytes: [UInt8]) { description = SHA256.hex(of: bytes) }

    /// Reads a digest that was made elsewhere, such as by `sha256sum`.
    ///
    /// - Parameter text: 64 lower-case hex digits.
    /// - Throws: ``InvalidValue`` for anything else.
    public init(_ text: String) throws(InvalidValue) {
        guard text.utf8.count == 64, text.utf8.allSatisfy(ASCII.isHex) else {
            throw InvalidValue("is not a SHA-256: '\(text.abbreviated)'", help: "write 64 lower-case hex digits")
        }
        description = text
    }
}
