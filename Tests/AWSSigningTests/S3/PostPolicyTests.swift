@testable import AWSSigning
import TestSupport
import Testing

@Suite("POST policies") struct PostPolicyTests {
    let signer: RequestSigner
    let now: Timestamp

    init() throws {
        let credentials = try Credentials(
            accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret", sessionToken: "token/+")
        signer = try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3")
        now = try #require(Timestamp("20260615T120000Z"))
    }

    @Test(
        .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)),
        arguments: JSONCase.all("s3-docs-examples.json").filter { $0.kind == "s3-post-policy" })
    func followTheDocumentation(_ c: JSONCase) throws {
        let document = try Base64.encode(Array(c.input("policy").utf8))
        #expect(try document == c.expected("policy_base64"))
        let signature = try PostPolicy.signature(ofDocument: document, by: c.signer(), at: c.timestamp())
        #expect(try signature.hex == c.expected("signature"))
    }

    @Test func makeTheForm() throws {
        let policy = PostPolicy(
            expiration: now.adding(seconds: 600),
            conditions: [
                .equals(field: "bucket", value: "b"), .startsWith(field: "key", prefix: "user/\"1\"/"),
                .equals(field: "acl", value: "private"), .startsWith(field: "Content-Type", prefix: "image/"),
                .contentLength(1...10_485_760),
            ])
        let signed = try policy.signed(by: signer, at: now)
        #expect(
            signed.json == #"{"expiration":"2026-06-15T12:10:00.000Z","conditions":[{"bucket":"b"},"#
                + #"["starts-with","$key","user/\"1\"/"],{"acl":"private"},["starts-with","$Content-Type","image/"],"#
                + #"["content-length-range",1,10485760],{"x-amz-algorithm":"AWS4-HMAC-SHA256"},"#
                + #"{"x-amz-credential":"AKIDEXAMPLE/20260615/us-east-1/s3/aws4_request"},"#
                + #"{"x-amz-date":"20260615T120000Z"},{"x-amz-security-token":"token/+"}]}"#)
        #expect(
            signed.fields.map(\.name) == [
                "acl", "x-amz-algorithm", "x-amz-credential", "x-amz-date", "x-amz-security-token", "policy",
                "x-amz-signature",
            ])
        #expect(Base64.decode(signed.document.utf8).map { String(decoding: $0, as: UTF8.self) } == signed.json)
    }

    @Test(arguments: [
        PostPolicy.Condition.equals(field: "", value: "x"), .equals(field: "a b", value: "x"),
        .equals(field: "$key", value: "x"), .equals(field: "X-Amz-Date", value: "x"),
        .startsWith(field: "policy", prefix: ""), .contentLength(-1...5), .contentLength(0...5_368_709_121),
    ]) func refuseConditions(_ condition: PostPolicy.Condition) throws {
        let policy = PostPolicy(expiration: now.adding(seconds: 60), conditions: [condition])
        let error = #expect(throws: SigningError.self) { try policy.signed(by: signer, at: now) }
        #expect(error?.code == .malformedPolicy)
    }

    @Test func refuseAFieldThatIsFixedTwice() throws {
        let twice = PostPolicy(
            expiration: now.adding(seconds: 60),
            conditions: [.equals(field: "key", value: "a"), .equals(field: "Key", value: "b")])
        let error = #expect(throws: SigningError.self) { try twice.signed(by: signer, at: now) }
        #expect(error?.message == "two conditions fix the field 'Key'")
    }

    @Test(arguments: ["", String(repeating: "k", count: 1_025)]) func refuseKeys(_ key: String) throws {
        let policy = PostPolicy(expiration: now.adding(seconds: 60), conditions: [.equals(field: "key", value: key)])
        let error = #expect(throws: SigningError.self) { try policy.signed(by: signer, at: now) }
        #expect(error?.code == .malformedKey)
    }

    @Test(arguments: [0, -1, 604_801]) func refuseTheirEnd(_ seconds: Int) throws {
        let policy = PostPolicy(expiration: now.adding(seconds: seconds), conditions: [])
        let error = #expect(throws: SigningError.self) { try policy.signed(by: signer, at: now) }
        #expect(error?.code == .expiryOutOfRange)
    }

    @Test(.enabled(if: BotocoreJudge.isThere, Comment(rawValue: BotocoreJudge.whyNot)))
    func botocoreSignsAlike() throws {
        var generator = SeededGenerator(seed: 5)
        var jobs: [JSONValue] = []
        for index in 0..<500 {
            let timestamp = try #require(Timestamp(epochSeconds: Int.random(in: 0...4_000_000_000, using: &generator)))
            let prefix = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
                String(UnicodeScalar(UInt8.random(in: 0x20...0x7E, using: &generator)))
            }.joined()
            let conditions = JSONValue.array([.array([.string("starts-with"), .string("$key"), .string(prefix)])])
            var members: [JSONValue.Member] = [
                .init("kind", .string("post")), .init("method", .string("POST")), .init("url", .string("https://b/")),
                .init("service", .string("s3")), .init("region", .string("eu-west-1")),
                .init("timestamp", .string(timestamp.text)), .init("access_key_id", .string("AKID")),
                .init("secret_access_key", .string("secret\(index)")),
                .init("policy", .object([.init("expiration", .string("x")), .init("conditions", conditions)])),
            ]
            if index.isMultiple(of: 2) { members.append(.init("session_token", .string("token"))) }
            jobs.append(.object(members))
        }
        for (job, answer) in zip(jobs, try BotocoreJudge.judge(jobs)) {
            let fields = try #require(answer["fields"])
            let secret = try #require(job["secret_access_key"]?.string)
            let signer = try RequestSigner(
                credentials: Credentials(accessKeyID: "AKID", secretAccessKey: secret), region: "eu-west-1",
                service: "s3")
            let timestamp = try #require(job["timestamp"]?.string.flatMap { Timestamp($0) })
            let document = try #require(fields["policy"]?.string)
            let signature = try PostPolicy.signature(ofDocument: document, by: signer, at: timestamp)
            #expect(signature.hex == fields["x-amz-signature"]?.string)
        }
    }
}
