/// Verifies and decodes a body that comes in chunks (`aws-chunked`), piece by piece as it arrives.
///
/// A chunk's bytes come out only after its signature was found good.
public struct ChunkedBodyVerifier: Sendable {
    /// The most bytes that one chunk may have.
    public var longestChunk = 64 * 1_024 * 1_024

    private let payload: StreamingPayload
    private let checker: SignatureChecker
    private let authentication: RequestAuthentication
    private let decodedLength: Int
    private let trailerNames: [String]
    private var previousSignature: Signature
    private var buffer: [UInt8] = []
    private var consumed = 0
    private var state = State.head
    private var received = 0

    private enum State: Sendable {
        case head
        case data(count: Int, Signature?)
        case trailer
    }

    private static let longestHead = 512
    private static let longestTrailer = 16_384

    /// A verifier for the body of `request`, which `credentials` signed; its own signature is verified elsewhere.
    ///
    /// - Throws: ``VerificationFailure`` with code `malformed` when the request does not announce such a body.
    public init(_ request: WireRequest, credentials: Credentials) throws(VerificationFailure) {
        authentication = try RequestAuthentication(request)
        guard let word = request.headers.first("x-amz-content-sha256"),
            let payload = StreamingPayload(rawValue: word), payload != .events
        else { throw .malformed("x-amz-content-sha256 announces no body in chunks") }
        guard let length = request.headers.first("x-amz-decoded-content-length").flatMap({ Int($0) }), length >= 0
        else {
            throw .malformed("x-amz-decoded-content-length is missing or no length")
        }
        let isV4a = payload == .signedV4a || payload == .signedV4aWithTrailer
        guard payload == .unsignedWithTrailer || isV4a == (authentication.algorithm == .v4a) else {
            throw .malformed("\(payload.rawValue) does not suit \(authentication.algorithm.rawValue)")
        }
        guard
            let checker = SignatureChecker(
                credentials, algorithm: authentication.algorithm, scope: authentication.credential.scope)
        else { throw .malformed("no SigV4a key can be derived from this access key") }
        self.payload = payload
        self.checker = checker
        decodedLength = length
        previousSignature = authentication.signature
        let names = (request.headers.first("x-amz-trailer") ?? "").split(separator: ",")
        trailerNames = names.map { name in asciiLowercased(String(name.filter { $0 != " " })) }.sorted()
    }

    /// Takes the next bytes from the wire, and gives the decoded bytes of the chunks that they complete.
    ///
    /// - Throws: ``VerificationFailure`` with code `malformed`, `wrong-signature` or `wrong-payload` (too many bytes); the
    ///   verifier is of no use then.
    public mutating func receive(_ bytes: some Sequence<UInt8>) throws(VerificationFailure) -> [UInt8] {
        buffer += bytes
        var decoded: [UInt8] = []
        while try step(&decoded) {}
        buffer.removeFirst(consumed)
        consumed = 0
        return decoded
    }

    /// Ends the body, and gives its trailing headers.
    ///
    /// - Throws: ``VerificationFailure`` with code `malformed` (the body is cut off), `wrong-signature` or
    ///   `wrong-payload` (bytes are missing).
    public mutating func finish() throws(VerificationFailure) -> [HeaderField] {
        guard case .trailer = state else { throw .malformed("the body ends before its last chunk") }
        guard received == decodedLength else {
            throw VerificationFailure(.wrongPayload, "the body has \(received) bytes, not \(decodedLength)")
        }
        var fields = try trailerFields()
        guard payload.hasTrailer else {
            guard fields.isEmpty else { throw .malformed("text after the last chunk") }
            return []
        }
        let signatureName = "x-amz-trailer-signature"
        let signature = fields.first(signatureName)
        fields = fields.removing([signatureName])
        guard fields.map(\.canonicalName).sorted() == trailerNames else {
            throw .malformed("the trailer is not the one that x-amz-trailer announced")
        }
        if payload != .unsignedWithTrailer {
            guard let signature else { throw .malformed("the trailer lacks its signature") }
            try check(Self.signature(signature), of: context.trailer(fields), "the trailer")
        }
        return fields
    }

    // MARK: - Steps

    /// Takes one piece off the buffer; false when more bytes are needed.
    private mutating func step(_ decoded: inout [UInt8]) throws(VerificationFailure) -> Bool {
        let rest = buffer[consumed...]
        switch state {
        case .head:
            guard let end = rest.prefix(Self.longestHead).firstIndex(of: UInt8(ascii: "\n")) else {
                guard rest.count < Self.longestHead else { throw .malformed("a chunk without a line before it") }
                return false
            }
            let (count, signature) = try head(rest[..<end])
            consumed = end + 1
            guard count == 0 else {
                state = .data(count: count, signature)
                return true
            }
            if let signature { try check(signature, of: context.chunk([]), "the last chunk") }
            state = .trailer
            return true
        case .data(let count, let signature):
            guard rest.count >= count + 2 else { return false }
            let chunk = rest.prefix(count)
            guard rest.dropFirst(count).starts(with: "\r\n".utf8) else {
                throw .malformed("a chunk without CRLF after it")
            }
            if let signature { try check(signature, of: context.chunk(chunk), "a chunk") }
            received += count
            guard received <= decodedLength else {
                throw VerificationFailure(.wrongPayload, "the body has more than \(decodedLength) bytes")
            }
            decoded += chunk
            consumed += count + 2
            state = .head
            return true
        case .trailer:
            guard rest.count <= Self.longestTrailer else { throw .malformed("a trailer of more than 16384 bytes") }
            return false
        }
    }

    private func head(_ line: ArraySlice<UInt8>) throws(VerificationFailure) -> (Int, Signature?) {
        guard line.last == UInt8(ascii: "\r") else { throw .malformed("a chunk's line without CRLF") }
        let parts = line.dropLast().split(separator: UInt8(ascii: ";"), maxSplits: 1, omittingEmptySubsequences: false)
        let digits = String(decoding: parts[0], as: UTF8.self)
        guard !digits.isEmpty, parts[0].allSatisfy({ Hex.value($0) != nil }), let count = Int(digits, radix: 16),
            count <= longestChunk
        else { throw .malformed("\(quoted(digits)) is no size of a chunk") }
        guard payload != .unsignedWithTrailer else { return (count, nil) }
        let prefix = ChunkFraming.signatureField.dropFirst()
        guard parts.count == 2, parts[1].starts(with: prefix.utf8) else { throw .malformed("a chunk has no signature") }
        return (count, Self.signature(String(decoding: parts[1].dropFirst(prefix.utf8.count), as: UTF8.self)))
    }

    /// A signature without the padding that SigV4a's have on the wire.
    private static func signature(_ text: String) -> Signature {
        Signature(
            hex: String(decoding: text.utf8.reversed().drop { $0 == UInt8(ascii: "*") }.reversed(), as: UTF8.self))
    }

    private var context: ChunkContext {
        ChunkContext(
            algorithm: authentication.algorithm, timestamp: authentication.timestamp,
            scope: authentication.credential.scope, previousSignature: previousSignature)
    }

    private mutating func check(
        _ signature: Signature, of stringToSign: StringToSign, _ what: String
    ) throws(VerificationFailure) {
        guard checker.isValid(signature, of: stringToSign) else {
            throw VerificationFailure(.wrongSignature, "the signature of \(what) is not the one of its bytes")
        }
        previousSignature = signature
    }

    /// The lines after the last chunk, but for empty ones: clients differ in where they put line ends there.
    private func trailerFields() throws(VerificationFailure) -> [HeaderField] {
        guard buffer.isEmpty || buffer.last == UInt8(ascii: "\n") else { throw .malformed("the trailer is cut off") }
        var lines = LineReader(buffer)
        var fields: [HeaderField] = []
        while let line = lines.next() {
            guard !line.isEmpty else { continue }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
                let field = try? HeaderField(
                    String(decoding: line[..<colon], as: UTF8.self), bytes: line[(colon + 1)...])
            else { throw .malformed("\(quoted(bytes: line)) is no trailing header") }
            fields.append(field)
        }
        return fields
    }
}
