/// What a signed request says about its signature, in the `Authorization` header or in the query.
public struct RequestAuthentication: Sendable, Hashable {
    /// The algorithm.
    public let algorithm: SigningAlgorithm
    /// Who signed, and in which scope.
    public let credential: ScopedCredential
    /// The signing time.
    public let timestamp: Timestamp
    /// How many seconds a presigned URL is good for; nil for a signature in headers.
    public let expires: Int?
    /// The headers that the signature covers.
    public let signedHeaders: SignedHeaders
    /// The signature.
    public let signature: Signature
    /// The session token, under either of its names.
    public let sessionToken: String?
    /// The regions of a SigV4a signature.
    public let regionSet: RegionSet?

    /// Whether the signature is in the query.
    public var isPresigned: Bool { expires != nil }

    /// When a presigned URL ends.
    public var end: Timestamp? { expires.map { timestamp.adding(seconds: $0) } }

    /// What `request` says about its signature.
    ///
    /// - Throws: ``VerificationFailure`` with code `not-signed`, or `malformed` when a part is missing, repeated or cannot
    ///   be read.
    public init(_ request: WireRequest) throws(VerificationFailure) {
        let parameters = try QueryParameters(request)
        let headers = request.headers.values(of: "authorization")
        guard headers.count <= 1 else { throw .malformed("more than one Authorization header") }
        if parameters.hasSignature {
            guard headers.isEmpty else { throw .malformed("a signature in the query and another in Authorization") }
            try self.init(parameters)
        } else if let header = headers.first {
            try self.init(authorization: String(decoding: header, as: UTF8.self), of: request)
        } else {
            throw VerificationFailure(.notSigned, "the request has no SigV4 signature")
        }
    }

    private init(_ parameters: QueryParameters) throws(VerificationFailure) {
        algorithm = try Self.algorithm(parameters.required(QueryAuthentication.algorithmName))
        credential = try Self.credential(parameters.required(QueryAuthentication.credentialName), algorithm)
        timestamp = try Self.timestamp(parameters.required(QueryAuthentication.dateName))
        let seconds = try parameters.required(QueryAuthentication.expiresName)
        guard seconds.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let expires = Int(seconds) else {
            throw .malformed("\(QueryAuthentication.expiresName) \(quoted(seconds)) is no number of seconds")
        }
        self.expires = expires
        signedHeaders = try Self.signedHeaders(parameters.required(QueryAuthentication.signedHeadersName))
        signature = Signature(hex: try parameters.required(QueryAuthentication.signatureName))
        sessionToken = parameters.token
        regionSet = try Self.regionSet(parameters[QueryAuthentication.regionSetName], algorithm)
    }

    private init(authorization: String, of request: WireRequest) throws(VerificationFailure) {
        let words = authorization.split(separator: " ", maxSplits: 1)
        guard words.count == 2 else { throw .malformed("Authorization has no algorithm and parts") }
        algorithm = try Self.algorithm(String(words[0]))
        var parts: [String: String] = [:]
        for part in words[1].split(separator: ",") {
            let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil else {
                throw .malformed("Authorization has a part that is repeated or no 'name=value'")
            }
        }
        func required(_ name: String) throws(VerificationFailure) -> String {
            guard let value = parts[name] else { throw .malformed("Authorization lacks \(name)") }
            return value
        }
        credential = try Self.credential(required("Credential"), algorithm)
        signedHeaders = try Self.signedHeaders(required("SignedHeaders"))
        signature = Signature(hex: try required("Signature"))
        if let date = request.headers.first("x-amz-date") {
            timestamp = try Self.timestamp(date)
        } else if let date = request.headers.first("date").flatMap(Timestamp.init(httpDate:)) {
            timestamp = date
        } else {
            throw .malformed("the request has neither x-amz-date nor a valid Date")
        }
        expires = nil
        sessionToken = request.headers.first("x-amz-security-token") ?? request.headers.first("x-amz-s3session-token")
        regionSet = try Self.regionSet(request.headers.first("x-amz-region-set"), algorithm)
    }

    // MARK: - Parts

    private static func algorithm(_ text: String) throws(VerificationFailure) -> SigningAlgorithm {
        guard let algorithm = SigningAlgorithm(rawValue: text) else {
            throw .malformed("\(quoted(text)) is neither of SigV4's algorithms")
        }
        return algorithm
    }

    private static func credential(
        _ text: String, _ algorithm: SigningAlgorithm
    ) throws(VerificationFailure) -> ScopedCredential {
        guard let credential = ScopedCredential(text, algorithm: algorithm) else {
            let form = algorithm == .v4 ? "KEY/20260615/us-east-1/s3/aws4_request" : "KEY/20260615/s3/aws4_request"
            throw .malformed("credential \(quoted(text)) is not of the form \(form)")
        }
        return credential
    }

    private static func timestamp(_ text: String) throws(VerificationFailure) -> Timestamp {
        guard let timestamp = Timestamp(text), text.utf8.count == 16 else {
            throw .malformed("\(quoted(text)) is no timestamp like 20260615T120000Z")
        }
        return timestamp
    }

    private static func signedHeaders(_ text: String) throws(VerificationFailure) -> SignedHeaders {
        let names = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        let headers = SignedHeaders(names)
        guard names.allSatisfy({ !$0.isEmpty }), headers.names == names else {
            throw .malformed("signed headers \(quoted(text)) are not lower-case names in order, joined by ';'")
        }
        return headers
    }

    private static func regionSet(
        _ text: String?, _ algorithm: SigningAlgorithm
    ) throws(VerificationFailure) -> RegionSet? {
        guard algorithm == .v4a else { return nil }
        guard let text, let set = try? RegionSet(text) else {
            throw .malformed("X-Amz-Region-Set is missing or malformed")
        }
        return set
    }
}

/// The `X-Amz-` parameters of a query, decoded, each once.
private struct QueryParameters {
    private var values: [String: String] = [:]

    init(_ request: WireRequest) throws(VerificationFailure) {
        for pair in request.rawQueryPairs {
            let name = String(decoding: PercentEncoding.decode(pair.name), as: UTF8.self)
            guard name.utf8.starts(with: "X-Amz-".utf8) else { continue }
            let value = String(decoding: PercentEncoding.decode(pair.value), as: UTF8.self)
            guard values.updateValue(value, forKey: name) == nil else {
                throw .malformed("the query parameter \(name) is repeated")
            }
        }
    }

    var hasSignature: Bool {
        values[QueryAuthentication.signatureName] != nil || values[QueryAuthentication.algorithmName] != nil
    }

    var token: String? {
        self[SigningSettings.SessionTokenName.securityToken.rawValue]
            ?? self[SigningSettings.SessionTokenName.s3Session.rawValue]
    }

    subscript(_ name: String) -> String? { values[name] }

    func required(_ name: String) throws(VerificationFailure) -> String {
        guard let value = values[name] else { throw .malformed("the query lacks \(name)") }
        return value
    }
}

extension VerificationFailure {
    static func malformed(_ message: String) -> VerificationFailure { VerificationFailure(.malformed, message) }
}
