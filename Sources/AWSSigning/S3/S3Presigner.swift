/// Makes presigned URLs for calls on S3 objects.
///
/// A presigner is a value that any number of tasks may share; its signing keys are derived once a day. For a list of keys
/// under one call, ``template(for:expires:at:)`` is ten times as fast.
public struct S3Presigner: Sendable {
    /// What signs.
    public let signer: RequestSigner
    /// Where buckets are found: the host that stands in the URL.
    public let endpoint: S3Endpoint
    /// How long URLs may live.
    public var expiry: ExpiryPolicy
    /// The `Host` that the server sees, where a proxy between puts another one in place of the URL's.
    public var signedHost: String?

    /// A presigner with SigV4 for `region`.
    ///
    /// Without `endpoint` it is AWS's for the region. `service` is `s3`; calls on directory buckets are signed for
    /// `s3express` all the same.
    ///
    /// - Throws: ``SigningError`` with code `malformed-scope`.
    public init(
        credentials: Credentials, region: String, endpoint: S3Endpoint? = nil, service: String = "s3",
        expiry: ExpiryPolicy = ExpiryPolicy(), keys: SigningKeyCache = SigningKeyCache()
    ) throws(SigningError) {
        let signer = try RequestSigner(credentials: credentials, region: region, service: service, keys: keys)
        if let endpoint {
            self.init(signer: signer, endpoint: endpoint, expiry: expiry)
        } else {
            self.init(signer: signer, endpoint: try .aws(region: region), expiry: expiry)
        }
    }

    /// A presigner with any signer, such as one for SigV4a and multi-region access points.
    public init(signer: RequestSigner, endpoint: S3Endpoint, expiry: ExpiryPolicy = ExpiryPolicy()) {
        var signer = signer
        signer.settings.expirySeconds = expiry.allowedSeconds
        self.signer = signer
        self.endpoint = endpoint
        self.expiry = expiry
    }

    /// The presigned URL of `request`, good for `expires` seconds from `now`, with every stage that led to it.
    ///
    /// - Throws: ``SigningError`` whose code says what is wrong with the bucket, key, headers or expiry.
    public func presign(_ request: S3Request, expires: Int, at now: Timestamp) throws(SigningError) -> PresignedURL {
        let plan = try expiry.plan(expires: expires, at: now, credentials: signer.credentials)
        let address = try endpoint.address(of: request.bucket)
        let wire = try request.wireRequest(at: address, signedHost: signedHost)
        let signed = try signer(for: request.bucket).sign(
            wire, in: .query(expires: plan.expires), signing: .only(Set(wire.headers.map(\.canonicalName))),
            at: plan.timestamp)
        return PresignedURL(signed, host: address.host, plan: plan)
    }

    /// A template for presigned URLs that differ from `request` in the key only; the key of `request` is not used.
    ///
    /// - Throws: ``SigningError`` as ``presign(_:expires:at:)`` does; code `unsupported` for SigV4a.
    public func template(
        for request: S3Request, expires: Int, at now: Timestamp
    ) throws(SigningError) -> PresignTemplate {
        let plan = try expiry.plan(expires: expires, at: now, credentials: signer.credentials)
        let address = try endpoint.address(of: request.bucket)
        return try PresignTemplate(
            request, address: address, signedHost: signedHost, plan: plan, signer: signer(for: request.bucket))
    }

    /// What signs calls on `bucket`: directory buckets are a service of their own.
    package func signer(for bucket: String) -> RequestSigner {
        guard signer.service == "s3", S3Endpoint.directoryBucketZone(bucket) != nil else { return signer }
        return signer.forS3Express()
    }
}

/// A presigned URL, and what whoever uses it must know.
public struct PresignedURL: Sendable, Hashable {
    /// The stages that led to the URL.
    public let stages: SignedRequest
    /// When the URL ends.
    public let end: Timestamp
    /// The URL: printable ASCII.
    public let url: String

    init(_ stages: SignedRequest, host: String, plan: ExpiryPolicy.Plan) {
        self.stages = stages
        end = plan.end
        let scheme = (stages.request.scheme ?? .https).rawValue
        url = "\(scheme)://\(host)\(String(decoding: stages.request.target, as: UTF8.self))"
    }

    /// The method, which is part of the signature.
    public var method: String { stages.request.method }

    /// The headers that must be sent with exactly these values, besides `Host`.
    public var headers: [HeaderField] { stages.request.headers.removing(["host"]) }
}
