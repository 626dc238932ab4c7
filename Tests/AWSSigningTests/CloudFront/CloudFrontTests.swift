@testable import AWSSigning
import Testing

/// AWS's shared CloudFront cases, with its published test keys.
@Suite("CloudFront: AWS's shared cases", .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)))
struct CloudFrontSharedCases {
    static let cases = JSONCase.all("cloudfront-aws-shared-cases.json")

    private static func pem(_ name: String) throws -> [UInt8] {
        let file = try JSONValue(parsing: SharedVectors.bytes("cloudfront-aws-shared-cases.json"))
        return Array(try #require(file["keys"]?[name]?.string).utf8)
    }

    private func sign(_ c: JSONCase) throws -> CloudFrontSignature {
        func date(_ name: String) -> Timestamp? {
            c.json["input"]?[name]?.integer.flatMap(Timestamp.init(epochSeconds:))
        }
        // The RSA test key has 1,024 bits.
        let key = try CloudFrontPrivateKey(pem: Self.pem(c.input("privateKeyFile")), allowingSmallRSA: true)
        let hash = c.json["input"]?["hashAlgorithm"]?.string.flatMap(CloudFrontHash.init(rawValue:)) ?? .sha1
        let signer = try CloudFrontSigner(keyPairID: c.input("keyPairId"), key: key, hash: hash)
        guard let expires = date("expirationDate") else { throw SigningError(.malformedPolicy, "no end") }
        return try signer.sign(
            CloudFrontPolicy(
                resource: c.input("resource"), expires: expires, notBefore: date("activeDate"),
                sourceRange: c.json["input"]?["ipRange"]?.string))
    }

    /// The signature is AWS's where it is not random, and valid under the public key anyway.
    private func check(_ signed: CloudFrontSignature, _ c: JSONCase, _ signature: String?) throws {
        #expect(try signed.policy.json == c.expected("policyJson"))
        if c.json["expected"]?["verifyCryptographically"] == nil {
            #expect(CloudFrontBase64.encode(signed.signature) == signature)
        }
        let isECDSA = try c.input("privateKeyFile").contains("ecdsa")
        let key = try CloudFrontPublicKey(
            pem: Self.pem(isECDSA ? "test-ecdsa-key-public.pem" : "test-rsa-key-public.pem"))
        #expect(key.isValid(signed.signature, of: Array(signed.policy.json.utf8), hash: signed.hash))
        #expect(!key.isValid(signed.signature, of: Array("other".utf8), hash: signed.hash))
    }

    @Test(arguments: cases.filter { $0.kind == "cloudfront-url" }) func urls(_ c: JSONCase) throws {
        let signed = try sign(c)
        let signature = c.json["expected"]?["signature"]?.string
        try check(signed, c, signature)
        let target = try c.json["expected"]?["applyTo"]?.string ?? c.input("resource")
        let url = try signed.url(for: target)
        let pairs = try #require(url.split(separator: "?", maxSplits: 1).last).split(separator: "&").map(String.init)
        let expected = try #require(c.json["expected"]?["queryParams"]?.members)
        for member in expected { #expect(pairs.contains("\(member.name)=\(member.value.string ?? "")")) }
        #expect(pairs.count == expected.count + 1, "and the signature")
        #expect(url.hasPrefix(target))
    }

    @Test(arguments: cases.filter { $0.kind == "cloudfront-cookies" }) func cookies(_ c: JSONCase) throws {
        let signed = try sign(c)
        try check(signed, c, c.json["expected"]?["cookies"]?["CloudFront-Signature"]?.string)
        let found = signed.cookies.filter { $0.name != "CloudFront-Signature" }.map { "\($0.name)=\($0.value)" }
        let expected = try #require(c.json["expected"]?["cookies"]?.members).filter {
            $0.name != "CloudFront-Signature"
        }
        #expect(Set(found) == Set(expected.map { "\($0.name)=\($0.value.string ?? "")" }))
    }

    @Test(arguments: cases.filter { $0.kind == "cloudfront-error" }) func errors(_ c: JSONCase) {
        #expect(throws: SigningError.self) { try sign(c) }
    }

    @Test func allAreThere() {
        #expect(Self.cases.count == 24)
    }

    @Test func smallRSAKeysSignOnlyOnDemand() throws {
        let pem = try Self.pem("test-rsa-key.pem")
        let error = #expect(throws: SigningError.self) { try CloudFrontPrivateKey(pem: pem) }
        #expect(error?.message == "the RSA key has 1024 bits; CloudFront takes 2048 or more")
        #expect(throws: Never.self) { try CloudFrontPublicKey(pem: Self.pem("test-rsa-key-public.pem")) }
    }

    @Test func theWrongKindOfKeyIsNamed() throws {
        func message(_ make: () throws -> Void) -> String? {
            (#expect(throws: SigningError.self) { try make() })?.message
        }
        #expect(
            message { _ = try CloudFrontPrivateKey(pem: Self.pem("test-rsa-key-public.pem")) }?
                .contains("this is a public key") == true)
        #expect(
            message { _ = try CloudFrontPublicKey(pem: Self.pem("test-rsa-key.pem")) }?
                .contains("this is a private key") == true)
        #expect(message { _ = try CloudFrontPrivateKey(pem: Self.pem("test-dsa-key.pem")) }?.contains("DSA") == true)
        #expect(
            message { _ = try CloudFrontPrivateKey(pem: Self.pem("test-rsa-key.pem").dropLast(200)) }?
                .contains("damaged") == true)
    }
}

@Suite("CloudFront policies") struct CloudFrontPolicyTests {
    static let end = Timestamp("20260615T120000Z")

    @Test(arguments: [
        "https://d.cloudfront.net/a\"b", "https://d.cloudfront.net/a\\b", "https://d.cloudfront.net/a b",
        "https://d.cloudfront.net/ü", "https://d.cloudfront.net/a\nb", "https://d.cloudfront.net/a#b", "", "/a.jpg",
        "ftp://d.cloudfront.net/",
    ]) func refuseResources(_ resource: String) throws {
        let end = try #require(Self.end)
        #expect(throws: SigningError.self) { try CloudFrontPolicy(resource: resource, expires: end) }
    }

    @Test(arguments: [
        ("192.0.2.1", true), ("0.0.0.0/0", true), ("192.0.2.0/24", true), ("256.0.2.0/24", false), ("1.2.3", false),
        ("1.2.3.4/33", false), ("1.2.3.4/", false), ("::1", false), ("1.2.3.4/24 ", false), ("", false),
    ]) func checkAddresses(_ range: String, _ isGood: Bool) {
        #expect(CloudFrontPolicy.isIPv4Range(range) == isGood)
    }

    @Test(arguments: [
        ("https://d.net/hls/*", "https://d.net/hls/a/b.ts", true),
        ("https://d.net/hls/*", "https://d.net/raw/a", false),
        ("http*://d.net/*.m3u8", "https://d.net/a/b.m3u8", true), ("https://d.net/a?c", "https://d.net/abc", true),
        ("https://d.net/*a*b", "https://d.net/aXaYb", true), ("https://d.net/*a*b", "https://d.net/aXaY", false),
    ]) func cover(_ resource: String, _ url: String, _ isCovered: Bool) throws {
        let end = try #require(Self.end)
        #expect(try CloudFrontPolicy(resource: resource, expires: end).covers(url) == isCovered)
    }

    @Test func doNotSignTwice() throws {
        let end = try #require(Self.end)
        let policy = try CloudFrontPolicy(resource: "https://d.net/*", expires: end)
        let signature = CloudFrontSignature(policy: policy, signature: [1], keyPairID: "K", hash: .sha256)
        #expect(throws: SigningError.self) { try signature.url(for: "https://d.net/a?Expires=1") }
        #expect(throws: SigningError.self) { try signature.url(for: "https://e.net/a") }
        #expect(throws: SigningError.self) { try signature.url(for: "https://d.net/a#b") }
        #expect(try signature.url(for: "https://d.net/a?").hasPrefix("https://d.net/a?Policy="))
    }
}
