import AWSSigning
import Testing

@Suite("How long a URL lives") struct ExpiryPolicyTests {
    let now: Timestamp
    let endless: Credentials
    let ending: Credentials

    init() throws {
        now = try #require(Timestamp("20260615T120000Z"))
        endless = try Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
        ending = try Credentials(
            accessKeyID: "ASIA", secretAccessKey: "secret", sessionToken: "t", expiration: now.adding(seconds: 100))
    }

    @Test(arguments: [1, 604_800]) func secondsInRangeAreTaken(_ seconds: Int) throws {
        #expect(try ExpiryPolicy().plan(expires: seconds, at: now, credentials: endless).expires == seconds)
    }

    @Test(arguments: [0, -1, 604_801, Int.max, Int.min]) func othersAreRefused(_ seconds: Int) {
        let error = #expect(throws: SigningError.self) {
            try ExpiryPolicy().plan(expires: seconds, at: now, credentials: endless)
        }
        #expect(error?.code == .expiryOutOfRange)
    }

    @Test func otherStoresTakeMore() throws {
        let policy = ExpiryPolicy(allowedSeconds: 1...2_592_000)
        #expect(try policy.plan(expires: 2_592_000, at: now, credentials: endless).expires == 2_592_000)
        let presigner = try S3Presigner(credentials: endless, region: "us-east-1", expiry: policy)
        let url = try presigner.presign(S3Request(.getObject, bucket: "b", key: "k"), expires: 2_592_000, at: now).url
        #expect(url.contains("X-Amz-Expires=2592000&"))
    }

    @Test func theEndOfTheCredentialsIsAnErrorUnlessSaidOtherwise() throws {
        let error = #expect(throws: SigningError.self) {
            try ExpiryPolicy().plan(expires: 101, at: now, credentials: ending)
        }
        #expect(error?.code == .credentialsEndFirst)
        #expect(try ExpiryPolicy().plan(expires: 100, at: now, credentials: ending).expires == 100)
        let clamp = ExpiryPolicy(atCredentialEnd: .clamp)
        #expect(try clamp.plan(expires: 3_600, at: now, credentials: ending).expires == 100)
        let allow = ExpiryPolicy(atCredentialEnd: .allow)
        #expect(try allow.plan(expires: 3_600, at: now, credentials: ending).expires == 3_600)
    }

    @Test func credentialsThatHaveEndedCannotBeClamped() {
        let error = #expect(throws: SigningError.self) {
            try ExpiryPolicy(atCredentialEnd: .clamp).plan(
                expires: 60, at: now.adding(seconds: 100), credentials: ending)
        }
        #expect(error?.message.contains("ended at 2026-06-15T12:01:40Z") == true)
    }

    @Test func aWindowGivesTheSameURL() throws {
        let presigner = try S3Presigner(
            credentials: endless, region: "us-east-1", expiry: ExpiryPolicy(windowSeconds: 300))
        let request = S3Request(.getObject, bucket: "b", key: "k")
        let urls = try [0, 1, 299, 300].map {
            try presigner.presign(request, expires: 900, at: now.adding(seconds: $0)).url
        }
        #expect(urls[0] == urls[1] && urls[1] == urls[2])
        #expect(urls[2] != urls[3])
        #expect(throws: SigningError.self) { try presigner.presign(request, expires: 300, at: now) }
    }
}
