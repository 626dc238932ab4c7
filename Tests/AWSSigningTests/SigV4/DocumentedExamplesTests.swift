import AWSSigning
import Testing

@Suite("Examples of AWS's documentation", .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)))
struct DocumentedExamplesTests {
    static let s3 = JSONCase.all("s3-docs-examples.json")
    static let extra = JSONCase.all("extra-header-and-event-vectors.json")

    @Test(arguments: s3.filter { $0.kind == "s3-header" }) func signsInHeaders(_ c: JSONCase) throws {
        let signed = try c.signer().sign(c.request(), payload: .body(c.input("body").utf8), at: c.timestamp())
        #expect(try signed.canonicalRequest.payloadHash == c.expected("payload_sha256"))
        #expect(try signed.canonicalRequest.text == c.expected("canonical_request"))
        #expect(try signed.canonicalRequest.digest.hex == c.expected("canonical_request_sha256"))
        #expect(try signed.canonicalRequest.signedHeaders == c.expected("signed_headers"))
        #expect(try signed.stringToSign.text == c.expected("string_to_sign"))
        #expect(try signed.signature.hex == c.expected("signature"))
        // S3's page writes no space after the commas; both are accepted.
        let authorization = try #require(signed.authorization)
        #expect(try authorization.split(separator: ", ").joined(separator: ",") == c.expected("authorization"))
    }

    @Test(arguments: s3.filter { $0.kind == "s3-presign-url" }) func signsInTheQuery(_ c: JSONCase) throws {
        let expires = try #require(c.json["input"]?["expires"]?.integer)
        let signed = try c.signer().sign(c.request(), in: .query(expires: expires), at: c.timestamp())
        #expect(try signed.canonicalRequest.text == c.expected("canonical_request"))
        #expect(try signed.stringToSign.text == c.expected("string_to_sign"))
        #expect(try signed.signature.hex == c.expected("signature"))
        #expect(try signed.url == Array(c.expected("url").utf8))
    }

    @Test(arguments: JSONCase.all("signing-key-derivation.json").filter { $0.expects("kDate") })
    func derivesSigningKeys(_ c: JSONCase) throws {
        let scope = try CredentialScope(date: c.input("date"), region: c.input("region"), service: c.input("service"))
        let derivation = try SigningKeyDerivation(secretAccessKey: c.input("secret_access_key"), scope: scope)
        #expect(try derivation.date.hex == c.expected("kDate"))
        #expect(try derivation.region.hex == c.expected("kRegion"))
        #expect(try derivation.service.hex == c.expected("kService"))
        #expect(try derivation.signing.hex == c.expected("kSigning"))
    }

    @Test(arguments: JSONCase.all("signing-key-derivation.json").filter { $0.expects("canonical_request") })
    func signsForOtherServices(_ c: JSONCase) throws {
        let signed = try c.signer().sign(c.request(), at: c.timestamp())
        #expect(try signed.canonicalRequest.text == c.expected("canonical_request"))
        #expect(try signed.stringToSign.text == c.expected("string_to_sign"))
        #expect(try signed.signature.hex == c.expected("signature"))
        #expect(try signed.authorization == c.expected("authorization"))
    }

    @Test(arguments: extra.filter { $0.kind == "generic-header" }) func signsOddRequests(_ c: JSONCase) throws {
        var settings = SigningSettings.generic
        settings.sessionToken = .unsigned
        let key = try c.credentials()
        let withToken = try Credentials(
            accessKeyID: key.accessKeyID, secretAccessKey: key.secretAccessKey, sessionToken: "notarealsessiontoken")
        let isTokenCase = c.id.contains("session-token")
        let signed = try c.signer(settings, credentials: isTokenCase ? withToken : key).sign(
            c.request(), at: c.timestamp())
        #expect(try signed.canonicalRequest.text == c.expected("canonical_request"))
        #expect(try signed.stringToSign.text == c.expected("string_to_sign"))
        #expect(try signed.signature.hex == c.expected("signature"))
        #expect(signed.addedHeaders.contains { $0.name == "X-Amz-Security-Token" } == isTokenCase)
    }
}
