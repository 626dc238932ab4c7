/// One finding about a presigned URL.
public struct URLFinding: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// A server will refuse the URL.
        case error
        /// A server or client may trip over it.
        case warning
        /// Worth knowing.
        case note
    }

    /// What the finding is about.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is no SigV4 signature, or it cannot be read.
        case notPresigned = "not-presigned"
        /// A signature of version 2, which S3 refuses for new buckets and regions.
        case oldSignature = "old-signature"
        /// The URL has ended.
        case expired
        /// The URL is signed for a time ahead.
        case notYetValid = "not-yet-valid"
        /// The expiry is longer than 7 days.
        case overSevenDays = "over-7-days"
        /// The expiry is longer than the key class allows.
        case overCap = "over-cap"
        /// The scope's date is not the signing date.
        case wrongDate = "wrong-date"
        /// The scope's region is not the host's.
        case regionAgainstHost = "region-against-host"
        /// The scope's service is not the host's.
        case serviceAgainstHost = "service-against-host"
        /// Temporary credentials without their token.
        case tokenMissing = "token-missing"
        /// Headers that the client sends are not signed.
        case unsignedHeaders = "unsigned-headers"
        /// Headers that the client must send.
        case headersToSend = "headers-to-send"
        /// A `+` in the path.
        case plusInPath = "plus-in-path"
        /// A `+` in the query.
        case plusInQuery = "plus-in-query"
        /// `.` or `..` segments, which clients remove.
        case dotSegments = "dot-segments"
        /// Empty segments, which some clients and proxies remove.
        case emptySegments = "empty-segments"
        /// Bytes that should be encoded, or `%` without two digits.
        case badEncoding = "bad-encoding"
        /// A URL without TLS.
        case noTLS = "no-tls"
        /// A URL from temporary credentials that outlives most of them.
        case outlivesToken = "outlives-token"
    }

    /// What the finding is about.
    public let code: Code
    /// How bad it is.
    public let severity: Severity
    /// What is wrong with which value: a lower-case phrase without full stop.
    public let message: String
    /// What to do about it.
    public let help: String?
}

/// Finds what is wrong with a presigned URL without its secret.
public struct PresignedURLLinter: Sendable {
    /// The most seconds that the key's class allows; nil without a contract.
    public var capSeconds: Int?
    /// The headers that the client is going to send; nil when they are not known.
    public var sentHeaders: [HeaderField]?

    /// A linter with what is known besides the URL.
    public init(capSeconds: Int? = nil, sentHeaders: [HeaderField]? = nil) {
        self.capSeconds = capSeconds
        self.sentHeaders = sentHeaders
    }

    /// The findings about the URL of `request` at `now`, the gravest first.
    public func lint(_ request: WireRequest, at now: Timestamp) -> [URLFinding] {
        var findings = pathFindings(request) + queryFindings(request)
        if request.scheme == .http {
            findings.append(.init(.noTLS, .warning, "the URL is sent without TLS, so whoever sees it can use it"))
        }
        do {
            let authentication = try RequestAuthentication(request)
            if authentication.isPresigned {
                findings += timeFindings(authentication, now) + scopeFindings(authentication, request)
                findings += headerFindings(authentication)
            } else {
                findings.append(.init(.notPresigned, .error, "the signature is in a header, not in the URL"))
            }
        } catch {
            findings.append(Self.notPresigned(request, error))
        }
        return findings.enumerated().sorted { a, b in
            (Self.rank(a.element), a.offset) < (Self.rank(b.element), b.offset)
        }.map(\.element)
    }

    private static func rank(_ finding: URLFinding) -> Int {
        switch finding.severity {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }

    private static func notPresigned(_ request: WireRequest, _ error: VerificationFailure) -> URLFinding {
        let names = Set(request.rawQueryPairs.map { String(decoding: $0.name, as: UTF8.self) })
        guard names.isSuperset(of: ["AWSAccessKeyId", "Signature"]) else {
            return URLFinding(.notPresigned, .error, error.message)
        }
        return URLFinding(
            .oldSignature, .error, "the URL has a signature of version 2", help: "sign with SigV4")
    }

    // MARK: - Path and query

    private func pathFindings(_ request: WireRequest) -> [URLFinding] {
        var findings: [URLFinding] = []
        if request.path.contains(UInt8(ascii: "+")) {
            findings.append(
                .init(.plusInPath, .error, "the path holds '+', which S3 reads as a space", help: "encode it as %2B"))
        }
        let segments = request.path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if segments.contains(where: { [Array(".".utf8), Array("..".utf8)].contains(PercentEncoding.decode($0)) }) {
            findings.append(
                .init(
                    .dotSegments, .warning, "the path holds '.' or '..', which most clients remove before they send it",
                    help: "use another key"))
        }
        if segments.dropLast().contains(where: \.isEmpty) {
            findings.append(
                .init(.emptySegments, .warning, "the path holds '//', which some clients and proxies reduce to '/'"))
        }
        if Self.isBadlyEncoded(request.path) {
            findings.append(
                .init(
                    .badEncoding, .warning,
                    "the path holds bytes that should be encoded, or '%' without two hex digits",
                    help: "encode every byte but A-Z a-z 0-9 - . _ ~ and '/'"))
        }
        return findings
    }

    private func queryFindings(_ request: WireRequest) -> [URLFinding] {
        guard let query = request.query, query.contains(UInt8(ascii: "+")) else { return [] }
        return [
            .init(
                .plusInQuery, .warning, "the query holds '+', which some servers read as a space",
                help: "encode it as %2B, and a space as %20")
        ]
    }

    /// Whether `path` holds `%` without digits, a space, a quote, or a byte beyond ASCII.
    private static func isBadlyEncoded(_ path: [UInt8]) -> Bool {
        for (index, byte) in path.enumerated() {
            if byte <= 0x20 || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) { return true }
            guard byte == UInt8(ascii: "%") else { continue }
            let digits = path[(index + 1)...].prefix(2)
            if digits.count < 2 || !digits.allSatisfy({ Hex.value($0) != nil }) { return true }
        }
        return false
    }

    // MARK: - Signature

    private func timeFindings(_ authentication: RequestAuthentication, _ now: Timestamp) -> [URLFinding] {
        guard let expires = authentication.expires, let end = authentication.end else { return [] }
        var findings: [URLFinding] = []
        if now > end {
            let ago = now.epochSeconds - end.epochSeconds
            findings.append(.init(.expired, .error, "the URL ended at \(end.iso8601), \(ago) seconds ago"))
        }
        if authentication.timestamp > now.adding(seconds: 900) {
            let text = "the URL is signed for \(authentication.timestamp.iso8601), which is ahead"
            findings.append(.init(.notYetValid, .error, text, help: "set the signer's clock"))
        }
        if expires > 604_800 || expires < 1 {
            let text = "the expiry of \(expires) seconds lies outside S3's 1 to 604800 (7 days)"
            findings.append(.init(.overSevenDays, .error, text))
        }
        if let capSeconds, expires > capSeconds {
            let text = "the expiry of \(expires) seconds is over the cap of \(capSeconds) seconds"
            findings.append(.init(.overCap, .error, text, help: "sign for \(capSeconds) seconds at most"))
        }
        if authentication.sessionToken != nil, expires > 43_200 {
            findings.append(
                .init(
                    .outlivesToken, .warning,
                    "the expiry of \(expires) seconds is longer than temporary credentials live (at most 12 hours)",
                    help: "the URL dies with the credentials that signed it"))
        }
        return findings
    }

    private func scopeFindings(_ authentication: RequestAuthentication, _ request: WireRequest) -> [URLFinding] {
        let scope = authentication.credential.scope
        var findings: [URLFinding] = []
        if scope.date != authentication.timestamp.date {
            let text = "the scope is of \(scope.date), the signing time \(authentication.timestamp.text)"
            findings.append(.init(.wrongDate, .error, text))
        }
        if let host = AWSHost(request.host) {
            if let region = scope.region, let hostRegion = host.region, region != hostRegion {
                let text = "the scope names region \(quoted(region)), the host \(quoted(hostRegion))"
                findings.append(.init(.regionAgainstHost, .error, text, help: "sign for region \(hostRegion)"))
            } else if let region = scope.region, host.region == nil, host.isS3, region != "us-east-1" {
                findings.append(
                    .init(
                        .regionAgainstHost, .warning,
                        "the host is S3's global one, and the region \(quoted(region)): new buckets answer with a redirect",
                        help: "use the host of the region, s3.\(region).\(Partition(region: region).domain)"))
            }
            if host.isS3, !scope.service.utf8.starts(with: "s3".utf8) {
                let text = "the scope names service \(quoted(scope.service)), the host is S3's"
                findings.append(.init(.serviceAgainstHost, .error, text, help: "sign for service s3"))
            }
        }
        if Credentials.isTemporary(accessKeyID: authentication.credential.accessKeyID),
            authentication.sessionToken == nil
        {
            findings.append(
                .init(
                    .tokenMissing, .error, "the access key is a temporary one (ASIA…), and there is no session token",
                    help: "set AWS_SESSION_TOKEN, or read the credentials whole from where they come"))
        }
        return findings
    }

    private func headerFindings(_ authentication: RequestAuthentication) -> [URLFinding] {
        let signed = authentication.signedHeaders.names
        var findings: [URLFinding] = []
        if !signed.contains("host") {
            findings.append(.init(.unsignedHeaders, .error, "the Host header is not signed"))
        }
        let needed = signed.filter { $0 != "host" }
        guard let sentHeaders else {
            if !needed.isEmpty {
                let text =
                    "the client must send these headers with the signed values: \(needed.joined(separator: ", "))"
                findings.append(.init(.headersToSend, .note, text))
            }
            return findings
        }
        let sent = Set(sentHeaders.map(\.canonicalName))
        let missing = needed.filter { !sent.contains($0) }
        if !missing.isEmpty {
            let text = "headers are signed that the client does not send: \(missing.joined(separator: ", "))"
            findings.append(.init(.headersToSend, .error, text))
        }
        let open = sent.filter { $0.utf8.starts(with: "x-amz-".utf8) && !signed.contains($0) }.sorted()
        if !open.isEmpty {
            let text = "the client sends headers that are not signed: \(open.joined(separator: ", "))"
            findings.append(.init(.unsignedHeaders, .error, text, help: "sign them, or do not send them"))
        }
        return findings
    }
}

extension URLFinding {
    init(_ code: Code, _ severity: Severity, _ message: String, help: String? = nil) {
        self.code = code
        self.severity = severity
        self.message = message
        self.help = help
    }
}

/// What the host of an AWS endpoint says about service and region.
struct AWSHost: Hashable {
    let region: String?
    let isS3: Bool

    /// Nil when `host` is not in one of AWS's domains.
    init?(_ host: String) {
        let name = asciiLowercased(String(decoding: host.utf8.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
        let domains = Set(Partition.allCases.map(\.domain)).sorted { $0.utf8.count > $1.utf8.count }
        guard let domain = domains.first(where: { name.hasSuffix(".\($0)") }) else { return nil }
        let labels = name.dropLast(domain.utf8.count + 1).split(separator: ".").map(String.init)
        guard let last = labels.last else { return nil }
        if Self.isRegion(last) {
            region = last
            let before = labels.dropLast().reversed().first { $0 != "dualstack" } ?? ""
            isS3 = before == "s3" || before.hasPrefix("s3-") || before.hasPrefix("s3express-")
        } else if last.hasPrefix("s3-"), Self.isRegion(String(last.dropFirst(3))) {
            region = String(last.dropFirst(3))
            isS3 = true
        } else {
            region = nil
            isS3 = last == "s3"
        }
    }

    /// Whether `text` looks like a region: `us-gov-west-1`.
    private static func isRegion(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count >= 3, let number = parts.last, (1...2).contains(number.count) else { return false }
        return number.allSatisfy { (0x30...0x39).contains($0) }
            && parts.dropLast().allSatisfy { part in part.count >= 2 && part.allSatisfy { (0x61...0x7A).contains($0) } }
    }
}
