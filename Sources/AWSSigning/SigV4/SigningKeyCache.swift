private import Synchronization

/// Signing keys that were derived before, for any number of tasks.
///
/// A key is found by the digest of its secret as well as by its scope: a rotated secret under the same access key ID
/// never meets the old key. The date is part of the scope, so at midnight UTC keys of the new day are derived, and those
/// of days long gone are the first to leave.
public final class SigningKeyCache: Sendable {
    /// How many keys are kept.
    public let capacity: Int
    private let state: Mutex<State>

    private struct Name: Hashable {
        let secret: SHA256Digest
        let scope: CredentialScope
    }

    private struct State {
        var keys: [Name: (key: SigningKey, lastUse: UInt64)] = [:]
        var uses: UInt64 = 0

        mutating func use(_ name: Name) -> SigningKey? {
            uses += 1
            keys[name]?.lastUse = uses
            return keys[name]?.key
        }

        /// Keeps `key`, in the place of the one that was used longest ago where the cache is full.
        mutating func keep(_ key: SigningKey, as name: Name, capacity: Int) {
            if keys.count >= capacity, keys[name] == nil,
                let oldest = keys.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                keys[oldest.key] = nil
            }
            uses += 1
            keys[name] = (key, uses)
        }
    }

    /// A cache of at most `capacity` keys, at least one.
    public init(capacity: Int = 64) {
        self.capacity = max(1, capacity)
        state = Mutex(State())
    }

    /// How many keys are kept now.
    public var count: Int { state.withLock { $0.keys.count } }

    /// The key of `secretAccessKey` for `scope`, derived unless it is kept.
    public func key(secretAccessKey: String, scope: CredentialScope) -> SigningKey {
        let name = Name(secret: SHA256Digest(hashing: secretAccessKey), scope: scope)
        if let kept = state.withLock({ $0.use(name) }) { return kept }
        let key = SigningKey(secretAccessKey: secretAccessKey, scope: scope)
        state.withLock { $0.keep(key, as: name, capacity: capacity) }
        return key
    }
}
