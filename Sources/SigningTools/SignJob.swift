package import AWSSigning

/// One line of `sign --stdin`: a request to sign, in JSON.
package struct SignJob: Sendable {
    private let json: JSONValue

    /// What signs where a job does not say.
    package struct Defaults: Sendable {
        package var credentials: Credentials?
        package var region: String?
        package var timestamp: Timestamp
        package var keys: SigningKeyCache

        package init(
            credentials: Credentials? = nil, region: String? = nil, timestamp: Timestamp,
            keys: SigningKeyCache = SigningKeyCache()
        ) {
            self.credentials = credentials
            self.region = region
            self.timestamp = timestamp
            self.keys = keys
        }
    }

    /// The answer to one line, and whether it is a signature.
    package static func answer(to line: some Collection<UInt8>, defaults: Defaults) -> (json: JSONValue, isSigned: Bool)
    {
        let json: JSONValue
        do { json = try JSONValue(parsing: line) } catch {
            return (failure(nil, code: "malformed-json", message: error.description), false)
        }
        guard json.members != nil else {
            return (failure(nil, code: "malformed-json", message: "the line is no JSON object"), false)
        }
        do throws(SigningError) {
            return (try SignJob(json: json).signed(defaults), true)
        } catch {
            return (failure(json["id"], code: error.code.rawValue, message: error.message), false)
        }
    }

    package static func failure(_ id: JSONValue?, code: String, message: String) -> JSONValue {
        let error = JSONValue.object([.init("code", .string(code)), .init("message", .string(message))])
        return .object((id.map { [.init("id", $0)] } ?? []) + [.init("error", error)])
    }

    private func signed(_ defaults: Defaults) throws(SigningError) -> JSONValue {
        let signer = try signer(defaults)
        let request = try WireRequest(method: text("method"), url: text("url"), headers: headers())
        let isQuery = try location() == "query"
        let signed = try signer.sign(
            request, payload: payload(isQuery: isQuery, settings: signer.settings),
            in: isQuery ? .query(expires: try integer("expires") ?? 3_600) : .headers, at: timestamp(defaults))
        return answer(signed, isQuery: isQuery)
    }

    private func answer(_ signed: SignedRequest, isQuery: Bool) -> JSONValue {
        var members: [JSONValue.Member] = json["id"].map { [.init("id", $0)] } ?? []
        members += [
            .init("canonical_request", .string(signed.canonicalRequest.text)),
            .init("string_to_sign", .string(signed.stringToSign.text)),
            .init("signed_headers", .string(signed.canonicalRequest.signedHeaders)),
            .init("signature", .string(signed.signature.hex)),
            isQuery
                ? .init("url", .string(String(decoding: signed.url, as: UTF8.self)))
                : .init("authorization", .string(signed.authorization ?? "")),
            .init(
                "headers",
                .array(signed.request.headers.map { .array([.string($0.name), .string($0.text)]) })),
        ]
        return .object(members)
    }

    // MARK: - Members

    private func signer(_ defaults: Defaults) throws(SigningError) -> RequestSigner {
        let service = try text("service")
        var settings = SigningSettings.preset(forService: service)
        if try flag("normalize") == false { settings.pathNormalization = .asSent }
        if try flag("sign_body") == true { settings.payloadHashHeader = .added }
        if try flag("omit_session_token") == true { settings.sessionToken = .unsigned }
        let credentials = try credentials(defaults)
        switch try optionalText("algorithm") ?? "v4" {
        case "v4":
            guard let region = try optionalText("region") ?? defaults.region else {
                throw SigningError(.malformedScope, "the job names no region")
            }
            return try RequestSigner(
                credentials: credentials, region: region, service: service, settings: settings, keys: defaults.keys)
        case "v4a":
            return try RequestSigner(
                credentials: credentials, regionSet: try regionSet(), service: service, settings: settings)
        case let other: throw SigningError(.unsupported, "the algorithm \(quoted(other)) is neither v4 nor v4a")
        }
    }

    private func regionSet() throws(SigningError) -> RegionSet {
        if let list = json["region_set"]?.array {
            var patterns: [String] = []
            for element in list {
                guard let pattern = element.string else {
                    throw wrongType("region_set", "a string or a list of strings")
                }
                patterns.append(pattern)
            }
            return try RegionSet(patterns)
        }
        if let text = try optionalText("region_set") { return try RegionSet(text) }
        guard let region = try optionalText("region") else {
            throw SigningError(.malformedScope, "the job names no region_set")
        }
        return try RegionSet(region)
    }

    private func credentials(_ defaults: Defaults) throws(SigningError) -> Credentials {
        let id = try optionalText("access_key_id")
        let secret = try optionalText("secret_access_key")
        switch (id, secret) {
        case (let id?, let secret?):
            return try Credentials(
                accessKeyID: id, secretAccessKey: secret, sessionToken: try optionalText("session_token"))
        case (nil, nil):
            guard try optionalText("session_token") == nil else {
                throw SigningError(.malformedCredentials, "the job has a session token without its access key")
            }
            guard let credentials = defaults.credentials else {
                throw SigningError(.malformedCredentials, "the job has no credentials, and neither has the environment")
            }
            return credentials
        default: throw SigningError(.malformedCredentials, "the job has one half of an access key")
        }
    }

    private func headers() throws(SigningError) -> [HeaderField] {
        guard let value = json["headers"] else { return [] }
        guard let list = value.array else { throw wrongType("headers", "a list of [name, value]") }
        var fields: [HeaderField] = []
        for pair in list {
            guard let parts = pair.array, parts.count == 2, let name = parts[0].string, let value = parts[1].string
            else {
                throw wrongType("headers", "a list of [name, value]")
            }
            fields.append(try HeaderField(name, value))
        }
        return fields
    }

    private func payload(isQuery: Bool, settings: SigningSettings) throws(SigningError) -> Payload? {
        if let text = try optionalText("payload") { return try Payload(text) }
        guard let text = try optionalText("body_base64") else { return nil }
        guard let body = Base64.decode(text.utf8) else {
            throw SigningError(.malformedPayload, "body_base64 is not base64 with padding")
        }
        // S3 computes presigned URLs without the body, so that is what is signed unless the payload is named.
        return isQuery && settings.queryPayload == .unsigned ? nil : .body(body)
    }

    private func timestamp(_ defaults: Defaults) throws(SigningError) -> Timestamp {
        guard let text = try optionalText("timestamp") else { return defaults.timestamp }
        guard let timestamp = Timestamp(text) else {
            throw SigningError(.malformedTimestamp, "\(quoted(text)) is no timestamp like 20260615T120000Z")
        }
        return timestamp
    }

    private func location() throws(SigningError) -> String {
        let location = try optionalText("location") ?? "header"
        guard location == "header" || location == "query" else {
            throw SigningError(.unsupported, "the location \(quoted(location)) is neither header nor query")
        }
        return location
    }

    private func text(_ name: String) throws(SigningError) -> String {
        guard let text = try optionalText(name) else { throw SigningError(.unsupported, "the job lacks '\(name)'") }
        return text
    }

    private func optionalText(_ name: String) throws(SigningError) -> String? {
        guard let value = json[name], value != .null else { return nil }
        guard let text = value.string else { throw wrongType(name, "a string") }
        return text
    }

    private func integer(_ name: String) throws(SigningError) -> Int? {
        guard let value = json[name], value != .null else { return nil }
        guard let number = value.integer else { throw wrongType(name, "a whole number") }
        return number
    }

    private func flag(_ name: String) throws(SigningError) -> Bool? {
        guard let value = json[name], value != .null else { return nil }
        guard let flag = value.bool else { throw wrongType(name, "true or false") }
        return flag
    }

    private func wrongType(_ name: String, _ type: String) -> SigningError {
        SigningError(.unsupported, "'\(name)' is not \(type)")
    }
}
