/// Verifies the form of an upload with a POST policy, as S3 does.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html>
public struct PostPolicyVerifier: Sendable {
    /// The bucket that the form was sent to; nil leaves conditions on it unchecked.
    public var bucket: String?
    /// The region that the credential must name; nil takes any.
    public var region: String?

    /// A verifier for forms sent to one bucket and region, or to any.
    public init(bucket: String? = nil, region: String? = nil) {
        self.bucket = bucket
        self.region = region
    }

    /// Verifies the fields of a form, without the file.
    ///
    /// - Parameters:
    ///   - fields: The form's fields in order.
    ///   - fileLength: How many bytes the file has; nil leaves conditions on it unchecked.
    ///   - now: The server's clock.
    ///   - credentials: The credentials of an access key ID; nil when there are none.
    /// - Returns: Every failure; none when the form is accepted.
    public func verify(
        _ fields: [SignedPostPolicy.Field], fileLength: Int? = nil, at now: Timestamp,
        credentials: (String) -> Credentials?
    ) -> [VerificationFailure] {
        do {
            let form = try Form(fields)
            var failures = scopeFailures(form)
            guard let known = credentials(form.credential.accessKeyID) else {
                let text = "the access key \(quoted(form.credential.accessKeyID)) is not known"
                return failures + [VerificationFailure(.unknownAccessKey, text)]
            }
            let key = SigningKey(secretAccessKey: known.secretAccessKey, scope: form.credential.scope)
            guard key.signature(of: form.document.utf8) == form.signature else {
                return failures + [VerificationFailure(.wrongSignature, "the signature is not the one of this policy")]
            }
            let token = form["x-amz-security-token"] ?? form["x-amz-s3session-token"] ?? ""
            if !isEqualInConstantTime(Array(token.utf8), Array((known.sessionToken ?? "").utf8)) {
                failures.append(VerificationFailure(.wrongSessionToken, "the session token is missing or another"))
            }
            let policy = try PostPolicy(document: form.document)
            if now > policy.expiration {
                failures.append(VerificationFailure(.expired, "the policy ended at \(policy.expiration.iso8601)"))
            }
            return failures + conditionFailures(policy, form, fileLength)
        } catch {
            return [error]
        }
    }

    private func scopeFailures(_ form: Form) -> [VerificationFailure] {
        var failures: [VerificationFailure] = []
        if form.credential.scope.date != form.timestamp.date {
            failures.append(VerificationFailure(.wrongDate, "the scope's date is not that of x-amz-date"))
        }
        if let region, let named = form.credential.scope.region, named != region {
            let text = "the scope names region \(quoted(named)), not \(quoted(region))"
            failures.append(VerificationFailure(.wrongRegion, text))
        }
        return failures
    }

    /// The conditions that the form does not meet, and the fields that no condition allows.
    private func conditionFailures(_ policy: PostPolicy, _ form: Form, _ fileLength: Int?) -> [VerificationFailure] {
        var failures: [VerificationFailure] = []
        var allowed: Set<String> = ["policy", "x-amz-signature", "file"]
        func unmet(_ text: String) { failures.append(VerificationFailure(.policyNotMet, text)) }
        for condition in policy.conditions {
            switch condition {
            case .equals(let field, let value):
                let name = asciiLowercased(field)
                allowed.insert(name)
                let found = name == "bucket" ? bucket ?? value : form[name]
                if found.map({ !$0.utf8.elementsEqual(value.utf8) }) ?? true {
                    unmet("field \(quoted(field)) is not \(quoted(value))")
                }
            case .startsWith(let field, let prefix):
                let name = asciiLowercased(field)
                allowed.insert(name)
                let found = name == "bucket" ? bucket ?? prefix : form[name]
                if found.map({ !$0.utf8.starts(with: prefix.utf8) }) ?? true {
                    unmet("field \(quoted(field)) does not begin with \(quoted(prefix))")
                }
            case .contentLength(let range):
                if let fileLength, !range.contains(fileLength) {
                    unmet("the file has \(fileLength) bytes, not \(range.lowerBound) to \(range.upperBound)")
                }
            }
        }
        for name in form.names where !allowed.contains(name) && !name.utf8.starts(with: "x-ignore-".utf8) {
            unmet("no condition allows the field \(quoted(name))")
        }
        return failures
    }
}

/// The fields of a form by lower-case name, with those of the signature read.
private struct Form {
    let names: [String]
    let document: String
    let signature: Signature
    let credential: ScopedCredential
    let timestamp: Timestamp
    private let values: [String: String]

    init(_ fields: [SignedPostPolicy.Field]) throws(VerificationFailure) {
        var values: [String: String] = [:]
        for field in fields {
            let name = asciiLowercased(field.name)
            guard values.updateValue(field.value, forKey: name) == nil else {
                throw .malformed("the field \(quoted(field.name)) is repeated")
            }
        }
        func required(_ name: String) throws(VerificationFailure) -> String {
            guard let value = values[name] else { throw .malformed("the form lacks the field \(name)") }
            return value
        }
        guard values["x-amz-signature"] != nil else {
            throw VerificationFailure(.notSigned, "the form has no SigV4 signature")
        }
        document = try required("policy")
        signature = Signature(hex: try required("x-amz-signature"))
        guard try required("x-amz-algorithm") == SigningAlgorithm.v4.rawValue else {
            throw .malformed("x-amz-algorithm is not \(SigningAlgorithm.v4.rawValue)")
        }
        let text = try required("x-amz-credential")
        guard let credential = ScopedCredential(text, algorithm: .v4) else {
            throw .malformed("\(quoted(text)) is no credential")
        }
        let date = try required("x-amz-date")
        guard let timestamp = Timestamp(date) else { throw .malformed("\(quoted(date)) is no timestamp") }
        self.credential = credential
        self.timestamp = timestamp
        self.values = values
        names = values.keys.sorted()
    }

    subscript(_ name: String) -> String? { values[name] }
}

extension PostPolicy {
    /// The policy of a document in base64.
    ///
    /// - Throws: ``VerificationFailure`` with code `malformed` for what is no policy; repeated names are refused.
    public init(document: String) throws(VerificationFailure) {
        guard let bytes = Base64.decode(document.utf8) else { throw .malformed("the policy is not base64") }
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch { throw .malformed("the policy is no JSON: \(error)") }
        guard let text = json["expiration"]?.string, let expiration = Timestamp(text) else {
            throw .malformed("the policy has no expiration such as 2026-06-15T12:00:00.000Z")
        }
        guard let list = json["conditions"]?.array else { throw .malformed("the policy has no list of conditions") }
        var conditions: [Condition] = []
        for element in list { conditions += try Self.conditions(element) }
        self.init(expiration: expiration, conditions: conditions)
    }

    private static func conditions(_ json: JSONValue) throws(VerificationFailure) -> [Condition] {
        if let members = json.members {
            var result: [Condition] = []
            for member in members {
                guard let value = member.value.string else { throw .malformed("a condition's value is no string") }
                result.append(.equals(field: member.name, value: value))
            }
            return result
        }
        guard let parts = json.array, parts.count == 3, let kind = parts[0].string.map(asciiLowercased) else {
            throw .malformed("a condition is neither an object nor a list of three")
        }
        if kind == "content-length-range" {
            guard let low = length(parts[1]), let high = length(parts[2]), low <= high else {
                throw .malformed("a content-length-range has no two lengths in order")
            }
            return [.contentLength(low...high)]
        }
        guard let field = parts[1].string, field.utf8.first == UInt8(ascii: "$"), let value = parts[2].string else {
            throw .malformed("a condition has no '$' and field, and value")
        }
        let name = String(decoding: field.utf8.dropFirst(), as: UTF8.self)
        switch kind {
        case "eq": return [.equals(field: name, value: value)]
        case "starts-with": return [.startsWith(field: name, prefix: value)]
        default: throw .malformed("\(quoted(kind)) is no kind of condition")
        }
    }

    /// A length as a number, or as some libraries write it, in quotes.
    private static func length(_ json: JSONValue) -> Int? {
        guard let length = json.integer ?? json.string.flatMap({ Int($0) }), length >= 0 else { return nil }
        return length
    }
}
