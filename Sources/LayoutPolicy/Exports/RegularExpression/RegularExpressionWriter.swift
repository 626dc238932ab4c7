/// Writes an expression over bytes as a regular expression over characters.
struct RegularExpressionWriter {
    private(set) var text = ""
    private let alphabet: Alphabet

    /// What a character of the text that is matched stands for.
    enum Alphabet: Sendable {
        /// A Unicode scalar.
        case scalars
        /// A Unicode scalar; the expression can stand in a raw literal of SQL or a programming language, whatever its quotes.
        case scalarsInSource
        /// A byte of UTF-8, as the character U+0000 to U+00FF; the expression is ASCII and free of quotes.
        case bytes
    }

    /// The regular expression of `expression`.
    ///
    /// - Parameters:
    ///   - expression: What is matched.
    ///   - alphabet: What it is matched against.
    ///   - isItem: Whether it will stand beside something else.
    /// - Returns: The expression, unanchored.
    static func text(
        of expression: ByteExpression, in alphabet: Alphabet = .scalars, isItem: Bool = false
    ) -> String {
        var writer = RegularExpressionWriter(alphabet)
        let expression = alphabet == .bytes ? expression.overBytes : expression
        if isItem { writer.writeItem(expression) } else { writer.write(expression) }
        return writer.text
    }

    private init(_ alphabet: Alphabet) { self.alphabet = alphabet }

    private mutating func write(_ expression: ByteExpression) {
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
            text += escaped(only.lowerBound, in: "\\^$.|?*+()[]{}")
            return
        }
        // Whatever goes up to the last scalar is said by what it leaves out.
        let reachesEnd = set.ranges.last?.upperBound == 0x10FFFF
        let ranges = reachesEnd ? ScalarSet.all.subtracting(set).ranges : set.ranges
        text += reachesEnd ? "[^" : "["
        for range in ranges {
            text += escaped(range.lowerBound, in: "\\^-[]")
            if range.count > 2 { text += "-" }
            if range.count > 1 { text += escaped(range.upperBound, in: "\\^-[]") }
        }
        text += "]"
    }

    private func escaped(_ value: UInt32, in special: String) -> String {
        guard let scalar = Unicode.Scalar(value) else { return "" }
        if special.unicodeScalars.contains(scalar) { return "\\\(scalar)" }
        let isPlain =
            switch alphabet {
            case .scalars: !ScalarSet.controls.contains(scalar)
            case .scalarsInSource: !ScalarSet.controls.contains(scalar) && !Self.inLiterals.contains(scalar)
            case .bytes: (0x20...0x7E).contains(value) && !Self.inLiterals.contains(scalar)
            }
        if isPlain { return String(scalar) }
        let digits = String(value, radix: 16)
        return "\\x" + (digits.utf8.count == 1 ? "0" : "") + digits
    }

    /// What literals of SQL and of programming languages give a meaning of its own.
    private static let inLiterals = ScalarSet("\"", "'", "`", "$")
}

extension ByteExpression {
    /// Whether it is written as one character or one class.
    var isOneCharacter: Bool {
        switch self {
        case .one, .scalar: true
        case .sequence(let parts): parts.count == 1 && parts[0].isOneCharacter
        default: false
        }
    }

    /// The same without scalars: each is spelled out in the bytes of its UTF-8.
    fileprivate var overBytes: ByteExpression {
        switch self {
        case .one: self
        case .scalar(let set): set.utf8
        case .sequence(let parts): .sequence(parts.map(\.overBytes))
        case .choice(let parts): .choice(parts.map(\.overBytes))
        case .repeated(let body, let min, let max): .repeated(body.overBytes, min: min, max: max)
        }
    }
}
