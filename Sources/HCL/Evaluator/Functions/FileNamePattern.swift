/// A pattern of one name in a path, such as `*.tf` or `[a-c]?`.
struct FileNamePattern {
    private let parts: [Part]

    private enum Part {
        case scalar(Unicode.Scalar)
        /// `?`.
        case any
        /// `*`.
        case run
        case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
    }

    /// How many texts the alternatives of a pattern may come to.
    private static let maxAlternatives = 256

    static func isPattern(_ step: String) -> Bool {
        step.unicodeScalars.contains { "*?[{\\".unicodeScalars.contains($0) }
    }

    /// Reads a pattern without braces.
    private init(_ text: String) throws(EvaluationFailure) {
        let invalid = EvaluationFailure.invalid("'\(text)' is no pattern of names")
        var parts: [Part] = []
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "*": parts.append(.run)
            case "?": parts.append(.any)
            case "\\":
                guard let escaped = rest.popFirst() else { throw invalid }
                parts.append(.scalar(escaped))
            case "[":
                guard let set = Self.set(&rest) else { throw invalid }
                parts.append(set)
            default: parts.append(.scalar(scalar))
            }
        }
        self.parts = parts
    }

    /// The set behind a bracket, to the one that closes it.
    private static func set(_ rest: inout Substring.UnicodeScalarView) -> Part? {
        let isNegated = rest.first == "^" || rest.first == "!"
        if isNegated { rest.removeFirst() }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        while let scalar = member(&rest) {
            guard rest.first == "-" else {
                ranges.append(scalar...scalar)
                continue
            }
            rest.removeFirst()
            guard let last = member(&rest), scalar <= last else { return nil }
            ranges.append(scalar...last)
        }
        guard !ranges.isEmpty, rest.popFirst() == "]" else { return nil }
        return .set(ranges, isNegated: isNegated)
    }

    private static func member(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
        guard let first = rest.first, first != "]" else { return nil }
        rest.removeFirst()
        return first == "\\" ? rest.popFirst() : first
    }

    func matches(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        var (index, part) = (0, 0)
        // Where the last run may be made longer: at which part, and from where.
        var retry: (part: Int, index: Int)?
        while index < scalars.count {
            if part < parts.count, case .run = parts[part] {
                retry = (part + 1, index)
                part += 1
            } else if part < parts.count, Self.takes(parts[part], scalars[index]) {
                part += 1
                index += 1
            } else if let (start, from) = retry {
                retry = (start, from + 1)
                (part, index) = (start, from + 1)
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { if case .run = $0 { true } else { false } }
    }

    private static func takes(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
        switch part {
        case .scalar(let own): own == scalar
        case .any: true
        case .run: false
        case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
        }
    }

    /// The patterns that one with `{a,b}` stands for.
    static func alternatives(
        in pattern: String, _ call: inout FunctionCall
    ) throws(EvaluationFailure) -> [FileNamePattern] {
        var done: [FileNamePattern] = []
        var pending = [pattern]
        while let next = pending.popLast() {
            try call.charge(1 + next.utf8.count / 16)
            guard done.count + pending.count < maxAlternatives else { throw .limit("the pattern has too many braces") }
            guard let group = innermostGroup(in: next) else {
                guard !next.contains("{") else { throw .invalid("a brace of the pattern '\(pattern)' is not closed") }
                done.append(try FileNamePattern(next))
                continue
            }
            let (before, after) = (next[..<group.lowerBound], next[group.upperBound...])
            let inside = next[group].dropFirst().dropLast()
            pending += inside.split(separator: ",", omittingEmptySubsequences: false).map {
                String(before + $0 + after)
            }
        }
        return done
    }

    /// The first pair of braces without another in it.
    private static func innermostGroup(in text: String) -> Range<String.Index>? {
        guard let close = text.unicodeScalars.firstIndex(of: "}"),
            let open = text[..<close].unicodeScalars.lastIndex(of: "{")
        else { return nil }
        return open..<text.unicodeScalars.index(after: close)
    }
}
