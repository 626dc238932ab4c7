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
        try sign(context(at: timestamp).chunk(chunk), at: timestamp)
    }

    /// Signs the trailer that follows the last chunk.
    ///
    /// - Throws: ``SigningError`` with code `unusable-key`, for SigV4a only.
    public mutating func sign(trailer: [HeaderField]) throws(SigningError) -> SignedChunk {
        try sign(context(at: timestamp).trailer(trailer), at: timestamp)
    }

    /// Signs the next message of an event stream, sent at `timestamp`; an empty one is the last.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html>
    /// - Throws: ``SigningError`` with code `unusable-key`, for SigV4a only.
    public mutating func sign(
        event payload: some Sequence<UInt8>, at timestamp: Timestamp
    ) throws(SigningError) -> SignedChunk {
        try sign(context(at: timestamp).event(payload), at: timestamp)
    }

    private func context(at timestamp: Timestamp) -> ChunkContext {
        ChunkContext(
            algorithm: signer.algorithm, timestamp: timestamp, scope: signer.scope(at: timestamp),
            previousSignature: previousSignature)
    }

    private mutating func sign(
        _ stringToSign: StringToSign, at timestamp: Timestamp
    ) throws(SigningError) -> SignedChunk {
        let signature = try signer.signature(of: stringToSign, at: timestamp)
        previousSignature = signature
        return SignedChunk(stringToSign: stringToSign, signature: signature)
    }
}

/// What a piece's string to sign holds besides the piece.
struct ChunkContext: Sendable {
    let algorithm: SigningAlgorithm
    let timestamp: Timestamp
    let scope: CredentialScope
    let previousSignature: Signature

    func chunk(_ bytes: some Sequence<UInt8>) -> StringToSign {
        stringToSign("PAYLOAD", [SHA256Digest.empty, SHA256Digest(hashing: bytes)])
    }

    func trailer(_ fields: [HeaderField]) -> StringToSign {
        stringToSign("TRAILER", [SHA256Digest(hashing: CanonicalTrailer(fields).bytes)])
    }

    func event(_ payload: some Sequence<UInt8>) -> StringToSign {
        stringToSign("PAYLOAD", [SHA256Digest(hashing: dateHeader), SHA256Digest(hashing: payload)])
    }

    private func stringToSign(_ kind: String, _ digests: [SHA256Digest]) -> StringToSign {
        let lines = ["\(algorithm.rawValue)-\(kind)", timestamp.text, scope.text, previousSignature.hex]
        return StringToSign(text: (lines + digests.map(\.hex)).joined(separator: "\n"))
    }

    /// The `:date` header of an event-stream message: name, type 8, milliseconds since 1970 in 8 bytes, big-endian.
    private var dateHeader: [UInt8] {
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
