/// An access key with its secret, and for temporary credentials the session token and their end.
///
/// Neither the secret nor the token appears in a description, a dump or an error.
public struct Credentials: Sendable, Hashable {
    /// The access key ID, such as `AKIAIOSFODNN7EXAMPLE`; it is public, and part of every URL.
    public let accessKeyID: String
    /// The secret access key.
    public let secretAccessKey: String
    /// The token of temporary credentials.
    public let sessionToken: String?
    /// When temporary credentials end.
    public let expiration: Timestamp?

    /// Credentials as AWS hands them out.
    ///
    /// - Parameters:
    ///   - accessKeyID: Not empty, printable ASCII without spaces, commas or semicolons; other stores allow `/`, `:`
    ///     and `=`.
    ///   - secretAccessKey: Not empty, no control characters. White space is kept; a copied line end is refused.
    ///   - sessionToken: Printable ASCII; nil for long-term credentials.
    ///   - expiration: The end of temporary credentials, where it is known.
    /// - Throws: ``SigningError`` with code `malformed-credentials`.
    public init(
        accessKeyID: String, secretAccessKey: String, sessionToken: String? = nil, expiration: Timestamp? = nil
    ) throws(SigningError) {
        guard Self.isPrintable(accessKeyID), !accessKeyID.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B }) else {
            let text = "the access key ID is empty or holds a space, a comma, a semicolon or a control character"
            throw SigningError(.malformedCredentials, text)
        }
        guard !secretAccessKey.isEmpty else {
            throw SigningError(.malformedCredentials, "the secret access key is empty")
        }
        guard !holdsControlCharacter(secretAccessKey.utf8) else {
            let text = "the secret access key holds a line end or another control character"
            throw SigningError(.malformedCredentials, text)
        }
        if let sessionToken, !Self.isPrintable(sessionToken) {
            let text = "the session token is empty or holds a space or a control character"
            throw SigningError(.malformedCredentials, text)
        }
        self.accessKeyID = accessKeyID
        self.secretAccessKey = secretAccessKey
        self.sessionToken = sessionToken
        self.expiration = expiration
    }

    /// Whether the access key ID is one that AWS gives to temporary credentials: it begins with `ASIA`.
    public var isTemporary: Bool { Self.isTemporary(accessKeyID: accessKeyID) }

    static func isTemporary(accessKeyID: String) -> Bool {
        accessKeyID.utf8.starts(with: "ASIA".utf8) && accessKeyID.utf8.count >= 16
    }

    private static func isPrintable(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The access key ID, and nothing that is secret.
    public var description: String { "Credentials(\(accessKeyID))" }

    /// The access key ID, and nothing that is secret.
    public var debugDescription: String { description }

    /// A mirror of the access key ID alone, so that `dump` prints nothing that is secret.
    public var customMirror: Mirror { Mirror(self, children: ["accessKeyID": accessKeyID]) }
}
