/// A set of Unicode scalars, as the character class of a pattern names it.
struct ScalarSet: Sendable, Hashable {
    /// Ascending ranges that neither touch nor overlap.
    private(set) var ranges: [ClosedRange<UInt32>]

    init(_ ranges: some Sequence<ClosedRange<UInt32>>) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound &+ 1 {
                self.ranges[self.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                self.ranges.append(range)
            }
        }
    }

    init(_ scalars: Unicode.Scalar...) { self.init(scalars.map { $0.value...$0.value }) }

    var isEmpty: Bool { ranges.isEmpty }

    func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } }

    func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

    func subtracting(_ other: ScalarSet) -> ScalarSet {
        var result: [ClosedRange<UInt32>] = []
        for range in ranges {
            var low = range.lowerBound
            for hole in other.ranges where hole.overlaps(range) {
                if hole.lowerBound > low { result.append(low...hole.lowerBound - 1) }
                low = max(low, hole.upperBound + 1)  // No scalar comes near `UInt32.max`.
            }
            if low <= range.upperBound { result.append(low...range.upperBound) }
        }
        return ScalarSet(result)
    }

    func isSubset(of other: ScalarSet) -> Bool { subtracting(other).isEmpty }
}

extension ScalarSet {
    /// Every Unicode scalar; surrogates are none.
    static let all = ScalarSet([0...0xD7FF, 0xE000...0x10FFFF])
    /// General category Cc.
    static let controls = ScalarSet([0...0x1F, 0x7F...0x9F])
    /// What a segment may hold with `charset: any`: no control characters, no `/`, no `\`.
    static let segmentScalars = all.subtracting(controls).subtracting(ScalarSet("/", "\\"))

    /// The UTF-8 of one scalar of the set, byte by byte.
    var utf8: ByteExpression {
        let sequences = ranges.flatMap { range in UTF8ByteRanges.split(range) }
        let ascii = ByteSet(sequences.filter { $0.count == 1 }.flatMap { $0[0] })
        let longer = sequences.filter { $0.count > 1 }.map { ByteExpression.sequence($0.map { .one(ByteSet($0)) }) }
        if longer.isEmpty { return .one(ascii) }
        return .choice(ascii.isEmpty ? longer : [.one(ascii)] + longer)
    }
}

/// Ranges of scalars as sequences of byte ranges: `U+0080...U+07FF` is `[C2...DF] [80...BF]`.
private enum UTF8ByteRanges {
    static func split(_ range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
        // The last scalar of each length, with the gap of the surrogates.
        let lengths: [(ClosedRange<UInt32>, Int)] = [
            (0...0x7F, 1), (0x80...0x7FF, 2), (0x800...0xD7FF, 3), (0xE000...0xFFFF, 3), (0x10000...0x10FFFF, 4),
        ]
        return lengths.flatMap { bounds, length -> [[ClosedRange<UInt8>]] in
            guard bounds.overlaps(range) else { return [] }
            let part = range.clamped(to: bounds)
            return split(encoded(part.lowerBound, length)[...], encoded(part.upperBound, length)[...])
        }
    }

    /// All byte strings from `low` to `high`, which are of one length, whose bytes after the first are 80...BF.
    private static func split(_ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>) -> [[ClosedRange<UInt8>]] {
        guard let first = low.first, let last = high.first else { return [[]] }
        let (lowRest, highRest) = (low.dropFirst(), high.dropFirst())
        func prefixed(_ byte: ClosedRange<UInt8>, _ rests: [[ClosedRange<UInt8>]]) -> [[ClosedRange<UInt8>]] {
            rests.map { [byte] + $0 }
        }
        let least = lowRest.map { _ in 0x80 as UInt8 }[...]
        let greatest = lowRest.map { _ in 0xBF as UInt8 }[...]
        if first == last { return prefixed(first...first, split(lowRest, highRest)) }
        let startsFull = lowRest.elementsEqual(least)
        let endsFull = highRest.elementsEqual(greatest)
        let middle = (startsFull ? first : first + 1, endsFull ? last : last - 1)
        var result = startsFull ? [] : prefixed(first...first, split(lowRest, greatest))
        if middle.0 <= middle.1 { result += prefixed(middle.0...middle.1, split(least, greatest)) }
        return endsFull ? result : result + prefixed(last...last, split(least, highRest))
    }

    private static func encoded(_ scalar: UInt32, _ length: Int) -> [UInt8] {
        let leads: [UInt32] = [0, 0xC0, 0xE0, 0xF0]
        return (0..<length).map { index in
            let bits = scalar >> (6 * UInt32(length - 1 - index))
            return UInt8(truncatingIfNeeded: index == 0 ? leads[length - 1] | bits : 0x80 | bits & 0x3F)
        }
    }
}
