package import AWSSigning

/// Makes presigned URLs for a list: a key, an `s3://` URL or a JSON object a line.
///
/// Calls that differ in the key only share a template, so a plain list costs little more than its signatures.
package struct PresignList {
    /// What a line may leave out.
    package struct Defaults: Sendable {
        package var call: S3Call
        package var bucket: String?
        /// Nil asks ``PresignGate``, and without one the list's fallback is taken.
        package var expires: Int?
        package var headers: [HeaderField]
        package var parameters: [S3Request.Parameter]
        package var responseOverrides: [S3Request.ResponseOverride: String]
        package var versionID: String?
        package var uploadID: String?
        package var partNumber: Int?

        package init(call: S3Call, bucket: String? = nil, expires: Int? = nil) {
            self.call = call
            self.bucket = bucket
            self.expires = expires
            headers = []
            parameters = []
            responseOverrides = [:]
        }
    }

    /// Decides whether a call on a key may be presigned, and for how long.
    ///
    /// Gives the seconds to sign for; the second argument is the key, the third what was asked for.
    package typealias Gate = (S3Call, [UInt8], Int?) throws(SigningError) -> Int

    /// The seconds that a URL lives where neither line, option nor class says.
    package static let fallbackExpires = 300

    package var presigner: S3Presigner
    /// The time at which lines are signed; a list that takes hours moves it on.
    package var now: Timestamp {
        didSet { if now != oldValue { templates.removeAll(keepingCapacity: true) } }
    }
    package var defaults: Defaults
    package var gate: Gate?
    private var templates: [TemplateName: PresignTemplate] = [:]

    private struct TemplateName: Hashable {
        let bucket: String
        let expires: Int
    }

    package init(presigner: S3Presigner, now: Timestamp, defaults: Defaults, gate: Gate? = nil) {
        self.presigner = presigner
        self.now = now
        self.defaults = defaults
        self.gate = gate
    }

    /// What went wrong with a line of plain text; a JSON line has its error in its answer.
    package enum LineFailure: Error {
        case plain(SigningError)
        case json
    }

    /// Appends the answer to `line` and a line feed to `output`.
    ///
    /// - Throws: ``LineFailure``; for a plain line only the line feed is appended then, so answers stay in order.
    package mutating func answer(_ line: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) throws(LineFailure) {
        if line.first == UInt8(ascii: "{") { return try answerJSON(Array(line), to: &output) }
        do throws(SigningError) {
            try appendURL(line, to: &output)
        } catch {
            output.append(UInt8(ascii: "\n"))
            throw .plain(error)
        }
        output.append(UInt8(ascii: "\n"))
    }

    /// The presigned URL for one argument: a key or an `s3://` URL.
    package func presign(_ argument: String) throws(SigningError) -> PresignedURL {
        try presign(bytes: Array(argument.utf8))
    }

    private func presign(bytes argument: [UInt8]) throws(SigningError) -> PresignedURL {
        let (bucket, key) = try Self.split(argument, bucket: defaults.bucket)
        let expires = try seconds(defaults.call, Array(key), defaults.expires)
        return try presigner.presign(request(bucket: bucket, key: Array(key)), expires: expires, at: now)
    }

    // MARK: - Plain lines

    private mutating func appendURL(_ line: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) throws(SigningError) {
        guard presigner.signer.algorithm == .v4 else {
            output += try presign(bytes: Array(line)).url.utf8
            return
        }
        let (bucket, rest) = try Self.split(line, bucket: defaults.bucket)
        let key = UnsafeBufferPointer(rebasing: rest)
        let expires = try seconds(defaults.call, gate == nil ? [] : Array(key), defaults.expires)
        let name = TemplateName(bucket: bucket, expires: expires)
        if let template = templates[name] {
            try template.append(key: key, to: &output)
            return
        }
        let template = try presigner.template(for: request(bucket: bucket, key: []), expires: expires, at: now)
        // Each line may name another bucket: what is kept must not grow with the list.
        if templates.count >= 64 { templates.removeAll() }
        templates[name] = template
        try template.append(key: key, to: &output)
    }

    private func request(bucket: String, key: [UInt8]) throws(SigningError) -> S3Request {
        var request = S3Request(
            try defaults.call.operation(uploadID: defaults.uploadID, partNumber: defaults.partNumber), bucket: bucket,
            key: key)
        request.headers = defaults.headers
        request.parameters = defaults.parameters
        request.responseOverrides = defaults.responseOverrides
        request.versionID = defaults.versionID
        return request
    }

    private func seconds(_ call: S3Call, _ key: [UInt8], _ asked: Int?) throws(SigningError) -> Int {
        guard let gate else { return asked ?? Self.fallbackExpires }
        return try gate(call, key, asked)
    }

    /// The bucket and key of `s3://BUCKET/KEY`, or the key alone with `bucket`.
    ///
    /// The ARN of an access point, which may stand for the bucket, holds a slash itself.
    package static func split<Bytes: Collection<UInt8>>(
        _ argument: Bytes, bucket: String?
    ) throws(SigningError) -> (bucket: String, key: Bytes.SubSequence) {
        guard argument.starts(with: "s3://".utf8) else {
            guard let bucket else { throw noBucket }
            return (bucket, argument[...])
        }
        let rest = argument.dropFirst(5)
        let name = rest.starts(with: "arn:".utf8) ? rest.drop { $0 != UInt8(ascii: "/") }.dropFirst() : rest
        guard let slash = name.firstIndex(of: UInt8(ascii: "/")), slash > name.startIndex else {
            throw malformedURL(argument)
        }
        return (String(decoding: rest[..<slash], as: UTF8.self), rest[rest.index(after: slash)...])
    }

    private static let noBucket = SigningError(
        .malformedBucket, "no bucket: write s3://BUCKET/KEY, or name one with --bucket")

    private static func malformedURL(_ line: some Collection<UInt8>) -> SigningError {
        SigningError(.malformedBucket, "\(quoted(bytes: line)) is not s3://BUCKET/KEY")
    }

    // MARK: - JSON lines

    private func answerJSON(_ line: [UInt8], to output: inout [UInt8]) throws(LineFailure) {
        var id: JSONValue?
        var answer: JSONValue
        var failed = false
        do {
            let json = try JSONValue(parsing: line)
            id = json["id"]
            answer = try self.answer(json)
        } catch let error as JSONValue.ParseError {
            (answer, failed) = (SignJob.failure(id, code: "malformed-json", message: error.description), true)
        } catch let error as SigningError {
            (answer, failed) = (SignJob.failure(id, code: error.code.rawValue, message: error.message), true)
        } catch {
            (answer, failed) = (SignJob.failure(id, code: "unsupported", message: "\(error)"), true)
        }
        var writer = JSONWriter()
        writer.write(answer)
        output += writer.bytes
        output.append(UInt8(ascii: "\n"))
        if failed { throw .json }
    }

    private func answer(_ json: JSONValue) throws -> JSONValue {
        func text(_ name: String) throws(SigningError) -> String? {
            guard let value = json[name], value != .null else { return nil }
            guard let text = value.string else { throw SigningError(.unsupported, "'\(name)' is not a string") }
            return text
        }
        func number(_ name: String) throws(SigningError) -> Int? {
            guard let value = json[name], value != .null else { return nil }
            guard let number = value.integer else {
                throw SigningError(.unsupported, "'\(name)' is not a whole number")
            }
            return number
        }
        guard let key = try text("key") else { throw SigningError(.malformedKey, "the line has no 'key'") }
        var line = defaults
        if let method = try text("method") { line.call = try S3Call(named: method) }
        if let bucket = try text("bucket") { line.bucket = bucket }
        if let expires = try number("expires") { line.expires = expires }
        if let uploadID = try text("upload_id") { line.uploadID = uploadID }
        if let part = try number("part_number") { line.partNumber = part }
        if let version = try text("version_id") { line.versionID = version }
        try line.call.check(uploadID: text("upload_id"), partNumber: number("part_number"))
        for pair in json["headers"]?.array ?? [] {
            guard let parts = pair.array, parts.count == 2, let name = parts[0].string, let value = parts[1].string
            else {
                throw SigningError(.malformedHeader, "'headers' is not a list of [name, value]")
            }
            line.headers.append(try HeaderField(name, value))
        }
        for member in json["headers"]?.members ?? [] {
            guard let value = member.value.string else {
                throw SigningError(.malformedHeader, "a value of 'headers' is not a string")
            }
            line.headers.append(try HeaderField(member.name, value))
        }
        var copy = self
        copy.defaults = line
        let presigned = try copy.presign(key)
        var members: [JSONValue.Member] = json["id"].map { [.init("id", $0)] } ?? []
        members += presigned.jsonMembers
        return .object(members)
    }
}

extension PresignedURL {
    /// What whoever uses the URL needs to know.
    package var jsonMembers: [JSONValue.Member] {
        [
            .init("url", .string(url)), .init("method", .string(method)), .init("expires_at", .string(end.iso8601)),
            .init("headers", .array(headers.map { .array([.string($0.name), .string($0.text)]) })),
        ]
    }
}

/// The calls that `presign` names.
package enum S3Call: String, Sendable, Hashable, CaseIterable {
    case get, head, put, delete
    case createMultipartUpload = "create-multipart-upload"
    case uploadPart = "upload-part"
    case completeMultipartUpload = "complete-multipart-upload"
    case abortMultipartUpload = "abort-multipart-upload"

    /// The call called `name`, in any case.
    package init(named name: String) throws(SigningError) {
        let lower = String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        guard let call = S3Call(rawValue: lower) else {
            let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw SigningError(.unsupported, "\(quoted(name)) is no call that can be presigned: \(known)")
        }
        self = call
    }

    /// Refuses an upload ID or a part number that the call would leave out of the URL without a word.
    ///
    /// - Throws: ``SigningError`` with code `unsupported`.
    package func check(uploadID: String?, partNumber: Int?) throws(SigningError) {
        let isOnUpload = [.uploadPart, .completeMultipartUpload, .abortMultipartUpload].contains(self)
        if uploadID != nil, !isOnUpload { throw SigningError(.unsupported, "\(rawValue) takes no upload ID") }
        if partNumber != nil, self != .uploadPart {
            throw SigningError(.unsupported, "\(rawValue) takes no part number")
        }
    }

    func operation(uploadID: String?, partNumber: Int?) throws(SigningError) -> S3Operation {
        func needed(_ uploadID: String?) throws(SigningError) -> String {
            guard let uploadID else { throw SigningError(.unsupported, "\(rawValue) needs an upload ID") }
            return uploadID
        }
        switch self {
        case .get: return .getObject
        case .head: return .headObject
        case .put: return .putObject
        case .delete: return .deleteObject
        case .createMultipartUpload: return .createMultipartUpload
        case .uploadPart:
            guard let partNumber else { throw SigningError(.unsupported, "upload-part needs a part number") }
            return .uploadPart(number: partNumber, uploadID: try needed(uploadID))
        case .completeMultipartUpload: return .completeMultipartUpload(uploadID: try needed(uploadID))
        case .abortMultipartUpload: return .abortMultipartUpload(uploadID: try needed(uploadID))
        }
    }
}
