/// Verifies signed requests: the signing pipeline the other way round.
///
/// For tests, for S3-like servers, and to find out why a server refuses. All failures are reported, not just the first;
/// signatures and tokens are compared in constant time.
public struct RequestVerifier: Sendable {
    /// The region that requests must name; nil takes any.
    public var region: String?
    /// The service that requests must name; nil takes any.
    public var service: String?
    /// What the service does with paths, payloads and tokens; nil for the preset of the service in the scope.
    public var settings: SigningSettings?
    /// How far the signing time may be from the clock: 15 minutes on AWS.
    public var clockSkewSeconds = 900
    /// Whether every `x-amz-` header must be signed, as S3 wants it.
    public var requiresSignedAmzHeaders = true

    /// A verifier for requests to one region and service, or to any.
    public init(region: String? = nil, service: String? = nil, settings: SigningSettings? = nil) {
        self.region = region
        self.service = service
        self.settings = settings
    }

    /// Verifies `request` at `now`.
    ///
    /// - Parameters:
    ///   - request: The request as it arrived.
    ///   - body: The body; nil when it is not at hand, and then not compared with the hash that was signed.
    ///   - now: The server's clock.
    ///   - credentials: The credentials of an access key ID; nil when there are none.
    /// - Returns: The stages as the server sees them, and every failure.
    public func verify(
        _ request: WireRequest, body: [UInt8]? = nil, at now: Timestamp, credentials: (String) -> Credentials?
    ) -> RequestVerification {
        let authentication: RequestAuthentication
        do {
            authentication = try RequestAuthentication(request)
        } catch {
            return RequestVerification(failures: [error])
        }
        let settings = settings ?? .preset(forService: authentication.credential.scope.service)
        var failures = scopeFailures(authentication) + timeFailures(authentication, settings, now)
        failures += headerFailures(request, authentication, settings)

        let payloadHash: String
        do {
            payloadHash = try self.payloadHash(of: request, authentication, settings, body)
        } catch {
            return RequestVerification(failures: failures + [error], authentication: authentication)
        }
        if let body, let signed = SHA256Digest(hex: payloadHash), signed != SHA256Digest(hashing: body) {
            failures.append(VerificationFailure(.wrongPayload, "the body is not the one that was signed"))
        }
        let stages = RequestStages(request, authentication, settings: settings, payloadHash: payloadHash)
        guard let known = credentials(authentication.credential.accessKeyID) else {
            let text = "the access key \(quoted(authentication.credential.accessKeyID)) is not known"
            failures.append(VerificationFailure(.unknownAccessKey, text))
            return RequestVerification(failures: failures, authentication: authentication, stages: stages)
        }
        failures += tokenFailures(authentication, known)
        if !stages.isSigned(with: known) {
            failures.append(VerificationFailure(.wrongSignature, "the signature is not the one of this request"))
        }
        return RequestVerification(failures: failures, authentication: authentication, stages: stages)
    }

    // MARK: - The checks

    private func scopeFailures(_ authentication: RequestAuthentication) -> [VerificationFailure] {
        var failures: [VerificationFailure] = []
        let scope = authentication.credential.scope
        if scope.date != authentication.timestamp.date {
            let text = "the scope is of \(scope.date), the signing time \(authentication.timestamp.text)"
            failures.append(VerificationFailure(.wrongDate, text))
        }
        if let service, service != scope.service {
            let text = "the scope names service \(quoted(scope.service)), not \(quoted(service))"
            failures.append(VerificationFailure(.wrongService, text))
        }
        if let region {
            if let named = scope.region, named != region {
                let text = "the scope names region \(quoted(named)), not \(quoted(region))"
                failures.append(VerificationFailure(.wrongRegion, text))
            }
            if let set = authentication.regionSet, !set.contains(region) {
                let text = "the region set \(quoted(set.text)) does not hold \(quoted(region))"
                failures.append(VerificationFailure(.wrongRegion, text))
            }
        }
        return failures
    }

    private func timeFailures(
        _ authentication: RequestAuthentication, _ settings: SigningSettings, _ now: Timestamp
    ) -> [VerificationFailure] {
        let signed = authentication.timestamp
        guard let expires = authentication.expires, let end = authentication.end else {
            let skew = now.epochSeconds - signed.epochSeconds
            guard abs(skew) > clockSkewSeconds else { return [] }
            let direction = skew > 0 ? "behind" : "ahead of"
            let text = "the signing time is \(abs(skew)) seconds \(direction) the clock"
            return [VerificationFailure(.clockSkew, text)]
        }
        var failures: [VerificationFailure] = []
        if !settings.expirySeconds.contains(expires) {
            failures.append(VerificationFailure(.expiryOutOfRange, settings.expiryMessage(expires)))
        }
        if now > end {
            let ago = now.epochSeconds - end.epochSeconds
            failures.append(VerificationFailure(.expired, "the URL ended at \(end.iso8601), \(ago) seconds ago"))
        }
        if signed > now.adding(seconds: clockSkewSeconds) {
            failures.append(
                VerificationFailure(.notYetValid, "the URL is signed for \(signed.iso8601), which is ahead"))
        }
        return failures
    }

    private func headerFailures(
        _ request: WireRequest, _ authentication: RequestAuthentication, _ settings: SigningSettings
    ) -> [VerificationFailure] {
        var failures: [VerificationFailure] = []
        let present = request.headers.map(\.canonicalName)
        let signed = Set(authentication.signedHeaders.names)
        if !signed.contains("host") {
            failures.append(VerificationFailure(.unsignedHeaders, "the Host header is not signed"))
        }
        let token = asciiLowercased(settings.sessionTokenName.rawValue)
        let open = present.filter { name in
            name.utf8.starts(with: "x-amz-".utf8) && !signed.contains(name)
                && !(name == token && settings.sessionToken == .unsigned)
        }
        if requiresSignedAmzHeaders, !open.isEmpty {
            let text = "headers are there that are not signed: \(open.joined(separator: ", "))"
            failures.append(VerificationFailure(.unsignedHeaders, text))
        }
        let missing = authentication.signedHeaders.names.filter { !present.contains($0) }
        if !missing.isEmpty {
            let text = "headers are signed that are not there: \(missing.joined(separator: ", "))"
            failures.append(VerificationFailure(.missingHeaders, text))
        }
        return failures
    }

    private func tokenFailures(
        _ authentication: RequestAuthentication, _ credentials: Credentials
    ) -> [VerificationFailure] {
        let given = Array((authentication.sessionToken ?? "").utf8)
        let expected = Array((credentials.sessionToken ?? "").utf8)
        guard !isEqualInConstantTime(given, expected) else { return [] }
        let text =
            given.isEmpty
            ? "the session token of the temporary credentials is missing"
            : expected.isEmpty
                ? "there is a session token, but the access key has none" : "the session token is another"
        return [VerificationFailure(.wrongSessionToken, text)]
    }

    private func payloadHash(
        of request: WireRequest, _ authentication: RequestAuthentication, _ settings: SigningSettings, _ body: [UInt8]?
    ) throws(VerificationFailure) -> String {
        if let given = request.headers.first("x-amz-content-sha256") {
            guard (try? Payload(given)) != nil else { throw .malformed("x-amz-content-sha256 is no payload hash") }
            return given
        }
        if authentication.isPresigned, settings.queryPayload == .unsigned { return Payload.unsigned.text }
        if let body { return Payload.body(body).text }
        guard ["GET", "HEAD", "DELETE", "OPTIONS"].contains(request.method) else {
            throw VerificationFailure(.bodyNeeded, "the body is part of the signature, and not at hand")
        }
        return Payload.empty.text
    }
}

/// What came of verifying a request.
public struct RequestVerification: Sendable, Hashable {
    /// Why the request is not accepted; none when it is.
    public let failures: [VerificationFailure]
    /// What the request says about its signature, where that could be read.
    public let authentication: RequestAuthentication?
    /// The canonical request and string to sign as the server sees them, where they could be made.
    public let stages: RequestStages?

    /// Whether the request is accepted.
    public var isValid: Bool { failures.isEmpty }

    init(
        failures: [VerificationFailure], authentication: RequestAuthentication? = nil, stages: RequestStages? = nil
    ) {
        self.failures = failures
        self.authentication = authentication
        self.stages = stages
    }
}

/// The first two stages of a request that is signed already.
public struct RequestStages: Sendable, Hashable {
    /// The first stage.
    public let canonicalRequest: CanonicalRequest
    /// The second stage.
    public let stringToSign: StringToSign
    private let authentication: RequestAuthentication

    /// The stages of `request`, whose signature says `authentication`.
    init(
        _ request: WireRequest, _ authentication: RequestAuthentication, settings: SigningSettings, payloadHash: String
    ) {
        var query = CanonicalQuery(request.rawQueryPairs)
        if authentication.isPresigned {
            query = query.removing(QueryAuthentication.signatureName)
            if settings.sessionToken == .unsigned { query = query.removing(settings.sessionTokenName.rawValue) }
        }
        canonicalRequest = CanonicalRequest(
            request, signing: authentication.signedHeaders, payloadHash: payloadHash, settings: settings, query: query)
        stringToSign = StringToSign(
            canonicalRequest, algorithm: authentication.algorithm, at: authentication.timestamp,
            in: authentication.credential.scope)
        self.authentication = authentication
    }

    /// Whether the request's signature is that of these stages under `credentials`.
    func isSigned(with credentials: Credentials) -> Bool {
        let key = SignatureChecker(
            credentials, algorithm: authentication.algorithm, scope: authentication.credential.scope)
        return key?.isValid(authentication.signature, of: stringToSign) ?? false
    }
}

/// Checks signatures of either algorithm.
enum SignatureChecker: Sendable {
    case hmac(SigningKey)
    case ecdsa(SigV4aKey)

    /// The checker of what `credentials` sign in `scope`; nil when no SigV4a key can be derived.
    init?(_ credentials: Credentials, algorithm: SigningAlgorithm, scope: CredentialScope) {
        switch algorithm {
        case .v4: self = .hmac(SigningKey(secretAccessKey: credentials.secretAccessKey, scope: scope))
        case .v4a:
            guard let key = try? SigV4aKey(credentials) else { return nil }
            self = .ecdsa(key)
        }
    }

    func isValid(_ signature: Signature, of stringToSign: StringToSign) -> Bool {
        switch self {
        case .hmac(let key): key.signature(of: stringToSign) == signature
        case .ecdsa(let key): key.isValid(signature, of: stringToSign)
        }
    }
}
