@testable import AWSSigning
import TestSupport
import Testing

/// Thousands of random requests, most of them nasty, signed by this library and by botocore.
///
/// Left out is what botocore itself gets wrong or does not do: repeated query keys in presigned URLs (it drops all but
/// one), pairs without a name, raw `+` and escapes that no client writes.
@Suite("Botocore agrees", .enabled(if: BotocoreJudge.isThere, Comment(rawValue: BotocoreJudge.whyNot)))
struct BotocoreJudgeTests {
    @Test(arguments: ["header", "query"], ["s3", "execute-api"])
    func onRequests(_ location: String, _ service: String) throws {
        var random = RandomRequests(seed: location == "header" ? 1 : 2, service: service)
        let jobs = (0..<1_000).map { _ in random.job(location) }
        let answers = try BotocoreJudge.judge(jobs.map(\.json))
        #expect(answers.count == jobs.count)
        for (job, answer) in zip(jobs, answers) {
            let signed = try job.signed()
            #expect(signed.canonicalRequest.text == answer["canonical_request"]?.string, "\(job.json.text)")
            #expect(signed.stringToSign.text == answer["string_to_sign"]?.string)
            #expect(signed.signature.hex == answer["signature"]?.string)
            if let url = answer["url"]?.string { #expect(Self.sameURL(signed, url), "\(url)") }
            if let authorization = answer["authorization"]?.string { #expect(signed.authorization == authorization) }
        }
    }

    /// The same scheme, host and path, and the same pairs in the query: botocore writes the query anew.
    private static func sameURL(_ signed: SignedRequest, _ url: String) -> Bool {
        guard let other = try? WireRequest(method: signed.request.method, url: url) else { return false }
        return signed.request.path == other.path && signed.request.host == other.host
            && CanonicalQuery(signed.request.rawQueryPairs).text == CanonicalQuery(other.rawQueryPairs).text
    }
}

/// A request in two forms: for this library and for the judge.
struct SigningJob {
    let kind: String
    let method: String
    let url: String
    let headers: [(String, String)]
    let body: String
    let service: String
    let region: String
    let timestamp: Timestamp
    let expires: Int
    let credentials: Credentials

    var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("kind", .string(kind)), .init("method", .string(method)), .init("url", .string(url)),
            .init("headers", .array(headers.map { .array([.string($0.0), .string($0.1)]) })),
            .init("body", .string(body)), .init("service", .string(service)), .init("region", .string(region)),
            .init("timestamp", .string(timestamp.text)), .init("expires", .number(String(expires))),
            .init("access_key_id", .string(credentials.accessKeyID)),
            .init("secret_access_key", .string(credentials.secretAccessKey)),
        ]
        if let token = credentials.sessionToken { members.append(.init("session_token", .string(token))) }
        return .object(members)
    }

    func signed() throws -> SignedRequest {
        let request = try WireRequest(method: method, url: url, headers: headers.map { try HeaderField($0.0, $0.1) })
        let signer = try RequestSigner(credentials: credentials, region: region, service: service)
        if kind == "header" { return try signer.sign(request, payload: .body(body.utf8), at: timestamp) }
        let payload: Payload? = service == "s3" ? nil : .body(body.utf8)
        return try signer.sign(request, payload: payload, in: .query(expires: expires), at: timestamp)
    }
}

/// Seeded random requests.
struct RandomRequests {
    private var generator: SeededGenerator
    private let service: String

    init(seed: UInt64, service: String) {
        generator = SeededGenerator(seed: seed)
        self.service = service
    }

    mutating func job(_ kind: String) -> SigningJob {
        let hasToken = Int.random(in: 0..<3, using: &generator) == 0
        let path = service == "s3" ? Self.encoded(text(0...40), keepSlash: true) : genericPath()
        let query = query()
        let host = pick(["example.amazonaws.com", "b.s3.eu-west-1.amazonaws.com", "[::1]:9000", "127.0.0.1:8080"])
        // Boto leaves out the default ports of both schemes.
        let port = host.contains(":") ? "" : pick(["", ":443", ":8443"])
        let expires = Int.random(in: 1...604_800, using: &generator)
        let seconds = Int.random(in: 0...4_000_000_000, using: &generator)
        guard let timestamp = Timestamp(epochSeconds: seconds),
            let credentials = try? Credentials(
                accessKeyID: pick(["AKIDEXAMPLE", "AKIA/with=odd+bytes"]), secretAccessKey: "s" + text(0...40),
                sessionToken: hasToken ? "FwoGZXIvYXdzE//+" + Self.encoded(text(0...30), keepSlash: true) : nil)
        else { preconditionFailure("the generator makes valid values") }
        return SigningJob(
            kind: kind, method: pick(["GET", "PUT", "POST", "HEAD", "DELETE"]),
            url: "https://\(host)\(port)/\(path)\(query.isEmpty ? "" : "?")\(query)", headers: headers(),
            body: kind == "header" ? text(0...60) : "", service: service,
            region: pick(["us-east-1", "eu-central-1", "cn-north-1", "us-gov-west-1"]), timestamp: timestamp,
            expires: expires, credentials: credentials)
    }

    private mutating func genericPath() -> String {
        let segments = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            pick(["", ".", "..", "a", "%20", "b%2Fc", "d%25", Self.encoded(text(1...8), keepSlash: false)])
        }
        return segments.joined(separator: "/")
    }

    /// Query keys that are all different, some of them sorted otherwise with their value than without.
    private mutating func query() -> String {
        let names = Set(
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                pick(["a", "a-b", "a=b", "A", "X-Amz-Acl", "X-Amz-Zz", "prefix", "uploads", "ü", text(1...6)])
            })
        return names.sorted().map { name in
            "\(Self.encoded(name, keepSlash: false))=\(Self.encoded(text(0...12), keepSlash: false))"
        }.joined(separator: "&")
    }

    private mutating func headers() -> [(String, String)] {
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            let name = pick([
                "Content-Type", "x-amz-acl", "X-Amz-Meta-A", "x-amz-meta-a", "Range", "My-Header", "User-Agent",
            ])
            return (name, pick(["a", "  a  b\t c ", "\"x   y\"", "A,b", "", "text/plain; charset=utf-8", "grün"]))
        }
    }

    private mutating func text(_ count: ClosedRange<Int>) -> String {
        let alphabet = [
            "a", "B", "0", "-", "_", ".", "~", "/", " ", "+", "%", "&", "=", "?", "#", "!", "*", "'", "(", ")", "@",
            ":", ";", ",", "$", "[", "]", "\"", "\\", "ü", "e\u{301}", "ሴ", "😀", "%41",
        ]
        return (0..<Int.random(in: count, using: &generator)).map { _ in pick(alphabet) }.joined()
    }

    private mutating func pick(_ choices: [String]) -> String {
        choices[Int.random(in: 0..<choices.count, using: &generator)]
    }

    /// Percent-encoding of the test's own, to be no mirror of the library's.
    static func encoded(_ text: String, keepSlash: Bool) -> String {
        text.utf8.map { byte -> String in
            let isKept =
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
                || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || "-._~".utf8.contains(byte)
                || keepSlash && byte == UInt8(ascii: "/")
            if isKept { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
