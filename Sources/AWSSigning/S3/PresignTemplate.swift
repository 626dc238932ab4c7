/// A presigned URL with a hole where the key goes.
///
/// Everything but the path is computed once, by the same pipeline as every other signature: the texts before and after
/// the path, the hash state after the method, and the HMAC states after the signing key and the first lines of the string
/// to sign. What is left for a key is its encoding and about nine SHA-256 blocks. No memory is allocated but for the
/// caller's output.
public struct PresignTemplate: Sendable {
    /// When the URLs end.
    public let end: Timestamp
    /// The method, which is part of the signature.
    public let method: String
    /// The headers that must be sent with exactly these values, besides `Host`.
    public let headers: [HeaderField]

    /// The URL up to the path.
    private let urlStart: [UInt8]
    /// The path up to the key: `/`, or `/bucket/`.
    private let pathStart: [UInt8]
    /// The URL from `?` to `X-Amz-Signature=`.
    private let urlEnd: [UInt8]
    /// The hash of the canonical request's text up to the path.
    private let canonicalStart: SHA256State
    /// The canonical request's text after the path.
    private let canonicalEnd: [UInt8]
    /// The signing key; its inner state has absorbed the string to sign up to the canonical request's hash.
    private let key: HMACKey
    private let stringToSignStart: SHA256State

    /// The template of `request` at `address`.
    ///
    /// Signs a request without a key and keeps what surrounds the path.
    init(
        _ request: S3Request, address: S3Address, signedHost: String?, plan: ExpiryPolicy.Plan, signer: RequestSigner
    ) throws(SigningError) {
        guard let signingKey = signer.signingKey(at: plan.timestamp) else {
            throw SigningError(.unsupported, "SigV4a signatures are random: there is no template for them")
        }
        guard signer.settings.pathEncoding == .once, signer.settings.pathNormalization == .asSent else {
            throw SigningError(.unsupported, "a template needs S3's settings: the path encoded once, and as it is sent")
        }
        let pathStart = address.prefix + [UInt8(ascii: "/")]
        let wire = try request.wireRequest(at: address, signedHost: signedHost, path: pathStart)
        let signed = try signer.sign(
            wire, in: .query(expires: plan.expires), signing: .only(Set(wire.headers.map(\.canonicalName))),
            at: plan.timestamp)

        end = plan.end
        method = wire.method
        headers = wire.headers.removing(["host"])
        self.pathStart = pathStart
        urlStart = Array("\(address.scheme.rawValue)://\(address.host)".utf8)
        let query = (signed.request.query ?? []).dropLast(signed.signature.hex.utf8.count)
        urlEnd = [UInt8(ascii: "?")] + query

        let canonical = signed.canonicalRequest
        let start = Array("\(canonical.method)\n".utf8)
        var state = SHA256State()
        state.update(start)
        canonicalStart = state
        canonicalEnd = Array(canonical.bytes.dropFirst(start.count + canonical.canonicalURI.utf8.count))

        key = signingKey.hmac
        state = signingKey.hmac.inner
        state.update(signed.stringToSign.text.utf8.dropLast(64))
        stringToSignStart = state
    }

    /// The URL for `key`.
    ///
    /// - Throws: ``SigningError`` with code `malformed-key`.
    public func url(for key: String) throws(SigningError) -> String {
        var output: [UInt8] = []
        try append(key: Array(key.utf8), to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the URL for `key` to `output`.
    ///
    /// - Throws: ``SigningError`` with code `malformed-key`; `output` is as it was then.
    public func append(key: [UInt8], to output: inout [UInt8]) throws(SigningError) {
        try S3Request.check(keyCount: key.count)
        key.withUnsafeBufferPointer { appendUnchecked(key: $0, to: &output) }
    }

    /// Appends the URL for `key`, which points into a buffer of many keys.
    ///
    /// - Throws: ``SigningError`` with code `malformed-key`; `output` is as it was then.
    package func append(key: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) throws(SigningError) {
        try S3Request.check(keyCount: key.count)
        appendUnchecked(key: key, to: &output)
    }

    private func appendUnchecked(key: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        output.append(contentsOf: urlStart)
        let path = output.count
        output.append(contentsOf: pathStart)
        PercentEncoding.append(key, slash: .kept, to: &output)

        var canonical = canonicalStart
        output.withUnsafeBytes { canonical.update(UnsafeRawBufferPointer(rebasing: $0[path...])) }
        canonicalEnd.withUnsafeBytes { canonical.update($0) }
        var message = stringToSignStart
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { hex in
            canonical.finalized().writeHex(to: hex)
            message.update(UnsafeRawBufferPointer(hex))
            output.append(contentsOf: urlEnd)
            self.key.finish(message).writeHex(to: hex)
            output.append(contentsOf: hex)
        }
    }
}
