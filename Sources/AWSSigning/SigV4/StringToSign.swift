/// The second stage: what the signing key signs.
///
/// Four lines: algorithm, timestamp, credential scope, and the hash of the canonical request.
public struct StringToSign: Sendable, Hashable {
    /// The text.
    public let text: String

    /// The string to sign of `request`.
    public init(
        _ request: CanonicalRequest, algorithm: SigningAlgorithm, at timestamp: Timestamp, in scope: CredentialScope
    ) {
        self.init(digest: request.digest, algorithm: algorithm, timestamp: timestamp.text, scope: scope.text)
    }

    init(digest: SHA256Digest, algorithm: SigningAlgorithm, timestamp: String, scope: String) {
        text = "\(algorithm.rawValue)\n\(timestamp)\n\(scope)\n\(digest.hex)"
    }

    init(text: String) { self.text = text }
}

/// The last stage: the signature, in lower-case hex.
///
/// Two signatures compare in constant time.
public struct Signature: Sendable, Hashable, CustomStringConvertible {
    /// Lower-case hex: 64 digits of an HMAC, or the DER of an ECDSA signature in at most 144.
    public let hex: String

    /// The signature that `hex` writes; what is no signature equals none and is valid nowhere.
    public init(hex: String) { self.hex = asciiLowercased(hex) }

    init(_ digest: SHA256Digest) { hex = digest.hex }

    /// The hex digits.
    public var description: String { hex }

    /// Whether `a` and `b` are the same, in a time that does not depend on where they differ.
    public static func == (a: Signature, b: Signature) -> Bool {
        isEqualInConstantTime(Array(a.hex.utf8), Array(b.hex.utf8))
    }
}
