extension FieldType {
    /// What a value of the type looks like, byte by byte.
    ///
    /// Values with ``violations`` match nothing, so no expression reads a `/` or a control character.
    var expression: ByteExpression {
        switch self {
        case .uuid:
            return .sequence(
                [8, 4, 4, 4, 12].enumerated().flatMap { index, count -> [ByteExpression] in
                    let group = ByteExpression.repeated(.one(.lowercaseHexDigits), min: count, max: count)
                    return index == 0 ? [group] : [.literal("-".utf8), group]
                })
        case .slug(let max):
            guard (1...1_024).contains(max) else { return .never }
            let edge = ByteExpression.one(.slugEdge)
            let inner = ByteExpression.repeated(.one(.slugEdge.union(ByteSet("-"))), min: 0, max: Swift.max(0, max - 2))
            return max == 1 ? edge : .sequence([edge, .optional(.sequence([inner, edge]))])
        case .int(let min, let max, let width):
            return DecimalRange(min: min, max: max, width: width).expression
        case .enumeration(let values):
            return Self.anyOf(values)
        case .filename(let extensions, let charset):
            return .sequence([charset.segment, .literal(".".utf8), Self.fileExtension(extensions)])
        case .pattern(let pattern):
            return pattern.expression
        }
    }

    private static func fileExtension(_ extensions: [String]?) -> ByteExpression {
        guard let extensions else { return .repeated(.one(.alphanumerics), min: 1, max: 10) }
        return anyOf(extensions)
    }

    private static func anyOf(_ values: [String]) -> ByteExpression {
        .choice(
            values.filter { !$0.utf8.isEmpty && $0.utf8.allSatisfy(ByteSet.safeCharacters.contains) }
                .map { .literal($0.utf8) })
    }
}

extension SegmentCharset {
    /// A whole segment: not empty, not beginning with `.`.
    var segment: ByteExpression {
        switch self {
        case .safe:
            return .sequence([
                .one(.safeCharacters.subtracting(.dot)), .anyNumber(of: .one(.safeCharacters)),
            ])
        case .any:
            let first = ScalarSet.segmentScalars.subtracting(ScalarSet("."))
            return .sequence([.scalar(first), .anyNumber(of: .scalar(.segmentScalars))])
        }
    }

    /// One or more segments with `/` between them.
    var segments: ByteExpression {
        .sequence([segment, .anyNumber(of: .sequence([.one(.slash), segment]))])
    }
}

extension ByteSet {
    /// What a slug may begin and end with.
    static let slugEdge = lowercaseLetters.union(digits)
}

/// The decimal forms of the numbers of a range.
private struct DecimalRange {
    let min: Int
    let max: Int
    let width: Int

    /// Forms of `width` digits, then the longer ones, each length apart.
    var expression: ByteExpression {
        guard min >= 0, min <= max, (1...20).contains(width) else { return .never }
        let most = Swift.max(width, Self.digits(max).count)
        return .choice(
            (width...most).compactMap { length in
                // The numbers of this length; shorter ones are padded only up to `width`.
                let least = length == width ? 0 : Self.smallest(ofLength: length)
                let low = Swift.max(min, least)
                let high = Swift.min(max, Self.greatest(ofLength: length))
                guard low <= high else { return nil }
                return Self.between(Self.padded(low, length)[...], Self.padded(high, length)[...])
            })
    }

    /// All digit strings from `low` to `high`, which are of one length.
    private static func between(_ low: ArraySlice<UInt8>, _ high: ArraySlice<UInt8>) -> ByteExpression {
        guard let first = low.first, let last = high.first else { return .empty }
        let (lowRest, highRest) = (low.dropFirst(), high.dropFirst())
        let isWhole = low.allSatisfy { $0 == UInt8(ascii: "0") } && high.allSatisfy { $0 == UInt8(ascii: "9") }
        if isWhole { return .repeated(.one(.digits), min: low.count, max: low.count) }
        if first == last { return .sequence([.one(ByteSet(first)), between(lowRest, highRest)]) }
        let nines = lowRest.map { _ in UInt8(ascii: "9") }[...]
        let zeros = lowRest.map { _ in UInt8(ascii: "0") }[...]
        // First digits behind which anything may follow are one choice together.
        let startsFull = lowRest.elementsEqual(zeros)
        let endsFull = highRest.elementsEqual(nines)
        let (least, most) = (startsFull ? first : first + 1, endsFull ? last : last - 1)
        var choices: [ByteExpression] = []
        if !startsFull { choices.append(.sequence([.one(ByteSet(first)), between(lowRest, nines)])) }
        if least <= most { choices.append(.sequence([.one(ByteSet(least...most)), between(zeros, nines)])) }
        if !endsFull { choices.append(.sequence([.one(ByteSet(last)), between(zeros, highRest)])) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private static func digits(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

    private static func padded(_ number: Int, _ length: Int) -> [UInt8] {
        let digits = digits(number)
        return Array(repeating: UInt8(ascii: "0"), count: Swift.max(0, length - digits.count)) + digits
    }

    /// The power of ten with `length` digits; `Int.max` when there is none.
    private static func smallest(ofLength length: Int) -> Int {
        greatest(ofLength: length - 1) == .max ? .max : greatest(ofLength: length - 1) + 1
    }

    /// The number of `length` nines; `Int.max` when it does not fit.
    private static func greatest(ofLength length: Int) -> Int {
        var result = 0
        for _ in 0..<length {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            let (sum, overflowed) = product.addingReportingOverflow(9)
            if overflow || overflowed { return .max }
            result = sum
        }
        return result
    }
}
