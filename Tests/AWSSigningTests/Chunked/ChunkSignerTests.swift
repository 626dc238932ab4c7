@testable import AWSSigning
import Testing

@Suite("Signed chunks", .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)))
struct ChunkSignerTests {
    static let cases = JSONCase.all("s3-docs-examples.json")

    @Test(arguments: cases.filter { $0.kind == "s3-chunked" || $0.kind == "s3-chunked-trailer" })
    func followTheDocumentation(_ c: JSONCase) throws {
        let hasTrailer = c.kind == "s3-chunked-trailer"
        var request = try c.request()
        request.headers += [
            try HeaderField("Content-Encoding", "aws-chunked"),
            try HeaderField("x-amz-decoded-content-length", "66560"),
        ]
        if let length = c.json["expected"]?["content_length"]?.integer {
            request.headers.append(try .contentLength(length))
        }
        let signer = try c.signer()
        let signed = try signer.sign(
            request, payload: .streaming(hasTrailer ? .signedWithTrailer : .signed), at: c.timestamp())
        #expect(try signed.canonicalRequest.text == c.expected("canonical_request"))
        #expect(try signed.stringToSign.text == c.expected("string_to_sign"))
        #expect(try signed.signature.hex == c.expected("seed_signature"))

        var chunks = ChunkSigner(after: signed, by: signer)
        for chunk in try #require(c.json["expected"]?["chunks"]?.array) {
            let size = try #require(chunk["size"]?.integer)
            let piece = try chunks.sign(chunk: repeatElement(UInt8(ascii: "a"), count: size))
            #expect(piece.stringToSign.text == chunk["string_to_sign"]?.string)
            #expect(piece.signature.hex == chunk["signature"]?.string)
        }
        guard hasTrailer else { return }
        let trailer = try chunks.sign(trailer: [HeaderField("x-amz-checksum-crc32c", "sOO8/Q==")])
        #expect(try trailer.stringToSign.text == c.expected("trailer_string_to_sign"))
        #expect(try trailer.signature.hex == c.expected("trailer_signature"))
    }

    @Test(arguments: cases.filter { $0.kind == "s3-chunked-seed" }) func theSeedNeedsNoContentLength(_ c: JSONCase)
        throws
    {
        let request = try WireRequest(
            method: "PUT", target: "/examplebucket/chunkObject.txt".utf8, headers: c.headers())
        let signed = try c.signer().sign(request, at: c.timestamp())
        #expect(try signed.canonicalRequest.text == c.expected("canonical_request"))
        #expect(try signed.signature.hex == c.expected("seed_signature"))
    }

    @Test(arguments: cases.filter { $0.kind == "trailer-signature" }) func trailersFollowAnySignature(_ c: JSONCase)
        throws
    {
        let lines = try c.input("trailer_canonical").split(separator: "\n")
        let trailer = try lines.map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return try HeaderField(String(parts[0]), String(parts[1]))
        }
        var chunks = try ChunkSigner(
            after: Signature(hex: c.input("previous_signature")), at: c.timestamp(), by: c.signer())
        let signed = try chunks.sign(trailer: trailer.reversed())
        #expect(try signed.signature.hex == c.expected("trailer_signature"))
        if c.expects("string_to_sign") { #expect(try signed.stringToSign.text == c.expected("string_to_sign")) }
        if c.expects("trailer_sha256") {
            #expect(try SHA256Digest(hashing: CanonicalTrailer(trailer).bytes).hex == c.expected("trailer_sha256"))
        }
    }

    @Test(arguments: JSONCase.all("extra-header-and-event-vectors.json").filter { $0.kind == "event-stream" })
    func eventsFollowTheRequest(_ c: JSONCase) throws {
        let texts = c.json["input"]?["timestamps"]?.array ?? []
        let timestamps = texts.compactMap { $0.string.flatMap { Timestamp($0) } }
        try #require(timestamps.count == 5)
        let host = try HeaderField("Host", "demo.us-east-1.amazonaws.com")
        let encoding = try HeaderField("Content-Encoding", "application/vnd.amazon.eventstream")
        let request = try WireRequest(method: "POST", target: "/streaming".utf8, headers: [host, encoding])
        let signer = try c.signer()
        let signed = try signer.sign(request, payload: .streaming(.events), at: timestamps[0])
        #expect(try signed.canonicalRequest.text == c.expected("canonical_request"))
        #expect(try signed.signature.hex == c.expected("seed_signature"))
        var events = ChunkSigner(after: signed, by: signer)
        let payloads = (c.json["input"]?["events"]?.array ?? []).compactMap(\.string)
        let signatures = try zip(payloads, timestamps.dropFirst()).map { payload, timestamp in
            try events.sign(event: payload.utf8, at: timestamp).signature.hex
        }
        #expect(signatures == c.json["expected"]?["event_signatures"]?.array?.compactMap(\.string))
    }

    @Test(arguments: JSONCase.all("sigv4a-key-derivation.json").filter { $0.expects("chunk_string_to_sign") })
    func sigV4aHasTheSameSteps(_ c: JSONCase) throws {
        let credentials = try Credentials(
            accessKeyID: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
        let signer = try RequestSigner(credentials: credentials, regionSet: RegionSet("us-east-1"), service: "s3")
        let timestamp = try #require(Timestamp("20130524T000000Z"))
        let request = try WireRequest(
            method: "PUT", url: "https://s3.amazonaws.com/examplebucket/chunkObject.txt",
            headers: [
                .contentLength(66_824), HeaderField("content-encoding", "aws-chunked"),
                HeaderField("x-amz-decoded-content-length", "66560"),
                HeaderField("x-amz-storage-class", "REDUCED_REDUNDANCY"),
            ])
        let signed = try signer.sign(request, payload: .streaming(.signedV4a), at: timestamp)
        #expect(try signed.canonicalRequest.text == c.expected("chunked"))
        var chunks = ChunkSigner(after: signed, by: signer)
        let body = [UInt8](repeating: UInt8(ascii: "a"), count: 65_536)
        let chunk = try chunks.sign(chunk: body)
        let expected = try c.expected("chunk_string_to_sign").split(separator: "\n").map(String.init)
        #expect(
            chunk.stringToSign.text.split(separator: "\n").map(String.init)
                == [
                    expected[0], expected[1], expected[2], signed.signature.hex, expected[4],
                    SHA256Digest(hashing: body).hex,
                ])
        let trailer = try chunks.sign(trailer: [HeaderField("x-amz-checksum-crc32c", "sOO8/Q==")])
        let trailerLines = try c.expected("trailer_string_to_sign").split(separator: "\n").map(String.init)
        #expect(
            trailer.stringToSign.text.split(separator: "\n").prefix(3).map(String.init) == Array(trailerLines.prefix(3))
        )
        let key = try SigV4aKey(credentials)
        #expect(key.isValid(chunk.signature, of: chunk.stringToSign))
        #expect(key.isValid(trailer.signature, of: trailer.stringToSign))
    }
}

@Suite("Uploads in chunks") struct ChunkedUploadTests {
    let v4: RequestSigner
    let v4a: RequestSigner
    let now: Timestamp

    init() throws {
        let credentials = try Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
        v4 = try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3")
        v4a = try RequestSigner(credentials: credentials, regionSet: RegionSet("*"), service: "s3")
        now = try #require(Timestamp("20260615T120000Z"))
    }

    private func put() throws -> WireRequest {
        try WireRequest(
            method: "PUT", url: "https://b.s3.amazonaws.com/k", headers: [HeaderField("Content-Encoding", "gzip")])
    }

    @Test(arguments: StreamingPayload.allCases.filter { $0 != .events }, [0, 1, 8_191, 8_192, 8_193, 20_000])
    func haveTheAnnouncedLength(_ payload: StreamingPayload, _ length: Int) throws {
        let isV4a = payload == .signedV4a || payload == .signedV4aWithTrailer
        let trailer = payload.hasTrailer ? [try HeaderField("x-amz-checksum-crc32c", "sOO8/Q==")] : []
        var upload = try ChunkedUpload(
            put(), signer: isV4a ? v4a : v4, payload: payload, decodedLength: length, chunkSize: 8_192,
            trailer: trailer.map { ($0.name, $0.value.count) }, at: now)
        var body: [UInt8] = []
        for start in stride(from: 0, to: length, by: 8_192) {
            body += try upload.frame([UInt8](repeating: 1, count: min(8_192, length - start)))
        }
        body += try upload.finish(trailer: trailer)
        let headers = upload.request.request.headers
        #expect(headers.first("content-length") == String(body.count))
        #expect(headers.first("x-amz-decoded-content-length") == String(length))
        #expect(headers.first("content-encoding") == "aws-chunked,gzip")
        #expect(headers.first("x-amz-trailer") == (payload.hasTrailer ? "x-amz-checksum-crc32c" : nil))
        #expect(headers.first("x-amz-content-sha256") == payload.rawValue)
    }

    @Test func refuseWhatAWSDoesNotDefine() throws {
        func make(
            _ signer: RequestSigner, _ payload: StreamingPayload, size: Int = 8_192, trailer: [(String, Int)] = []
        ) throws -> ChunkedUpload {
            try ChunkedUpload(
                put(), signer: signer, payload: payload, decodedLength: 10, chunkSize: size,
                trailer: trailer.map { (name: $0.0, valueLength: $0.1) }, at: now)
        }
        #expect(throws: SigningError.self) { try make(v4, .signedV4a) }
        #expect(throws: SigningError.self) { try make(v4a, .signed) }
        #expect(throws: SigningError.self) { try make(v4, .events) }
        #expect(throws: SigningError.self) { try make(v4, .signed, size: 8_191) }
        #expect(throws: SigningError.self) { try make(v4, .signed, trailer: [("a", 1)]) }
        #expect(throws: SigningError.self) { try make(v4, .signedWithTrailer) }
        var upload = try make(v4, .signed)
        #expect(throws: SigningError.self) { try upload.frame([]) }
        #expect(throws: SigningError.self) { try upload.frame([UInt8](repeating: 0, count: 11)) }
        #expect(throws: SigningError.self) { try upload.finish() }
        _ = try upload.frame([UInt8](repeating: 0, count: 10))
        #expect(throws: SigningError.self) { try upload.finish(trailer: [HeaderField("a", "b")]) }
    }
}
