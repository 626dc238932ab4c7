internal import AWSSigning
internal import ArgumentParser
internal import Diagnostics
internal import SigningTools

struct VerifyURLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "url",
        abstract: "Look at a presigned URL, and verify its signature.",
        discussion: """
            Without credentials the URL is only looked at: whether it has ended, its expiry, region against host, '+' in \
            the path, a missing token and the like. With the credentials that signed it (of the environment or a \
            profile) the signature is verified too. A CloudFront URL is verified with --public-key.

            EXAMPLE:
              infragen verify url "$URL"
              infragen verify url "$URL" -X PUT -H 'Content-Type: image/png' --spec stack.yaml
              infragen verify url "$CLOUDFRONT_URL" --public-key viewers.pem
            """)

    @Argument(help: ArgumentHelp("The URL, or - for the first line of standard input.", valueName: "url"))
    var url: String

    @OptionGroup var wire: WireRequestOptions
    @OptionGroup var access: CredentialOptions
    @OptionGroup var contract: ContractOptions

    @Option(help: ArgumentHelp("The time to look at it; now without.", valueName: "moment"))
    var at: Moment?

    @Option(help: ArgumentHelp("The public key of a CloudFront URL, in PEM.", valueName: "file"))
    var publicKey: String?

    @Option(
        help: ArgumentHelp("The reader's IPv4 address, for a CloudFront policy that names some.", valueName: "address"))
    var sourceAddress: String?

    @OptionGroup var options: ReportOptions

    func run() throws {
        try SigningExit.report {
            let now = try at?.timestamp ?? Clock.now()
            let url = try self.url == "-" ? Self.firstLine() : self.url
            let findings = try url.isCloudFrontURL ? cloudFrontFindings(url, now) : requestFindings(url, now)
            try options.report { () throws(Failure) in (findings, 0, .clean) }
        }
    }

    private static func firstLine() throws -> String {
        let bytes = try WireRequestOptions.read("-").prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - S3 and other services

    private func requestFindings(_ url: String, _ now: Timestamp) throws -> [Diagnostic] {
        let request = try wire.request(to: url)
        let gate = try contract.gate()
        var linter = PresignedURLLinter()
        if !wire.header.isEmpty { linter.sentHeaders = wire.header.map(\.field) }
        linter.capSeconds = gate?.cap(of: request)
        var findings = linter.lint(request, at: now).map(\.diagnostic)
        findings += gate?.findings(for: request) ?? []
        guard let authentication = try? RequestAuthentication(request) else { return findings }
        if wire.header.isEmpty, authentication.signedHeaders.names != ["host"] {
            let text = "the signature was not verified: it covers headers whose values are not here"
            return findings + [
                Diagnostic(
                    "signing.not-verified", .note, text, at: .file("<url>"),
                    suggestion: Suggestion("give the headers as they are sent, with --header"))
            ]
        }
        let who = authentication.credential.accessKeyID
        guard let credentials = try credentials(of: who) else {
            let text = "the signature was not verified: the credentials of \(who) are not here"
            return findings + [Diagnostic("signing.not-verified", .note, text, at: .file("<url>"))]
        }
        let verification = RequestVerifier().verify(request, at: now) { $0 == who ? credentials : nil }
        // What both say is said once: the linter knows the help.
        let known: Set<VerificationFailure.Code> = [
            .expired, .notYetValid, .expiryOutOfRange, .wrongDate, .unsignedHeaders,
        ]
        findings += verification.failures.filter { !known.contains($0.code) }.map(\.diagnostic)
        return findings
    }

    private func credentials(of accessKeyID: String) throws -> Credentials? {
        do {
            let found = try access.credentials().credentials
            return found.accessKeyID == accessKeyID ? found : nil
        } catch let error as SigningExit {
            guard access.profile == nil, !access.containerCredentials, error.status == .noInput else { throw error }
            return nil
        }
    }

    // MARK: - CloudFront

    private func cloudFrontFindings(_ url: String, _ now: Timestamp) throws -> [Diagnostic] {
        guard let publicKey else {
            throw SigningExit(.usage, "a CloudFront URL is verified with its public key", help: "add --public-key FILE")
        }
        let key = try CloudFrontPublicKey(pem: try WireRequestOptions.read(publicKey))
        let failures = CloudFrontVerifier().verify(url: url, sourceAddress: sourceAddress, at: now) { _ in key }
        return failures.map(\.diagnostic)
    }
}

extension String {
    /// Whether the query carries CloudFront's parameters.
    fileprivate var isCloudFrontURL: Bool {
        contains("Key-Pair-Id=") && !contains("X-Amz-Signature=")
    }
}

extension URLFinding {
    fileprivate var diagnostic: Diagnostic {
        let severity: Diagnostic.Severity =
            switch self.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        return Diagnostic(
            RuleID("signing.\(code.rawValue)"), severity, message, at: .file("<url>"),
            suggestion: help.map { Suggestion($0) })
    }
}

extension VerificationFailure {
    fileprivate var diagnostic: Diagnostic {
        Diagnostic(RuleID("signing.\(code.rawValue)"), .error, message, at: .file("<url>"))
    }
}
