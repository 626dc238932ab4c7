/// What a browser may upload with an HTML form: the only presigned upload with a limit on the size.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html>
public struct PostPolicy: Sendable, Hashable {
    /// What one field of the form must be.
    public enum Condition: Sendable, Hashable {
        /// The field has exactly this value.
        case equals(field: String, value: String)
        /// The field's value begins so; an empty prefix allows any value.
        case startsWith(field: String, prefix: String)
        /// The file has so many bytes.
        case contentLength(ClosedRange<Int>)
    }

    /// When the policy ends.
    public var expiration: Timestamp
    /// What must hold; a field that no condition names is refused by S3.
    public var conditions: [Condition]

    /// A policy of conditions.
    public init(expiration: Timestamp, conditions: [Condition]) {
        self.expiration = expiration
        self.conditions = conditions
    }

    /// The most bytes that one POST can upload: 5 GiB.
    public static let largestUpload = 5 * 1_024 * 1_024 * 1_024

    /// The policy document, in JSON.
    public var json: String {
        let list = conditions.map { condition in
            switch condition {
            case .equals(let field, let value):
                JSONValue.object([.init(field, .string(value))])
            case .startsWith(let field, let prefix):
                JSONValue.array([.string("starts-with"), .string("$\(field)"), .string(prefix)])
            case .contentLength(let range):
                JSONValue.array([
                    .string("content-length-range"), .number(String(range.lowerBound)),
                    .number(String(range.upperBound)),
                ])
            }
        }
        let expiration = "\(expiration.iso8601.dropLast()).000Z"
        return JSONValue.object([.init("expiration", .string(expiration)), .init("conditions", .array(list))]).text
    }

    /// Signs the policy for a form, adding the conditions that name the signer.
    ///
    /// - Throws: ``SigningError`` with code `malformed-policy` for a condition that S3 would refuse, `malformed-key` for a
    ///   fixed key that is empty or too long, `expiry-out-of-range` when the policy ends before `timestamp` or more than
    ///   7 days after it, or `unsupported` for SigV4a.
    public func signed(by signer: RequestSigner, at timestamp: Timestamp) throws(SigningError) -> SignedPostPolicy {
        try check()
        let seconds = expiration.epochSeconds - timestamp.epochSeconds
        guard signer.settings.expirySeconds.contains(seconds) else {
            throw SigningError(.expiryOutOfRange, signer.settings.expiryMessage(seconds))
        }
        let credential = ScopedCredential(
            accessKeyID: signer.credentials.accessKeyID, scope: signer.scope(at: timestamp))
        var own = [
            ("x-amz-algorithm", SigningAlgorithm.v4.rawValue), ("x-amz-credential", credential.text),
            ("x-amz-date", timestamp.text),
        ]
        if let token = signer.credentials.sessionToken {
            own.append((asciiLowercased(signer.settings.sessionTokenName.rawValue), token))
        }
        var complete = self
        complete.conditions += own.map { .equals(field: $0.0, value: $0.1) }
        let document = Base64.encode(Array(complete.json.utf8))
        let signature = try Self.signature(ofDocument: document, by: signer, at: timestamp)

        var fields = conditions.compactMap { condition -> SignedPostPolicy.Field? in
            guard case .equals(let field, let value) = condition, asciiLowercased(field) != "bucket" else { return nil }
            return SignedPostPolicy.Field(field, value)
        }
        fields += own.map { SignedPostPolicy.Field($0.0, $0.1) }
        fields += [.init("policy", document), .init("x-amz-signature", signature.hex)]
        return SignedPostPolicy(json: complete.json, document: document, signature: signature, fields: fields)
    }

    /// The signature of a policy document, which is the base64 text itself.
    ///
    /// - Throws: ``SigningError`` with code `unsupported` for SigV4a.
    public static func signature(
        ofDocument document: String, by signer: RequestSigner, at timestamp: Timestamp
    ) throws(SigningError) -> Signature {
        guard let key = signer.signingKey(at: timestamp) else {
            throw SigningError(.unsupported, "POST policies are signed with SigV4 only")
        }
        return key.signature(of: document.utf8)
    }

    private func check() throws(SigningError) {
        var fixed: Set<String> = []
        for condition in conditions {
            if case .equals(let field, let value) = condition {
                let name = asciiLowercased(field)
                guard fixed.insert(name).inserted else {
                    throw SigningError(.malformedPolicy, "two conditions fix the field \(quoted(field))")
                }
                if name == "key" { try S3Request.check(keyCount: value.utf8.count) }
            }
            switch condition {
            case .equals(let field, _), .startsWith(let field, _):
                guard !field.isEmpty, field.utf8.allSatisfy(HeaderField.isTokenByte), !field.hasPrefix("$") else {
                    throw SigningError(.malformedPolicy, "\(quoted(field)) is no name of a form field")
                }
                guard !Self.signingFields.contains(asciiLowercased(field)) else {
                    throw SigningError(.malformedPolicy, "the condition on \(quoted(field)) is added by signing")
                }
            case .contentLength(let range):
                guard range.lowerBound >= 0, range.upperBound <= Self.largestUpload else {
                    throw SigningError(.malformedPolicy, "a POST uploads 0 to \(Self.largestUpload) bytes")
                }
            }
        }
    }

    static let signingFields: Set<String> = [
        "policy", "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-security-token",
        "x-amz-s3session-token", "x-amz-signature",
    ]
}

/// A signed policy, and the form that goes with it.
public struct SignedPostPolicy: Sendable, Hashable {
    /// One field of the form.
    public struct Field: Sendable, Hashable {
        /// The field's name.
        public let name: String
        /// The field's value.
        public let value: String

        /// A field of the form.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The policy document, in JSON.
    public let json: String
    /// The policy document in base64, which is what is signed.
    public let document: String
    /// The signature.
    public let signature: Signature
    /// The fields to send before the file: those with a fixed value, and those of the signature.
    ///
    /// A field under a `startsWith` condition is the form's to add; the file comes last, under the name `file`.
    public let fields: [Field]
}
