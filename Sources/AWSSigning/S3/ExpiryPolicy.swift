/// How long a presigned URL may live, and what happens when its credentials end first.
public struct ExpiryPolicy: Sendable, Hashable {
    /// What to do with a URL that would outlive its credentials: a server refuses it from then on.
    public enum CredentialEnd: String, Sendable, Hashable, CaseIterable {
        /// Refuse to sign.
        case error
        /// Sign for the time that is left.
        case clamp
        /// Sign all the same.
        case allow
    }

    /// When and for how long a URL is signed.
    public struct Plan: Sendable, Hashable {
        /// The signing time.
        public let timestamp: Timestamp
        /// How many seconds the URL is good for, from ``timestamp``.
        public let expires: Int

        /// When the URL ends.
        public var end: Timestamp { timestamp.adding(seconds: expires) }
    }

    /// The seconds that are allowed: 1 to 604,800 (7 days) on AWS; other stores take more.
    public var allowedSeconds: ClosedRange<Int>
    /// What to do with a URL that would outlive its credentials.
    public var atCredentialEnd: CredentialEnd
    /// The width in seconds of the window within which the same URL comes out; 1 for no window.
    ///
    /// The signing time is rounded down to a multiple of it, so that browsers and proxies can cache what the URL names. At
    /// the end of a window a URL has `expires - window` seconds left.
    public var windowSeconds: Int

    /// A policy; the defaults are AWS's limit, an error at the credentials' end, and no window.
    public init(
        allowedSeconds: ClosedRange<Int> = 1...604_800, atCredentialEnd: CredentialEnd = .error, windowSeconds: Int = 1
    ) {
        self.allowedSeconds = allowedSeconds
        self.atCredentialEnd = atCredentialEnd
        self.windowSeconds = windowSeconds
    }

    /// The plan for a URL that is asked for at `now` and should live `expires` seconds.
    ///
    /// - Throws: ``SigningError`` with code `expiry-out-of-range` or `credentials-end-first`.
    public func plan(expires: Int, at now: Timestamp, credentials: Credentials) throws(SigningError) -> Plan {
        guard allowedSeconds.contains(expires) else {
            let range = "\(allowedSeconds.lowerBound) to \(allowedSeconds.upperBound) seconds"
            throw SigningError(.expiryOutOfRange, "an expiry of \(expires) seconds lies outside the allowed \(range)")
        }
        guard windowSeconds <= 1 || windowSeconds < expires else {
            let text = "a window of \(windowSeconds) seconds leaves nothing of an expiry of \(expires) seconds"
            throw SigningError(.expiryOutOfRange, text)
        }
        let timestamp = now.roundedDown(toMultipleOf: windowSeconds)
        guard let end = credentials.expiration, atCredentialEnd != .allow else {
            return Plan(timestamp: timestamp, expires: expires)
        }
        let left = end.epochSeconds - timestamp.epochSeconds
        guard left < expires else { return Plan(timestamp: timestamp, expires: expires) }
        guard end > now, atCredentialEnd == .clamp, left >= allowedSeconds.lowerBound else {
            let state = end > now ? "end" : "ended"
            let text =
                "the credentials \(state) at \(end.iso8601), before the URL would, "
                + "at \(timestamp.adding(seconds: expires).iso8601)"
            throw SigningError(.credentialsEndFirst, text)
        }
        return Plan(timestamp: timestamp, expires: left)
    }
}
