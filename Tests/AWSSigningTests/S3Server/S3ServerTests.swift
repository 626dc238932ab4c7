import AWSSigning
import Foundation
import Testing

@Suite("A real server accepts and refuses", .serialized, .enabled(if: S3Server.isWanted, S3Server.whyNot))
struct S3ServerTests {
    let server: S3Server

    init() throws { server = try S3Server.start() }

    private static let body = Array("the body\n".utf8)

    /// Expects an object to hold `body`, by a presigned GET.
    private func expect(_ body: [UInt8], at key: String) throws {
        let answer = try server.send(server.presign(.getObject, key))
        #expect(answer.status == 200)
        #expect(answer.body == body)
    }

    private func put(_ key: String, _ body: [UInt8] = body) throws {
        #expect(try server.send(server.presign(.putObject, key), body: body).status == 200)
    }

    // MARK: - Presigned URLs

    @Test(arguments: [
        "plain.txt", "a b/c+d&e=f;g", "%41%2B", "!*'()~$@:,", "ü/e\u{301}/ሴ/😀", "a?b", "[x]{y}|z", "\"q\"",
    ])
    func oddKeysGoThere(_ key: String) throws {
        try put(key)
        try expect(Self.body, at: key)
        #expect(try server.send(server.presign(.headObject, key)).status == 200)
        #expect(try server.send(server.presign(.deleteObject, key)).status == 204)
        #expect(try server.send(server.presign(.getObject, key)).status == 404)
    }

    @Test func templatesAreAsGood() throws {
        try put("hls/a b/1.ts")
        let template = try server.presigner().template(
            for: S3Request(.getObject, bucket: S3Server.bucket, key: ""), expires: 60, at: server.now)
        let request = try WireRequest(method: "GET", url: template.url(for: "hls/a b/1.ts"))
        #expect(try server.send(request).status == 200)
    }

    @Test func anythingChangedIsRefused() throws {
        try put("k")
        func status(_ change: (inout WireRequest) throws -> Void) throws -> Int {
            var request = try server.presign(.getObject, "k")
            try change(&request)
            return try server.send(request).status
        }
        func replacing(_ from: String, _ to: String) throws -> Int {
            try status {
                $0.query = Array(String(decoding: $0.query ?? [], as: UTF8.self).replacing(from, with: to).utf8)
            }
        }
        #expect(try status { _ in } == 200)
        #expect(try status { $0.path = Array("/\(S3Server.bucket)/other".utf8) } == 403)
        #expect(try status { $0.method = "DELETE" } == 403)
        #expect(try status { $0.query? += Array("&versionId=1".utf8) } == 403)
        #expect(try replacing("Expires=300", "Expires=301") == 403)
        #expect(try status { $0.query = $0.query.map { $0.dropLast() + [$0.last == 0x30 ? 0x31 : 0x30] } } == 403)
        try expect(Self.body, at: "k")
    }

    @Test func expiredAndForeignURLsAreRefused() throws {
        try put("k")
        let request = S3Request(.getObject, bucket: S3Server.bucket, key: "k")
        let expired = try server.presigner().presign(request, expires: 60, at: server.now.adding(seconds: -3_600))
        #expect(try server.send(expired.stages.request).status == 403)
        let foreign = try server.presigner(secret: "another secret").presign(request, expires: 60, at: server.now)
        #expect(try server.send(foreign.stages.request).status == 403)
        if S3Server.backend == "swift" {
            let elsewhere = try server.presigner(region: "eu-west-1").presign(request, expires: 60, at: server.now)
            #expect(try server.send(elsewhere.stages.request).status == 400)
        }
    }

    @Test func signedHeadersMustBeSentAsTheyAre() throws {
        let headers = [try HeaderField.contentType("image/png"), try .metadata("a", "1  2")]
        let request = try server.presign(.putObject, "with headers", headers: headers)
        #expect(try server.send(request, body: Self.body).status == 200)
        var changed = request
        changed.headers = try request.headers.map {
            $0.canonicalName == "content-type" ? try .contentType("text/html") : $0
        }
        #expect(try server.send(changed, body: Self.body).status == 403)
        changed.headers = request.headers.filter { $0.canonicalName != "x-amz-meta-a" }
        #expect(try server.send(changed, body: Self.body).status == 403)
    }

    @Test func responseHeadersAreOverridden() throws {
        try put("k")
        var request = S3Request(.getObject, bucket: S3Server.bucket, key: "k")
        request.responseOverrides[.contentDisposition] = ContentDisposition.attachment(fileName: "Füße 1.zip")
        let presigned = try server.presigner().presign(request, expires: 60, at: server.now)
        #expect(try server.send(presigned.stages.request).status == 200)
    }

    // MARK: - Headers

    @Test func requestsAreSignedInHeaders() throws {
        let signer = try server.presigner().signer
        let target = "/\(S3Server.bucket)/in%20headers%2B"
        let put = try signer.sign(server.request("PUT", target), payload: .body(Self.body), at: server.now).request
        #expect(try server.send(put, body: Self.body).status == 200)
        let other = Array("other body".utf8)
        #expect([400, 403].contains(try server.send(put, body: other).status))
        let list = try signer.sign(
            server.request("GET", "/\(S3Server.bucket)?prefix=in%20&list-type=2"), at: server.now)
        let answer = try server.send(list.request)
        #expect(answer.status == 200)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("<Key>in headers+</Key>"))
        let late = try signer.sign(server.request("GET", target), at: server.now.adding(seconds: -3_600))
        #expect(try server.send(late.request).status == 403)
        let unsigned = try signer.sign(server.request("PUT", target), payload: .unsigned, at: server.now).request
        #expect(try server.send(unsigned, body: other).status == 200)
    }

    // MARK: - Chunks

    private func chunked(
        _ payload: StreamingPayload, _ body: [UInt8], trailer: [HeaderField] = []
    ) throws -> (request: WireRequest, body: [UInt8]) {
        var upload = try ChunkedUpload(
            server.request("PUT", "/\(S3Server.bucket)/chunked"), signer: server.presigner().signer, payload: payload,
            decodedLength: body.count, trailer: trailer.map { ($0.name, $0.value.count) }, at: server.now)
        var wire: [UInt8] = []
        for start in stride(from: 0, to: body.count, by: 65_536) {
            wire += try upload.frame(Array(body[start..<min(start + 65_536, body.count)]))
        }
        wire += try upload.finish(trailer: trailer)
        return (upload.request.request, wire)
    }

    @Test(arguments: [10, 65_536, 200_000]) func chunksAreAccepted(_ length: Int) throws {
        let body = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let (request, wire) = try chunked(.signed, body)
        #expect(try server.send(request, body: wire).status == 200)
        try expect(body, at: "chunked")
        var changed = wire
        changed[wire.count / 2] ^= 1
        #expect([400, 403].contains(try server.send(request, body: changed).status))
    }

    @Test(.enabled(if: S3Server.backend == "swift", "radosgw 16 knows no trailers"))
    func trailersAreAccepted() throws {
        let body = [UInt8](repeating: 7, count: 70_000)
        // The SHA-256 of the body, which the server compares.
        let checksum = try HeaderField.checksum(.sha256, SHA256Digest(hashing: body).bytes)
        for payload in [StreamingPayload.signedWithTrailer, .unsignedWithTrailer] {
            let (request, wire) = try chunked(payload, body, trailer: [checksum])
            #expect(try server.send(request, body: wire).status == 200)
            try expect(body, at: "chunked")
        }
        let (request, wire) = try chunked(.signedWithTrailer, body, trailer: [checksum])
        let text = try #require(String(bytes: wire.suffix(80), encoding: .utf8))
        let digit = try #require(text.dropLast(4).last)
        var changed = wire
        changed[wire.count - 5] = digit == "0" ? UInt8(ascii: "1") : UInt8(ascii: "0")
        #expect(try server.send(request, body: changed).status == 403)
    }

    // MARK: - Multipart uploads

    @Test func multipartUploadsArePresignedCallByCall() throws {
        let key = "multi part"
        let created = try server.send(server.presign(.createMultipartUpload, key))
        #expect(created.status == 200)
        let uploadID = try #require(Self.element("UploadId", in: created.body))
        let parts = [[UInt8](repeating: 1, count: 5 << 20), [UInt8](repeating: 2, count: 1_000)]
        var list = ""
        for (index, part) in parts.enumerated() {
            let request = try server.presign(.uploadPart(number: index + 1, uploadID: uploadID), key)
            let answer = try server.send(request, body: part)
            #expect(answer.status == 200)
            let tag = try #require(answer.header("etag"))
            list += "<Part><PartNumber>\(index + 1)</PartNumber><ETag>\(tag)</ETag></Part>"
        }
        let complete = Array("<CompleteMultipartUpload>\(list)</CompleteMultipartUpload>".utf8)
        let request = try server.presign(.completeMultipartUpload(uploadID: uploadID), key)
        #expect(try server.send(request, body: complete).status == 200)
        try expect(parts[0] + parts[1], at: key)

        let other = try server.send(server.presign(.createMultipartUpload, key))
        let otherID = try #require(Self.element("UploadId", in: other.body))
        #expect(try server.send(server.presign(.abortMultipartUpload(uploadID: otherID), key)).status == 204)
    }

    private static func element(_ name: String, in xml: [UInt8]) -> String? {
        let text = String(decoding: xml, as: UTF8.self)
        return text.split(separator: "<\(name)>").dropFirst().first?.split(separator: "<").first.map(String.init)
    }

    // MARK: - Forms

    @Test(.enabled(if: S3Server.backend == "rgw", "OpenStack Swift has no POST policies")) func formsAreAccepted()
        throws
    {
        let policy = PostPolicy(
            expiration: server.now.adding(seconds: 300),
            conditions: [
                .equals(field: "bucket", value: S3Server.bucket), .startsWith(field: "key", prefix: "form/"),
                .startsWith(field: "Content-Type", prefix: "image/"), .contentLength(1...100),
            ])
        let signed = try policy.signed(by: server.presigner().signer, at: server.now)
        func post(_ key: String, _ body: [UInt8], type: String = "image/png", change: (String) -> String = { $0 })
            throws -> Int
        {
            let fields = [("key", key), ("Content-Type", type)] + signed.fields.map { ($0.name, change($0.value)) }
            let (message, boundary) = Self.form(fields, file: body)
            let content = try HeaderField.contentType("multipart/form-data; boundary=\(boundary)")
            return try server.send(server.request("POST", "/\(S3Server.bucket)", headers: [content]), body: message)
                .status
        }
        #expect(try post("form/1.png", Self.body) == 204)
        try expect(Self.body, at: "form/1.png")
        #expect(try post("other/1.png", Self.body) == 403)
        #expect(try post("form/1.png", Self.body, type: "text/html") == 403)
        #expect(try post("form/1.png", [UInt8](repeating: 1, count: 101)) == 400)
        #expect(
            try post("form/1.png", Self.body, change: { $0 == signed.signature.hex ? String($0.reversed()) : $0 })
                == 403)
    }

    private static func form(_ fields: [(String, String)], file: [UInt8]) -> (message: [UInt8], boundary: String) {
        let boundary = "infragen-\(UUID().uuidString)"
        var message: [UInt8] = []
        for (name, value) in fields {
            message += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        message += "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n".utf8
        return (message + file + Array("\r\n--\(boundary)--\r\n".utf8), boundary)
    }
}
