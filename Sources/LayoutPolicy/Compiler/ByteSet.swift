/// A set of byte values.
struct ByteSet: Sendable, Hashable {
    /// Bit `b % 64` of word `b / 64` says whether the byte `b` is in the set.
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init() {}

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { insert(byte) }
    }

    /// The bytes of `text`, which is meant to be ASCII.
    init(_ text: StaticString) {
        self.init()
        text.withUTF8Buffer { bytes in
            for byte in bytes { insert(byte) }
        }
    }

    init(_ byte: UInt8) { insert(byte) }

    mutating func insert(_ byte: UInt8) {
        let bit: UInt64 = 1 << (byte & 63)
        switch byte >> 6 {
        case 0: words.0 |= bit
        case 1: words.1 |= bit
        case 2: words.2 |= bit
        default: words.3 |= bit
        }
    }

    func contains(_ byte: UInt8) -> Bool {
        let word =
            switch byte >> 6 {
            case 0: words.0
            case 1: words.1
            case 2: words.2
            default: words.3
            }
        return word >> (byte & 63) & 1 == 1
    }

    var isEmpty: Bool { words.0 | words.1 | words.2 | words.3 == 0 }

    /// The members in ascending order.
    var bytes: [UInt8] { (0...UInt8.max).filter(contains) }

    func union(_ other: ByteSet) -> ByteSet {
        var result = self
        result.words.0 |= other.words.0
        result.words.1 |= other.words.1
        result.words.2 |= other.words.2
        result.words.3 |= other.words.3
        return result
    }

    func subtracting(_ other: ByteSet) -> ByteSet {
        var result = self
        result.words.0 &= ~other.words.0
        result.words.1 &= ~other.words.1
        result.words.2 &= ~other.words.2
        result.words.3 &= ~other.words.3
        return result
    }

    static func == (a: ByteSet, b: ByteSet) -> Bool { a.words == b.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}

extension ByteSet {
    static let digits = ByteSet(UInt8(ascii: "0")...UInt8(ascii: "9"))
    static let lowercaseLetters = ByteSet(UInt8(ascii: "a")...UInt8(ascii: "z"))
    static let uppercaseLetters = ByteSet(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    static let alphanumerics = digits.union(lowercaseLetters).union(uppercaseLetters)
    static let lowercaseHexDigits = digits.union(ByteSet(UInt8(ascii: "a")...UInt8(ascii: "f")))

    /// What S3 calls safe characters in a segment of an object key: letters, digits and ``! - _ . * ' ( )``.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html>
    static let safeCharacters = alphanumerics.union(ByteSet("!-_.*'()"))

    static let dot = ByteSet(UInt8(ascii: "."))
    static let slash = ByteSet(UInt8(ascii: "/"))
}
