/// Says why a server refused a signature.
///
/// Give it what there is: the answer alone, better with the request, best with the credentials that signed it. The request's
/// stages are made here once more and compared with those that the server shows; with the secret, the usual mistakes are
/// tried as well.
public struct Explainer: Sendable {
    /// The request as it was sent.
    public var request: WireRequest?
    /// The credentials that should have signed it.
    public var credentials: Credentials?
    /// The body, where the service signs it.
    public var body: [UInt8]?
    /// What the service does with paths, payloads and tokens; nil for the preset of the service in the scope.
    public var settings: SigningSettings?

    /// An explainer of answers to `request`.
    public init(
        request: WireRequest? = nil, credentials: Credentials? = nil, body: [UInt8]? = nil,
        settings: SigningSettings? = nil
    ) {
        self.request = request
        self.credentials = credentials
        self.body = body
        self.settings = settings
    }

    /// Explains `answer`.
    public func explain(_ answer: ServerAnswer) -> Report {
        let authentication = request.flatMap { try? RequestAuthentication($0) }
        if let told = AnswerRules.explanation(of: answer, authentication: authentication) {
            return Report(explanations: [told], differences: [])
        }
        guard answer.isMismatch else {
            let text = "The answer \(quoted(answer.code)) is not about the signature, or not one that is known here"
            let message = answer.message.isEmpty ? "." : ": \(answer.message)"
            return Report(explanations: [Explanation(.unknown, .unknown, text + message)], differences: [])
        }
        guard let request, let authentication else { return explainWithoutRequest(answer) }
        let settings = settings ?? .preset(forService: authentication.credential.scope.service)
        let hash = payloadHash(of: request, authentication, settings, answer)
        let stages = RequestStages(request, authentication, settings: settings, payloadHash: hash)
        let variants = credentials.map {
            SignedVariants(
                request: request, authentication: authentication, settings: settings, payloadHash: hash, credentials: $0
            )
        }

        var explanations = compare(stages, answer) + scopeExplanations(authentication, answer)
        if let given = answer.signatureProvided, given != authentication.signature {
            let found = Explanation(
                .credentials, .signatureChanged, "The server read another signature off the request than it has.",
                help: "look for a URL that was cut short, or an answer that belongs to another request")
            explanations.insert(found, at: 0)
        }
        if explanations.isEmpty { explanations = [explainEqual(stages, answer, variants)] }
        return Report(explanations: explanations, differences: differences(stages, answer), stages: stages)
    }

    /// What was found.
    public struct Report: Sendable, Hashable {
        /// The causes, the likeliest first; never empty.
        public let explanations: [Explanation]
        /// The stages that differ, side by side.
        public let differences: [StageDifference]
        /// The request's stages as they are here, where it could be read.
        public let stages: RequestStages?

        init(explanations: [Explanation], differences: [StageDifference], stages: RequestStages? = nil) {
            self.explanations = explanations
            self.differences = differences
            self.stages = stages
        }
    }

    // MARK: - With a request

    private func compare(_ stages: RequestStages, _ answer: ServerAnswer) -> [Explanation] {
        guard let bytes = answer.canonicalRequest, let server = ParsedCanonicalRequest(bytes) else { return [] }
        return StageComparison(local: ParsedCanonicalRequest(stages.canonicalRequest), server: server).explanations
    }

    /// What the string to sign tells: signing time, date, region and service.
    private func scopeExplanations(_ authentication: RequestAuthentication, _ answer: ServerAnswer) -> [Explanation] {
        guard let text = answer.stringToSign else { return [] }
        let words = text.split { $0 == 0x0A || $0 == 0x20 || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 4 else { return [] }
        var result: [Explanation] = []
        if words[1] != authentication.timestamp.text {
            result.append(
                Explanation(
                    .time, .clockSkew,
                    "The server has the signing time \(quoted(words[1])), the request \(quoted(authentication.timestamp.text)).",
                    help: "send the X-Amz-Date that was signed"))
        }
        let (here, there) = (authentication.credential.scope.text.split(separator: "/"), words[2].split(separator: "/"))
        guard here != there, here.count == there.count else { return result }
        let names: [(component: String, cause: Explanation.Cause)] =
            here.count == 4
            ? [("date", .wrongDate), ("region", .wrongRegion), ("service", .wrongService)]
            : [("date", .wrongDate), ("service", .wrongService)]
        for (index, name) in names.enumerated() where here[index] != there[index] {
            result.append(
                Explanation(
                    .scope, name.cause,
                    "The request is signed for \(name.component) \(quoted(String(here[index]))), "
                        + "the server expects \(quoted(String(there[index]))).",
                    help: "sign for \(name.component) \(there[index])"))
        }
        return result
    }

    /// All that the server shows is equal here, or it shows nothing.
    private func explainEqual(
        _ stages: RequestStages, _ answer: ServerAnswer, _ variants: SignedVariants?
    ) -> Explanation {
        let shows = answer.canonicalRequest != nil || answer.stringToSign != nil
        guard let variants else {
            return shows
                ? Explanation(
                    .secret, .wrongSecret,
                    "Server and request agree in every part: the secrets differ, or a part was changed between signing "
                        + "and sending.",
                    help: "check the secret access key for a copied space, a lost character, or another key's secret; "
                        + "give the credentials as well, to try the usual changes")
                : Explanation(
                    .unknown, .nothingToCompare, "The server shows no canonical request to compare with.",
                    help: "give the credentials as well, to try the usual mistakes, or compare the stages below by hand"
                )
        }
        if stages.isSigned(with: variants.credentials) {
            return shows
                ? Explanation(
                    .secret, .wrongSecret,
                    "The request is signed correctly with the secret that is here: the server has another one for this access key.",
                    help: "check that the access key belongs to this server, and that its secret was not rotated")
                : Explanation(
                    .unknown, .nothingToCompare,
                    "The request is signed correctly with the secret that is here, so it was changed on the way, or the "
                        + "server has another secret.",
                    help: "look at what the server receives: host, path, query and signed headers")
        }
        return variants.explanation
            ?? Explanation(
                .secret, .wrongSecret,
                "The request as it is here was not signed with the secret that is here: the signer has another one, or "
                    + "something was changed after signing that cannot be guessed here.",
                help: "check which profile or environment the signer reads, and the secret for a lost character")
    }

    private func differences(_ stages: RequestStages, _ answer: ServerAnswer) -> [StageDifference] {
        let server = answer.canonicalRequest.flatMap { text in
            ParsedCanonicalRequest(text)?.isFlattened == true ? nil : text
        }
        let canonical = server.flatMap {
            StageDifference("canonical request", local: stages.canonicalRequest.bytes, server: $0)
        }
        let stringToSign = answer.stringToSign.flatMap { text in
            text.contains(0x0A)
                ? StageDifference("string to sign", local: Array(stages.stringToSign.text.utf8), server: text) : nil
        }
        return [canonical, stringToSign].compactMap { $0 }
    }

    private func payloadHash(
        of request: WireRequest, _ authentication: RequestAuthentication, _ settings: SigningSettings,
        _ answer: ServerAnswer
    ) -> String {
        if let given = request.headers.first("x-amz-content-sha256") { return given }
        if authentication.isPresigned, settings.queryPayload == .unsigned { return Payload.unsigned.text }
        if let body { return Payload.body(body).text }
        // Without the body its hash is taken from the server, so that it is no difference.
        let server = answer.canonicalRequest.flatMap { ParsedCanonicalRequest($0) }
        return server?.payloadHash ?? Payload.empty.text
    }

    // MARK: - Without a request

    private func explainWithoutRequest(_ answer: ServerAnswer) -> Report {
        guard let text = answer.stringToSign, let given = answer.signatureProvided, let credentials,
            let scope = Self.scope(of: text)
        else {
            let explanation =
                answer.canonicalRequest != nil
                ? Explanation(
                    .unknown, .nothingToCompare,
                    "The server shows its canonical request, but there is no request to compare it with.",
                    help: "give the URL or the request that was sent")
                : Explanation(
                    .unknown, .nothingToCompare,
                    "The signature does not match, and the answer shows no canonical request.",
                    help: "give the URL or the request that was sent, and the credentials")
            return Report(explanations: [explanation], differences: [])
        }
        let key = SigningKey(secretAccessKey: credentials.secretAccessKey, scope: scope)
        let explanation =
            key.signature(of: text) == given
            ? Explanation(
                .secret, .wrongSecret,
                "The signature is good for the server's own text with the secret that is here: the server has another secret.",
                help: "check that the access key belongs to this server, and that its secret was not rotated")
            : Explanation(
                .unknown, .nothingToCompare,
                "With the secret that is here, the server's own text gives another signature than the request has: the "
                    + "request was signed over another text or with another secret.",
                help: "give the URL or the request that was sent")
        return Report(explanations: [explanation], differences: [])
    }

    /// The scope in the third line of a string to sign.
    private static func scope(of stringToSign: [UInt8]) -> CredentialScope? {
        let lines = stringToSign.split { $0 == 0x0A || $0 == 0x20 || $0 == 0x0D }
        guard lines.count == 4 else { return nil }
        let text = String(decoding: lines[2], as: UTF8.self)
        return ScopedCredential("key/\(text)", algorithm: .v4)?.scope
    }
}
