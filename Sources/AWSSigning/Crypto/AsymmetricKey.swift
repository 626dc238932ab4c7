internal import CCrypto

/// A private or public key of libcrypto.
///
/// `@unchecked` because the pointer is set once, its object is never changed after that, and libcrypto's reference counts
/// are atomic: signing and verifying with one `EVP_PKEY` from many threads is what its documentation allows.
/// See <https://docs.openssl.org/3.0/man7/openssl-threads/>.
final class AsymmetricKey: @unchecked Sendable {
    enum Kind: Sendable, Hashable {
        /// RSA, with the size of its modulus.
        case rsa(bits: Int)
        case p256
        case other(String)
    }

    enum Hash: Sendable, Hashable { case sha1, sha256 }

    private let pointer: OpaquePointer

    /// Takes over `pointer`, which must be an owned `EVP_PKEY`.
    private init?(owning pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { EVP_PKEY_free(pointer) }

    /// The P-256 private key of a scalar of 32 bytes, big-endian, from 1 to n-1.
    convenience init?(p256Scalar scalar: [UInt8]) {
        guard scalar.count == 32 else { return nil }
        self.init(owning: ccrypto_p256_private_key(scalar))
    }

    /// The P-256 public key of a point: 4, x and y in 65 bytes.
    convenience init?(p256Point point: [UInt8]) {
        guard point.count == 65 else { return nil }
        self.init(owning: ccrypto_p256_public_key(point))
    }

    enum PEMError: Error { case encrypted, unreadable }

    /// The private key of a PEM text: PKCS#8, PKCS#1 or SEC1.
    static func privateKey(pem: [UInt8]) throws(PEMError) -> AsymmetricKey {
        var isEncrypted: Int32 = 0
        let pointer = ccrypto_private_key_from_pem(pem, Int32(clamping: pem.count), &isEncrypted)
        if let key = AsymmetricKey(owning: pointer) { return key }
        throw isEncrypted == 1 ? .encrypted : .unreadable
    }

    /// The public key of a PEM text.
    static func publicKey(pem: [UInt8]) throws(PEMError) -> AsymmetricKey {
        guard let key = AsymmetricKey(owning: ccrypto_public_key_from_pem(pem, Int32(clamping: pem.count))) else {
            throw .unreadable
        }
        return key
    }

    var kind: Kind {
        if EVP_PKEY_is_a(pointer, "RSA") == 1 { return .rsa(bits: Int(EVP_PKEY_get_bits(pointer))) }
        if EVP_PKEY_is_a(pointer, "EC") == 1 {
            return ccrypto_is_p256(pointer) == 1 ? .p256 : .other("elliptic curve other than P-256")
        }
        return .other(EVP_PKEY_get0_type_name(pointer).map { String(cString: $0) } ?? "unknown")
    }

    /// The public point of an EC key: 4, x and y in 65 bytes.
    var publicPoint: [UInt8]? {
        var point = [UInt8](repeating: 0, count: 65)
        return ccrypto_ec_public_point(pointer, &point) == 1 ? point : nil
    }

    /// The signature of `message`: PKCS#1 v1.5 of an RSA key, DER of an EC key.
    ///
    /// Nil when libcrypto refuses.
    func signature(of message: [UInt8], hash: Hash) -> [UInt8]? {
        let context = EVP_MD_CTX_new()
        defer {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        guard EVP_DigestSignInit(context, nil, hash.algorithm, nil, pointer) == 1 else { return nil }
        var length = Int(EVP_PKEY_get_size(pointer))
        var signature = [UInt8](repeating: 0, count: length)
        guard EVP_DigestSign(context, &signature, &length, message, message.count) == 1 else { return nil }
        return Array(signature.prefix(length))
    }

    /// Whether `signature` is one of `message` by this key.
    func isValid(_ signature: [UInt8], of message: [UInt8], hash: Hash) -> Bool {
        let context = EVP_MD_CTX_new()
        defer {
            EVP_MD_CTX_free(context)
            ERR_clear_error()
        }
        guard EVP_DigestVerifyInit(context, nil, hash.algorithm, nil, pointer) == 1 else { return false }
        return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}

extension AsymmetricKey.Hash {
    fileprivate var algorithm: OpaquePointer? {
        switch self {
        case .sha1: EVP_sha1()
        case .sha256: EVP_sha256()
        }
    }
}
