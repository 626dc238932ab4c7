/// What differs between AWS's services in how a request becomes a canonical request.
///
/// Start from a preset: ``s3``, ``generic``, ``s3Express`` or ``iot``, or ask ``preset(forService:)``.
public struct SigningSettings: Sendable, Hashable {
    /// How the path on the wire becomes the canonical URI.
    public enum PathEncoding: Sendable, Hashable {
        /// Encoded once: S3 decodes the path and encodes the key, so a key with `%41` differs from one with `A`.
        case once
        /// The path on the wire encoded once more, as every other service does: `%20` becomes `%2520`.
        case twice
    }

    /// Whether `.`, `..` and empty segments are removed from the path before it is signed.
    public enum PathNormalization: Sendable, Hashable {
        /// The path stays as it is: S3 keys may hold `//` and `..`.
        case asSent
        /// Dot segments and empty segments are removed; a trailing slash stays.
        case normalized
    }

    /// Whether a header-signed request carries its payload hash.
    public enum PayloadHashHeader: Sendable, Hashable {
        /// `x-amz-content-sha256` is added and signed.
        case added
        /// The hash is only part of the canonical request; a payload that is not hashed adds the header all the same.
        case omitted
    }

    /// What is done with the session token of temporary credentials.
    public enum SessionTokenPlacement: Sendable, Hashable {
        /// The token is part of what is signed.
        case signed
        /// The token is added after signing, as AWS IoT wants it.
        case unsigned
    }

    /// Which payload hash a query-signed request gets when the caller names none.
    public enum QueryPayload: Sendable, Hashable {
        /// `UNSIGNED-PAYLOAD`, as S3 computes it for presigned URLs.
        case unsigned
        /// The hash of the body.
        case hashed
    }

    /// How the path becomes the canonical URI.
    public var pathEncoding: PathEncoding
    /// Whether dot segments and empty segments are removed.
    public var pathNormalization: PathNormalization
    /// Whether `x-amz-content-sha256` is added when signing in headers.
    public var payloadHashHeader: PayloadHashHeader
    /// The payload hash of query-signed requests.
    public var queryPayload: QueryPayload
    /// What is done with the session token.
    public var sessionToken: SessionTokenPlacement
    /// The header that carries the session token, in lower case; its query parameter has the same name in AWS's case.
    public var sessionTokenName: SessionTokenName
    /// Names of headers, in lower case, that are never signed because proxies and clients change them on the way.
    public var unsignedHeaders: Set<String>
    /// How many seconds a presigned URL may be good for: 1 to 604,800, which is 7 days, on AWS; other stores take more.
    public var expirySeconds: ClosedRange<Int> = 1...604_800

    /// The two names under which services take a session token.
    public enum SessionTokenName: String, Sendable, Hashable, CaseIterable {
        /// `X-Amz-Security-Token`, of almost every service.
        case securityToken = "X-Amz-Security-Token"
        /// `X-Amz-S3session-Token`, of S3 Express directory buckets.
        case s3Session = "X-Amz-S3session-Token"
    }

    /// The headers that are left unsigned unless a caller says otherwise.
    public static let hopByHopHeaders: Set<String> = [
        "authorization", "connection", "expect", "proxy-authorization", "te", "transfer-encoding", "upgrade",
        "user-agent", "x-amzn-trace-id",
    ]

    /// Amazon S3 and stores that speak its protocol.
    public static let s3 = SigningSettings(
        pathEncoding: .once, pathNormalization: .asSent, payloadHashHeader: .added, queryPayload: .unsigned)

    /// Every service but S3.
    public static let generic = SigningSettings(
        pathEncoding: .twice, pathNormalization: .normalized, payloadHashHeader: .omitted, queryPayload: .hashed)

    /// S3 Express One Zone: S3's rules with a session token of its own.
    public static let s3Express = SigningSettings(
        pathEncoding: .once, pathNormalization: .asSent, payloadHashHeader: .added, queryPayload: .unsigned,
        sessionTokenName: .s3Session)

    /// AWS IoT over WebSockets: the session token is added after signing.
    public static let iot = SigningSettings(
        pathEncoding: .twice, pathNormalization: .normalized, payloadHashHeader: .omitted, queryPayload: .hashed,
        sessionToken: .unsigned)

    /// Settings piece by piece; the defaults are those of most services.
    public init(
        pathEncoding: PathEncoding, pathNormalization: PathNormalization,
        payloadHashHeader: PayloadHashHeader = .omitted, queryPayload: QueryPayload = .hashed,
        sessionToken: SessionTokenPlacement = .signed, sessionTokenName: SessionTokenName = .securityToken,
        unsignedHeaders: Set<String> = SigningSettings.hopByHopHeaders
    ) {
        self.pathEncoding = pathEncoding
        self.pathNormalization = pathNormalization
        self.payloadHashHeader = payloadHashHeader
        self.queryPayload = queryPayload
        self.sessionToken = sessionToken
        self.sessionTokenName = sessionTokenName
        self.unsignedHeaders = unsignedHeaders
    }

    /// The preset for a service's signing name.
    ///
    /// S3's relatives (`s3-outposts`, `s3-object-lambda`) follow S3; a signer that knows only the name `s3` would encode
    /// their paths twice.
    public static func preset(forService service: String) -> SigningSettings {
        switch service {
        case "s3", "s3-outposts", "s3-object-lambda": .s3
        case "s3express": .s3Express
        case "iotdevicegateway", "iotdata": .iot
        default: .generic
        }
    }

    func expiryMessage(_ seconds: Int) -> String {
        let range = "\(expirySeconds.lowerBound) to \(expirySeconds.upperBound) seconds"
        return "an expiry of \(seconds) seconds lies outside the allowed \(range)"
    }
}
