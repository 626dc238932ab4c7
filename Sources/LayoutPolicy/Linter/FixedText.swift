/// Text of a fixed length, at most ``longest`` bytes, in which every byte is given, or is a lower-case hexadecimal digit.
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

    /// How many bytes are compared.
    static let longest = 64

    /// Adds what `item` reads, if that has a fixed length for which there is room.
    mutating func append(_ item: StepPlan.Item) -> Bool {
        var more: [Ranges]
        switch item {
        case .literal(let bytes, _): more = bytes.map { Ranges($0) }
        case .uuid(let next, _):
            let digits = [8, 4, 4, 4, 12].map { Array(repeating: Ranges.hexDigit, count: $0) }
            more = digits.joined(separator: [Ranges(UInt8(ascii: "-"))]) + next.map { Ranges($0) }
        case .words, .automaton, .files, .filename, .end, .optional: return false
        }
        guard length + more.count <= Self.longest else { return false }
        places += more
        return true
    }

    /// What `byte_scan_fixed` compares with; behind the text every byte is right.
    var pattern: [SIMD32<UInt8>] {
        let all = places + repeatElement(Ranges.anything, count: Self.longest - length)
        return [0..<32, 32..<64].flatMap { half in
            let block = all[half]
            return [block.map(\.low), block.map(\.span), block.map(\.otherLow), block.map(\.otherSpan)]
                .map { SIMD32($0) }
        }
    }
}
