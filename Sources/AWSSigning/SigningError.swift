/// Why a request, a URL or a policy cannot be signed.
///
/// The message is a lower-case phrase that names the offender; it never holds a secret.
public struct SigningError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What kind of input is wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A URL, request target or endpoint that is not one.
        case malformedURL = "malformed-url"
        /// A header name or value that cannot stand in an HTTP request.
        case malformedHeader = "malformed-header"
        /// An access key, secret or session token that cannot be one.
        case malformedCredentials = "malformed-credentials"
        /// A region, region set or service name that cannot stand in a credential scope.
        case malformedScope = "malformed-scope"
        /// A timestamp that is not one, or lies outside the years 1970 to 9999.
        case malformedTimestamp = "malformed-timestamp"
        /// A payload hash that is neither a digest nor one of AWS's words.
        case malformedPayload = "malformed-payload"
        /// A bucket name that cannot stand in a URL.
        case malformedBucket = "malformed-bucket"
        /// An object key that is empty or longer than 1,024 bytes.
        case malformedKey = "malformed-key"
        /// An expiry outside the allowed range.
        case expiryOutOfRange = "expiry-out-of-range"
        /// Credentials that end before the URL would.
        case credentialsEndFirst = "credentials-end-first"
        /// A policy document that cannot be signed safely.
        case malformedPolicy = "malformed-policy"
        /// A private or public key that cannot be used.
        case unusableKey = "unusable-key"
        /// A call that the contract of the bucket does not allow.
        case notAllowed = "not-allowed"
        /// A combination that AWS does not define.
        case unsupported = "unsupported"
    }

    /// What kind of input is wrong.
    public let code: Code
    /// What is wrong with which name: a lower-case phrase without full stop.
    public let message: String

    /// An error of kind `code`.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
