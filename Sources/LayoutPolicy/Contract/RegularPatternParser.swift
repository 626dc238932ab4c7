/// Reads the text of a ``RegularPattern`` by recursive descent, and stops at the first thing that cannot stand.
struct RegularPatternParser {
    private let scalars: [Unicode.Scalar]
    /// Where each scalar begins, in bytes of UTF-8, and the end of the text.
    private let offsets: [Int]
    private var position = 0
    private var depth = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var offsets = [0]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        self.offsets = offsets
    }

    mutating func parse() throws(RegularPattern.Violation) -> ByteExpression {
        let result = try alternation()
        guard position == scalars.count else { throw violation(.unbalancedParenthesis, from: position) }
        return result
    }

    private mutating func alternation() throws(RegularPattern.Violation) -> ByteExpression {
        var branches = [try branch()]
        while take("|") { branches.append(try branch()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func branch() throws(RegularPattern.Violation) -> ByteExpression {
        var parts: [ByteExpression] = []
        while let next = peek, next != "|", next != ")" { parts.append(try quantified()) }
        return .sequence(parts)
    }

    private mutating func quantified() throws(RegularPattern.Violation) -> ByteExpression {
        let body = try atom()
        let start = position
        guard let (min, max) = try quantifier() else { return body }
        if let next = peek, "?*+{".unicodeScalars.contains(next) {
            position += 1
            throw violation(.lazyOrPossessiveQuantifier, from: start)
        }
        return .repeated(body, min: min, max: max)
    }

    private mutating func quantifier() throws(RegularPattern.Violation) -> (min: Int, max: Int?)? {
        if take("?") { return (0, 1) }
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        let start = position
        guard take("{") else { return nil }
        guard let min = try count() else { throw violation(.malformedQuantifier, from: start) }
        var max: Int? = min
        if take(",") { max = try count() }
        guard take("}") else { throw violation(.malformedQuantifier, from: start) }
        if let max, max < min { throw violation(.reversedRange, from: start) }
        return (min, max)
    }

    /// The decimal number at the position, or nil when there is no digit.
    private mutating func count() throws(RegularPattern.Violation) -> Int? {
        let start = position
        var number = 0
        while let digit = peek, ("0"..."9").contains(digit) {
            position += 1
            number = min(number * 10 + Int(digit.value - 0x30), RegularPattern.maximumCount + 1)
        }
        guard position > start else { return nil }
        guard number <= RegularPattern.maximumCount else { throw violation(.countTooLarge, from: start) }
        return number
    }

    private mutating func atom() throws(RegularPattern.Violation) -> ByteExpression {
        let start = position
        let scalar = scalars[position]
        position += 1
        switch scalar {
        case "(": return try group(from: start)
        case "[": return .scalar(try characterClass(from: start))
        case "\\":
            let members = try escape(from: start)
            return .scalar(try checked(members, from: start))
        case "?", "*", "+", "{": throw violation(.nothingToRepeat, from: start)
        case "^", "$": throw violation(.anchor, from: start)
        case ".": throw violation(.matchesSlash, from: start)
        default: return .scalar(try checked(ScalarSet(scalar), from: start))
        }
    }

    private mutating func group(from start: Int) throws(RegularPattern.Violation) -> ByteExpression {
        if take("?"), !take(":") {
            let lookAround = ["=", "!", "<=", "<!"].first { scalars[position...].starts(with: $0.unicodeScalars) }
            position += lookAround?.unicodeScalars.count ?? 1
            throw violation(lookAround == nil ? .unsupportedGroup : .lookAround, from: start)
        }
        guard depth < RegularPattern.maximumDepth else { throw violation(.tooDeep, from: start) }
        depth += 1
        let result = try alternation()
        depth -= 1
        guard take(")") else { throw violation(.unbalancedParenthesis, from: start, to: start + 1) }
        return result
    }

    private mutating func characterClass(from start: Int) throws(RegularPattern.Violation) -> ScalarSet {
        let isNegated = take("^")
        guard peek != "]" else { throw violation(.malformedClass, from: start, to: position + 1) }
        var members = ScalarSet()
        let firstMember = position
        while !take("]") {
            // What is never closed has no other fault worth telling.
            guard closesClass else { throw violation(.malformedClass, from: start, to: start + 1) }
            members = members.union(try classMember(isFirst: position == firstMember))
        }
        if isNegated {
            guard members.contains("/") else { throw violation(.matchesSlash, from: start) }
            members = ScalarSet.segmentScalars.subtracting(members)
            guard !members.isEmpty else { throw violation(.matchesNothing, from: start) }
        }
        return try checked(members, from: start)
    }

    /// Whether some `]` follows that no `\` takes away.
    private var closesClass: Bool {
        var index = position
        while index < scalars.count, scalars[index] != "]" { index += scalars[index] == "\\" ? 2 : 1 }
        return index < scalars.count
    }

    private mutating func classMember(isFirst: Bool) throws(RegularPattern.Violation) -> ScalarSet {
        let start = position
        let low = try classScalarOrEscape(hyphenIsLiteral: isFirst)
        guard peek == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else { return low }
        position += 1
        let high = try classScalarOrEscape(hyphenIsLiteral: false)
        guard let from = low.only, let to = high.only else { throw violation(.ambiguousClass, from: start) }
        guard from <= to else { throw violation(.reversedRange, from: start) }
        return ScalarSet([from...to])
    }

    private mutating func classScalarOrEscape(hyphenIsLiteral: Bool) throws(RegularPattern.Violation) -> ScalarSet {
        let start = position
        guard let scalar = peek else { throw violation(.malformedClass, from: start) }
        position += 1
        switch scalar {
        case "\\": return try escape(from: start)
        case "[": throw violation(.ambiguousClass, from: start)
        case "-" where !hyphenIsLiteral && peek != "]": throw violation(.ambiguousClass, from: start)
        case "&", "~", "|", "-":
            guard peek != scalar else { throw violation(.ambiguousClass, from: start, to: position + 1) }
            return ScalarSet(scalar)
        default: return ScalarSet(scalar)
        }
    }

    /// The scalars that an escape stands for; its `\` has been read.
    private mutating func escape(from start: Int) throws(RegularPattern.Violation) -> ScalarSet {
        guard let scalar = peek else { throw violation(.unsupportedEscape, from: start) }
        position += 1
        switch scalar {
        case "d": return ScalarSet([0x30...0x39])
        case "w": return ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
        case "1"..."9", "k": throw violation(.backReference, from: start)
        case "A", "Z", "z", "b", "B", "G": throw violation(.anchor, from: start)
        case "!"..."/", ":"..."@", "["..."`", "{"..."~": return ScalarSet(scalar)
        default: throw violation(.unsupportedEscape, from: start)
        }
    }

    /// `members`, unless a segment may not hold one of them.
    private func checked(_ members: ScalarSet, from start: Int) throws(RegularPattern.Violation) -> ScalarSet {
        guard !members.contains("/") else { throw violation(.matchesSlash, from: start) }
        guard members.isSubset(of: .segmentScalars) else { throw violation(.forbiddenCharacter, from: start) }
        return members
    }

    private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    private func violation(
        _ reason: RegularPattern.Reason, from start: Int, to end: Int? = nil
    ) -> RegularPattern.Violation {
        RegularPattern.Violation(
            utf8Range: offsets[start]..<offsets[min(end ?? position, scalars.count)], reason: reason)
    }
}

extension ScalarSet {
    /// The one member of a set of one.
    fileprivate var only: UInt32? {
        guard let range = ranges.first, ranges.count == 1, range.count == 1 else { return nil }
        return range.lowerBound
    }
}
