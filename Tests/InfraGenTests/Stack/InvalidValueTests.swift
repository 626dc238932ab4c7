import InfraGen
import Testing

/// Values that the spec refuses, made in Swift.
@Suite struct InvalidValueTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable () throws -> Any

        init(_ name: String, _ make: @autoclosure @escaping @Sendable () throws -> Any) {
            testDescription = name
            self.make = make
        }
    }

    static let cases = [
        Case("a name with a capital", try Name("Hls")),
        Case("a name with a quote", try Name("a\"b")),
        Case("a stack name with two hyphens", try StackName("a--b")),
        Case("a region that does not exist", try Region("eu-west-9")),
        Case("a negative time", try TimeSpan(seconds: -1)),
        Case("a time that would overflow", try TimeSpan(seconds: .max)),
        Case("a negative number of days", try Days(-1)),
        Case("more days than a century has", try Days(36_501)),
        Case("a range of days that goes on for ever", try DayRange(1...Int.max)),
        Case("storage that cannot grow", try StorageRange(gibibytes: 50...50)),
        Case("storage that RDS does not have", try StorageRange(gibibytes: 10...50)),
        Case("a bucket with a dot", try BucketName("a.b")),
        Case("a parameter called like two lines", try Parameter("a\nb", "1")),
        Case("a parameter without a value", try Parameter("work_mem", "")),
        Case("a header that ends a line", try HeaderPattern("x-a\r\nx-b")),
        Case("an origin with a path", try CORSOrigin("https://example.com/a")),
        Case("a port of six digits", try CORSOrigin("https://example.com:100000")),
        Case("a tag that infragen sets", try TagKey("Stack")),
        Case("a tag with a control character", try TagValue("a\u{7}")),
        Case("a PostgreSQL of long ago", try PostgresVersion("9.6")),
        Case("a user that RDS keeps", try DatabaseUser("rdsadmin")),
        Case("a certificate elsewhere", try CertificateARN("arn:aws:acm:eu-west-1:123456789012:certificate/1")),
        Case("a template without a literal segment", try KeyTemplate("{id}/a", fields: [Field(Name("id"), .uuid)])),
        Case("a template with an undeclared field", try KeyTemplate("a/{id}", fields: [])),
        Case("a private key", try PublicKey(pemFile: Array("-----BEGIN PRIVATE KEY-----\n".utf8))),
        Case("a date that does not exist", try CalendarDate("2027-02-29")),
        Case("an empty window", try DailyWindow("02:00-02:00")),
    ]

    @Test(arguments: cases) func throwsFor(_ c: Case) {
        #expect(throws: InvalidValue.self) { try c.make() }
    }
}
