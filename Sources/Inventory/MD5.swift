internal import CCrypto

/// An MD5 digest in the making, of the files whose checksum S3 gives.
package final class MD5 {
    private let context: OpaquePointer?

    package init() {
        context = EVP_MD_CTX_new()
        EVP_DigestInit_ex(context, EVP_md5(), nil)
    }

    deinit { EVP_MD_CTX_free(context) }

    package func update(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

    /// The digest as 32 lower-case hex digits; empty where the library has no MD5, as in a FIPS mode.
    package func finish() -> String {
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        guard EVP_DigestFinal_ex(context, &digest, &count) == 1 else { return "" }
        return digest[..<Int(count)].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The digest of `bytes`.
    package static func hex(of bytes: [UInt8]) -> String {
        let digest = MD5()
        bytes.withUnsafeBytes { digest.update($0) }
        return digest.finish()
    }
}
