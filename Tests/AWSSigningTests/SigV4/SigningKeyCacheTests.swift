import AWSSigning
import Testing

@Suite("Kept signing keys") struct SigningKeyCacheTests {
    private func signature(_ secret: String, _ date: String, _ cache: SigningKeyCache) throws -> String {
        let scope = try CredentialScope(date: date, region: "us-east-1", service: "s3")
        let credentials = try Credentials(accessKeyID: "AKID", secretAccessKey: secret)
        let signer = try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3", keys: cache)
        let request = try WireRequest(method: "GET", url: "https://b.s3.amazonaws.com/k")
        let timestamp = try #require(Timestamp("\(scope.date)T235959Z"))
        return try signer.sign(request, at: timestamp).signature.hex
    }

    @Test func aNewSecretUnderTheSameAccessKeyNeverMeetsTheOldKey() throws {
        let cache = SigningKeyCache()
        let old = try signature("old", "20260615", cache)
        #expect(try signature("new", "20260615", cache) != old)
        #expect(try signature("old", "20260615", cache) == old)
        #expect(cache.count == 2)
    }

    @Test func aNewDayGetsANewKey() throws {
        let cache = SigningKeyCache()
        #expect(try signature("secret", "20260615", cache) != signature("secret", "20260616", cache))
        #expect(cache.count == 2)
    }

    @Test func theKeyUsedLongestAgoLeavesFirst() throws {
        let cache = SigningKeyCache(capacity: 2)
        let fresh = SigningKeyCache()
        for date in ["20260615", "20260616", "20260615", "20260617", "20260615", "20260616"] {
            #expect(try signature("secret", date, cache) == signature("secret", date, fresh))
            #expect(cache.count <= 2)
        }
    }

    @Test func manyTasksMayShareOne() async throws {
        let cache = SigningKeyCache(capacity: 4)
        let expected = try (1...8).map { try signature("secret", "2026061\($0)", SigningKeyCache()) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<64 {
                group.addTask {
                    let day = index % 8
                    let found = try self.signature("secret", "2026061\(day + 1)", cache)
                    #expect(found == expected[day])
                }
            }
            try await group.waitForAll()
        }
        #expect(cache.count == 4)
    }

    @Test func nothingSecretIsPrinted() throws {
        let credentials = try Credentials(accessKeyID: "AKID", secretAccessKey: "s3cr3t", sessionToken: "t0k3n")
        let scope = try CredentialScope(date: "20260615", region: "us-east-1", service: "s3")
        let key = SigningKey(secretAccessKey: "s3cr3t", scope: scope)
        var text = "\(credentials) \(key) \(String(reflecting: credentials)) \(String(reflecting: key))"
        dump(credentials, to: &text)
        dump(key, to: &text)
        dump(SigningKeyDerivation(secretAccessKey: "s3cr3t", scope: scope), to: &text)
        dump(try SigV4aKey(credentials), to: &text)
        dump(try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3"), to: &text)
        #expect(!text.contains("s3cr3t"))
        #expect(!text.contains("t0k3n"))
        #expect(!text.contains("SHA256"))
    }
}
