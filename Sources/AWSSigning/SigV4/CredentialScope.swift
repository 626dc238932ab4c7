/// What a signing key is good for: one day, one region, one service.
///
/// Its text is `20150830/us-east-1/iam/aws4_request`; SigV4a leaves the region out.
///
/// - SeeAlso: <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>
public struct CredentialScope: Sendable, Hashable {
    /// The date, as in `20150830`.
    public let date: String
    /// The region, as in `us-east-1`; nil for SigV4a.
    public let region: String?
    /// The service's signing name, as in `s3`.
    public let service: String

    /// The last part of every scope.
    public static let terminator = "aws4_request"

    /// A scope of checked parts.
    ///
    /// - Throws: ``SigningError`` with code `malformed-scope` when a part is empty or holds anything but letters,
    ///   digits, `-`, `_` and `.`.
    public init(date: String, region: String?, service: String) throws(SigningError) {
        guard Self.isDate(date) else { throw SigningError(.malformedScope, "\(quoted(date)) is no date like 20150830") }
        if let region { try Self.check(region, "region") }
        try Self.check(service, "service")
        self.date = date
        self.region = region
        self.service = service
    }

    /// A scope whose parts were checked before.
    init(checkedDate date: String, region: String?, service: String) {
        self.date = date
        self.region = region
        self.service = service
    }

    /// The scope's text: `20150830/us-east-1/iam/aws4_request`.
    public var text: String {
        if let region { return "\(date)/\(region)/\(service)/\(Self.terminator)" }
        return "\(date)/\(service)/\(Self.terminator)"
    }

    static func check(_ part: String, _ name: String) throws(SigningError) {
        let isAllowed = !part.isEmpty && part.utf8.allSatisfy(isPartByte)
        guard isAllowed else { throw SigningError(.malformedScope, "\(quoted(part)) is no \(name)") }
    }

    private static func isDate(_ text: String) -> Bool {
        text.utf8.count == 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isPartByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default:
            false
        }
    }
}

/// The `Credential` of a signed request: an access key ID and a scope, joined by `/`.
public struct ScopedCredential: Sendable, Hashable {
    /// The access key ID; it may hold `/` itself.
    public let accessKeyID: String
    /// The scope that follows it.
    public let scope: CredentialScope

    /// A credential from its parts.
    public init(accessKeyID: String, scope: CredentialScope) {
        self.accessKeyID = accessKeyID
        self.scope = scope
    }

    /// The credential that `text` writes for `algorithm`, read from its end, or nil when it is none.
    public init?(_ text: String, algorithm: SigningAlgorithm) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        let scopeCount = algorithm == .v4 ? 4 : 3
        guard parts.count > scopeCount, parts.last == CredentialScope.terminator else { return nil }
        let accessKeyID = parts.dropLast(scopeCount).joined(separator: "/")
        let scope = Array(parts.suffix(scopeCount))
        let region = algorithm == .v4 ? scope[1] : nil
        guard !accessKeyID.isEmpty,
            let parsed = try? CredentialScope(date: scope[0], region: region, service: scope[scopeCount - 2])
        else { return nil }
        self.init(accessKeyID: accessKeyID, scope: parsed)
    }

    /// The credential's text: `AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request`.
    public var text: String { "\(accessKeyID)/\(scope.text)" }
}
