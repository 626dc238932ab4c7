import AWSSigning
import Testing

@Suite("Where a bucket is") struct S3EndpointTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let endpoint: @Sendable () throws -> S3Endpoint
        let bucket: String
        let url: String

        init(_ name: String, _ endpoint: @escaping @Sendable () throws -> S3Endpoint, _ bucket: String, _ url: String) {
            testDescription = name
            self.endpoint = endpoint
            self.bucket = bucket
            self.url = url
        }
    }

    static let cases = [
        Case(
            "a plain name is part of the host", { try .aws(region: "eu-west-1") }, "b",
            "https://b.s3.eu-west-1.amazonaws.com/k"),
        Case(
            "a dotted name goes into the path", { try .aws(region: "eu-west-1") }, "a.b",
            "https://s3.eu-west-1.amazonaws.com/a.b/k"),
        Case(
            "an old name with capitals goes into the path", { try .aws(region: "us-east-1") }, "Old_Name",
            "https://s3.us-east-1.amazonaws.com/Old_Name/k"),
        Case(
            "path style on demand", { try .aws(region: "us-east-1", style: .path) }, "b",
            "https://s3.us-east-1.amazonaws.com/b/k"),
        Case(
            "virtual-host style on demand", { try .aws(region: "us-east-1", style: .virtualHost) }, "a.b",
            "https://a.b.s3.us-east-1.amazonaws.com/k"),
        Case("China", { try .aws(region: "cn-north-1") }, "b", "https://b.s3.cn-north-1.amazonaws.com.cn/k"),
        Case("GovCloud", { try .aws(region: "us-gov-west-1") }, "b", "https://b.s3.us-gov-west-1.amazonaws.com/k"),
        Case("ISO", { try .aws(region: "us-iso-east-1") }, "b", "https://b.s3.us-iso-east-1.c2s.ic.gov/k"),
        Case("ISOB", { try .aws(region: "us-isob-east-1") }, "b", "https://b.s3.us-isob-east-1.sc2s.sgov.gov/k"),
        Case("ISOE", { try .aws(region: "eu-isoe-west-1") }, "b", "https://b.s3.eu-isoe-west-1.cloud.adc-e.uk/k"),
        Case("ISOF", { try .aws(region: "us-isof-south-1") }, "b", "https://b.s3.us-isof-south-1.csp.hci.ic.gov/k"),
        Case(
            "European Sovereign Cloud", { try .aws(region: "eusc-de-east-1") }, "b",
            "https://b.s3.eusc-de-east-1.amazonaws.eu/k"),
        Case(
            "dual stack and FIPS", { try .aws(region: "us-gov-west-1", dualStack: true, fips: true) }, "b",
            "https://b.s3-fips.dualstack.us-gov-west-1.amazonaws.com/k"),
        Case(
            "a directory bucket", { try .aws(region: "us-west-2") }, "b--usw2-az1--x-s3",
            "https://b--usw2-az1--x-s3.s3express-usw2-az1.us-west-2.amazonaws.com/k"),
        Case(
            "an access point", { try .aws(region: "us-west-2") }, "arn:aws:s3:us-west-2:123456789012:accesspoint/ap",
            "https://ap-123456789012.s3-accesspoint.us-west-2.amazonaws.com/k"),
        Case(
            "a multi-region access point", { try .aws(region: "us-west-2") },
            "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap",
            "https://mfzwi23gnjvgw.accesspoint.s3-global.amazonaws.com/k"),
        Case("a store with a port", { try .custom("http://127.0.0.1:9000") }, "b", "http://127.0.0.1:9000/b/k"),
        Case("a store on IPv6", { try .custom("https://[::1]:9000/") }, "b", "https://[::1]:9000/b/k"),
        Case(
            "a store's default port is left out", { try .custom("http://store.test:80") }, "b", "http://store.test/b/k"),
        Case("a store below a path", { try .custom("https://store.test/s3/") }, "b", "https://store.test/s3/b/k"),
        Case(
            "a store with hosts for buckets", { try .custom("https://store.test:8443", style: .virtualHost) }, "b",
            "https://b.store.test:8443/k"),
        Case(
            "a name of hex digits is no address", { try .custom("https://cafe.de", style: .virtualHost) }, "b",
            "https://b.cafe.de/k"),
    ]

    @Test(arguments: cases) func isTheURL(_ c: Case) throws {
        let credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        let presigner = try S3Presigner(credentials: credentials, region: "us-east-1", endpoint: c.endpoint())
        let now = try #require(Timestamp("20260615T120000Z"))
        let url = try presigner.presign(S3Request(.getObject, bucket: c.bucket, key: "k"), expires: 60, at: now).url
        #expect(url.split(separator: "?").first.map(String.init) == c.url)
    }

    @Test(arguments: [
        "", ".", "..", "a/b", "a b", "a?b", "a#b", "ü", "a\u{0}", String(repeating: "a", count: 256),
        "arn:aws:s3:eu-west-1:123456789012:accesspoint/ap", "arn:aws:sqs:us-east-1:1:q",
    ]) func refusesBuckets(_ bucket: String) throws {
        let endpoint = try S3Endpoint.aws(region: "us-east-1")
        let error = #expect(throws: SigningError.self) { try endpoint.address(of: bucket) }
        #expect(error?.code == .malformedBucket)
    }

    @Test(arguments: [
        "", "store.test", "ftp://store.test", "https://", "https://user@store.test", "https://store.test?x=1",
        "https://store.test:port", "https://[::1", "https://store.test:99999", "https://a b",
    ]) func refusesEndpoints(_ url: String) {
        let error = #expect(throws: SigningError.self) { try S3Endpoint.custom(url) }
        #expect(error?.code == .malformedURL)
    }

    @Test(arguments: ["https://user:pass@store.test", "ftp://user:pass@store.test", "user:pass@store.test"])
    func aPasswordInAnEndpointIsNotRepeated(_ url: String) {
        let error = #expect(throws: SigningError.self) { try S3Endpoint.custom(url) }
        #expect(error?.message.contains("pass") == false)
        #expect(error?.message.contains("'…@store.test'") == true)
    }

    @Test(arguments: ["http://127.0.0.1:9000", "http://127.0.0.1", "http://[::1]:9000", "https://[fd00::1]"])
    func anAddressTakesNoBucketBeforeIt(_ url: String) throws {
        let endpoint = try S3Endpoint.custom(url, style: .virtualHost)
        #expect(throws: SigningError.self) { try endpoint.address(of: "b") }
    }
}
