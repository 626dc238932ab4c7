import InfraGen
import Testing
import TestSupport

/// What the rendered policies allow and deny, request by request.
@Suite struct BucketPolicyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let request: S3Request
        /// The Sid of the statement that decides; nil where nothing allows the request.
        let decision: IAMJudge.Decision

        init(_ name: String, _ request: S3Request, _ decision: IAMJudge.Decision) {
            (testDescription, self.request, self.decision) = (name, request, decision)
        }
    }

    private static let title = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
    private static let admin = role("admin")
    private static let distribution = IAMRequest.Caller.service("cloudfront.amazonaws.com")

    private static func role(_ name: String) -> IAMRequest.Caller { .principal(RenderedPolicies.roleARN(name)) }

    private static func get(
        _ key: String, by caller: IAMRequest.Caller, _ signing: S3Request.Signing = .header
    ) -> S3Request {
        S3Request(operation: .get, key: key, caller: caller, signing: signing)
    }

    private static func put(_ key: String, by caller: IAMRequest.Caller, encryption: String? = nil) -> S3Request {
        S3Request(operation: .put, key: key, caller: caller, encryption: encryption)
    }

    private static func origin(_ key: String, for arn: String = RenderedPolicies.distributionARN) -> S3Request {
        S3Request(operation: .get, key: key, caller: distribution, sourceARN: arn)
    }

    private static func insecure(_ request: S3Request) -> S3Request {
        var request = request
        request.isEncryptedInTransit = false
        return request
    }

    static let transport = S3Request.Operation.allCases.flatMap { operation in
        [admin, .nobody, distribution].map { caller in
            Case(
                "\(operation) by \(caller) without TLS",
                insecure(
                    S3Request(
                        operation: operation, key: "hls/x", caller: caller, sourceARN: RenderedPolicies.distributionARN)
                ),
                .denied("DenyInsecureTransport"))
        }
    }

    static let encryption = [
        Case("a PUT without the header", put("originals/x", by: role("ingest")), .allowed("Write")),
        Case("a PUT with SSE-S3", put("originals/x", by: role("ingest"), encryption: "AES256"), .allowed("Write")),
        Case(
            "a PUT with a KMS key", put("originals/x", by: role("ingest"), encryption: "aws:kms"),
            .denied("DenyOtherEncryption")),
        Case(
            "a PUT with two layers of KMS", put("originals/x", by: admin, encryption: "aws:kms:dsse"),
            .denied("DenyOtherEncryption")),
        Case(
            "a PUT with the header in another case", put("originals/x", by: admin, encryption: "aes256"),
            .denied("DenyOtherEncryption")),
        Case(
            "a PUT with its own key",
            S3Request(operation: .put, key: "originals/x", caller: admin, bringsKey: true),
            .denied("DenyCustomerProvidedKeys")),
        Case(
            "a presigned PUT without the header",
            S3Request(
                operation: .put, key: "originals/x", caller: role("ingest"), signing: .query(ageMilliseconds: 3_000_000)
            ), .allowed("Write")),
    ]

    static let delivery = [
        Case("video for the distribution", origin("hls/\(title)/480p/a.ts"), .allowed("AllowDistributionRead")),
        Case("a playlist for the distribution", origin("hls/\(title)/480p/a.m3u8"), .allowed("AllowDistributionRead")),
        Case(
            "a picture for the distribution", origin("artwork/title/\(title)/a.jpg"), .allowed("AllowDistributionRead")),
        Case("subtitles for the distribution", origin("subs/title/\(title)/a.vtt"), .allowed("AllowDistributionRead")),
        Case("an original for the distribution", origin("originals/\(title)/a.mov"), .notAllowed),
        Case("a download for the distribution", origin("downloads/\(title)/source/a.mp4"), .notAllowed),
        Case("a bundle for the distribution", origin("bundles/\(title)/S01.zip"), .notAllowed),
        Case("a key of no class for the distribution", origin("index.html"), .notAllowed),
        Case("a key beside a class", origin("hls-old/a.ts"), .notAllowed),
        Case("a class's prefix without its slash", origin("hls"), .notAllowed),
        Case("a key above a class", origin("artwork/other/a.jpg"), .notAllowed),
        Case("a prefix in another case", origin("HLS/a.ts"), .notAllowed),
        Case(
            "video for another distribution", origin("hls/a.ts", for: RenderedPolicies.otherDistributionARN),
            .notAllowed
        ),
        Case("video for no distribution", get("hls/a.ts", by: distribution), .notAllowed),
        Case(
            "video for another service",
            S3Request(
                operation: .get, key: "hls/a.ts", caller: .service("lambda.amazonaws.com"),
                sourceARN: RenderedPolicies.distributionARN), .notAllowed),
        Case(
            "an upload by the distribution",
            S3Request(
                operation: .put, key: "hls/a.ts", caller: distribution, sourceARN: RenderedPolicies.distributionARN),
            .notAllowed),
        Case(
            "the keys of a class for the distribution",
            S3Request(
                operation: .list, key: "hls/", caller: distribution, sourceARN: RenderedPolicies.distributionARN),
            .notAllowed),
    ]

    static let presigned = [
        Case(
            "a download, at once", get("downloads/x", by: role("api"), .query(ageMilliseconds: 0)),
            .allowed("PresignReads")),
        Case(
            "a download at its limit", get("downloads/x", by: role("api"), .query(ageMilliseconds: 600_000)),
            .allowed("PresignReads")),
        Case(
            "a download over its limit", get("downloads/x", by: role("api"), .query(ageMilliseconds: 600_001)),
            .denied("DenyOldPresignedReadsDownload")),
        Case(
            "a bundle at its limit", get("bundles/x", by: role("api"), .query(ageMilliseconds: 300_000)),
            .allowed("PresignReads")),
        Case(
            "a bundle over its limit, though not over a download's",
            get("bundles/x", by: role("api"), .query(ageMilliseconds: 300_001)),
            .denied("DenyOldPresignedReadsBundle")),
        Case(
            "an original", get("originals/x", by: role("packager"), .query(ageMilliseconds: 0)),
            .denied("DenyOtherPresignedReads")),
        Case(
            "video, which the distribution delivers", get("hls/x", by: admin, .query(ageMilliseconds: 0)),
            .denied("DenyOtherPresignedReads")),
        Case(
            "a key of no class", get("x", by: admin, .query(ageMilliseconds: 0)), .denied("DenyOtherPresignedReads")),
        Case(
            "an old version of a download",
            S3Request(
                operation: .getVersion, key: "downloads/x", caller: admin, signing: .query(ageMilliseconds: 600_001)),
            .denied("DenyOldPresignedReadsDownload")),
        Case(
            "an old version of an original",
            S3Request(operation: .getVersion, key: "originals/x", caller: admin, signing: .query(ageMilliseconds: 0)),
            .denied("DenyOtherPresignedReads")),
        Case(
            "a download by a role that may only write it",
            get("downloads/x", by: role("packager"), .query(ageMilliseconds: 0)), .notAllowed),
        Case(
            "a download with the old signature in its query",
            get("downloads/x", by: role("api"), .version2(inQuery: true)), .denied("DenySignatureVersion2")),
        Case(
            "a download with the old signature in its header", get("downloads/x", by: admin, .version2(inQuery: false)),
            .denied("DenySignatureVersion2")),
        Case(
            "an upload with the old signature",
            S3Request(
                operation: .put, key: "originals/x", caller: role("ingest"), signing: .version2(inQuery: true)),
            .denied("DenySignatureVersion2")),
    ]

    static let others = [
        Case("an original for its packager", get("originals/x", by: role("packager")), .allowed("Read")),
        Case("an original for who uploads it", get("originals/x", by: role("ingest")), .notAllowed),
        Case(
            "a download for who may presign it, in a header", get("downloads/x", by: role("api")),
            .allowed("PresignReads")),
        Case("an original for an administrator", get("originals/x", by: admin), .allowed("All")),
        Case("a picture for nobody", get("artwork/title/x", by: .nobody, .none), .notAllowed),
        Case(
            "an upload by nobody", S3Request(operation: .put, key: "originals/x", caller: .nobody, signing: .none),
            .notAllowed),
        Case(
            "the keys of nobody's", S3Request(operation: .list, key: "", caller: .nobody, signing: .none), .notAllowed),
    ]

    @Test(arguments: transport + encryption + delivery + presigned + others) func decides(_ c: Case) throws {
        let judge = try Self.moviesnow.get()
        #expect(judge.decide(c.request.toBucket(RenderedPolicies.bucketARN)) == c.decision)
    }

    private static let moviesnow = Result {
        try RenderedPolicies(PackageFolder.text("examples/moviesnow/stack.yaml")).judge()
    }
}

/// Stacks whose policies are others than those of most.
@Suite struct PolicyVariantTests {
    private static let reader = IAMRequest.Caller.principal(RenderedPolicies.roleARN("reader"))
    private static let roles = "roles: { reader: { read: [original, clip] } }"

    private func decide(_ request: S3Request, _ edit: String) throws -> IAMJudge.Decision {
        try RenderedPolicies(SpecFixture.spec(edit)).judge().decide(request.toBucket(RenderedPolicies.bucketARN))
    }

    @Test(arguments: [
        ("clips/x", 300_001, IAMJudge.Decision.allowed("Read")), ("originals/x", 0, .allowed("Read")),
    ])
    func withoutEnforcementTheSignerIsTrusted(_ key: String, _ age: Int, _ decision: IAMJudge.Decision) throws {
        let edit = "presign: { enforce: none }\n\(Self.roles)"
        let request = S3Request(
            operation: .get, key: key, caller: Self.reader, signing: .query(ageMilliseconds: age))
        #expect(try decide(request, edit) == decision)
        let old = S3Request(operation: .get, key: key, caller: Self.reader, signing: .version2(inQuery: true))
        #expect(try decide(old, edit) == .denied("DenySignatureVersion2"))
    }

    @Test func withoutPresignedClassesNoReadIsPresigned() throws {
        let edit = """
            classes: { original: { key: "originals/{id}/{filename}" }, clip: { key: "clips/{id}/{filename}" } }
            \(Self.roles)
            """
        let request = S3Request(
            operation: .get, key: "clips/x", caller: Self.reader, signing: .query(ageMilliseconds: 0))
        #expect(try decide(request, edit) == .denied("DenyOtherPresignedReads"))
        let upload = S3Request(
            operation: .put, key: "clips/x", caller: .principal(RenderedPolicies.roleARN("admin")),
            signing: .query(ageMilliseconds: 0))
        #expect(try decide(upload, edit) == .allowed("All"))
    }

    @Test func withoutCDNClassesNoServiceReads() throws {
        let edit = "classes: { original: { key: \"originals/{id}/{filename}\" } }"
        let request = S3Request(
            operation: .get, key: "originals/x", caller: .service("cloudfront.amazonaws.com"),
            sourceARN: RenderedPolicies.distributionARN)
        #expect(try decide(request, edit) == .notAllowed)
    }

    @Test(arguments: [
        ("pictures/", true), ("pictures/a/b.jpg", true), ("clips/", false), ("", false), ("picture", false),
    ])
    func toldWhatIsMissing(_ prefix: String, _ isAllowed: Bool) throws {
        var request = S3Request(
            operation: .list, key: prefix, caller: .service("cloudfront.amazonaws.com"),
            sourceARN: RenderedPolicies.distributionARN)
        let edit = "cdn: { missing: 404, default: deny }"
        #expect(try decide(request, edit).isAllowed == isAllowed)
        // A distribution that is to say 403 is told nothing, and no other one is.
        #expect(try !decide(request, "").isAllowed)
        request.sourceARN = RenderedPolicies.otherDistributionARN
        #expect(try !decide(request, edit).isAllowed)
    }

    /// Sids hold letters and digits alone, so that names that differ by a hyphen or an underscore might fall together.
    @Test func namesThatLookAlikeKeepTheirLimits() throws {
        let edit = """
            classes:
              a_1: { key: "a/{id}/{filename}", deliver: { presign: 1m } }
              a1: { key: "b/{id}/{filename}", deliver: { presign: 2m } }
              a__1: { key: "c/{id}/{filename}", deliver: { presign: 3m } }
            roles: { reader: { presign: [a_1, a1, a__1] } }
            """
        for (key, limit) in [("a/x", 60_000), ("b/x", 120_000), ("c/x", 180_000)] {
            let request = {
                S3Request(operation: .get, key: key, caller: Self.reader, signing: .query(ageMilliseconds: $0))
            }
            #expect(try decide(request(limit), edit).isAllowed)
            #expect(try !decide(request(limit + 1), edit).isAllowed)
        }
    }
}
