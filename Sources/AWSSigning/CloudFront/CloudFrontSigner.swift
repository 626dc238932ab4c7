/// Signs CloudFront policies, for URLs and for cookies.
///
/// An RSA signature costs a quarter of a millisecond. For the segments of a playlist sign one policy with a wildcard,
/// and use its query or its cookies for every one of them.
public struct CloudFrontSigner: Sendable {
    /// The ID of the public key in CloudFront, such as `K2JCJMDEHXQW5F`.
    public let keyPairID: String
    /// The hash that is signed.
    public let hash: CloudFrontHash
    private let key: CloudFrontPrivateKey

    /// A signer with the key that CloudFront knows as `keyPairID`.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key` when `keyPairID` holds anything but letters, digits, `-` and
    ///   `_`, or `unsupported` for an ECDSA key with SHA-1, which some of AWS's own tools refuse.
    public init(keyPairID: String, key: CloudFrontPrivateKey, hash: CloudFrontHash = .sha256) throws(SigningError) {
        let isName = keyPairID.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                || $0 == 0x5F
        }
        guard !keyPairID.isEmpty, isName else {
            throw SigningError(.unusableKey, "\(quoted(keyPairID)) is no key pair ID")
        }
        guard !key.isECDSA || hash == .sha256 else {
            throw SigningError(.unsupported, "an ECDSA key signs with SHA-256 only")
        }
        self.keyPairID = keyPairID
        self.key = key
        self.hash = hash
    }

    /// Signs `policy`.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key` when libcrypto refuses the key.
    public func sign(_ policy: CloudFrontPolicy) throws(SigningError) -> CloudFrontSignature {
        let signature = try key.signature(of: Array(policy.json.utf8), hash: hash)
        return CloudFrontSignature(policy: policy, signature: signature, keyPairID: keyPairID, hash: hash)
    }
}

/// A signed policy, ready to go into URLs or cookies.
public struct CloudFrontSignature: Sendable, Hashable {
    /// A cookie's name and value, or a query parameter's.
    public struct Parameter: Sendable, Hashable {
        /// The name.
        public let name: String
        /// The value; nothing in it needs encoding.
        public let value: String
    }

    /// What was signed.
    public let policy: CloudFrontPolicy
    /// The signature: PKCS#1 v1.5 of an RSA key, DER of an ECDSA key.
    public let signature: [UInt8]
    /// The ID of the public key in CloudFront.
    public let keyPairID: String
    /// The hash that was signed.
    public let hash: CloudFrontHash

    /// The query parameters, in AWS's order.
    public var parameters: [Parameter] {
        var result = [
            policy.isCanned
                ? Parameter(name: "Expires", value: String(policy.expires.epochSeconds))
                : Parameter(name: "Policy", value: CloudFrontBase64.encode(Array(policy.json.utf8))),
            Parameter(name: "Signature", value: CloudFrontBase64.encode(signature)),
            Parameter(name: "Key-Pair-Id", value: keyPairID),
        ]
        // CloudFront reads SHA-1 where nothing is said.
        if hash != .sha1 { result.append(Parameter(name: "Hash-Algorithm", value: hash.rawValue)) }
        return result
    }

    /// The query parameters, joined by `&`.
    public var query: String { parameters.map { "\($0.name)=\($0.value)" }.joined(separator: "&") }

    /// The cookies: the parameters' names with `CloudFront-` before them.
    ///
    /// Without `CloudFront-Hash-Algorithm` CloudFront would take a SHA-256 signature for one of SHA-1.
    public var cookies: [Parameter] {
        parameters.map { Parameter(name: "CloudFront-\($0.name)", value: $0.value) }
    }

    /// The signed URL of `url`, which must be one that the policy covers.
    ///
    /// - Throws: ``SigningError`` with code `malformed-policy` when it is not, or `malformed-url` when its query has a
    ///   parameter of CloudFront's.
    public func url(for url: String) throws(SigningError) -> String {
        guard policy.covers(url) else {
            throw SigningError(
                .malformedPolicy, "the policy for \(quoted(policy.resource)) does not cover \(quoted(url))")
        }
        let parts = try URLParts(Array(url.utf8))
        guard !url.utf8.contains(UInt8(ascii: "#")) else {
            throw SigningError(.malformedURL, "\(quoted(url)) has a fragment, which is never sent")
        }
        for pair in (parts.query ?? []).split(separator: UInt8(ascii: "&")) {
            let name = String(decoding: pair.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
            guard !Self.reservedNames.contains(name) else {
                throw SigningError(.malformedURL, "the query parameter \(quoted(name)) is CloudFront's")
            }
        }
        let separator = parts.query == nil ? "?" : parts.query?.isEmpty == true ? "" : "&"
        return url + separator + query
    }

    static let reservedNames: Set<String> = ["Expires", "Policy", "Signature", "Key-Pair-Id", "Hash-Algorithm"]
}

/// Base64 in CloudFront's alphabet: `-` for `+`, `_` for `=`, `~` for `/`.
enum CloudFrontBase64 {
    static func encode(_ bytes: [UInt8]) -> String {
        String(decoding: Base64.encode(bytes).utf8.map { swapped($0, "+=/", "-_~") }, as: UTF8.self)
    }

    static func decode(_ text: String) -> [UInt8]? {
        guard !text.utf8.contains(where: { "+=/".utf8.contains($0) }) else { return nil }
        return Base64.decode(text.utf8.map { swapped($0, "-_~", "+=/") })
    }

    private static func swapped(_ byte: UInt8, _ from: StaticString, _ to: StaticString) -> UInt8 {
        for index in 0..<3 where from.utf8Start[index] == byte { return to.utf8Start[index] }
        return byte
    }
}
