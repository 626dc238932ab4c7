internal import CCrypto

extension PublicKey {
    /// Reads a PEM file of one public key: RSA of 2,048 bits, or ECDSA on P-256, which is what CloudFront takes.
    ///
    /// Line ends are made LF, and one stands at the end, so that the key is the same to CloudFront as to Terraform.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html>
    public init(pemFile bytes: [UInt8]) throws(InvalidValue) {
        guard let text = String(validating: bytes, as: UTF8.self), text.utf8.count <= 16_384 else {
            throw InvalidValue("names a file that is not PEM", help: Self.help)
        }
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
        if lines.contains(where: { $0.hasSuffix("PRIVATE KEY-----") }) {
            throw InvalidValue(
                "names a private key, which must not be near a spec",
                help: "write the public key: openssl pkey -in private.pem -pubout -out public.pem")
        }
        guard lines.first == "-----BEGIN PUBLIC KEY-----", lines.last == "-----END PUBLIC KEY-----",
            lines.count(where: { $0.hasPrefix("-----") }) == 2
        else {
            throw InvalidValue("names a file that is not the PEM of one public key", help: Self.help)
        }
        let pem = lines.joined(separator: "\n") + "\n"
        try Self.checkKind(pem)
        self.init(checkedPEM: pem)
    }

    private static let help = "write a file that begins with '-----BEGIN PUBLIC KEY-----'"

    private static func checkKind(_ pem: String) throws(InvalidValue) {
        var copy = Array(pem.utf8)
        let found: (id: Int32, bits: Int32, isP256: Bool)? = copy.withUnsafeMutableBytes { buffer in
            guard let source = BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else { return nil }
            defer { BIO_free(source) }
            guard let key = PEM_read_bio_PUBKEY(source, nil, nil, nil) else { return nil }
            defer { EVP_PKEY_free(key) }
            var group = [CChar](repeating: 0, count: 64)
            var length = 0
            let named = EVP_PKEY_get_group_name(key, &group, group.count, &length) == 1
            let name = named ? String(decoding: group.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
            return (EVP_PKEY_get_base_id(key), EVP_PKEY_get_bits(key), name == "prime256v1" || name == "P-256")
        }
        guard let found else { throw InvalidValue("names a file that holds no public key", help: help) }
        let rsa2048 = found.id == EVP_PKEY_RSA && found.bits == 2_048
        guard rsa2048 || (found.id == EVP_PKEY_EC && found.isP256) else {
            throw InvalidValue(
                "names a key that CloudFront does not take (\(found.bits) bits)",
                help: "use RSA with 2048 bits, or ECDSA on P-256: openssl ecparam -name prime256v1 -genkey")
        }
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
