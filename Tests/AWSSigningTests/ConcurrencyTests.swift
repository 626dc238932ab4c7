@testable import AWSSigning
import Testing

/// One of each, shared by many tasks: run with `swift test --sanitize=thread`, which must stay quiet.
@Suite("Shared by many tasks") struct ConcurrencyTests {
    @Test func everySignerMayBe() async throws {
        let credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        let now = try #require(Timestamp("20260615T120000Z"))
        let presigner = try S3Presigner(credentials: credentials, region: "us-east-1")
        let request = S3Request(.getObject, bucket: "b", key: "k")
        let template = try presigner.template(for: request, expires: 60, at: now)
        let v4a = try RequestSigner(credentials: credentials, regionSet: RegionSet("*"), service: "s3")
        let wire = try WireRequest(method: "GET", url: "https://b.s3.amazonaws.com/k")
        let expected = try presigner.presign(request, expires: 60, at: now).url
        let results = try await withThrowingTaskGroup(of: [Bool].self) { group in
            for task in 0..<32 {
                group.addTask {
                    // Days differ, so the key cache is filled and read at once.
                    let later = now.adding(seconds: task % 4 * 86_400)
                    _ = try presigner.presign(request, expires: 60, at: later)
                    let signed = try v4a.sign(wire, in: .query(expires: 60), at: now)
                    let verification = RequestVerifier().verify(signed.request, at: now) { _ in credentials }
                    return [
                        try template.url(for: "k") == expected,
                        try presigner.presign(request, expires: 60, at: now).url == expected, verification.isValid,
                    ]
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(results == [Bool](repeating: true, count: 96))
    }

    @Test(.enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)))
    func oneCloudFrontKeySignsForAll() async throws {
        let file = try JSONValue(parsing: SharedVectors.bytes("cloudfront-aws-shared-cases.json"))
        let pem = try #require(file["keys"]?["test-ecdsa-key.pem"]?.string)
        let open = try CloudFrontPublicKey(pem: #require(file["keys"]?["test-ecdsa-key-public.pem"]?.string).utf8)
        let signer = try CloudFrontSigner(keyPairID: "K1", key: CloudFrontPrivateKey(pem: pem.utf8))
        let end = try #require(Timestamp("20260615T120000Z"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<32 {
                group.addTask {
                    let url = "https://d.net/\(task)"
                    let signed = try signer.sign(CloudFrontPolicy(resource: url, expires: end)).url(for: url)
                    let failures = CloudFrontVerifier().verify(url: signed, at: end.adding(seconds: -1)) { _ in open }
                    #expect(failures == [])
                }
            }
            try await group.waitForAll()
        }
    }
}
