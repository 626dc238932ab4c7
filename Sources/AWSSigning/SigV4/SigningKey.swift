/// The third stage: the key that signs for one day, region and service.
///
/// `kSigning = HMAC(HMAC(HMAC(HMAC("AWS4" + secret, date), region), service), "aws4_request")`
public struct SigningKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// The scope that the key is good for.
    public let scope: CredentialScope
    let hmac: HMACKey

    /// The key of `secretAccessKey` for `scope`.
    ///
    /// A scope without region, which is SigV4a's, gives the key of an empty region; AWS has no use for it.
    public init(secretAccessKey: String, scope: CredentialScope) {
        self.init(SigningKeyDerivation(secretAccessKey: secretAccessKey, scope: scope), scope: scope)
    }

    init(_ derivation: SigningKeyDerivation, scope: CredentialScope) {
        self.scope = scope
        hmac = HMACKey(derivation.signing.bytes)
    }

    /// The signature of `stringToSign`.
    public func signature(of stringToSign: StringToSign) -> Signature { signature(of: stringToSign.text.utf8) }

    func signature(of text: some Sequence<UInt8>) -> Signature { Signature(hmac.authenticationCode(of: text)) }

    /// The scope, and nothing that is secret.
    public var description: String { "SigningKey(\(scope.text))" }

    /// A mirror of the scope alone, so that `dump` prints nothing that is secret.
    public var customMirror: Mirror { Mirror(self, children: ["scope": scope.text]) }
}

/// The four steps from a secret access key to a signing key, to compare with AWS's examples one by one.
///
/// Every step is as good as the secret itself; print none of them.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
public struct SigningKeyDerivation: Sendable, CustomStringConvertible, CustomReflectable {
    /// `kDate`, good for one day.
    public let date: SHA256Digest
    /// `kRegion`, good for one day and region.
    public let region: SHA256Digest
    /// `kService`, good for one day, region and service.
    public let service: SHA256Digest
    /// `kSigning`, the signing key.
    public let signing: SHA256Digest

    /// The derivation of `secretAccessKey` for `scope`.
    public init(secretAccessKey: String, scope: CredentialScope) {
        date = HMACKey(Array("AWS4\(secretAccessKey)".utf8)).authenticationCode(of: scope.date.utf8)
        region = HMACKey(date.bytes).authenticationCode(of: (scope.region ?? "").utf8)
        service = HMACKey(region.bytes).authenticationCode(of: scope.service.utf8)
        signing = HMACKey(service.bytes).authenticationCode(of: CredentialScope.terminator.utf8)
    }

    /// The name of the type, and nothing that is secret.
    public var description: String { "SigningKeyDerivation" }

    /// A mirror without children, so that `dump` prints nothing that is secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
