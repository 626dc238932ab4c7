/// Why a signature was refused: one component, one cause, one sentence.
public struct Explanation: Sendable, Hashable {
    /// The part of the request or of the signer that is to blame.
    public enum Component: String, Sendable, Hashable, CaseIterable {
        /// The HTTP method.
        case method
        /// The path, which becomes the canonical URI.
        case path
        /// The query.
        case query
        /// A header other than `Host`.
        case header
        /// The `Host` header.
        case host
        /// The body's hash.
        case payload
        /// Date, region and service.
        case scope
        /// The signing time and the expiry.
        case time
        /// The access key and session token.
        case credentials
        /// The secret access key.
        case secret
        /// The policy of a form or of CloudFront.
        case policy
        /// Something other than the signature.
        case permission
        /// Nothing that can be told.
        case unknown
    }

    /// What went wrong.
    public enum Cause: String, Sendable, Hashable, CaseIterable {
        /// The path was encoded twice by one side, once by the other.
        case doubleEncoding = "double-encoding"
        /// A `+` was sent unencoded, and read as a space.
        case plusAsSpace = "plus-as-space"
        /// Dot segments or empty segments were removed by one side.
        case pathNormalized = "path-normalized"
        /// The same path, spelled with other escapes.
        case pathSpelling = "path-spelling"
        /// A part of the path was added or removed on the way, such as the bucket's name.
        case pathPrefix = "path-prefix"
        /// Another path.
        case pathChanged = "path-changed"
        /// Another method, such as HEAD on a URL for GET.
        case methodChanged = "method-changed"
        /// A query parameter was added after signing.
        case queryAdded = "query-added"
        /// A query parameter was lost.
        case queryRemoved = "query-removed"
        /// A query parameter has another value.
        case queryChanged = "query-changed"
        /// A signed header has another value.
        case headerChanged = "header-changed"
        /// White space in a header's value was signed differently.
        case headerSpacing = "header-spacing"
        /// A signed header did not arrive.
        case headerMissing = "header-missing"
        /// A header was sent that is not signed.
        case headerNotSigned = "header-not-signed"
        /// A proxy or client changed `Host`.
        case hostChanged = "host-changed"
        /// The body's hash differs.
        case payloadChanged = "payload-changed"
        /// The scope names another region.
        case wrongRegion = "wrong-region"
        /// The scope names another service.
        case wrongService = "wrong-service"
        /// The scope's date is not the signing date.
        case wrongDate = "wrong-date"
        /// The clock of the signer is wrong.
        case clockSkew = "clock-skew"
        /// The URL has ended.
        case expired
        /// The URL is signed for a time that lies ahead.
        case notYetValid = "not-yet-valid"
        /// The expiry is longer than allowed.
        case expiryTooLong = "expiry-too-long"
        /// Temporary credentials without their session token.
        case tokenMissing = "token-missing"
        /// The temporary credentials have ended.
        case tokenExpired = "token-expired"
        /// The session token is not valid.
        case tokenInvalid = "token-invalid"
        /// The access key does not exist.
        case unknownAccessKey = "unknown-access-key"
        /// The signature was made with another secret.
        case wrongSecret = "wrong-secret"
        /// The signature was changed after signing.
        case signatureChanged = "signature-changed"
        /// A part of the signature is missing or malformed.
        case malformedSignature = "malformed-signature"
        /// An old signature version, or two signatures at once.
        case wrongMechanism = "wrong-mechanism"
        /// The form or policy is not met.
        case policyNotMet = "policy-not-met"
        /// The signature is good, but the permission is missing.
        case notAllowed = "not-allowed"
        /// The server shows nothing to compare with.
        case nothingToCompare = "nothing-to-compare"
        /// Nothing that is known here.
        case unknown
    }

    /// The part that is to blame.
    public let component: Component
    /// What went wrong.
    public let cause: Cause
    /// The cause in a sentence, with the values in question.
    public let sentence: String
    /// What to do about it.
    public let help: String?

    init(_ component: Component, _ cause: Cause, _ sentence: String, help: String? = nil) {
        self.component = component
        self.cause = cause
        self.sentence = sentence
        self.help = help
    }
}

/// A stage as it was signed here and as the server made it, line by line, without session tokens.
public struct StageDifference: Sendable, Hashable {
    /// One line.
    public enum Line: Sendable, Hashable {
        /// On both sides.
        case same(String)
        /// Here only.
        case local(String)
        /// On the server only.
        case server(String)

        fileprivate var masked: Line {
            switch self {
            case .same(let line): .same(SessionTokenMask.applied(to: line))
            case .local(let line): .local(SessionTokenMask.applied(to: line))
            case .server(let line): .server(SessionTokenMask.applied(to: line))
            }
        }
    }

    /// Which stage it is, such as `canonical request`.
    public let stage: String
    /// The lines in order.
    public let lines: [Line]

    /// The difference of two texts; nil when they are the same.
    init?(_ stage: String, local: [UInt8], server: [UInt8]) {
        guard local != server else { return nil }
        func lines(_ text: [UInt8]) -> [String] {
            text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
        self.stage = stage
        self.lines = Self.difference(lines(local), lines(server)).map(\.masked)
    }

    /// The longest texts whose lines are put side by side; longer ones are shown one after the other.
    private static let longest = 1_000

    /// The lines of both texts by their longest common subsequence.
    private static func difference(_ a: [String], _ b: [String]) -> [Line] {
        guard a.count <= longest, b.count <= longest else { return a.map(Line.local) + b.map(Line.server) }
        var length = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        func same(_ i: Int, _ j: Int) -> Bool { a[i].utf8.elementsEqual(b[j].utf8) }
        for i in a.indices.reversed() {
            for j in b.indices.reversed() {
                length[i][j] = same(i, j) ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
            }
        }
        var (i, j) = (0, 0)
        var lines: [Line] = []
        while i < a.count || j < b.count {
            if i < a.count, j < b.count, same(i, j) {
                lines.append(.same(a[i]))
                (i, j) = (i + 1, j + 1)
            } else if j == b.count || i < a.count && length[i + 1][j] >= length[i][j + 1] {
                lines.append(.local(a[i]))
                i += 1
            } else {
                lines.append(.server(b[j]))
                j += 1
            }
        }
        return lines
    }
}
