/// The grammar of keys as regular expressions that other engines agree on.
///
/// The expressions use what Python, Java, RE2, Oniguruma and Rust's regex read alike: literals, classes, `(?:…|…)`, and
/// `? * + {n} {n,m}` with counts up to 1,000. They describe text, so an engine has to decode UTF-8 first (ripgrep does
/// by default). Length and normalization are checks of their own there too: a key has 1 to 1,024 bytes and is in NFC.
public struct RegularExpressionExport: Sendable {
    private let contract: LayoutContract

    /// The expressions of `contract`; nil when it has no classes, or a field of it has violations.
    public init?(_ contract: LayoutContract) {
        let isSound = contract.classes.allSatisfy { $0.template.parts.allSatisfy(\.isSound) }
        if contract.classes.isEmpty || !isSound { return nil }
        self.contract = contract
    }

    /// The expression of the keys of one class, for an engine that matches whole texts.
    public func expression(of keyClass: KeyClass) -> String {
        var writer = RegularExpressionWriter()
        writer.write(.sequence(keyClass.template.parts.map(\.expression)))
        return writer.text
    }

    /// The expression of the keys of one class, anchored: `\A(?:…)\z`.
    ///
    /// `^…$` would not do: in several engines `$` also matches before a line feed at the end.
    public func anchoredExpression(of keyClass: KeyClass) -> String { "\\A(?:\(expression(of: keyClass)))\\z" }

    /// The expression of the keys of all classes, for an engine that matches whole texts.
    public var expression: String { contract.classes.map(expression(of:)).joined(separator: "|") }

    /// The expression of the keys of all classes, anchored: `\A(?:…)\z`.
    public var anchoredExpression: String { "\\A(?:\(expression))\\z" }
}

extension KeyTemplate.Part {
    fileprivate var isSound: Bool {
        switch self {
        case .literal, .files: true
        case .field(_, let type): type.violations.isEmpty
        case .optional(let parts): parts.allSatisfy(\.isSound)
        }
    }

    /// What the part puts into a key.
    fileprivate var expression: ByteExpression {
        switch self {
        case .literal(let text): .literal(text.utf8)
        case .field(_, let type): type.expression
        case .files(_, let charset): charset.segments
        case .optional(let parts): .optional(.sequence(parts.map(\.expression)))
        }
    }
}

/// Writes an expression over bytes as a regular expression over characters.
private struct RegularExpressionWriter {
    private(set) var text = ""

    mutating func write(_ expression: ByteExpression) {
        switch expression {
        case .one(let bytes): write(ScalarSet(bytes.bytes.map { UInt32($0)...UInt32($0) }))
        case .scalar(let set): write(set)
        case .sequence(let parts):
            for part in parts { writeItem(part) }
        case .choice(let parts):
            for (index, part) in parts.enumerated() {
                if index > 0 { text += "|" }
                write(part)
            }
        case .repeated(let body, let min, let max): writeRepeated(body, min: min, max: max)
        }
    }

    /// Writes what stands beside something else.
    private mutating func writeItem(_ expression: ByteExpression) {
        guard case .choice(let parts) = expression else { return write(expression) }
        if parts.count == 1 { return writeItem(parts[0]) }
        writeGroup(expression)
    }

    private mutating func writeGroup(_ expression: ByteExpression) {
        text += "(?:"
        write(expression)
        text += ")"
    }

    private mutating func writeRepeated(_ body: ByteExpression, min: Int, max: Int?) {
        // Some engines take no count above 1,000, so longer runs are written in pieces.
        var (min, max) = (min, max)
        while min > Self.mostCount {
            writeRepeated(body, min: Self.mostCount, max: Self.mostCount)
            min -= Self.mostCount
            max = max.map { $0 - Self.mostCount }
        }
        while let most = max, most > Self.mostCount {
            writeRepeated(body, min: min, max: Self.mostCount)
            min = 0
            max = most - Self.mostCount
        }
        if max == 0 { return }
        if body.isOneCharacter { write(body) } else { writeGroup(body) }
        switch (min, max) {
        case (0, 1): text += "?"
        case (0, nil): text += "*"
        case (1, nil): text += "+"
        case (1, 1): break
        case (_, nil): text += "{\(min),}"
        case (_, let max?): text += min == max ? "{\(min)}" : "{\(min),\(max)}"
        }
    }

    private static let mostCount = 1_000

    private mutating func write(_ set: ScalarSet) {
        if let only = set.ranges.first, set.ranges.count == 1, only.count == 1 {
            text += Self.escaped(only.lowerBound, in: "\\^$.|?*+()[]{}")
            return
        }
        // Whatever goes up to the last scalar is said by what it leaves out.
        let reachesEnd = set.ranges.last?.upperBound == 0x10FFFF
        let ranges = reachesEnd ? ScalarSet.all.subtracting(set).ranges : set.ranges
        text += reachesEnd ? "[^" : "["
        for range in ranges {
            text += Self.escaped(range.lowerBound, in: "\\^-[]")
            if range.count > 2 { text += "-" }
            if range.count > 1 { text += Self.escaped(range.upperBound, in: "\\^-[]") }
        }
        text += "]"
    }

    private static func escaped(_ value: UInt32, in special: String) -> String {
        guard let scalar = Unicode.Scalar(value) else { return "" }
        if ScalarSet.controls.contains(scalar) {
            let digits = String(value, radix: 16)
            return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
        }
        return special.unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
    }
}

extension ByteExpression {
    fileprivate var isOneCharacter: Bool {
        switch self {
        case .one, .scalar: true
        case .sequence(let parts): parts.count == 1 && parts[0].isOneCharacter
        default: false
        }
    }
}
