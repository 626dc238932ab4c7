internal import CCrypto

/// SHA-256, for the digests in headers.
package enum SHA256 {
    /// The digest of the UTF-8 of `text`, 64 hex digits.
    package static func hex(of text: String) -> String { hex(of: Array(text.utf8)) }

    /// The digest of `bytes`, 64 hex digits.
    package static func hex(of bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        CCrypto.SHA256(bytes, bytes.count, &digest)
        return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
