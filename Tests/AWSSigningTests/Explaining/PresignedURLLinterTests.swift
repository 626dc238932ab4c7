@testable import AWSSigning
import Testing

@Suite("Looking at presigned URLs") struct PresignedURLLinterTests {
    static let now = Timestamp("20260615T120000Z")

    private func codes(
        _ url: String, cap: Int? = nil, sending headers: [HeaderField]? = nil, later: Int = 0
    ) throws -> [URLFinding.Code] {
        let now = try #require(Self.now)
        let linter = PresignedURLLinter(capSeconds: cap, sentHeaders: headers)
        let request = try WireRequest(method: "GET", url: url)
        return linter.lint(request, at: now.adding(seconds: later)).map(\.code)
    }

    private func url(
        _ path: String = "/k", host: String = "b.s3.us-east-1.amazonaws.com", region: String = "us-east-1",
        service: String = "s3", key: String = "AKIDEXAMPLE", token: String? = nil, expires: Int = 300,
        headers: [HeaderField] = [], scheme: String = "https"
    ) throws -> String {
        let credentials = try Credentials(accessKeyID: key, secretAccessKey: "secret", sessionToken: token)
        var settings = SigningSettings.s3
        settings.expirySeconds = 1...100_000_000
        let signer = try RequestSigner(credentials: credentials, region: region, service: service, settings: settings)
        let request = try WireRequest(method: "GET", url: "\(scheme)://\(host)\(path)", headers: headers)
        let signed = try signer.sign(request, in: .query(expires: expires), at: #require(Self.now))
        return String(decoding: signed.url, as: UTF8.self)
    }

    @Test func aGoodURLHasNoFindings() throws {
        #expect(try codes(url()) == [])
        #expect(try codes(url(host: "s3.us-east-1.amazonaws.com")) == [])
        #expect(try codes(url(host: "b.s3.dualstack.us-east-1.amazonaws.com")) == [])
        #expect(try codes(url(host: "b.s3.amazonaws.com")) == [])
        #expect(try codes(url(host: "store.example.com", region: "anything-1")) == [])
        #expect(try codes(url(host: "b.s3.cn-north-1.amazonaws.com.cn", region: "cn-north-1")) == [])
    }

    @Test func timeIsLookedAt() throws {
        #expect(try codes(url(), later: 301) == [.expired])
        #expect(try codes(url(), later: -1_000) == [.notYetValid])
        #expect(try codes(url(expires: 604_801)) == [.overSevenDays])
        #expect(try codes(url(), cap: 299) == [.overCap])
        #expect(try codes(url(), cap: 300) == [])
        #expect(try codes(url(key: "ASIAIOSFODNN7EXAMPLE", token: "t", expires: 86_400)) == [.outlivesToken])
    }

    @Test func hostAndScopeAreCompared() throws {
        #expect(try codes(url(region: "eu-west-1")) == [.regionAgainstHost])
        #expect(try codes(url(host: "b.s3-eu-west-1.amazonaws.com")) == [.regionAgainstHost])
        #expect(try codes(url(host: "b.s3.amazonaws.com", region: "eu-west-1")) == [.regionAgainstHost])
        #expect(try codes(url(service: "execute-api")) == [.serviceAgainstHost])
    }

    @Test func tokensAndHeadersAreLookedAt() throws {
        #expect(try codes(url(key: "ASIAIOSFODNN7EXAMPLE")) == [.tokenMissing])
        let type = try HeaderField("Content-Type", "image/png")
        #expect(try codes(url(headers: [type])) == [.headersToSend])
        #expect(try codes(url(headers: [type]), sending: [type]) == [])
        #expect(try codes(url(headers: [type]), sending: []) == [.headersToSend])
        #expect(try codes(url(), sending: [HeaderField("x-amz-acl", "private")]) == [.unsignedHeaders])
    }

    @Test(arguments: [
        ("/a+b", URLFinding.Code.plusInPath), ("/a/../b", .dotSegments), ("/a/%2e%2E/b", .dotSegments),
        ("//a", .emptySegments),
        ("/a//b", .emptySegments), ("/a%2", .badEncoding), ("/a b", .badEncoding), ("/ü", .badEncoding),
        ("/k?a=b+c", .plusInQuery),
    ]) func pathsAreLookedAt(_ path: String, _ code: URLFinding.Code) throws {
        #expect(try codes(url(path)) == [code])
    }

    @Test func otherURLsAreNamed() throws {
        #expect(try codes("https://b.s3.amazonaws.com/k") == [.notPresigned])
        #expect(try codes("https://b.s3.amazonaws.com/k?AWSAccessKeyId=A&Signature=b&Expires=1") == [.oldSignature])
        #expect(try codes(url(scheme: "http")) == [.noTLS])
        #expect(try codes(url() + "&X-Amz-Signature=1") == [.notPresigned])
    }

    @Test func theGravestComeFirst() throws {
        let findings = try codes(url("//a", region: "eu-west-1", expires: 604_801, scheme: "http"))
        #expect(findings == [.overSevenDays, .regionAgainstHost, .emptySegments, .noTLS])
    }
}
