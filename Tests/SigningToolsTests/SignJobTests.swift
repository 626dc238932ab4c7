import AWSSigning
import SigningTools
import Testing

@Suite("Signing jobs") struct SignJobTests {
    let defaults: SignJob.Defaults

    init() throws {
        let now = try #require(Timestamp("20260615T120000Z"))
        let credentials = try Credentials(accessKeyID: "AKIADEFAULT", secretAccessKey: "default")
        defaults = SignJob.Defaults(credentials: credentials, region: "eu-west-1", timestamp: now)
    }

    private func answer(_ line: String) -> JSONValue { SignJob.answer(to: line.utf8, defaults: defaults).json }

    private static let own = #""access_key_id":"AKIDEXAMPLE","secret_access_key":"secret""#

    @Test func theDocumentedRequestIsSigned() throws {
        let json = answer(
            #"{"id":[1,"a"],"method":"GET","url":"https://examplebucket.s3.amazonaws.com/test.txt","headers":[["Range","#
                + #""bytes=0-9"]],"service":"s3","region":"us-east-1","timestamp":"20130524T000000Z","location":"header","#
                + #""algorithm":"v4","access_key_id":"AKIAIOSFODNN7EXAMPLE","#
                + #""secret_access_key":"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}"#)
        #expect(
            json.members?.map(\.name) == [
                "id", "canonical_request", "string_to_sign", "signed_headers", "signature", "authorization", "headers",
            ])
        #expect(json["id"]?.text == #"[1,"a"]"#)
        #expect(json["signature"]?.string == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41")
        #expect(json["signed_headers"]?.string == "host;range;x-amz-content-sha256;x-amz-date")
        #expect(json["headers"]?.array?.last?.array?.first?.string == "Authorization")
    }

    @Test func theDocumentedURLIsPresigned() throws {
        let json = answer(
            #"{"method":"GET","url":"https://examplebucket.s3.amazonaws.com/test.txt","service":"s3","region":"us-east-1","#
                + #""timestamp":"20130524T000000Z","location":"query","expires":86400,"access_key_id":"AKIAIOSFODNN7EXAMPLE","#
                + #""secret_access_key":"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}"#)
        #expect(json["authorization"] == nil)
        #expect(
            json["url"]?.string?.hasSuffix("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404") == true)
    }

    @Test func whatAJobLeavesOutComesFromTheEnvironment() throws {
        let json = answer(#"{"method":"GET","url":"https://b/","service":"execute-api"}"#)
        #expect(
            json["authorization"]?.string?.contains("AKIADEFAULT/20260615/eu-west-1/execute-api/aws4_request") == true)
        let alone = SignJob.Defaults(timestamp: defaults.timestamp)
        let (failure, isSigned) = SignJob.answer(
            to: #"{"id":"x","method":"GET","url":"https://b/","service":"s3","region":"a"}"#.utf8, defaults: alone)
        #expect(!isSigned)
        #expect(failure["id"]?.string == "x")
        #expect(failure["error"]?["code"]?.string == "malformed-credentials")
    }

    @Test func bodiesAndPayloads() throws {
        func line(_ more: String, service: String = "s3", location: String = "header") -> String {
            answer(
                #"{"method":"PUT","url":"https://b/","service":"\#(service)","location":"\#(location)",\#(Self.own),\#(more)}"#
            )["canonical_request"]?.string?.split(separator: "\n").last.map(String.init) ?? "refused"
        }
        let hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
        #expect(line(#""body_base64":"aGVsbG8=""#) == hello)
        #expect(line(#""payload":"UNSIGNED-PAYLOAD""#) == "UNSIGNED-PAYLOAD")
        #expect(line("\"payload\":\"\(hello)\"") == hello)
        #expect(line(#""body_base64":"aGVsbG8=""#, location: "query") == "UNSIGNED-PAYLOAD")
        #expect(line(#""body_base64":"aGVsbG8=""#, service: "sqs", location: "query") == hello)
        #expect(line(#""payload":"STREAMING-AWS4-HMAC-SHA256-PAYLOAD""#) == "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
    }

    @Test func sigV4aTakesARegionSet() throws {
        for set in [#""region_set":"us-east-1,eu-*""#, #""region_set":["us-east-1","eu-*"]"#] {
            let json = answer(
                #"{"method":"GET","url":"https://b/","service":"s3","algorithm":"v4a",\#(Self.own),\#(set)}"#)
            #expect(json["canonical_request"]?.string?.contains("x-amz-region-set:us-east-1,eu-*\n") == true)
            #expect(
                json["authorization"]?.string?.hasPrefix("AWS4-ECDSA-P256-SHA256 Credential=AKIDEXAMPLE/20260615/s3/")
                    == true)
        }
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let members: String
        let code: String

        init(_ name: String, _ members: String, _ code: String) {
            testDescription = name
            self.members = members
            self.code = code
        }
    }

    @Test(arguments: [
        Refusal("no method", #""url":"https://b/","service":"s3""#, "unsupported"),
        Refusal("no URL", #""method":"GET","service":"s3""#, "unsupported"),
        Refusal("a relative URL", #""method":"GET","url":"/k","service":"s3""#, "malformed-url"),
        Refusal("a line end in the URL", #""method":"GET","url":"https://b/\n","service":"s3""#, "malformed-url"),
        Refusal(
            "a line end in a header",
            #""method":"GET","url":"https://b/","service":"s3","headers":[["a","b\r\nc: d"]]"#,
            "malformed-header"),
        Refusal(
            "headers as an object", #""method":"GET","url":"https://b/","service":"s3","headers":{"a":"b"}"#,
            "unsupported"),
        Refusal(
            "two hosts", #""method":"GET","url":"https://b/","service":"s3","headers":[["Host","a"],["host","b"]]"#,
            "malformed-header"),
        Refusal(
            "an unknown place", #""method":"GET","url":"https://b/","service":"s3","location":"body""#, "unsupported"),
        Refusal(
            "an unknown algorithm", #""method":"GET","url":"https://b/","service":"s3","algorithm":"v2""#, "unsupported"
        ),
        Refusal(
            "a wrong timestamp", #""method":"GET","url":"https://b/","service":"s3","timestamp":"now""#,
            "malformed-timestamp"),
        Refusal(
            "a body that is not base64", #""method":"GET","url":"https://b/","service":"s3","body_base64":"*""#,
            "malformed-payload"),
        Refusal(
            "a payload that is none", #""method":"GET","url":"https://b/","service":"s3","payload":"x""#,
            "malformed-payload"),
        Refusal(
            "an expiry over 7 days",
            #""method":"GET","url":"https://b/","service":"s3","location":"query","expires":604801"#,
            "expiry-out-of-range"),
        Refusal(
            "half an access key", #""method":"GET","url":"https://b/","service":"s3","access_key_id":"A""#,
            "malformed-credentials"),
        Refusal(
            "a token without its access key", #""method":"GET","url":"https://b/","service":"s3","session_token":"t""#,
            "malformed-credentials"),
        Refusal("a service with a slash", #""method":"GET","url":"https://b/","service":"s3/x""#, "malformed-scope"),
        Refusal(
            "a URL that is presigned",
            #""method":"GET","url":"https://b/?X-Amz-Signature=1","service":"s3","location":"query""#, "malformed-url"),
    ]) func refuses(_ refusal: Refusal) {
        let json = answer("{\"id\":9,\(refusal.members)}")
        #expect(json["error"]?["code"]?.string == refusal.code, "\(json.text)")
        #expect(json["id"]?.integer == 9)
    }

    @Test(arguments: [
        "", "x", "[]", "{", #"{"a":1,"a":2}"#, "{\"id\":\"\u{1}\"}", String(repeating: "[", count: 1_000),
    ])
    func whatIsNoJSONObjectIsSaid(_ line: String) {
        #expect(answer(line)["error"]?["code"]?.string == "malformed-json")
    }
}

@Suite("Lists of presigned URLs") struct PresignListTests {
    private func list(gate: PresignList.Gate? = nil, bucket: String? = "b") throws -> PresignList {
        let credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        let presigner = try S3Presigner(credentials: credentials, region: "us-east-1")
        let now = try #require(Timestamp("20260615T120000Z"))
        return PresignList(presigner: presigner, now: now, defaults: .init(call: .get, bucket: bucket), gate: gate)
    }

    private func answer(_ line: String, _ list: inout PresignList) -> (text: String, failed: Bool) {
        var output: [UInt8] = []
        let failed: Bool
        do throws(PresignList.LineFailure) {
            try Array(line.utf8).withUnsafeBufferPointer { buffer throws(PresignList.LineFailure) in
                try list.answer(buffer, to: &output)
            }
            failed = false
        } catch {
            failed = true
        }
        return (String(decoding: output, as: UTF8.self), failed)
    }

    @Test func keysAndURLsAnswerWithAURLEach() throws {
        var list = try list()
        for line in ["a b", "s3://other/a b", "é", "s3://b/s3://x"] {
            let (text, failed) = answer(line, &list)
            #expect(!failed)
            #expect(text == (try list.presign(line).url) + "\n")
        }
    }

    @Test func objectsAnswerWithObjects() throws {
        var list = try list()
        let line = #"{"id":1,"key":"k","method":"PUT","expires":60,"headers":{"Content-Type":"a/b"}}"#
        let json = try JSONValue(parsing: answer(line, &list).text.utf8)
        #expect(json["id"]?.integer == 1)
        #expect(json["method"]?.string == "PUT")
        #expect(json["expires_at"]?.string == "2026-06-15T12:01:00Z")
        #expect(json["headers"]?.text == #"[["Content-Type","a/b"]]"#)
        let part = #"{"key":"k","method":"upload-part","upload_id":"u","part_number":3}"#
        #expect(answer(part, &list).text.contains("?partNumber=3&uploadId=u&"))
        // One line's choices are not the next one's.
        #expect(answer("k", &list).text.hasPrefix("https://b.s3.us-east-1.amazonaws.com/k?X-Amz-Algorithm"))
    }

    @Test(arguments: [
        "s3://b", "s3://", "s3:///k", #"{"key":""}"#, #"{"key":1}"#, #"{"method":"get"}"#,
        #"{"key":"k","method":"copy"}"#,
        #"{"key":"k","expires":0}"#, #"{"key":"k","headers":[["a"]]}"#, #"{"key":"k","upload_id":"u"}"#,
        #"{"key":"k","method":"put","part_number":1}"#, "s3://arn:aws:s3:us-east-1:1:accesspoint/ap",
        #"{"key":"k","method":"upload-part"}"#, "{",
    ]) func aBadLineFailsAlone(_ line: String) throws {
        var list = try list()
        let (text, failed) = answer(line, &list)
        #expect(failed)
        #expect(line.hasPrefix("{") ? text.hasPrefix("{\"error\":{") : text == "\n")
        #expect(!answer("k", &list).failed)
    }

    @Test func aLongListOfBucketsTakesNoMoreMemory() throws {
        var list = try list(bucket: nil)
        for index in 0..<200 { #expect(!answer("s3://bucket-\(index)/k", &list).failed) }
        #expect(answer("k", &list).failed, "no bucket")
    }

    @Test func theGateDecides() throws {
        var list = try list { call, key, asked throws(SigningError) in
            guard call == .get, key.starts(with: "open/".utf8) else { throw SigningError(.notAllowed, "no") }
            return min(asked ?? 60, 60)
        }
        #expect(answer("open/k", &list).text.contains("X-Amz-Expires=60&"))
        #expect(answer("closed/k", &list).failed)
        #expect(answer(#"{"key":"open/k","method":"put"}"#, &list).text.contains("\"not-allowed\""))
    }

    @Test func aLineMayNameAnAccessPointOrADirectoryBucket() throws {
        var list = try list()
        let accessPoint = answer("s3://arn:aws:s3:us-east-1:123456789012:accesspoint/ap/a/b", &list).text
        #expect(accessPoint.hasPrefix("https://ap-123456789012.s3-accesspoint.us-east-1.amazonaws.com/a/b?"))
        let directory = answer("s3://d--use1-az4--x-s3/k", &list).text
        #expect(directory.hasPrefix("https://d--use1-az4--x-s3.s3express-use1-az4.us-east-1.amazonaws.com/k?"))
        #expect(directory.contains("%2Fs3express%2Faws4_request"))
        #expect(answer("k", &list).text.contains("%2Fs3%2Faws4_request"))
    }

    @Test func sigV4aListsWorkToo() throws {
        let credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        let signer = try RequestSigner(credentials: credentials, regionSet: RegionSet("*"), service: "s3")
        let presigner = S3Presigner(signer: signer, endpoint: try .aws(region: "us-east-1"))
        let now = try #require(Timestamp("20260615T120000Z"))
        var list = PresignList(presigner: presigner, now: now, defaults: .init(call: .get, bucket: "b"))
        #expect(answer("k", &list).text.contains("X-Amz-Region-Set=%2A"))
        var output: [UInt8] = []
        try [0x61, 0xFF].withUnsafeBufferPointer { try list.answer($0, to: &output) }
        #expect(String(decoding: output, as: UTF8.self).contains(".com/a%FF?"), "keys are bytes")
    }
}
