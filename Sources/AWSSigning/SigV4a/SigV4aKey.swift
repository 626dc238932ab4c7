/// The P-256 key pair that SigV4a derives from an access key; it does not depend on date, region or service.
///
/// The derivation is NIST SP 800-108's counter mode with HMAC-SHA256.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html>
public struct SigV4aKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// The affine x coordinate of the public key, 32 bytes.
    public let publicX: [UInt8]
    /// The affine y coordinate of the public key, 32 bytes.
    public let publicY: [UInt8]
    private let key: AsymmetricKey

    /// The key pair of `credentials`.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key`; the odds of that are 2^-32 for each of 254 tries.
    public init(_ credentials: Credentials) throws(SigningError) {
        let (scalar, _) = try Self.privateScalar(credentials)
        guard let key = AsymmetricKey(p256Scalar: scalar), let point = key.publicPoint else {
            throw SigningError(.unusableKey, "the SigV4a key cannot be built")
        }
        self.key = key
        publicX = Array(point[1...32])
        publicY = Array(point[33...64])
    }

    /// A signature of `stringToSign`.
    ///
    /// ECDSA draws a random number, so each call gives another one.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key` when libcrypto refuses.
    public func signature(of stringToSign: StringToSign) throws(SigningError) -> Signature {
        guard let der = key.signature(of: Array(stringToSign.text.utf8), hash: .sha256) else {
            throw SigningError(.unusableKey, "the SigV4a key cannot sign")
        }
        return Signature(hex: String(decoding: Hex.encode(der), as: UTF8.self))
    }

    /// Whether `signature` is one of `stringToSign` by this key.
    public func isValid(_ signature: Signature, of stringToSign: StringToSign) -> Bool {
        guard let der = Hex.decode(signature.hex.utf8) else { return false }
        return key.isValid(der, of: Array(stringToSign.text.utf8), hash: .sha256)
    }

    /// The private scalar, big-endian, and the counter that found it: the first whose candidate is at most n - 2.
    static func privateScalar(_ credentials: Credentials) throws(SigningError) -> (scalar: [UInt8], counter: UInt8) {
        let hmac = HMACKey(Array("AWS4A\(credentials.secretAccessKey)".utf8))
        for counter in UInt8(1)...254 {
            var input: [UInt8] = [0, 0, 0, 1]
            input += SigningAlgorithm.v4a.rawValue.utf8
            input.append(0)
            input += credentials.accessKeyID.utf8
            input.append(counter)
            input += [0, 0, 1, 0]  // The length of the key in bits.
            let candidate = hmac.authenticationCode(of: input).bytes
            if !isGreater(candidate, than: orderMinusTwo) { return (addingOne(candidate), counter) }
        }
        throw SigningError(.unusableKey, "no SigV4a key can be derived from this access key")
    }

    /// The order of P-256 minus two.
    private static let orderMinusTwo: [UInt8] = [
        0xFF, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        0xBC, 0xE6, 0xFA, 0xAD, 0xA7, 0x17, 0x9E, 0x84, 0xF3, 0xB9, 0xCA, 0xC2, 0xFC, 0x63, 0x25, 0x4F,
    ]

    /// Compares big-endian numbers of equal length in constant time.
    static func isGreater(_ a: [UInt8], than b: [UInt8]) -> Bool {
        var greater: UInt16 = 0
        var equal: UInt16 = 1
        for (x, y) in zip(a, b) {
            let (x, y) = (UInt16(x), UInt16(y))
            greater |= equal & ((y &- x) >> 15)
            equal &= ((x ^ y) &- 1) >> 15
        }
        return greater == 1
    }

    /// The big-endian number plus one, of the same length, in constant time.
    static func addingOne(_ number: [UInt8]) -> [UInt8] {
        var result = number
        var carry: UInt16 = 1
        for index in result.indices.reversed() {
            let sum = UInt16(result[index]) + carry
            result[index] = UInt8(truncatingIfNeeded: sum)
            carry = sum >> 8
        }
        return result
    }

    /// The public key, and nothing that is secret.
    public var description: String { "SigV4aKey(x: \(String(decoding: Hex.encode(publicX), as: UTF8.self)))" }

    /// A mirror of the public key alone, so that `dump` prints nothing that is secret.
    public var customMirror: Mirror { Mirror(self, children: ["publicX": publicX, "publicY": publicY]) }
}

/// The public half of a SigV4a key, for whoever only verifies.
public struct SigV4aPublicKey: Sendable {
    private let key: AsymmetricKey

    /// The key of a point on P-256.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key` when the coordinates are not 32 bytes each or no such point
    ///   exists.
    public init(x: [UInt8], y: [UInt8]) throws(SigningError) {
        guard x.count == 32, y.count == 32, let key = AsymmetricKey(p256Point: [4] + x + y) else {
            throw SigningError(.unusableKey, "the coordinates are no point of P-256")
        }
        self.key = key
    }

    /// Whether `signature` is one of `stringToSign` by this key.
    public func isValid(_ signature: Signature, of stringToSign: StringToSign) -> Bool {
        guard let der = Hex.decode(signature.hex.utf8) else { return false }
        return key.isValid(der, of: Array(stringToSign.text.utf8), hash: .sha256)
    }
}
