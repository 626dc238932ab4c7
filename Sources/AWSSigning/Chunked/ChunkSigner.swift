/// Signs the pieces of a body one after the other: chunks, their trailer, or messages of an event stream.
///
/// Each signature covers the one before, from the request's own on. The signer is a value that is threaded through; a
/// copy of it is a checkpoint.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html>
public struct ChunkSigner: Sendable {
    /// One signed piece.
    public struct SignedChunk: Sendable, Hashable {
        /// What was signed.
        public let stringToSign: StringToSign
        /// The signature.
        public let signature: Signature
    }

    /// The signature of the piece before, at first that of the request.
    public private(set) var previousSignature: Signature
    private let timestamp: Timestamp
    private let signer: RequestSigner

    /// The signer of the body of `request`, which `signer` signed.
    public init(after request: SignedRequest, by signer: RequestSigner) {
        self.init(after: request.signature, at: request.timestamp, by: signer)
    }

    /// The signer of what follows a piece with `signature`, in a request that was signed at `timestamp`.
    public init(after signature: Signature, at timestamp: Timestamp, by signer: RequestSigner) {
        previousSignature = signature
        self.timestamp = timestamp
        self.signer = signer
    }

    /// Signs the next chunk; an empty one is the last.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key`, for SigV4a only.
    public mutating func sign(chunk: some Sequence<UInt8>) throws(SigningError) -> SignedChunk {
        try sign(
            "\(signer.algorithm.rawValue)-PAYLOAD", at: timestamp,
            [SHA256Digest.empty, SHA256Digest(hashing: chunk)])
    }

    /// Signs the trailer that follows the last chunk.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key`, for SigV4a only.
    public mutating func sign(trailer: [HeaderField]) throws(SigningError) -> SignedChunk {
        try sign(
            "\(signer.algorithm.rawValue)-TRAILER", at: timestamp,
            [SHA256Digest(hashing: CanonicalTrailer(trailer).bytes)])
    }

    /// Signs the next message of an event stream, sent at `timestamp`; an empty one is the last.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html>
    /// - Throws: ``SigningError`` with code `unusable-key`, for SigV4a only.
    public mutating func sign(
        event payload: some Sequence<UInt8>, at timestamp: Timestamp
    ) throws(SigningError) -> SignedChunk {
        try sign(
            "\(signer.algorithm.rawValue)-PAYLOAD", at: timestamp,
            [SHA256Digest(hashing: Self.dateHeader(timestamp)), SHA256Digest(hashing: payload)])
    }

    private mutating func sign(
        _ algorithm: String, at timestamp: Timestamp, _ digests: [SHA256Digest]
    ) throws(SigningError) -> SignedChunk {
        var lines = [algorithm, timestamp.text, signer.scope(at: timestamp).text, previousSignature.hex]
        lines += digests.map(\.hex)
        let stringToSign = StringToSign(text: lines.joined(separator: "\n"))
        let signature = try signer.signature(of: stringToSign, at: timestamp)
        previousSignature = signature
        return SignedChunk(stringToSign: stringToSign, signature: signature)
    }

    /// The `:date` header of an event-stream message: name, type 8, milliseconds since 1970 in 8 bytes, big-endian.
    private static func dateHeader(_ timestamp: Timestamp) -> [UInt8] {
        let name = ":date"
        let milliseconds = UInt64(timestamp.epochSeconds) * 1_000
        return [UInt8(name.utf8.count)] + Array(name.utf8) + [8]
            + (0..<8).map { UInt8(truncatingIfNeeded: milliseconds >> UInt64(56 - 8 * $0)) }
    }
}

/// Trailing headers as they are signed: a line each, `name:value` and a line feed, in order of their names.
struct CanonicalTrailer {
    let bytes: [UInt8]

    init(_ fields: [HeaderField]) {
        let sorted = fields.sorted { $0.canonicalName.utf8.lexicographicallyPrecedes($1.canonicalName.utf8) }
        bytes = sorted.flatMap { Array("\($0.canonicalName):".utf8) + $0.canonicalValue + [UInt8(ascii: "\n")] }
    }
}
