/// What stands in a canonical request for the body.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>
public enum Payload: Sendable, Hashable {
    /// `UNSIGNED-PAYLOAD`: the body is not part of the signature.
    case unsigned
    /// The SHA-256 of the whole body.
    case digest(SHA256Digest)
    /// A body sent in chunks, each with its own signature or with a trailer.
    case streaming(StreamingPayload)

    /// The payload of a request without a body.
    public static let empty = Payload.digest(.empty)

    /// The payload whose body is `bytes`.
    public static func body(_ bytes: some Sequence<UInt8>) -> Payload { .digest(SHA256Digest(hashing: bytes)) }

    /// The payload that `text`, the value of `x-amz-content-sha256`, names.
    ///
    /// - Throws: ``SigningError`` with code `malformed-payload` when it is neither 64 hex digits nor one of AWS's words.
    public init(_ text: String) throws(SigningError) {
        if text == Self.unsignedText {
            self = .unsigned
        } else if let streaming = StreamingPayload(rawValue: text) {
            self = .streaming(streaming)
        } else if let digest = SHA256Digest(hex: text) {
            self = .digest(digest)
        } else {
            throw SigningError(.malformedPayload, "\(quoted(text)) is no payload hash")
        }
    }

    /// The text that stands in the canonical request.
    public var text: String {
        switch self {
        case .unsigned: Self.unsignedText
        case .digest(let digest): digest.hex
        case .streaming(let streaming): streaming.rawValue
        }
    }

    private static let unsignedText = "UNSIGNED-PAYLOAD"
}

/// The words that stand for a body sent in chunks.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html>
public enum StreamingPayload: String, Sendable, Hashable, CaseIterable {
    /// Chunks signed with HMAC.
    case signed = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
    /// Chunks and trailer signed with HMAC.
    case signedWithTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
    /// Chunks without signatures, and a trailer such as a checksum.
    case unsignedWithTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"
    /// Chunks signed with SigV4a.
    case signedV4a = "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD"
    /// Chunks and trailer signed with SigV4a.
    case signedV4aWithTrailer = "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER"
    /// Messages of an event stream.
    case events = "STREAMING-AWS4-HMAC-SHA256-EVENTS"

    /// Whether a trailer follows the chunks.
    public var hasTrailer: Bool {
        switch self {
        case .signedWithTrailer, .unsignedWithTrailer, .signedV4aWithTrailer: true
        case .signed, .signedV4a, .events: false
        }
    }
}
