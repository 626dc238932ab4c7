@testable import AWSSigning
import Testing

@Suite("Verifying bodies in chunks") struct ChunkedBodyVerifierTests {
    let credentials: Credentials
    let now: Timestamp

    init() throws {
        credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        now = try #require(Timestamp("20260615T120000Z"))
    }

    private func upload(_ payload: StreamingPayload, length: Int) throws -> (WireRequest, wire: [UInt8], body: [UInt8])
    {
        let isV4a = payload == .signedV4a || payload == .signedV4aWithTrailer
        let signer =
            isV4a
            ? try RequestSigner(credentials: credentials, regionSet: RegionSet("*"), service: "s3")
            : try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3")
        let trailer = payload.hasTrailer ? [try HeaderField("x-amz-checksum-crc32c", "sOO8/Q==")] : []
        let request = try WireRequest(method: "PUT", url: "https://b.s3.amazonaws.com/k")
        var upload = try ChunkedUpload(
            request, signer: signer, payload: payload, decodedLength: length, chunkSize: 8_192,
            trailer: trailer.map { ($0.name, $0.value.count) }, at: now)
        let body = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        var wire: [UInt8] = []
        for start in stride(from: 0, to: length, by: 8_192) {
            wire += try upload.frame(Array(body[start..<min(start + 8_192, length)]))
        }
        return (upload.request.request, wire + (try upload.finish(trailer: trailer)), body)
    }

    private func decode(_ request: WireRequest, _ wire: [UInt8], step: Int) throws -> ([UInt8], [HeaderField]) {
        var verifier = try ChunkedBodyVerifier(request, credentials: credentials)
        var body: [UInt8] = []
        for start in stride(from: 0, to: wire.count, by: step) {
            body += try verifier.receive(wire[start..<min(start + step, wire.count)])
        }
        return (body, try verifier.finish())
    }

    @Test(arguments: StreamingPayload.allCases.filter { $0 != .events }, [1, 1_000, 1_000_000])
    func whatWasFramedIsDecoded(_ payload: StreamingPayload, _ step: Int) throws {
        let (request, wire, body) = try upload(payload, length: 20_000)
        let (decoded, trailer) = try decode(request, wire, step: step)
        #expect(decoded == body)
        #expect(trailer.map(\.name) == (payload.hasTrailer ? ["x-amz-checksum-crc32c"] : []))
    }

    @Test(arguments: StreamingPayload.allCases.filter { $0 != .events && $0 != .unsignedWithTrailer })
    func everyChangedByteIsFound(_ payload: StreamingPayload) throws {
        let (request, wire, _) = try upload(payload, length: 100)
        let isV4a = payload == .signedV4a || payload == .signedV4aWithTrailer
        for index in stride(from: 0, to: wire.count, by: isV4a ? 37 : 1) {
            var changed = wire
            changed[index] ^= 1
            // A digit's case and a padding's length do not change what is signed; a line end may be a line feed alone.
            guard let (body, trailer) = try? decode(request, changed, step: 64) else { continue }
            let original = try decode(request, wire, step: 64)
            #expect(
                body == original.0 && trailer.map(\.canonicalValue) == original.1.map(\.canonicalValue), "byte \(index)"
            )
        }
    }

    @Test(arguments: StreamingPayload.allCases.filter { $0 != .events })
    func everyTruncationIsFound(_ payload: StreamingPayload) throws {
        let (request, wire, _) = try upload(payload, length: 100)
        // The last line end is no part of any signature, and clients differ in it.
        for count in 0..<(wire.count - 4) {
            #expect(throws: VerificationFailure.self) { try decode(request, Array(wire.prefix(count)), step: 64) }
        }
    }

    @Test func bothWaysToEndATrailerAreRead() throws {
        let (request, wire, body) = try upload(.signedWithTrailer, length: 10)
        let text = String(decoding: wire, as: UTF8.self)
        let other = text.replacing("\r\nx-amz-checksum", with: "\r\n\r\nx-amz-checksum").replacing(
            "==\r\n", with: "==\n\r\n")
        #expect(try decode(request, Array(other.utf8), step: 7).0 == body)
    }

    @Test(arguments: [
        "zz;\r\n", ";\r\n", "-1\r\n", "ffffffffffffffffff\r\n", "5\n", String(repeating: "a", count: 600),
    ])
    func nonsenseIsNoCrash(_ wire: String) throws {
        let (request, _, _) = try upload(.signed, length: 10)
        #expect(throws: VerificationFailure.self) { try decode(request, Array(wire.utf8), step: 3) }
    }
}

@Suite("Verifying forms") struct PostPolicyVerifierTests {
    let credentials: Credentials
    let now: Timestamp
    let fields: [SignedPostPolicy.Field]

    init() throws {
        credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        let now = try #require(Timestamp("20260615T120000Z"))
        self.now = now
        let signer = try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3")
        let policy = PostPolicy(
            expiration: now.adding(seconds: 600),
            conditions: [
                .equals(field: "bucket", value: "b"), .startsWith(field: "key", prefix: "user/"),
                .equals(field: "acl", value: "private"), .contentLength(1...100),
            ])
        fields = [.init("key", "user/1.jpg")] + (try policy.signed(by: signer, at: now).fields)
    }

    private func codes(
        _ fields: [SignedPostPolicy.Field], length: Int = 10, later: Int = 0, bucket: String = "b"
    ) -> [VerificationFailure.Code] {
        let verifier = PostPolicyVerifier(bucket: bucket, region: "us-east-1")
        return verifier.verify(fields, fileLength: length, at: now.adding(seconds: later)) {
            $0 == "AKIDEXAMPLE" ? credentials : nil
        }.map(\.code)
    }

    private func replacing(_ name: String, _ value: String?) -> [SignedPostPolicy.Field] {
        fields.compactMap { $0.name == name ? value.map { SignedPostPolicy.Field(name, $0) } : $0 }
    }

    @Test func whatTheSignerSignsIsValid() {
        #expect(codes(fields) == [])
        #expect(codes(fields + [.init("x-ignore-me", "1")]) == [])
    }

    @Test func conditionsAreMet() {
        #expect(codes(replacing("key", "other/1.jpg")) == [.policyNotMet])
        #expect(codes(replacing("acl", "public-read")) == [.policyNotMet])
        #expect(codes(replacing("key", nil)) == [.policyNotMet])
        #expect(codes(fields, length: 101) == [.policyNotMet])
        #expect(codes(fields, length: 0) == [.policyNotMet])
        #expect(codes(fields, bucket: "c") == [.policyNotMet])
        #expect(codes(fields + [.init("x-amz-meta-a", "1")]) == [.policyNotMet])
        #expect(codes(fields, later: 601) == [.expired])
    }

    @Test func theSignatureCoversThePolicy() {
        #expect(codes(replacing("policy", Base64.encode(Array("{}".utf8)))) == [.wrongSignature])
        #expect(codes(replacing("x-amz-signature", "00")) == [.wrongSignature])
        #expect(codes(replacing("x-amz-signature", nil)) == [.notSigned])
        #expect(codes(replacing("policy", nil)) == [.malformed])
        #expect(codes(fields + [.init("KEY", "user/2.jpg")]) == [.malformed])
    }

    @Test(
        .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)),
        arguments: JSONCase.all("s3-docs-examples.json").filter { $0.kind == "s3-post-policy" })
    func theDocumentedFormIsAccepted(_ c: JSONCase) throws {
        let credentials = try c.credentials()
        var fields = try #require(c.json["expected"]?["fields"]?.members).map {
            SignedPostPolicy.Field($0.name, $0.value.string ?? "")
        }
        fields += [
            .init("Policy", try c.expected("policy_base64")), .init("X-Amz-Signature", try c.expected("signature")),
        ]
        let verifier = PostPolicyVerifier(bucket: "sigv4examplebucket", region: "us-east-1")
        #expect(verifier.verify(fields, fileLength: 1, at: try c.timestamp()) { _ in credentials } == [])
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"expiration":"x","conditions":[]}"#, #"{"expiration":"2026-06-15T12:00:00Z"}"#,
        #"{"expiration":"2026-06-15T12:00:00Z","conditions":[1]}"#,
        #"{"expiration":"2026-06-15T12:00:00Z","conditions":[["eq","key","x"]]}"#,
        #"{"expiration":"2026-06-15T12:00:00Z","conditions":[["content-length-range",9,1]]}"#,
        #"{"expiration":"2026-06-15T12:00:00Z","conditions":[["between","$key","x"]]}"#,
        #"{"expiration":"2026-06-15T12:00:00Z","conditions":[],"conditions":[]}"#,
    ]) func documentsThatAreNoPolicyAreRefused(_ json: String) {
        #expect(throws: VerificationFailure.self) { try PostPolicy(document: Base64.encode(Array(json.utf8))) }
    }
}

@Suite(
    "Verifying CloudFront", .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)))
struct CloudFrontVerifierTests {
    private func keys() throws -> (CloudFrontPrivateKey, CloudFrontPublicKey) {
        let file = try JSONValue(parsing: SharedVectors.bytes("cloudfront-aws-shared-cases.json"))
        let secret = try #require(file["keys"]?["test-ecdsa-key.pem"]?.string)
        let open = try #require(file["keys"]?["test-ecdsa-key-public.pem"]?.string)
        return (try CloudFrontPrivateKey(pem: secret.utf8), try CloudFrontPublicKey(pem: open.utf8))
    }

    @Test func whatTheSignerSignsGivesAccess() throws {
        let (secret, open) = try keys()
        let now = try #require(Timestamp("20260615T120000Z"))
        let signer = try CloudFrontSigner(keyPairID: "K1", key: secret)
        func codes(_ url: String, from address: String? = nil, later: Int = 0) -> [VerificationFailure.Code] {
            CloudFrontVerifier().verify(url: url, sourceAddress: address, at: now.adding(seconds: later)) {
                $0 == "K1" ? open : nil
            }.map(\.code)
        }
        let canned = try signer.sign(
            CloudFrontPolicy(resource: "https://d.net/a.jpg?size=1", expires: now.adding(seconds: 60)))
        let url = try canned.url(for: "https://d.net/a.jpg?size=1")
        #expect(codes(url) == [])
        #expect(codes(url, later: 60) == [.expired])
        #expect(codes(url.replacing("size=1", with: "size=2")) == [.wrongSignature])
        #expect(codes(url.replacing("K1", with: "K2")) == [.unknownAccessKey])
        #expect(codes(url.replacing("&Hash-Algorithm=SHA256", with: "")) == [.wrongSignature])
        #expect(codes("https://d.net/a.jpg") == [.notSigned])

        let custom = try signer.sign(
            CloudFrontPolicy(
                resource: "https://d.net/hls/*", expires: now.adding(seconds: 60), notBefore: now.adding(seconds: -1),
                sourceRange: "192.0.2.0/24"))
        let segment = try custom.url(for: "https://d.net/hls/a/1.ts")
        #expect(codes(segment, from: "192.0.2.77") == [])
        #expect(codes(segment, from: "192.0.3.77") == [.policyNotMet])
        #expect(codes(segment, later: -1) == [.notYetValid])
        #expect(codes(segment.replacing("hls/a/1.ts", with: "raw/1.mov")) == [.policyNotMet])
        let cookies = CloudFrontVerifier().verify(cookies: custom.cookies, for: "https://d.net/hls/b.ts", at: now) {
            _ in open
        }
        #expect(cookies == [])
        let other = CloudFrontVerifier().verify(cookies: custom.cookies, for: "https://d.net/b.ts", at: now) { _ in open
        }
        #expect(other.map(\.code) == [.policyNotMet])
    }

    @Test(arguments: [
        "https://d.net/a?Signature=_&Key-Pair-Id=K1",
        "https://d.net/a?Signature=AA__&Key-Pair-Id=K1&Expires=1&Policy=e30_",
        "https://d.net/a?Signature=AA__&Key-Pair-Id=K1&Expires=01",
        "https://d.net/a?Signature=AA__&Key-Pair-Id=K1&Policy=e30_",
        "https://d.net/a?Signature=AA__&Signature=AA__&Key-Pair-Id=K1&Expires=1",
        "https://d.net/a?Signature=AA__&Key-Pair-Id=K1&Expires=1&Hash-Algorithm=MD5",
    ]) func malformedURLsAreNoCrash(_ url: String) throws {
        let (_, open) = try keys()
        let now = try #require(Timestamp("20260615T120000Z"))
        #expect(CloudFrontVerifier().verify(url: url, at: now) { _ in open }.map(\.code) == [.malformed])
    }

    @Test(arguments: [
        ("0.0.0.0/0", "255.255.255.255", true), ("192.0.2.1", "192.0.2.1", true), ("192.0.2.1", "192.0.2.2", false),
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.0/8", "nonsense", false),
    ]) func addressesAreCompared(_ range: String, _ address: String, _ isInside: Bool) {
        #expect(CloudFrontPolicy.contains(range, address) == isInside)
    }
}
