/// The hash that is signed.
public enum CloudFrontHash: String, Sendable, Hashable, CaseIterable {
    /// What CloudFront assumes when a URL or cookie names none.
    case sha1 = "SHA1"
    /// Named by `Hash-Algorithm=SHA256`; the only one with ECDSA here.
    case sha256 = "SHA256"

    var hash: AsymmetricKey.Hash {
        switch self {
        case .sha1: .sha1
        case .sha256: .sha256
        }
    }
}

/// The private half of a CloudFront key pair: RSA of 2,048 bits or more, or ECDSA on P-256.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html>
public struct CloudFrontPrivateKey: Sendable, CustomStringConvertible, CustomReflectable {
    private let key: AsymmetricKey

    /// The key of a PEM text: PKCS#8, PKCS#1 or SEC1, without passphrase.
    ///
    /// `allowingSmallRSA` takes RSA keys under 2,048 bits too, which CloudFront itself refuses; it is for tests.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key`, which says what kind of key or text it is instead.
    public init(pem: some Sequence<UInt8>, allowingSmallRSA: Bool = false) throws(SigningError) {
        let text = Array(pem)
        do {
            key = try AsymmetricKey.privateKey(pem: text)
        } catch {
            throw PEMKind(text).error(wanted: .privateKey, isEncrypted: error == .encrypted)
        }
        try key.checkKind(allowingSmallRSA: allowingSmallRSA)
    }

    /// Whether the key is ECDSA, which signs with SHA-256 only.
    public var isECDSA: Bool { key.kind == .p256 }

    func signature(of message: [UInt8], hash: CloudFrontHash) throws(SigningError) -> [UInt8] {
        guard !isECDSA || hash == .sha256 else {
            throw SigningError(.unsupported, "an ECDSA key signs with SHA-256 only")
        }
        guard let signature = key.signature(of: message, hash: hash.hash) else {
            throw SigningError(.unusableKey, "the private key cannot sign with \(hash.rawValue)")
        }
        return signature
    }

    /// The kind of key, and nothing that is secret.
    public var description: String { "CloudFrontPrivateKey(\(isECDSA ? "P-256" : "RSA"))" }

    /// A mirror without children, so that `dump` prints nothing that is secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The public half of a CloudFront key pair, for whoever verifies.
public struct CloudFrontPublicKey: Sendable {
    private let key: AsymmetricKey

    /// The key of a PEM text.
    ///
    /// RSA keys of any size are taken: a small one is weak, but what it signed can be verified.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key`, which says what kind of key or text it is instead.
    public init(pem: some Sequence<UInt8>) throws(SigningError) {
        let text = Array(pem)
        do {
            key = try AsymmetricKey.publicKey(pem: text)
        } catch {
            throw PEMKind(text).error(wanted: .publicKey, isEncrypted: false)
        }
        try key.checkKind(allowingSmallRSA: true)
    }

    func isValid(_ signature: [UInt8], of message: [UInt8], hash: CloudFrontHash) -> Bool {
        guard key.kind != .p256 || hash == .sha256 else { return false }
        return key.isValid(signature, of: message, hash: hash.hash)
    }
}

extension AsymmetricKey {
    fileprivate func checkKind(allowingSmallRSA: Bool) throws(SigningError) {
        switch kind {
        case .p256: break
        case .rsa(let bits):
            guard bits >= 2_048 || allowingSmallRSA else {
                throw SigningError(.unusableKey, "the RSA key has \(bits) bits; CloudFront takes 2048 or more")
            }
        case .other(let name):
            throw SigningError(.unusableKey, "the key is \(name); CloudFront takes RSA and ECDSA on P-256 only")
        }
    }
}

/// What a text claims to be, for an error that helps.
private enum PEMKind: String {
    case privateKey = "a private key"
    case publicKey = "a public key"
    case certificate = "a certificate"
    case openSSH = "an OpenSSH key"
    case damaged = "damaged PEM text"
    case none = "no PEM text"

    init(_ text: [UInt8]) {
        let label = String(decoding: text.prefix(16_384), as: UTF8.self).split(whereSeparator: \.isNewline)
            .lazy.map { $0.drop { $0 == " " } }.first { $0.hasPrefix("-----BEGIN ") }
        switch label {
        case .some(let line) where line.contains("OPENSSH"): self = .openSSH
        case .some(let line) where line.contains("PRIVATE KEY"): self = .privateKey
        case .some(let line) where line.contains("PUBLIC KEY"): self = .publicKey
        case .some(let line) where line.contains("CERTIFICATE"): self = .certificate
        case .some: self = .damaged
        case nil: self = .none
        }
    }

    func error(wanted: PEMKind, isEncrypted: Bool) -> SigningError {
        if isEncrypted { return SigningError(.unusableKey, "the private key is encrypted; decrypt it first") }
        let found = self == wanted ? PEMKind.damaged : self
        return SigningError(.unusableKey, "\(wanted.rawValue) is needed, in PEM; this is \(found.rawValue)")
    }
}
