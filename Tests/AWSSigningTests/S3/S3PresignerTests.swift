@testable import AWSSigning
import TestSupport
import Testing

@Suite("Presigned S3 URLs") struct S3PresignerTests {
    let credentials: Credentials
    let now: Timestamp
    let presigner: S3Presigner

    init() throws {
        credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        now = try #require(Timestamp("20260615T120000Z"))
        presigner = try S3Presigner(credentials: credentials, region: "us-east-1")
    }

    struct Call: Sendable, CustomTestStringConvertible {
        let operation: S3Operation
        let method: String
        let query: String
        var testDescription: String { "\(operation)" }
    }

    @Test(arguments: [
        Call(operation: .getObject, method: "GET", query: ""),
        Call(operation: .headObject, method: "HEAD", query: ""),
        Call(operation: .putObject, method: "PUT", query: ""),
        Call(operation: .deleteObject, method: "DELETE", query: ""),
        Call(operation: .createMultipartUpload, method: "POST", query: "uploads=&"),
        Call(
            operation: .uploadPart(number: 7, uploadID: "a/b+c"), method: "PUT",
            query: "partNumber=7&uploadId=a%2Fb%2Bc&"),
        Call(operation: .completeMultipartUpload(uploadID: "u"), method: "POST", query: "uploadId=u&"),
        Call(operation: .abortMultipartUpload(uploadID: "u"), method: "DELETE", query: "uploadId=u&"),
    ]) func everyCall(_ call: Call) throws {
        let presigned = try presigner.presign(S3Request(call.operation, bucket: "b", key: "k"), expires: 60, at: now)
        #expect(presigned.method == call.method)
        #expect(presigned.url.hasPrefix("https://b.s3.us-east-1.amazonaws.com/k?\(call.query)X-Amz-Algorithm="))
        #expect(presigned.stages.canonicalRequest.method == call.method)
    }

    @Test(arguments: [
        "/leading", "a//b", "../up", "a+b c", "%41", "e\u{301}", "ü", "a?b#c&d=e", "!*'()~$@:,;=", "\u{1}",
    ])
    func keysAreEncodedByteByByte(_ key: String) throws {
        let presigned = try presigner.presign(S3Request(.getObject, bucket: "b", key: key), expires: 60, at: now)
        let path = try #require(
            presigned.url.dropFirst("https://b.s3.us-east-1.amazonaws.com/".count).split(separator: "?").first)
        #expect(path == RandomRequests.encoded(key, keepSlash: true))
        #expect(presigned.stages.canonicalRequest.canonicalURI == "/\(path)")
    }

    @Test func headersAreSignedAndListed() throws {
        var request = S3Request(.putObject, bucket: "b", key: "k")
        request.headers = [
            try .contentType("image/png"), try .contentLength(5), try .acl("private"), try .metadata("uuid", "1"),
            try .checksum(.crc32, [1, 2, 3, 4]),
        ]
        let presigned = try presigner.presign(request, expires: 60, at: now)
        let names = "content-length;content-type;host;x-amz-acl;x-amz-checksum-crc32;x-amz-meta-uuid"
        #expect(presigned.stages.canonicalRequest.signedHeaders == names)
        #expect(presigned.headers == request.headers)
        #expect(presigned.stages.canonicalRequest.text.contains("x-amz-checksum-crc32:AQIDBA==\n"))
    }

    @Test func responseHeadersAreOverridden() throws {
        var request = S3Request(.getObject, bucket: "b", key: "k")
        request.responseOverrides[.contentDisposition] = ContentDisposition.attachment(fileName: "Füße \"1\".zip")
        request.responseOverrides[.contentType] = "application/zip"
        let url = try presigner.presign(request, expires: 60, at: now).url
        #expect(
            url.contains(
                "?response-content-disposition=attachment%3B%20filename%3D%22F__e%20_1_.zip%22%3B%20filename%2A%3DUTF-8%27%27"
                    + "F%25C3%25BC%25C3%259Fe%2520%25221%2522.zip&response-content-type=application%2Fzip&X-Amz-"))
    }

    @Test func theHostMayBeAnotherThanTheSignedOne() throws {
        var presigner = try S3Presigner(
            credentials: credentials, region: "us-east-1", endpoint: .custom("https://media.example.com"))
        presigner.signedHost = "minio:9000"
        let presigned = try presigner.presign(S3Request(.getObject, bucket: "b", key: "k"), expires: 60, at: now)
        #expect(presigned.url.hasPrefix("https://media.example.com/b/k?"))
        #expect(presigned.stages.canonicalRequest.text.contains("\nhost:minio:9000\n"))
        for wrong in ["", "a b", "a\r\nx: y", "a/b", "user@a", "https://a"] {
            presigner.signedHost = wrong
            let error = #expect(throws: SigningError.self) {
                try presigner.presign(S3Request(.getObject, bucket: "b", key: "k"), expires: 60, at: now)
            }
            #expect(error?.code == .malformedURL)
        }
    }

    @Test func aTokenIsPartOfTheURL() throws {
        let temporary = try Credentials(accessKeyID: "ASIAEXAMPLE", secretAccessKey: "secret", sessionToken: "a/b==")
        let presigner = try S3Presigner(credentials: temporary, region: "us-east-1")
        let presigned = try presigner.presign(S3Request(.getObject, bucket: "b", key: "k"), expires: 60, at: now)
        #expect(presigned.url.contains("&X-Amz-Security-Token=a%2Fb%3D%3D&"))
        #expect(presigned.stages.canonicalRequest.canonicalQueryString.contains("X-Amz-Security-Token=a%2Fb%3D%3D"))
    }

    @Test func directoryBucketsHaveATokenOfTheirOwn() throws {
        let session = try Credentials(accessKeyID: "AKID", secretAccessKey: "secret", sessionToken: "token")
        let presigner = try S3Presigner(credentials: session, region: "us-west-2")
        let request = S3Request(.getObject, bucket: "b--usw2-az1--x-s3", key: "k")
        let url = try presigner.presign(request, expires: 60, at: now).url
        #expect(url.contains("X-Amz-S3session-Token=token"))
        #expect(url.contains("%2Fs3express%2Faws4_request"))
    }

    @Test func multiRegionAccessPointsTakeSigV4a() throws {
        let signer = try RequestSigner(credentials: credentials, regionSet: RegionSet("*"), service: "s3")
        let presigner = S3Presigner(signer: signer, endpoint: try .aws(region: "us-east-1"))
        let request = S3Request(.getObject, bucket: "arn:aws:s3::123456789012:accesspoint/m.mrap", key: "k")
        let presigned = try presigner.presign(request, expires: 60, at: now)
        #expect(presigned.url.contains("X-Amz-Region-Set=%2A&"))
        let key = try SigV4aKey(credentials)
        #expect(key.isValid(presigned.stages.signature, of: presigned.stages.stringToSign))
    }

    @Test(arguments: [("", "empty"), (String(repeating: "k", count: 1_025), "1025 bytes")])
    func refusesKeys(_ key: String, _ why: String) throws {
        let error = #expect(throws: SigningError.self) {
            try presigner.presign(S3Request(.getObject, bucket: "b", key: key), expires: 60, at: now)
        }
        #expect(error?.code == .malformedKey)
        #expect(error?.message.contains(why) == true)
    }

    @Test func refusesWhatNoURLCanHold() throws {
        #expect(throws: SigningError.self) { try S3Operation.uploadPart(number: 0, uploadID: "u").query() }
        #expect(throws: SigningError.self) { try S3Operation.uploadPart(number: 10_001, uploadID: "u").query() }
        #expect(throws: SigningError.self) { try S3Operation.abortMultipartUpload(uploadID: "").query() }
        #expect(throws: SigningError.self) { try HeaderField.metadata("a", "b\r\nx-amz-acl: public-read") }
        #expect(throws: SigningError.self) { try HeaderField.metadata("a b", "c") }
        #expect(throws: SigningError.self) { try HeaderField.checksum(.sha256, [1]) }
        var request = S3Request(.putObject, bucket: "b", key: "k")
        request.responseOverrides[.contentType] = "image/png"
        #expect(throws: SigningError.self) { try presigner.presign(request, expires: 60, at: now) }
    }
}

@Suite("A template of presigned URLs") struct PresignTemplateTests {
    @Test func givesWhatTheWholePipelineGives() throws {
        var generator = SeededGenerator(seed: 3)
        let now = try #require(Timestamp("20261231T235959Z"))
        for index in 0..<500 {
            let token = index.isMultiple(of: 2) ? "token/+=" : nil
            let credentials = try Credentials(accessKeyID: "AKID", secretAccessKey: "secret", sessionToken: token)
            let endpoint: S3Endpoint =
                index.isMultiple(of: 3)
                ? try .custom("http://[::1]:9000/a%20b", style: .path) : try .aws(region: "eu-west-1")
            let presigner = try S3Presigner(credentials: credentials, region: "eu-west-1", endpoint: endpoint)
            let bytes = (0..<Int.random(in: 1...200, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            var request = S3Request(
                index.isMultiple(of: 5) ? .uploadPart(number: 1, uploadID: "u") : .getObject,
                bucket: "bucket", key: bytes)
            if index.isMultiple(of: 7) { request.headers = [try .acl("private")] }
            if index.isMultiple(of: 11) { request.parameters = [.init("zz", "ü"), .init("A", "1")] }
            let template = try presigner.template(for: request, expires: 900, at: now)
            var output: [UInt8] = Array("before ".utf8)
            try template.append(key: bytes, to: &output)
            let whole = try presigner.presign(request, expires: 900, at: now)
            #expect(String(decoding: output, as: UTF8.self) == "before " + whole.url)
            #expect(template.headers == whole.headers)
            #expect(template.end == whole.end)
        }
    }

    @Test func leavesTheOutputAloneWhenItRefuses() throws {
        let credentials = try Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
        let presigner = try S3Presigner(credentials: credentials, region: "eu-west-1")
        let now = try #require(Timestamp("20260615T120000Z"))
        let template = try presigner.template(for: S3Request(.getObject, bucket: "b", key: ""), expires: 60, at: now)
        var output: [UInt8] = [1]
        #expect(throws: SigningError.self) { try template.append(key: [], to: &output) }
        #expect(throws: SigningError.self) {
            try template.append(key: [UInt8](repeating: 97, count: 1_025), to: &output)
        }
        #expect(output == [1])
    }

    @Test func isNotForSigV4a() throws {
        let credentials = try Credentials(accessKeyID: "AKID", secretAccessKey: "secret")
        let signer = try RequestSigner(credentials: credentials, regionSet: RegionSet("*"), service: "s3")
        let presigner = S3Presigner(signer: signer, endpoint: try .aws(region: "us-east-1"))
        let now = try #require(Timestamp("20260615T120000Z"))
        let error = #expect(throws: SigningError.self) {
            try presigner.template(for: S3Request(.getObject, bucket: "b", key: ""), expires: 60, at: now)
        }
        #expect(error?.code == .unsupported)
    }
}
