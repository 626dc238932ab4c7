/// An upload in chunks that are signed one by one, so that a body need not be read twice.
///
/// Make one, send its ``request``, then what ``frame(_:)`` gives for each chunk, then what ``finish(trailer:)`` gives.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html>
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html>
public struct ChunkedUpload: Sendable {
    /// The request that opens the upload, with `Content-Length` of the whole encoded body.
    public let request: SignedRequest
    private let framing: ChunkFraming
    private var signer: ChunkSigner
    private var left: Int

    /// The smallest chunk that S3 takes, but for the last.
    public static let smallestChunk = 8_192

    /// An upload of `decodedLength` bytes in chunks of `chunkSize`.
    ///
    /// - Parameters:
    ///   - request: The request, without the headers that describe the encoding; a `Content-Encoding` is kept.
    ///   - signer: What signs the request and the chunks.
    ///   - payload: Which pieces are signed; it must suit the signer's algorithm, and cannot be an event stream.
    ///   - decodedLength: How many bytes the object has.
    ///   - chunkSize: How many bytes each chunk but the last has, at least 8,192.
    ///   - trailer: The names and lengths of the values of the headers that follow the body, such as
    ///     `x-amz-checksum-crc32c` with 8; none exactly where `payload` has no trailer.
    ///   - timestamp: The signing time.
    /// - Throws: ``SigningError`` with code `unsupported` for combinations that AWS does not define, or what
    ///   ``RequestSigner/sign(_:payload:in:signing:at:)`` throws.
    public init(
        _ request: WireRequest, signer: RequestSigner, payload: StreamingPayload, decodedLength: Int,
        chunkSize: Int = 65_536, trailer: [(name: String, valueLength: Int)] = [], at timestamp: Timestamp
    ) throws(SigningError) {
        framing = try ChunkFraming(payload, algorithm: signer.algorithm, chunkSize: chunkSize, trailer: trailer)
        guard decodedLength >= 0 else { throw SigningError(.unsupported, "a length of \(decodedLength) is negative") }
        var wire = request
        let encodings = request.headers.values(of: "content-encoding").map { String(decoding: $0, as: UTF8.self) }
        let own: Set<String> = [
            "content-encoding", "content-length", "x-amz-decoded-content-length", "x-amz-trailer",
            "x-amz-content-sha256",
        ]
        wire.headers = request.headers.removing(own)
        let encoding = (["aws-chunked"] + encodings.filter { $0 != "aws-chunked" }).joined(separator: ",")
        wire.headers.append(try HeaderField("Content-Encoding", encoding))
        wire.headers.append(HeaderField(known: "x-amz-decoded-content-length", String(decodedLength)))
        if !trailer.isEmpty {
            wire.headers.append(HeaderField(known: "x-amz-trailer", framing.trailerNames.joined(separator: ",")))
        }
        // The length on the wire is not signed: clients and proxies may switch to a transfer encoding.
        let names = Set(wire.headers.map(\.canonicalName)).subtracting(signer.settings.unsignedHeaders)
        wire.headers.append(HeaderField(known: "Content-Length", String(framing.encodedLength(of: decodedLength))))
        self.request = try signer.sign(wire, payload: .streaming(payload), signing: .only(names), at: timestamp)
        self.signer = ChunkSigner(after: self.request, by: signer)
        left = decodedLength
    }

    /// The bytes to send for the next chunk.
    ///
    /// - Throws: ``SigningError`` with code `unsupported` when `chunk` is empty, longer than what is left, or shorter
    ///   than the chunk size and not the last.
    public mutating func frame(_ chunk: [UInt8]) throws(SigningError) -> [UInt8] {
        guard !chunk.isEmpty, chunk.count <= left, chunk.count == min(framing.chunkSize, left) else {
            let expected = min(framing.chunkSize, left)
            throw SigningError(.unsupported, "a chunk of \(chunk.count) bytes where \(expected) are due")
        }
        left -= chunk.count
        let signature = framing.signsChunks ? try signer.sign(chunk: chunk).signature : nil
        return framing.head(count: chunk.count, signature) + chunk + ChunkFraming.lineEnd
    }

    /// The bytes that end the body: the empty chunk and the trailer.
    ///
    /// - Throws: ``SigningError`` with code `unsupported` when chunks are missing, or the trailer is not the one that was
    ///   announced.
    public mutating func finish(trailer: [HeaderField] = []) throws(SigningError) -> [UInt8] {
        guard left == 0 else { throw SigningError(.unsupported, "\(left) bytes of the body are missing") }
        guard framing.matches(trailer) else {
            throw SigningError(.unsupported, "the trailer is not the one that was announced")
        }
        let signature = framing.signsChunks ? try signer.sign(chunk: []).signature : nil
        var result = framing.head(count: 0, signature)
        for field in trailer {
            result += Array("\(field.canonicalName):".utf8) + field.canonicalValue + ChunkFraming.lineEnd
        }
        if framing.signsChunks, framing.hasTrailer {
            let signature = try signer.sign(trailer: trailer).signature
            result += Array("x-amz-trailer-signature:\(framing.padded(signature))".utf8) + ChunkFraming.lineEnd
        }
        return result + ChunkFraming.lineEnd
    }
}

/// How chunks look on the wire, and how long that makes a body.
struct ChunkFraming: Sendable {
    let chunkSize: Int
    let signsChunks: Bool
    let trailerNames: [String]
    private let trailerLengths: [Int]
    private let signatureLength: Int

    static let lineEnd = Array("\r\n".utf8)
    static let signatureField = ";chunk-signature="
    /// SigV4a signatures are padded to this length, since their DER varies.
    static let v4aSignatureLength = 144

    init(
        _ payload: StreamingPayload, algorithm: SigningAlgorithm, chunkSize: Int,
        trailer: [(name: String, valueLength: Int)]
    ) throws(SigningError) {
        let suits =
            switch payload {
            case .signed, .signedWithTrailer: algorithm == .v4
            case .signedV4a, .signedV4aWithTrailer: algorithm == .v4a
            case .unsignedWithTrailer: true
            case .events: false
            }
        guard suits else {
            throw SigningError(.unsupported, "\(payload.rawValue) cannot be signed with \(algorithm.rawValue)")
        }
        guard chunkSize >= ChunkedUpload.smallestChunk else {
            throw SigningError(.unsupported, "chunks of \(chunkSize) bytes are smaller than 8192")
        }
        guard payload.hasTrailer != trailer.isEmpty else {
            let text = payload.hasTrailer ? "needs a trailer" : "has no trailer"
            throw SigningError(.unsupported, "\(payload.rawValue) \(text)")
        }
        self.chunkSize = chunkSize
        signsChunks = payload != .unsignedWithTrailer
        signatureLength = algorithm == .v4 ? 64 : Self.v4aSignatureLength
        trailerNames = trailer.map { asciiLowercased($0.name) }
        trailerLengths = trailer.map(\.valueLength)
    }

    var hasTrailer: Bool { !trailerNames.isEmpty }

    /// The line before a chunk's bytes.
    func head(count: Int, _ signature: Signature?) -> [UInt8] {
        var line = String(count, radix: 16)
        if let signature { line += Self.signatureField + padded(signature) }
        return Array(line.utf8) + Self.lineEnd
    }

    func padded(_ signature: Signature) -> String {
        signature.hex + String(repeating: "*", count: max(0, signatureLength - signature.hex.utf8.count))
    }

    func matches(_ trailer: [HeaderField]) -> Bool {
        trailer.map(\.canonicalName) == trailerNames && trailer.map(\.canonicalValue.count) == trailerLengths
    }

    /// How many bytes a body of `length` bytes has on the wire.
    func encodedLength(of length: Int) -> Int {
        let rest = length % chunkSize
        var total = length / chunkSize * frameLength(of: chunkSize) + (rest > 0 ? frameLength(of: rest) : 0)
        total += headLength(of: 0)
        for (name, valueLength) in zip(trailerNames, trailerLengths) { total += name.utf8.count + 1 + valueLength + 2 }
        if signsChunks, hasTrailer { total += "x-amz-trailer-signature:".utf8.count + signatureLength + 2 }
        return total + 2
    }

    private func frameLength(of count: Int) -> Int { headLength(of: count) + count + 2 }

    private func headLength(of count: Int) -> Int {
        String(count, radix: 16).utf8.count + (signsChunks ? Self.signatureField.utf8.count + signatureLength : 0) + 2
    }
}
