internal import AWSSigning

/// One folder of a signing test suite.
package struct VectorCase: Sendable {
    /// The folder's path below the suite's, such as `v4/get-vanilla`.
    package let name: String
    /// The folder's files by name.
    package let files: [String: [UInt8]]

    package init(name: String, files: [String: [UInt8]]) {
        self.name = name
        self.files = files
    }

    /// Whether the folder holds a case at all, in either layout.
    package var isCase: Bool {
        files["context.json"] != nil && files["request.txt"] != nil || classicStem != nil
    }

    /// The name before `.req` in the classic layout.
    var classicStem: String? {
        files.keys.sorted().first { $0.hasSuffix(".req") }.map { String($0.dropLast(4)) }
    }

    /// The text of a file, without the carriage returns and the last line end that editors leave.
    func text(_ name: String) -> String? {
        guard var bytes = files[name] else { return nil }
        bytes.removeAll { $0 == UInt8(ascii: "\r") }
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What came of one case.
package struct VectorResult: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        case passed
        case failed([Mismatch])
        /// The case holds nothing to compare, and why.
        case skipped(String)
    }

    /// A step whose text is not the expected one.
    package struct Mismatch: Sendable, Hashable {
        /// The file that holds the expectation.
        package let step: String
        package let expected: String
        package let found: String
    }

    package let name: String
    package let outcome: Outcome
}

/// Runs cases of AWS's signing test suite, in both layouts that were published.
///
/// - **Folders with `context.json`** (aws-c-auth): credentials and switches in that file, expectations for signing in
///   headers and in the query.
/// - **Classic** (`.req`, `.creq`, `.sts`, `.authz`): one set of credentials, given in the suite's own documentation.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html>
package enum VectorSuite {
    package static func check(_ vectorCase: VectorCase) -> VectorResult {
        var comparison = Comparison(vectorCase)
        do {
            if vectorCase.files["context.json"] != nil {
                try checkContextCase(vectorCase, &comparison)
            } else {
                try checkClassicCase(vectorCase, &comparison)
            }
        } catch {
            comparison.fail("request", expected: "a request that can be signed", found: "\(error)")
        }
        return VectorResult(name: vectorCase.name, outcome: comparison.outcome)
    }

    // MARK: - The layout with context.json

    private static func checkContextCase(_ vectorCase: VectorCase, _ comparison: inout Comparison) throws {
        let context = try VectorContext(JSONValue(parsing: vectorCase.files["context.json"] ?? []))
        let (request, body) = try WireRequest.parse(vectorCase.files["request.txt"] ?? [])
        let isV4a = vectorCase.files["public-key.json"] != nil
        var settings = SigningSettings.generic
        settings.pathNormalization = context.normalizes ? .normalized : .asSent
        settings.payloadHashHeader = context.signsBody ? .added : .omitted
        settings.sessionToken = context.omitsSessionToken ? .unsigned : .signed
        let signer =
            isV4a
            ? try RequestSigner(
                credentials: context.credentials, regionSet: RegionSet(context.region), service: context.service,
                settings: settings)
            : try RequestSigner(
                credentials: context.credentials, region: context.region, service: context.service, settings: settings)

        for (prefix, location) in [
            ("header", RequestSigner.Location.headers), ("query", .query(expires: context.expires)),
        ] {
            let signed = try signer.sign(request, payload: .body(body), in: location, at: context.timestamp)
            comparison.compare("\(prefix)-canonical-request.txt", signed.canonicalRequest.text)
            comparison.compare("\(prefix)-string-to-sign.txt", signed.stringToSign.text)
            if isV4a {
                try checkV4aSignature(vectorCase, prefix, signed, &comparison)
            } else {
                comparison.compare("\(prefix)-signature.txt", signed.signature.hex)
                try checkSignedRequest("\(prefix)-signed-request.txt", vectorCase, signed, &comparison)
            }
        }
    }

    /// A SigV4a signature is never the same twice: the suite's and ours must both be valid under the suite's public key.
    private static func checkV4aSignature(
        _ vectorCase: VectorCase, _ prefix: String, _ signed: SignedRequest, _ comparison: inout Comparison
    ) throws {
        guard let file = vectorCase.files["public-key.json"], let given = vectorCase.text("\(prefix)-signature.txt")
        else {
            return
        }
        let coordinates = try JSONValue(parsing: file)
        guard let x = coordinates["X"]?.string.flatMap({ Hex.decode($0.utf8) }),
            let y = coordinates["Y"]?.string.flatMap({ Hex.decode($0.utf8) })
        else {
            comparison.fail("public-key.json", expected: "X and Y in hex", found: coordinates.text)
            return
        }
        let key = try SigV4aPublicKey(x: x, y: y)
        let step = "\(prefix)-signature.txt"
        comparison.expect(
            step, key.isValid(Signature(hex: given), of: signed.stringToSign), "the suite's signature is valid")
        comparison.expect(step, key.isValid(signed.signature, of: signed.stringToSign), "our signature is valid")
    }

    /// The signed request of the suite and ours agree in target and headers, in any order.
    private static func checkSignedRequest(
        _ file: String, _ vectorCase: VectorCase, _ signed: SignedRequest, _ comparison: inout Comparison
    ) throws {
        guard let bytes = vectorCase.files[file] else { return }
        let expected = try WireRequest.parse(bytes).request
        func sorted(_ request: WireRequest) -> String {
            let query = String(decoding: request.query ?? [], as: UTF8.self).split(separator: "&").sorted()
            let headers = request.headers.map { "\($0.canonicalName):\($0.text)" }.sorted()
            let path = String(decoding: request.path, as: UTF8.self)
            let requestLine = "\(request.method) \(path)?\(query.joined(separator: "&"))"
            return ([requestLine] + headers).joined(separator: "\n")
        }
        comparison.compare(file, expected: sorted(expected), found: sorted(signed.request))
    }

    // MARK: - The classic layout

    private static func checkClassicCase(_ vectorCase: VectorCase, _ comparison: inout Comparison) throws {
        guard let stem = vectorCase.classicStem, let message = vectorCase.files["\(stem).req"] else { return }
        let (request, body) = try WireRequest.parse(message)
        let token = vectorCase.text("\(stem).creq").flatMap(tokenLine)
        let credentials = try Credentials(
            accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            sessionToken: token)
        let signer = try RequestSigner(
            credentials: credentials, region: "us-east-1", service: "service", settings: .generic)
        guard let timestamp = Timestamp("20150830T123600Z") else { return }
        let signed = try signer.sign(request, payload: .body(body), at: timestamp)
        comparison.compare("\(stem).creq", signed.canonicalRequest.text)
        comparison.compare("\(stem).sts", signed.stringToSign.text)
        comparison.compare("\(stem).authz", signed.authorization ?? "")
    }

    private static func tokenLine(_ canonicalRequest: String) -> String? {
        let name = "x-amz-security-token:"
        let line = canonicalRequest.split(separator: "\n").first { $0.hasPrefix(name) }
        return line.map { String($0.dropFirst(name.count)) }
    }
}

/// The expectations of one case that were met and missed so far.
private struct Comparison {
    private let vectorCase: VectorCase
    private var compared = 0
    private var mismatches: [VectorResult.Mismatch] = []

    init(_ vectorCase: VectorCase) { self.vectorCase = vectorCase }

    var outcome: VectorResult.Outcome {
        if !mismatches.isEmpty { return .failed(mismatches) }
        return compared > 0 ? .passed : .skipped("no expectations")
    }

    /// Compares with a file of the case, where there is one.
    mutating func compare(_ file: String, _ found: String) {
        guard let expected = vectorCase.text(file) else { return }
        compare(file, expected: expected, found: found)
    }

    mutating func compare(_ step: String, expected: String, found: String) {
        compared += 1
        // As bytes: Swift takes a composed and a decomposed é for equal.
        guard !expected.utf8.elementsEqual(found.utf8) else { return }
        mismatches.append(VectorResult.Mismatch(step: step, expected: expected, found: found))
    }

    mutating func expect(_ step: String, _ isMet: Bool, _ what: String) {
        compare(step, expected: what, found: isMet ? what : "it is not")
    }

    mutating func fail(_ step: String, expected: String, found: String) {
        mismatches.append(VectorResult.Mismatch(step: step, expected: expected, found: found))
    }
}

/// The `context.json` of a case.
private struct VectorContext {
    let credentials: Credentials
    let region: String
    let service: String
    let timestamp: Timestamp
    let expires: Int
    let normalizes: Bool
    let signsBody: Bool
    let omitsSessionToken: Bool

    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    init(_ json: JSONValue) throws {
        func text(_ value: JSONValue?, _ name: String) throws -> String {
            guard let text = value?.string else { throw Missing(description: "context.json lacks '\(name)'") }
            return text
        }
        let key = json["credentials"]
        credentials = try Credentials(
            accessKeyID: text(key?["access_key_id"], "access_key_id"),
            secretAccessKey: text(key?["secret_access_key"], "secret_access_key"), sessionToken: key?["token"]?.string)
        region = try text(json["region"], "region")
        service = try text(json["service"], "service")
        guard let timestamp = try Timestamp(text(json["timestamp"], "timestamp")) else {
            throw Missing(description: "context.json has no valid 'timestamp'")
        }
        self.timestamp = timestamp
        expires = json["expiration_in_seconds"]?.integer ?? 3_600
        normalizes = json["normalize"]?.bool ?? true
        signsBody = json["sign_body"]?.bool ?? false
        omitsSessionToken = json["omit_session_token"]?.bool ?? false
    }
}
