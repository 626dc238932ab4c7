@testable import AWSSigning
import Testing

@Suite("Verifying requests") struct RequestVerifierTests {
    let credentials: Credentials
    let now: Timestamp
    let signer: RequestSigner
    let verifier = RequestVerifier(region: "us-east-1", service: "s3")

    init() throws {
        credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        now = try #require(Timestamp("20260615T120000Z"))
        signer = try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3")
    }

    private func codes(_ request: WireRequest, body: [UInt8]? = nil, later seconds: Int = 0) -> [VerificationFailure
        .Code]
    {
        verifier.verify(request, body: body, at: now.adding(seconds: seconds), credentials: lookUp).failures.map(\.code)
    }

    private func lookUp(_ accessKeyID: String) -> Credentials? {
        accessKeyID == credentials.accessKeyID ? credentials : nil
    }

    private func put(_ url: String = "https://b.s3.amazonaws.com/k?a=1") throws -> WireRequest {
        try WireRequest(method: "PUT", url: url, headers: [HeaderField("x-amz-meta-a", "1")])
    }

    private func presigned() throws -> WireRequest {
        try signer.sign(put(), in: .query(expires: 300), at: now).request
    }

    private func changing(_ request: WireRequest, _ from: String, _ to: String) throws -> WireRequest {
        let query = String(decoding: try #require(request.query), as: UTF8.self)
        var changed = request
        changed.query = Array(query.split(separator: from, omittingEmptySubsequences: false).joined(separator: to).utf8)
        return changed
    }

    @Test func whatTheSignerSignsIsValid() throws {
        let body = Array("hello".utf8)
        let inHeaders = try signer.sign(put(), payload: .body(body), at: now).request
        #expect(codes(inHeaders, body: body) == [])
        #expect(codes(inHeaders, body: body, later: 900) == [])
        #expect(codes(try presigned()) == [])
        #expect(codes(try presigned(), later: 300) == [])
        #expect(codes(try signer.sign(put(), payload: .unsigned, at: now).request) == [])
    }

    @Test func aChangeAnywhereIsFound() throws {
        let request = try presigned()
        var changed = request
        changed.path = Array("/other".utf8)
        #expect(codes(changed) == [.wrongSignature])
        changed = request
        changed.method = "GET"
        #expect(codes(changed) == [.wrongSignature])
        changed = request
        changed.headers = [try HeaderField("Host", "c.s3.amazonaws.com"), try HeaderField("x-amz-meta-a", "1")]
        #expect(codes(changed) == [.wrongSignature])
        changed.headers = [try HeaderField("Host", "b.s3.amazonaws.com"), try HeaderField("x-amz-meta-a", "2")]
        #expect(codes(changed) == [.wrongSignature])
        #expect(codes(try changing(request, "a=1", "a=2")) == [.wrongSignature])
        #expect(codes(try changing(request, "a=1", "a=1&b=2")) == [.wrongSignature])
        #expect(codes(try changing(request, "Expires=300", "Expires=301")) == [.wrongSignature])
        var body = try signer.sign(put(), payload: .body([1]), at: now).request
        #expect(codes(body, body: [2]) == [.wrongPayload])
        body.headers.append(try HeaderField("x-amz-meta-b", "new"))
        #expect(codes(body, body: [1]) == [.unsignedHeaders])
    }

    @Test func timeIsChecked() throws {
        #expect(codes(try presigned(), later: 301) == [.expired])
        #expect(codes(try presigned(), later: -901) == [.notYetValid])
        let inHeaders = try signer.sign(put(), payload: .unsigned, at: now).request
        #expect(codes(inHeaders, later: 901) == [.clockSkew])
        #expect(codes(inHeaders, later: -901) == [.clockSkew])
    }

    @Test func scopeAndKeyAreChecked() throws {
        func signedBy(_ id: String, region: String = "us-east-1", service: String = "s3", secret: String = "secret")
            throws
            -> WireRequest
        {
            let credentials = try Credentials(accessKeyID: id, secretAccessKey: secret)
            let signer = try RequestSigner(credentials: credentials, region: region, service: service, settings: .s3)
            return try signer.sign(put(), in: .query(expires: 60), at: now).request
        }
        #expect(codes(try signedBy("AKIDEXAMPLE", region: "eu-west-1")) == [.wrongRegion])
        let other = try signedBy("AKIDEXAMPLE", service: "s3-outposts")
        #expect(codes(other) == [.wrongService])
        #expect(codes(try signedBy("AKIDOTHER")) == [.unknownAccessKey])
        #expect(codes(try signedBy("AKIDEXAMPLE", secret: "wrong")) == [.wrongSignature])
        #expect(codes(try changing(presigned(), "%2F20260615%2F", "%2F20260614%2F")) == [.wrongDate, .wrongSignature])
    }

    @Test func missingAndUnsignedHeadersAreNamed() throws {
        var request = try presigned()
        request.headers.removeAll { $0.canonicalName == "x-amz-meta-a" }
        #expect(codes(request) == [.missingHeaders, .wrongSignature])
        request = try signer.sign(put(), in: .query(expires: 300), signing: .only([]), at: now).request
        let failures = verifier.verify(request, at: now, credentials: lookUp).failures
        #expect(failures.map(\.message) == ["headers are there that are not signed: x-amz-meta-a"])
    }

    @Test func theSessionTokenIsCompared() throws {
        let temporary = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token")
        let signer = try RequestSigner(credentials: temporary, region: "us-east-1", service: "s3")
        let request = try signer.sign(put(), in: .query(expires: 60), at: now).request
        #expect(verifier.verify(request, at: now) { _ in temporary }.isValid)
        #expect(verifier.verify(request, at: now) { _ in credentials }.failures.map(\.code) == [.wrongSessionToken])
        let without = try presigned()
        #expect(verifier.verify(without, at: now) { _ in temporary }.failures.map(\.code) == [.wrongSessionToken])
    }

    @Test func sigV4aIsVerified() throws {
        let signer = try RequestSigner(credentials: credentials, regionSet: RegionSet("us-*"), service: "s3")
        let request = try signer.sign(put(), in: .query(expires: 60), at: now).request
        #expect(codes(request) == [])
        #expect(codes(try changing(request, "a=1", "a=2")) == [.wrongSignature])
        let elsewhere = RequestVerifier(region: "eu-west-1")
        #expect(elsewhere.verify(request, at: now, credentials: lookUp).failures.map(\.code) == [.wrongRegion])
    }

    @Test func otherServicesNeedTheBody() throws {
        let signer = try RequestSigner(credentials: credentials, region: "us-east-1", service: "execute-api")
        let request = try signer.sign(
            put("https://a.test/x y".replacing(" ", with: "%20")), payload: .body([7]), at: now
        )
        .request
        let verifier = RequestVerifier()
        #expect(verifier.verify(request, body: [7], at: now, credentials: lookUp).isValid)
        #expect(
            verifier.verify(request, body: [8], at: now, credentials: lookUp).failures.map(\.code) == [.wrongSignature])
        #expect(verifier.verify(request, at: now, credentials: lookUp).failures.map(\.code) == [.bodyNeeded])
    }

    @Test func theTokenOfIoTIsNotSigned() throws {
        let temporary = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token")
        let signer = try RequestSigner(credentials: temporary, region: "us-east-1", service: "iotdevicegateway")
        let wire = try WireRequest(method: "GET", url: "wss://example.iot.us-east-1.amazonaws.com/mqtt")
        let signed = try signer.sign(wire, in: .query(expires: 60), at: now)
        #expect(!signed.canonicalRequest.text.contains("Token"))
        #expect(String(decoding: signed.url, as: UTF8.self).contains("&X-Amz-Security-Token=token&X-Amz-Signature="))
        #expect(RequestVerifier().verify(signed.request, at: now) { _ in temporary }.isValid)
    }

    @Test(arguments: [
        ("", VerificationFailure.Code.notSigned), ("Bearer x", .malformed), ("AWS4-HMAC-SHA256", .malformed),
        ("AWS4-HMAC-SHA256 Credential=a", .malformed),
        ("AWS4-HMAC-SHA256 Credential=A/20260615/r/s/aws4_request,SignedHeaders=host", .malformed),
        ("AWS4-HMAC-SHA256 Credential=A/20260615/r/s/aws4_request,SignedHeaders=host;a,Signature=00", .malformed),
        (
            "AWS4-HMAC-SHA256 Credential=A/20260615/r/s/aws4_request,Credential=A,SignedHeaders=host,Signature=0",
            .malformed
        ),
        ("AWS4-HMAC-SHA256 Credential=A/B/r/s/aws4_request,SignedHeaders=host,Signature=00", .malformed),
        ("AWS4-HMAC-SHA256 Credential=A/20260615/r/s/aws4_request,SignedHeaders=host,Signature=00", .wrongService),
    ]) func malformedHeadersAreNoCrash(_ authorization: String, _ code: VerificationFailure.Code) throws {
        var headers = [try HeaderField("X-Amz-Date", "20260615T120000Z")]
        if !authorization.isEmpty { headers.append(try HeaderField("Authorization", authorization)) }
        let request = try WireRequest(method: "GET", url: "https://b/", headers: headers)
        #expect(codes(request).first == code)
    }

    @Test(arguments: [
        "X-Amz-Algorithm=AWS4-HMAC-SHA256", "X-Amz-Signature=", "X-Amz-Signature=1&X-Amz-Signature=2",
        "X-Amz-Algorithm=x&X-Amz-Signature=1&X-Amz-Credential=&X-Amz-Date=&X-Amz-Expires=&X-Amz-SignedHeaders=",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=A%2F20260615%2Fr%2Fs%2Faws4_request&"
            + "X-Amz-Date=20260615T120000Z&X-Amz-Expires=99999999999999999999&X-Amz-SignedHeaders=host&X-Amz-Signature=1",
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=A%2F20260615%2Fr%2Fs%2Faws4_request&"
            + "X-Amz-Date=20260615T120000Z&X-Amz-Expires=-1&X-Amz-SignedHeaders=host&X-Amz-Signature=1",
    ]) func malformedQueriesAreNoCrash(_ query: String) throws {
        #expect(codes(try WireRequest(method: "GET", url: "https://b/?\(query)")) == [.malformed])
    }

    /// The benchmark signs 100,000 pairs, in 0.1 s; a debug build needs too long for that.
    @Test func aHugeQueryIsReadInTime() throws {
        let query = (0..<10_000).map { "k\($0 &* 7_919 % 10_000)=\($0)" }.joined(separator: "&")
        let request = try WireRequest(method: "GET", url: "https://b.s3.amazonaws.com/k?\(query)")
        let signed = try signer.sign(request, in: .query(expires: 60), at: now)
        #expect(codes(signed.request) == [])
    }
}
