/// Texts to find in others as words, whatever the case of their letters: many at once, in one pass.
///
/// A text counts where no letter or digit stands beside it: what would be left of a longer word tells what was taken.
struct SecretTexts {
    /// Those with the same first bytes.
    private struct Group {
        let texts: Set<ArraySlice<UInt8>>
        /// How long they are, the longest first.
        let lengths: [Int]

        init(_ texts: [ArraySlice<UInt8>]) {
            self.texts = Set(texts)
            lengths = Set(texts.map(\.count)).sorted(by: >)
        }
    }

    /// By the first bytes of the texts, in one number.
    private let groups: [UInt64: Group]
    private static let groupLength = 5

    /// - Parameter texts: Texts of five bytes or more; shorter ones are left out.
    init(_ texts: Set<String>) {
        let texts = texts.filter { $0.utf8.count >= Self.groupLength }.map { Self.folded($0)[...] }
        groups = Dictionary(grouping: texts) { $0.prefix(Self.groupLength).reduce(0, Self.appending) }
            .mapValues(Group.init)
    }

    var isEmpty: Bool { groups.isEmpty }

    func holdsSecret(_ text: String) -> Bool {
        !ranges(in: Self.folded(text)).isEmpty
    }

    /// `text` with something else in place of each of the texts.
    func hidden(in text: String) -> String {
        let ranges = ranges(in: Self.folded(text))
        guard !ranges.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var hidden: [UInt8] = []
        var end = 0
        for range in ranges {
            hidden += bytes[end..<range.lowerBound] + Array("(sensitive)".utf8)
            end = range.upperBound
        }
        return String(decoding: hidden + bytes[end...], as: UTF8.self)
    }

    /// Where the texts stand, in order; what overlaps is one range.
    private func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        guard !isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        var last: UInt64 = 0
        for (index, byte) in bytes.enumerated() {
            last = Self.appending(last, byte)
            let start = index + 1 - Self.groupLength
            guard start >= 0, let group = groups[last] else { continue }
            for length in group.lengths where start + length <= bytes.count {
                let end = start + length
                guard group.texts.contains(bytes[start..<end]), Self.isWord(start..<end, of: bytes) else {
                    continue
                }
                if let before = ranges.last, start < before.upperBound {
                    ranges[ranges.count - 1] = before.lowerBound..<max(before.upperBound, end)
                } else {
                    ranges.append(start..<end)
                }
                break
            }
        }
        return ranges
    }

    /// The last bytes of a text as a number, once `byte` is read.
    private static func appending(_ last: UInt64, _ byte: UInt8) -> UInt64 {
        (last << 8 | UInt64(byte)) & (1 << (8 * UInt64(groupLength)) - 1)
    }

    private static func isWord(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
        (range.lowerBound == 0 || !isOfWord(bytes[range.lowerBound - 1]))
            && (range.upperBound == bytes.count || !isOfWord(bytes[range.upperBound]))
    }

    private static func isOfWord(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte >= 0x80 }

    /// The bytes of `text` with letters of ASCII in lower case, of which rules change the case.
    private static func folded(_ text: String) -> [UInt8] {
        text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
}
