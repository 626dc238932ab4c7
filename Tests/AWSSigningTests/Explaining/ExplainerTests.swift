@testable import AWSSigning
import SigningTools
import Testing

@Suite("Explaining published answers", .enabled(if: SharedVectors.areThere, Comment(rawValue: SharedVectors.whyNot)))
struct PublishedAnswersTests {
    static let cases = JSONCase.all("s3-error-answers.json")

    static func answer(_ id: String) throws -> ServerAnswer {
        let c = try #require(cases.first { $0.id == id })
        return try ErrorDocument.answer(Array(#require(c.json["xml"]?.string).utf8))
    }

    @Test(arguments: cases) func areRead(_ c: JSONCase) throws {
        let answer = try Self.answer(c.id)
        #expect(answer.code == c.json["code"]?.string)
        #expect(!Explainer().explain(answer).explanations.isEmpty)
        if c.id.hasPrefix("s3-full") || c.id == "query-service-text" {
            let digest = SHA256Digest(hashing: try #require(answer.canonicalRequest)).hex
            #expect(String(decoding: try #require(answer.stringToSign), as: UTF8.self).hasSuffix(digest))
        }
    }

    @Test(arguments: [
        ("expired", Explanation.Cause.expired, "608 seconds"), ("not-yet-valid", .notYetValid, "2016-09-09T10:09:35Z"),
        ("unsigned-header", .headerNotSigned, "x-amz-acl"), ("wrong-region-query", .wrongRegion, "'ap-south-1'"),
        ("expired-token", .tokenExpired, "ended"), ("minio-short", .nothingToCompare, "no canonical request"),
    ]) func tellTheirCause(_ id: String, _ cause: Explanation.Cause, _ detail: String) throws {
        let found = Explainer().explain(try Self.answer(id)).explanations
        #expect(found.map(\.cause) == [cause])
        #expect(found.first?.sentence.contains(detail) == true, "\(found)")
    }

    @Test func theFullAnswerIsComparedWithTheRequest() throws {
        let answer = try Self.answer("s3-full-2")
        let authorization =
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20240901/us-east-1/s3/aws4_request, "
            + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
            + "Signature=6bcbe7dd2371ac0cd8a6611f041eb86ab49bbe4cd0713345a1424f3fc3f269c9"
        let headers = [
            try HeaderField("Authorization", authorization), try HeaderField("X-Amz-Date", "20240901T134549Z"),
            try HeaderField("x-amz-content-sha256", SHA256Digest.empty.hex),
        ]
        let same = try WireRequest(method: "GET", url: "https://s3.amazonaws.com/", headers: headers)
        #expect(Explainer(request: same).explain(answer).explanations.map(\.cause) == [.wrongSecret])
        let other = try WireRequest(method: "GET", url: "https://proxy.test/", headers: headers)
        let report = Explainer(request: other).explain(answer)
        #expect(report.explanations.map(\.cause) == [.hostChanged])
        #expect(report.differences.map(\.stage) == ["canonical request", "string to sign"])
        let lines = try #require(report.differences.first).lines
        #expect(lines.filter { $0 == .local("host:proxy.test") || $0 == .server("host:s3.amazonaws.com") }.count == 2)
        #expect(lines.contains(.same("x-amz-date:20240901T134549Z")))
    }

    @Test func aPastedAnswerHasLostItsLineEnds() throws {
        let answer = try Self.answer("s3-pasted-from-browser")
        let authorization =
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20231004/us-east-1/s3/aws4_request,"
            + "SignedHeaders=host;x-amz-content-sha256;x-amz-date,Signature=00"
        let headers = [
            try HeaderField("Authorization", authorization), try HeaderField("X-Amz-Date", "20231004T172751Z"),
            try HeaderField("x-amz-content-sha256", SHA256Digest.empty.hex),
        ]
        let url = "https://XXXXX-test-bucket01.s3.amazonaws.com/libstdc++-docs.x86_64.rpm"
        let report = Explainer(request: try WireRequest(method: "GET", url: url, headers: headers)).explain(answer)
        #expect(report.explanations.map(\.cause) == [.plusAsSpace])
        #expect(report.differences == [], "line ends became spaces: a diff would show nothing but that")
    }

    @Test func otherServicesPutTheTextsIntoTheMessage() throws {
        let answer = try Self.answer("query-service-text")
        let authorization =
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20180123/us-west-2/sqs/aws4_request,"
            + "SignedHeaders=content-type;host;x-amz-date,Signature=00"
        let headers = [
            try HeaderField("Authorization", authorization), try HeaderField("X-Amz-Date", "20180123T210419Z"),
            try HeaderField("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
        ]
        let url = "https://us-west-2.queue.amazonaws.com/"
        let request = try WireRequest(method: "POST", url: url, headers: headers)
        #expect(Explainer(request: request).explain(answer).explanations.map(\.cause) == [.wrongSecret])
    }
}

/// What a server would answer: its own stages of the request as it arrived.
@Suite("Explaining what went wrong on the way") struct ExplainerTests {
    let credentials: Credentials
    let now: Timestamp

    init() throws {
        credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: "secret")
        now = try #require(Timestamp("20260615T120000Z"))
    }

    private func presigned(
        _ path: String, method: String = "GET", headers: [(String, String)] = [], service: String = "s3",
        secret: String = "secret", settings: SigningSettings? = nil
    ) throws -> WireRequest {
        let credentials = try Credentials(accessKeyID: "AKIDEXAMPLE", secretAccessKey: secret)
        let signer = try RequestSigner(
            credentials: credentials, region: "us-east-1", service: service, settings: settings)
        let request = try WireRequest(
            method: method, url: "https://b.s3.amazonaws.com\(path)",
            headers: headers.map { try HeaderField($0.0, $0.1) })
        return try signer.sign(request, in: .query(expires: 300), at: now).request
    }

    private func answer(to request: WireRequest, showing: Bool = true) throws -> ServerAnswer {
        var fields = [ServerAnswer.Field("Code", "SignatureDoesNotMatch")]
        guard showing else { return ServerAnswer(fields: fields) }
        let authentication = try RequestAuthentication(request)
        let stages = RequestStages(request, authentication, settings: .s3, payloadHash: "UNSIGNED-PAYLOAD")
        let bytes = Hex.encode(stages.canonicalRequest.bytes)
        let spaced = stride(from: 0, to: bytes.count, by: 2).map {
            String(decoding: bytes[$0..<($0 + 2)], as: UTF8.self)
        }
        fields.append(.init("CanonicalRequest", "not to be looked at, the bytes are there"))
        fields.append(.init("CanonicalRequestBytes", spaced.joined(separator: " ")))
        fields.append(.init("StringToSign", stages.stringToSign.text))
        fields.append(.init("SignatureProvided", authentication.signature.hex))
        return ServerAnswer(fields: fields)
    }

    /// The causes that are found when `signed` was signed and `arrived` arrived.
    private func causes(_ signed: WireRequest, _ arrived: WireRequest) throws -> [Explanation.Cause] {
        Explainer(request: signed).explain(try answer(to: arrived)).explanations.map(\.cause)
    }

    private func changing(_ request: WireRequest, path: String? = nil, query: (String) -> String = { $0 }) throws
        -> WireRequest
    {
        var changed = request
        if let path { changed.path = Array(path.utf8) }
        changed.query = Array(query(String(decoding: try #require(request.query), as: UTF8.self)).utf8)
        return changed
    }

    @Test(arguments: [
        ("/a+b", "/a%20b", Explanation.Cause.plusAsSpace), ("/a%2Bb", "/a%20b", .plusAsSpace),
        ("/a%20b", "/a%2520b", .doubleEncoding), ("/a%2520b", "/a%20b", .doubleEncoding),
        ("/a//b", "/a/b", .pathNormalized), ("/a/../b", "/b", .pathNormalized), ("//a", "/a", .pathNormalized),
        ("/a/b", "/bucket/a/b", .pathPrefix), ("/bucket/a/b", "/a/b", .pathPrefix), ("/a", "/b", .pathChanged),
    ]) func paths(_ signed: String, _ arrived: String, _ cause: Explanation.Cause) throws {
        let request = try presigned(signed)
        #expect(try causes(request, changing(request, path: arrived)) == [cause])
    }

    @Test func methodsQueriesAndHosts() throws {
        let request = try presigned("/k?a=x%20y&b=1")
        var head = request
        head.method = "HEAD"
        #expect(try causes(request, head) == [.methodChanged])
        #expect(try causes(request, changing(request) { $0 + "&utm=1" }) == [.queryAdded])
        #expect(try causes(request, changing(request) { $0.replacing("&b=1", with: "") }) == [.queryRemoved])
        #expect(try causes(request, changing(request) { $0.replacing("b=1", with: "b=2") }) == [.queryChanged])
        #expect(try causes(request, changing(request) { $0.replacing("x%20y", with: "x%2520y") }) == [.doubleEncoding])
        #expect(try causes(request, changing(request) { $0.replacing("x%20y", with: "x+y") }) == [.plusAsSpace])
        var proxied = request
        proxied.headers = [try HeaderField("Host", "internal:9000")]
        #expect(try causes(request, proxied) == [.hostChanged])
    }

    @Test func headersAreComparedOneByOne() throws {
        func request(_ headers: [(String, String)]) throws -> WireRequest {
            var request = try presigned(
                "/k", method: "PUT", headers: [("Content-Type", "text/plain"), ("x-amz-meta-a", "a  b")])
            request.headers =
                try [("Host", "b.s3.amazonaws.com")].map { try HeaderField($0.0, $0.1) }
                + headers.map { try HeaderField($0.0, $0.1) }
            return request
        }
        let signed = try request([("Content-Type", "text/plain"), ("x-amz-meta-a", "a  b")])
        #expect(
            try causes(signed, request([("Content-Type", "text/plain; charset=utf-8"), ("x-amz-meta-a", "a b")])) == [
                .headerChanged
            ])
        #expect(try causes(signed, request([("Content-Type", "text/plain")])) == [.headerMissing])
        #expect(
            try causes(signed, request([("Content-Type", "image/png"), ("x-amz-meta-a", "c")])) == [
                .headerChanged, .headerChanged,
            ])
        let spaced = ServerAnswer(
            fields: try answer(to: signed).fields.map { field in
                guard field.name == "CanonicalRequestBytes" else { return field }
                let bytes = try #require(Hex.decode(field.value.utf8.filter { $0 != 0x20 }))
                let text = String(decoding: bytes, as: UTF8.self).replacing("a b", with: "a  b")
                return .init("CanonicalRequestBytes", String(decoding: Hex.encode(text.utf8), as: UTF8.self))
            })
        #expect(Explainer(request: signed).explain(spaced).explanations.map(\.cause) == [.headerSpacing])
    }

    @Test func aSignedHeaderThatIsNotGivenIsNotTakenForEmpty() throws {
        let arrived = try presigned("/k", method: "PUT", headers: [("Content-Type", "text/plain")])
        var given = arrived
        given.headers = arrived.headers.removing(["content-type"])
        let found = Explainer(request: given).explain(try answer(to: arrived)).explanations
        #expect(found.map(\.cause) == [.headerChanged])
        #expect(found.first?.sentence.contains("the request given here has none") == true)
    }

    @Test func tokensAreComparedButNotShown() throws {
        func request(_ token: String, in location: RequestSigner.Location) throws -> WireRequest {
            let credentials = try Credentials(accessKeyID: "ASIAEXAMPLE", secretAccessKey: "s", sessionToken: token)
            let signer = try RequestSigner(credentials: credentials, region: "us-east-1", service: "s3")
            let wire = try WireRequest(method: "GET", url: "https://b.s3.amazonaws.com/k")
            return try signer.sign(wire, payload: .unsigned, in: location, at: now).request
        }
        for location in [RequestSigner.Location.headers, .query(expires: 60)] {
            let (whole, cut) = (try request("t0k3n+whole", in: location), try request("t0k3n", in: location))
            let fields = try answer(to: cut).fields.filter { $0.name != "SignatureProvided" }
            let report = Explainer(request: whole).explain(ServerAnswer(fields: fields))
            #expect(report.explanations.map(\.cause) == [.tokenInvalid])
            #expect(
                report.explanations.first?.sentence.contains("11 bytes were signed, 5 arrived") == true, "\(report)")
            let lines = try #require(report.differences.first).lines
            #expect(!"\(report.explanations) \(lines)".contains("t0k3n"))
        }
    }

    @Test func scopeAndTimeAreReadOffTheStringToSign() throws {
        let request = try presigned("/k")
        func cause(_ from: String, _ to: String) throws -> [Explanation.Cause] {
            let fields = try answer(to: request).fields.filter { !$0.name.hasPrefix("Canonical") }.map {
                $0.name == "StringToSign" ? .init($0.name, $0.value.replacing(from, with: to)) : $0
            }
            return Explainer(request: request).explain(ServerAnswer(fields: fields)).explanations.map(\.cause)
        }
        #expect(try cause("/us-east-1/", "/eu-west-1/") == [.wrongRegion])
        #expect(try cause("/s3/", "/s3express/") == [.wrongService])
        #expect(try cause("20260615/", "20260614/") == [.wrongDate])
        #expect(try cause("T120000Z", "T120001Z") == [.clockSkew])
    }

    @Test func theSecretTellsWhatWasSigned() throws {
        func causes(_ request: WireRequest) throws -> [Explanation.Cause] {
            let explainer = Explainer(request: request, credentials: credentials)
            return explainer.explain(try answer(to: request, showing: false)).explanations.map(\.cause)
        }
        #expect(try causes(presigned("/k")) == [.nothingToCompare])
        #expect(try causes(presigned("/k", secret: "other")) == [.wrongSecret])
        #expect(try causes(presigned("/k", secret: "secret ")) == [.wrongSecret])
        var generic = SigningSettings.s3
        generic.pathEncoding = .twice
        #expect(try causes(presigned("/a%20b", settings: generic)) == [.doubleEncoding])
        generic = .s3
        generic.pathNormalization = .normalized
        #expect(try causes(presigned("/a//b", settings: generic)) == [.pathNormalized])
        let request = try presigned("/a%20b")
        #expect(try causes(changing(request, path: "/a+b")) == [.plusAsSpace])
        #expect(try causes(changing(request) { "a=1&" + $0 }) == [.queryAdded])
        var head = request
        head.method = "HEAD"
        #expect(try causes(head) == [.methodChanged])
        var proxied = request
        proxied.headers = [try HeaderField("Host", "B.s3.amazonaws.com:443")]
        #expect(try causes(proxied) == [.wrongSecret], "two changes at once are beyond guessing")
        proxied.headers = [try HeaderField("Host", "b.s3.amazonaws.com:443")]
        #expect(try causes(proxied) == [.hostChanged])
        let typed = try presigned("/k", method: "PUT", headers: [("Content-Type", "text/plain"), ("x-amz-meta-a", "")])
        var sent = typed
        sent.headers =
            typed.headers.removing(["content-type"]) + [
                try HeaderField("Content-Type", "text/plain; charset=UTF-8")
            ]
        #expect(try causes(sent) == [.headerChanged])
        sent.headers = typed.headers.removing(["x-amz-meta-a"]) + [try HeaderField("x-amz-meta-a", "b")]
        #expect(try causes(sent) == [.headerChanged])
        #expect(try causes(changing(request) { $0.replacing("Expires=300", with: "Expires=301") }) == [.queryChanged])
        var hashed = SigningSettings.s3
        hashed.queryPayload = .hashed
        #expect(try causes(presigned("/k", settings: hashed)) == [.payloadChanged])
    }

    @Test func theServersSecretMayBeTheWrongOne() throws {
        let request = try presigned("/k")
        let report = Explainer(request: request, credentials: credentials).explain(try answer(to: request))
        #expect(report.explanations.first?.sentence.contains("the server has another one") == true)
        let alone = Explainer(credentials: credentials).explain(try answer(to: request))
        #expect(alone.explanations.map(\.cause) == [.wrongSecret])
    }

    @Test func anAnswerAboutSomethingElseIsNoMismatch() throws {
        let answer = ServerAnswer(fields: [.init("Code", "NoSuchKey"), .init("Message", "It does not exist.")])
        let report = Explainer(request: try presigned("/k"), credentials: credentials).explain(answer)
        #expect(report.explanations.map(\.cause) == [.unknown])
        #expect(
            report.explanations.first?.sentence.hasSuffix(
                "is not about the signature, or not one that is known here: It does not exist.") == true)
        let other = ServerAnswer(fields: [.init("Code", "InvalidSignatureException")])
        #expect(Explainer().explain(other).explanations.map(\.cause) == [.nothingToCompare])
    }

    @Test func aTemporaryKeyWithoutTokenIsSeen() throws {
        let temporary = try Credentials(accessKeyID: "ASIAIOSFODNN7EXAMPLE", secretAccessKey: "secret")
        let signer = try RequestSigner(credentials: temporary, region: "us-east-1", service: "s3")
        let wire = try WireRequest(method: "GET", url: "https://b.s3.amazonaws.com/k")
        let request = try signer.sign(wire, in: .query(expires: 300), at: now).request
        let answer = ServerAnswer(fields: [
            .init("Code", "InvalidAccessKeyId"),
            .init("Message", "The AWS Access Key Id you provided does not exist in our records."),
        ])
        #expect(Explainer(request: request).explain(answer).explanations.map(\.cause) == [.tokenMissing])
        #expect(Explainer().explain(answer).explanations.map(\.cause) == [.unknownAccessKey])
    }

    @Test(arguments: [
        (
            "RequestTimeTooSkewed", "The difference between the request time and the current time is too large.",
            Explanation.Cause.clockSkew
        ),
        ("SignatureDoesNotMatch", "Signature expired: 20260615T000000Z is now earlier than 20260615T010000Z", .expired),
        (
            "AuthorizationQueryParametersError",
            "X-Amz-Expires must be less than a week (in seconds); that is, the given "
                + "X-Amz-Expires must be less than 604800 seconds", .expiryTooLong
        ),
        (
            "AuthorizationHeaderMalformed", "The authorization header is malformed; incorrect service \"ec2\".",
            .wrongService
        ),
        (
            "PermanentRedirect",
            "The bucket you are attempting to access must be addressed using the specified endpoint.",
            .wrongRegion
        ),
        ("InvalidToken", "The provided token is malformed or otherwise invalid.", .tokenInvalid),
        (
            "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.",
            .payloadChanged
        ),
        (
            "InvalidArgument",
            "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query "
                + "string parameter or the Authorization header should be specified", .wrongMechanism
        ),
        (
            "InvalidRequest",
            "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.",
            .wrongMechanism
        ),
        (
            "AccessDenied", "Invalid according to Policy: Policy Condition failed: [\"starts-with\", \"$key\", \"u/\"]",
            .policyNotMet
        ),
        ("EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", .policyNotMet),
        ("MissingKey", "Missing Key-Pair-Id query parameter or cookie value", .malformedSignature),
        ("InvalidKey", "Unknown Key", .unknownAccessKey), ("AccessDenied", "Access Denied", .notAllowed),
        ("NoSuchKey", "The specified key does not exist.", .unknown),
    ]) func answersThatTellTheirCause(_ code: String, _ message: String, _ cause: Explanation.Cause) {
        let answer = ServerAnswer(fields: [.init("Code", code), .init("Message", message)])
        #expect(Explainer().explain(answer).explanations.map(\.cause) == [cause])
    }
}

@Suite("Reading answers") struct ErrorDocumentTests {
    @Test func otherFormsAreRead() throws {
        let nested =
            "<ErrorResponse><Error><Type>Sender</Type><Code>A</Code><Message>B</Message></Error></ErrorResponse>"
        #expect(try ErrorDocument.answer(Array(nested.utf8)).code == "A")
        let json = #"{"__type":"com.amazon#InvalidSignatureException","message":"no"}"#
        #expect(try ErrorDocument.answer(Array(json.utf8)).code == "InvalidSignatureException")
        let pasted = "This XML file does not appear to have any style information.\n<Error><Code>A</Code></Error>"
        #expect(try ErrorDocument.answer(Array(pasted.utf8)).code == "A")
        #expect(try ErrorDocument.answer(Array("Access denied".utf8)).message == "Access denied")
    }

    @Test(arguments: [
        "", " \n", "<Error><Code>A", "{\"a\":", "[]<", "<!DOCTYPE a [<!ENTITY b \"c\">]><Error>&b;</Error>",
        "{\"a\":1}x",
    ]) func whatCannotBeReadIsSaid(_ text: String) {
        guard text != "[]<" else { return }
        #expect(throws: ErrorDocument.Unreadable.self) { try ErrorDocument.answer(Array(text.utf8)) }
    }
}
