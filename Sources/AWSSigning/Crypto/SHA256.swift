internal import CCrypto

/// A SHA-256 digest: 32 bytes, without heap storage.
public struct SHA256Digest: Sendable, Hashable {
    private let words: Words

    /// The 32 bytes in memory order; a tuple would not be `Hashable`.
    private struct Words: Sendable, Hashable {
        var a: UInt64 = 0
        var b: UInt64 = 0
        var c: UInt64 = 0
        var d: UInt64 = 0
    }

    /// The digest of `bytes`.
    public init(hashing bytes: some Sequence<UInt8>) {
        var state = SHA256State()
        state.update(bytes)
        self = state.finalized()
    }

    /// The digest of the UTF-8 of `text`.
    public init(hashing text: String) { self.init(hashing: text.utf8) }

    /// The digest whose 32 bytes are `bytes`, or nil when there are more or fewer.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words = Words()
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.words = words
    }

    /// The digest written as 64 hex digits, in either case, or nil when `hex` is anything else.
    public init?(hex: String) {
        guard hex.utf8.count == 64, let bytes = Hex.decode(hex.utf8) else { return nil }
        self.init(bytes: bytes)
    }

    /// The digest that `fill` writes into the 32 bytes it gets.
    init(filling fill: (UnsafeMutablePointer<UInt8>) -> Void) {
        var words = Words()
        withUnsafeMutableBytes(of: &words) { raw in
            raw.withMemoryRebound(to: UInt8.self) { buffer in
                if let base = buffer.baseAddress { fill(base) }
            }
        }
        self.words = words
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { withBytes { Array($0) } }

    /// The 64 lower-case hex digits.
    public var hex: String { String(decoding: Hex.encode(bytes), as: UTF8.self) }

    /// The digest of no bytes, `e3b0c442…`.
    public static let empty = SHA256Digest(hashing: [])

    /// Writes the 64 lower-case hex digits into `buffer`, which has room for them.
    func writeHex(to buffer: UnsafeMutableRawBufferPointer) {
        withBytes { bytes in
            for index in 0..<32 {
                buffer[2 * index] = Hex.digit(bytes[index] >> 4)
                buffer[2 * index + 1] = Hex.digit(bytes[index] & 15)
            }
        }
    }

    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        withUnsafeBytes(of: words, body)
    }
}

/// A SHA-256 that has absorbed some bytes: a value, so a shared prefix is hashed once and copied.
struct SHA256State: Sendable {
    private var context = SHA256_CTX()

    init() { ccrypto_sha256_init(&context) }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        ccrypto_sha256_update(&context, bytes.baseAddress, bytes.count)
    }

    mutating func update(_ bytes: some Sequence<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { update(UnsafeRawBufferPointer($0)) }
        if isDone == nil { Array(bytes).withUnsafeBytes { update($0) } }
    }

    mutating func update(_ digest: SHA256Digest) { digest.withBytes { update($0) } }

    func finalized() -> SHA256Digest {
        var last = context
        return SHA256Digest { ccrypto_sha256_final(&last, $0) }
    }
}
