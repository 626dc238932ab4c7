/// One reason why a signed request, form or URL is not accepted.
public struct VerificationFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// There is no signature.
        case notSigned = "not-signed"
        /// The signature's parts cannot be read.
        case malformed
        /// The access key is not known.
        case unknownAccessKey = "unknown-access-key"
        /// The scope's date is not the signing date.
        case wrongDate = "wrong-date"
        /// The scope names another region.
        case wrongRegion = "wrong-region"
        /// The scope names another service.
        case wrongService = "wrong-service"
        /// The URL, policy or form has ended.
        case expired
        /// The signing time, or the beginning of a policy, lies ahead.
        case notYetValid = "not-yet-valid"
        /// The signing time is too far from the server's clock.
        case clockSkew = "clock-skew"
        /// The expiry lies outside the allowed range.
        case expiryOutOfRange = "expiry-out-of-range"
        /// Headers are there that the signature does not cover.
        case unsignedHeaders = "unsigned-headers"
        /// Headers are signed that the request does not have.
        case missingHeaders = "missing-headers"
        /// Temporary credentials without their token, or with another.
        case wrongSessionToken = "wrong-session-token"
        /// The body is not the one that was signed.
        case wrongPayload = "wrong-payload"
        /// The body is needed to verify the signature.
        case bodyNeeded = "body-needed"
        /// The signature is not the one of this request under this key.
        case wrongSignature = "wrong-signature"
        /// The request does not meet the conditions of its policy.
        case policyNotMet = "policy-not-met"
    }

    /// What is wrong.
    public let code: Code
    /// What is wrong with which value: a lower-case phrase without full stop.
    public let message: String

    /// A failure of kind `code`.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
