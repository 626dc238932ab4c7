/// Limits of presigned requests.
public struct PresignPolicy: Sendable, Hashable {
    /// How the limits of presigned reads are enforced.
    public enum Enforcement: String, WordValue {
        /// The bucket policy denies a signature that is too old.
        case signatureAge = "signature-age"
        /// Not at all: the signer is trusted.
        case none

        /// What the words name.
        public static let noun = "an enforcement of presign limits"
        /// What stands in for an unreadable one.
        public static let placeholder = Enforcement.signatureAge
    }

    /// SigV4's own limit.
    public static let longest = TimeSpan.days(7)
    /// What a life may be.
    public static let allowedLives = TimeSpan(unchecked: 1)...longest
    /// The life of presigned uploads unless said: five minutes.
    public static let standardLife = TimeSpan.minutes(5)
    /// The longest life of presigned reads unless said: ten minutes.
    public static let standardMax = TimeSpan.minutes(10)

    /// The life of presigned uploads that do not say, within ``allowedLives``.
    public var defaultLife: TimeSpan
    /// The longest life of a presigned read of any class, within ``allowedLives``.
    public var max: TimeSpan
    /// How that is enforced.
    public var enforcement: Enforcement

    /// The defaults of the spec: 5 and 10 minutes, enforced; the life of uploads is `max` where that is less.
    public init(
        defaultLife: TimeSpan? = nil, max: TimeSpan = standardMax, enforcement: Enforcement = .signatureAge
    ) {
        self.defaultLife = defaultLife ?? Swift.min(Self.standardLife, max)
        self.max = max
        self.enforcement = enforcement
    }
}
