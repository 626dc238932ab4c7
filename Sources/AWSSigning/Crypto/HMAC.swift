internal import CCrypto

/// An HMAC-SHA256 key, kept as the two hash states that have absorbed it.
///
/// A message then costs its own blocks and one more: three compressions fewer than from the raw key.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc2104#section-4>
struct HMACKey: Sendable {
    let inner: SHA256State
    let outer: SHA256State

    init(_ key: some Collection<UInt8>) {
        var block = [UInt8](repeating: 0, count: 64)
        let short = key.count > 64 ? SHA256Digest(hashing: key).bytes : Array(key)
        block.replaceSubrange(0..<short.count, with: short)
        inner = Self.state(of: block, xor: 0x36)
        outer = Self.state(of: block, xor: 0x5C)
    }

    func authenticationCode(of message: some Sequence<UInt8>) -> SHA256Digest {
        var state = inner
        state.update(message)
        return finish(state)
    }

    /// The code of the message that `state`, begun as a copy of ``inner``, has absorbed.
    func finish(_ state: SHA256State) -> SHA256Digest {
        var last = outer
        last.update(state.finalized())
        return last.finalized()
    }

    private static func state(of block: [UInt8], xor pad: UInt8) -> SHA256State {
        var state = SHA256State()
        state.update(block.map { $0 ^ pad })
        return state
    }
}

/// Whether `a` and `b` are the same bytes, in a time that depends on their lengths only.
func isEqualInConstantTime(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
}
