/// Text of a fixed length in which every byte is given, or is a lower-case hexadecimal digit.
struct FixedText: Sendable {
    private var places: [Ranges] = []

    /// Two ranges of bytes, either of which may stand in a place.
    private struct Ranges {
        /// The lowest byte of each range, and how many bytes there are above it.
        let low, span, otherLow, otherSpan: UInt8

        init(_ first: ClosedRange<UInt8>, _ second: ClosedRange<UInt8>) {
            (low, span) = (first.lowerBound, first.upperBound - first.lowerBound)
            (otherLow, otherSpan) = (second.lowerBound, second.upperBound - second.lowerBound)
        }

        init(_ byte: UInt8) { self.init(byte...byte, byte...byte) }

        static let hexDigit = Ranges(UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"))
        static let anything = Ranges(0...255, 0...255)
    }

    var length: Int { places.count }
    var blockCount: Int { (length + 15) / 16 }

    /// Adds what `item` reads, if that has a fixed length.
    mutating func append(_ item: StepPlan.Item) -> Bool {
        switch item {
        case .literal(let bytes, _): places += bytes.map { Ranges($0) }
        case .uuid(let next, _):
            let digits = [8, 4, 4, 4, 12].map { Array(repeating: Ranges.hexDigit, count: $0) }
            places += digits.joined(separator: [Ranges(UInt8(ascii: "-"))])
            places += next.map { Ranges($0) }
        case .words, .automaton, .files, .filename, .end, .optional: return false
        }
        return true
    }

    /// What `byte_scan_fixed` compares `count` blocks with; behind the text every byte is right.
    func blocks(count: Int) -> [SIMD16<UInt8>] {
        let padding = repeatElement(Ranges.anything, count: max(0, count * 16 - length))
        let all = places + padding
        return stride(from: 0, to: count * 16, by: 16).flatMap { start in
            let block = all[start..<start + 16]
            return [block.map(\.low), block.map(\.span), block.map(\.otherLow), block.map(\.otherSpan)]
                .map { SIMD16($0) }
        }
    }
}
