/// Signs requests for one service with one access key: SigV4 for a region, SigV4a for a set of regions.
///
/// A signer is a value that any number of tasks may share. It computes and never sends; time comes with each call.
public struct RequestSigner: Sendable {
    /// Where the signature goes.
    public enum Location: Sendable, Hashable {
        /// The `Authorization` header.
        case headers
        /// The query, which makes a presigned URL good for `expires` seconds.
        case query(expires: Int)
    }

    /// Which of the request's headers are signed.
    ///
    /// `Host` and the headers that signing adds always are.
    public enum HeaderSelection: Sendable, Hashable {
        /// All but ``SigningSettings/unsignedHeaders``.
        case all
        /// Those with the given names.
        case only(Set<String>)
    }

    /// The access key.
    public let credentials: Credentials
    /// The service's signing name, such as `s3`.
    public private(set) var service: String
    /// What the service does with paths, payloads and tokens.
    public var settings: SigningSettings
    private let authority: Authority

    private enum Authority: Sendable {
        case v4(region: String, keys: SigningKeyCache)
        case v4a(RegionSet, SigV4aKey)
    }

    /// A SigV4 signer for `region`.
    ///
    /// Without `settings` it takes the preset of `service`. `keys` is where derived keys are kept; signers may share one.
    ///
    /// - Throws: ``SigningError`` with code `malformed-scope`.
    public init(
        credentials: Credentials, region: String, service: String, settings: SigningSettings? = nil,
        keys: SigningKeyCache = SigningKeyCache()
    ) throws(SigningError) {
        try CredentialScope.check(region, "region")
        try CredentialScope.check(service, "service")
        self.credentials = credentials
        self.service = service
        self.settings = settings ?? .preset(forService: service)
        authority = .v4(region: region, keys: keys)
    }

    /// A SigV4a signer for `regionSet`.
    ///
    /// The key pair is derived here, once. Without `settings` it takes the preset of `service`.
    ///
    /// - Throws: ``SigningError`` with code `malformed-scope` or `unusable-key`.
    public init(
        credentials: Credentials, regionSet: RegionSet, service: String, settings: SigningSettings? = nil
    ) throws(SigningError) {
        try CredentialScope.check(service, "service")
        self.credentials = credentials
        self.service = service
        self.settings = settings ?? .preset(forService: service)
        authority = .v4a(regionSet, try SigV4aKey(credentials))
    }

    /// This signer for S3 Express, whose session token has a name of its own.
    func forS3Express() -> RequestSigner {
        var signer = self
        signer.service = "s3express"
        signer.settings.sessionTokenName = SigningSettings.s3Express.sessionTokenName
        return signer
    }

    /// The algorithm of this signer.
    public var algorithm: SigningAlgorithm {
        switch authority {
        case .v4: .v4
        case .v4a: .v4a
        }
    }

    /// The region of a SigV4 signer.
    public var region: String? {
        guard case .v4(let region, _) = authority else { return nil }
        return region
    }

    /// The region set of a SigV4a signer.
    public var regionSet: RegionSet? {
        guard case .v4a(let set, _) = authority else { return nil }
        return set
    }

    /// The scope of what is signed at `timestamp`.
    public func scope(at timestamp: Timestamp) -> CredentialScope {
        CredentialScope(checkedDate: timestamp.date, region: region, service: service)
    }

    /// Signs `request`.
    ///
    /// Headers and query parameters that signing sets itself (`X-Amz-Date`, the token, `Authorization`) are replaced
    /// where the request has them.
    ///
    /// - Parameters:
    ///   - request: The request, encoded as it is sent.
    ///   - payload: What stands for the body. Nil takes the request's `x-amz-content-sha256`; without one it is what the
    ///     service computes for an empty body, or for a presigned URL.
    ///   - location: Headers, or query with an expiry.
    ///   - headers: Which headers are signed.
    ///   - timestamp: The signing time.
    /// - Returns: The request to send, and every stage that led to it.
    /// - Throws: ``SigningError`` with code `expiry-out-of-range`, `malformed-payload`, `malformed-url` or
    ///   `unusable-key`.
    public func sign(
        _ request: WireRequest, payload: Payload? = nil, in location: Location = .headers,
        signing headers: HeaderSelection = .all, at timestamp: Timestamp
    ) throws(SigningError) -> SignedRequest {
        let hash = try payloadHash(of: request, payload, location)
        switch location {
        case .headers:
            return try signInHeaders(request, payloadHash: hash, selection: headers, at: timestamp)
        case .query(let expires):
            guard settings.expirySeconds.contains(expires) else {
                throw SigningError(.expiryOutOfRange, settings.expiryMessage(expires))
            }
            return try signInQuery(
                request, payloadHash: hash, selection: headers, expires: expires, at: timestamp)
        }
    }

    /// The signature of `stringToSign` by the key for `timestamp`: the last stage alone.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key`, for SigV4a only.
    public func signature(of stringToSign: StringToSign, at timestamp: Timestamp) throws(SigningError) -> Signature {
        switch authority {
        case .v4(_, let keys):
            keys.key(secretAccessKey: credentials.secretAccessKey, scope: scope(at: timestamp))
                .signature(of: stringToSign)
        case .v4a(_, let key):
            try key.signature(of: stringToSign)
        }
    }

    /// The HMAC key for `timestamp`; nil for SigV4a.
    func signingKey(at timestamp: Timestamp) -> SigningKey? {
        guard case .v4(_, let keys) = authority else { return nil }
        return keys.key(secretAccessKey: credentials.secretAccessKey, scope: scope(at: timestamp))
    }

    // MARK: - The two locations

    private func signInHeaders(
        _ request: WireRequest, payloadHash: String, selection: HeaderSelection, at timestamp: Timestamp
    ) throws(SigningError) -> SignedRequest {
        let tokenName = settings.sessionTokenName.rawValue
        var replaced: Set<String> = ["authorization", "x-amz-date", asciiLowercased(tokenName)]
        var added = [HeaderField(known: "X-Amz-Date", timestamp.text)]
        if settings.payloadHashHeader == .added || SHA256Digest(hex: payloadHash) == nil {
            added.append(HeaderField(known: "x-amz-content-sha256", payloadHash))
            replaced.insert("x-amz-content-sha256")
        }
        if let regionSet {
            added.append(HeaderField(known: "X-Amz-Region-Set", regionSet.text))
            replaced.insert("x-amz-region-set")
        }
        let token = credentials.sessionToken.map { HeaderField(known: tokenName, $0) }
        if settings.sessionToken == .signed, let token { added.append(token) }

        var signed = request
        signed.headers = request.headers.removing(replaced) + added
        let names = signedHeaders(
            of: signed, selection, always: ["host"] + added.map(\.canonicalName))
        let canonicalRequest = CanonicalRequest(signed, signing: names, payloadHash: payloadHash, settings: settings)
        let stringToSign = StringToSign(
            canonicalRequest, algorithm: algorithm, at: timestamp, in: scope(at: timestamp))
        let signature = try signature(of: stringToSign, at: timestamp)
        let credential = ScopedCredential(accessKeyID: credentials.accessKeyID, scope: scope(at: timestamp))
        if settings.sessionToken == .unsigned, let token { added.append(token) }
        let authorization =
            "\(algorithm.rawValue) Credential=\(credential.text), SignedHeaders=\(names.text), "
            + "Signature=\(signature.hex)"
        added.append(HeaderField(known: "Authorization", authorization))
        signed.headers = request.headers.removing(replaced) + added
        return SignedRequest(
            canonicalRequest: canonicalRequest, stringToSign: stringToSign, signature: signature,
            credential: credential, timestamp: timestamp, request: signed, addedHeaders: added,
            authorization: authorization)
    }

    private func signInQuery(
        _ request: WireRequest, payloadHash: String, selection: HeaderSelection, expires: Int, at timestamp: Timestamp
    ) throws(SigningError) -> SignedRequest {
        let credential = ScopedCredential(accessKeyID: credentials.accessKeyID, scope: scope(at: timestamp))
        let names = signedHeaders(of: request, selection, always: ["host"])
        let parameters = QueryAuthentication.parameters(
            algorithm: algorithm, credential: credential, timestamp: timestamp, expires: expires,
            regionSet: regionSet, signedHeaders: names)
        let token = credentials.sessionToken.map { [(settings.sessionTokenName.rawValue, $0)] } ?? []
        let signedToken = settings.sessionToken == .signed ? token : []

        if let name = QueryAuthentication.firstParameter(in: request) {
            throw SigningError(.malformedURL, "the URL is presigned already: it has \(quoted(name))")
        }
        let query = CanonicalQuery(request.rawQueryPairs).merging(CanonicalQuery(plain: parameters + signedToken))
        let canonicalRequest = CanonicalRequest(
            request, signing: names, payloadHash: payloadHash, settings: settings, query: query)
        let stringToSign = StringToSign(
            canonicalRequest, algorithm: algorithm, at: timestamp, in: credential.scope)
        let signature = try signature(of: stringToSign, at: timestamp)

        var signed = request
        let all = parameters + token + [(QueryAuthentication.signatureName, signature.hex)]
        signed.query = QueryAuthentication.appending(all, to: request.query)
        return SignedRequest(
            canonicalRequest: canonicalRequest, stringToSign: stringToSign, signature: signature,
            credential: credential, timestamp: timestamp, request: signed, addedHeaders: [], authorization: nil)
    }

    private func signedHeaders(of request: WireRequest, _ selection: HeaderSelection, always: [String]) -> SignedHeaders
    {
        let names = request.headers.map(\.canonicalName)
        switch selection {
        case .all:
            return SignedHeaders(names.filter { !settings.unsignedHeaders.contains($0) } + always)
        case .only(let chosen):
            let lower = Set(chosen.map(asciiLowercased))
            return SignedHeaders(names.filter(lower.contains) + always)
        }
    }

    private func payloadHash(
        of request: WireRequest, _ payload: Payload?, _ location: Location
    ) throws(SigningError) -> String {
        if let payload { return payload.text }
        if let given = request.headers.first("x-amz-content-sha256") { return try Payload(given).text }
        if case .query = location, settings.queryPayload == .unsigned { return Payload.unsigned.text }
        return Payload.empty.text
    }
}

/// A signed request with every stage that led to it.
public struct SignedRequest: Sendable, Hashable {
    /// The first stage.
    public let canonicalRequest: CanonicalRequest
    /// The second stage.
    public let stringToSign: StringToSign
    /// The last stage.
    public let signature: Signature
    /// Who signed, and in which scope.
    public let credential: ScopedCredential
    /// The signing time.
    public let timestamp: Timestamp
    /// The request to send: with the headers, or the query, that carry the signature.
    public let request: WireRequest
    /// The headers that signing added or replaced, `Authorization` last; none for a presigned URL.
    public let addedHeaders: [HeaderField]
    /// The value of the `Authorization` header; nil for a presigned URL.
    public let authorization: String?

    /// The URL to send the request to, as bytes: what the caller gave, and the signature where it is in the query.
    public var url: [UInt8] { request.url }
}
