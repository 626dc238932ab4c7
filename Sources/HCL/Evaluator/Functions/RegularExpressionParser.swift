/// Reads RE2's syntax.
struct RegularExpressionParser {
    private typealias Node = RegularExpression.Node

    private struct Flags {
        var ignoresCase = false
        var isMultiline = false
        var dotTakesNewline = false
        var isLazy = false
    }

    private var rest: Substring.UnicodeScalarView
    private var flags = Flags()
    private var depth = 0
    /// The names of the groups so far, nil for those without; the first is the whole match.
    private(set) var groupNames: [String?] = [nil]

    init(_ pattern: String) { rest = Substring(pattern).unicodeScalars }

    mutating func parse() throws(EvaluationFailure) -> RegularExpression.Node {
        let node = try choice()
        guard rest.isEmpty else { throw invalid("a ')' has no '('") }
        return node
    }

    private func invalid(_ message: String) -> EvaluationFailure {
        .invalid("the regular expression is wrong: \(message)")
    }

    private mutating func choice() throws(EvaluationFailure) -> RegularExpression.Node {
        depth += 1
        defer { depth -= 1 }
        guard depth < 50 else { throw .limit("the regular expression nests too deep") }
        let outer = flags
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        flags = outer
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(EvaluationFailure) -> RegularExpression.Node {
        var nodes: [RegularExpression.Node] = []
        while let next = rest.first, next != "|", next != ")" {
            guard let atom = try atom() else { continue }
            nodes.append(try quantified(atom))
        }
        return nodes.count == 1 ? nodes[0] : .sequence(nodes)
    }

    private mutating func quantified(_ atom: RegularExpression.Node) throws(EvaluationFailure) -> RegularExpression.Node
    {
        var node = atom
        var isRepeated = false
        while let next = rest.first {
            let bounds: (Int, Int?)
            switch next {
            case "*": bounds = (0, nil)
            case "+": bounds = (1, nil)
            case "?": bounds = (0, 1)
            case "{":
                guard let counted = counted() else { return node }
                guard counted.least <= 1000, counted.most ?? 0 <= 1000,
                    counted.most.map({ $0 >= counted.least }) ?? true
                else { throw invalid("a repetition is out of range") }
                bounds = (counted.least, counted.most)
                rest = counted.rest
            default: return node
            }
            guard !isRepeated else { throw invalid("a repetition is repeated") }
            if next != "{" { rest.removeFirst() }
            let isLazy = take("?") != flags.isLazy
            node = .repeated(node, least: bounds.0, most: bounds.1, isLazy: isLazy)
            isRepeated = true
        }
        return node
    }

    /// `{2}`, `{2,}`, `{2,5}`; anything else is text.
    private func counted() -> (least: Int, most: Int?, rest: Substring.UnicodeScalarView)? {
        let inside = rest.dropFirst().prefix { $0 != "}" }
        guard inside.endIndex < rest.endIndex, inside.count <= 9 else { return nil }
        let parts = String(inside).split(separator: ",", omittingEmptySubsequences: false)
        guard let first = parts.first, let least = Int(first), first.utf8.first != UInt8(ascii: "+"), parts.count <= 2
        else { return nil }
        let after = rest[rest.index(after: inside.endIndex)...]
        guard parts.count == 2 else { return (least, least, after) }
        guard !parts[1].isEmpty else { return (least, nil, after) }
        return Int(parts[1]).map { (least, $0, after) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }

    /// One thing that may be repeated; nil for flags, which are none.
    private mutating func atom() throws(EvaluationFailure) -> RegularExpression.Node? {
        guard let scalar = rest.popFirst() else { return nil }
        switch scalar {
        case "(": return try group()
        case "[": return .set(cased(try bracket()))
        case ".":
            return .set(RegularSet(ranges: flags.dotTakesNewline ? [] : [0x0A...0x0A], isNegated: true))
        case "^": return .lineStart(isMultiline: flags.isMultiline)
        case "$": return .lineEnd(isMultiline: flags.isMultiline)
        case "*", "+", "?": throw invalid("nothing is repeated by '\(scalar)'")
        case "\\": return try escape()
        default: return .set(cased(RegularSet(ranges: [scalar.value...scalar.value])))
        }
    }

    private func cased(_ set: RegularSet) -> RegularSet { flags.ignoresCase ? set.ignoringCase : set }

    private mutating func group() throws(EvaluationFailure) -> RegularExpression.Node? {
        guard take("?") else { return try captured(name: nil) }
        if rest.starts(with: "P<".unicodeScalars) || rest.starts(with: "<".unicodeScalars) {
            rest = rest.dropFirst(rest.first == "P" ? 2 : 1)
            let name = rest.prefix { $0 != ">" }
            rest = rest[name.endIndex...]
            let isName = name.allSatisfy { $0.isASCII && RegularSet.word.contains($0) } && !name.isEmpty
            guard isName, take(">"), !groupNames.contains(String(name)) else {
                throw invalid("a group's name is wrong")
            }
            return try captured(name: String(name))
        }
        var isOn = true
        while let scalar = rest.popFirst() {
            switch scalar {
            case "i": flags.ignoresCase = isOn
            case "m": flags.isMultiline = isOn
            case "s": flags.dotTakesNewline = isOn
            case "U": flags.isLazy = isOn
            case "-": isOn = false
            // For the rest of the group around.
            case ")": return nil
            case ":":
                let inner = try choice()
                guard take(")") else { throw invalid("a '(' has no ')'") }
                return inner
            default: throw invalid("'(?\(scalar)' is not known")
            }
        }
        throw invalid("a '(' has no ')'")
    }

    private mutating func captured(name: String?) throws(EvaluationFailure) -> RegularExpression.Node {
        let index = groupNames.count
        groupNames.append(name)
        let inner = try choice()
        guard take(")") else { throw invalid("a '(' has no ')'") }
        return .group(inner, index: index)
    }

    private mutating func escape() throws(EvaluationFailure) -> RegularExpression.Node {
        guard let scalar = rest.first else { throw invalid("it ends in a backslash") }
        switch scalar {
        case "A":
            rest.removeFirst()
            return .textStart
        case "z":
            rest.removeFirst()
            return .textEnd
        case "b", "B":
            rest.removeFirst()
            return .wordBoundary(isNegated: scalar == "B")
        default: return .set(cased(try escapedSet()))
        }
    }

    /// What stands behind a backslash, in brackets or not.
    private mutating func escapedSet() throws(EvaluationFailure) -> RegularSet {
        guard let scalar = rest.popFirst() else { throw invalid("it ends in a backslash") }
        func one(_ value: UInt32) -> RegularSet { RegularSet(ranges: [value...value]) }
        func not(_ set: RegularSet) -> RegularSet { RegularSet(ranges: set.ranges, isNegated: true) }
        switch scalar {
        case "d": return .digit
        case "D": return not(.digit)
        case "w": return .word
        case "W": return not(.word)
        case "s": return .space
        case "S": return not(.space)
        case "n": return one(0x0A)
        case "r": return one(0x0D)
        case "t": return one(0x09)
        case "f": return one(0x0C)
        case "v": return one(0x0B)
        case "a": return one(0x07)
        case "x": return one(try hex())
        // Classes of Unicode need its tables.
        case "p", "P", "Q", "C": throw EvaluationFailure(.function("regex"))
        default:
            guard scalar.isASCII, !RegularSet.word.contains(scalar) || scalar == "_" else {
                throw invalid("'\\\(scalar)' is no escape")
            }
            return one(scalar.value)
        }
    }

    private mutating func hex() throws(EvaluationFailure) -> UInt32 {
        let digits: Substring.UnicodeScalarView
        if take("{") {
            digits = rest.prefix { $0 != "}" }
            rest = rest[digits.endIndex...].dropFirst()
        } else {
            digits = rest.prefix(2)
            rest = rest.dropFirst(2)
        }
        guard let value = UInt32(String(digits), radix: 16), value <= 0x10FFFF else {
            throw invalid("'\\x' needs digits")
        }
        return value
    }

    /// `[a-z]`, `[^…]`, with escapes and classes such as `[:alpha:]` in it.
    private mutating func bracket() throws(EvaluationFailure) -> RegularSet {
        var set = RegularSet()
        set.isNegated = take("^")
        var isFirst = true
        while let scalar = rest.first, scalar != "]" || isFirst {
            isFirst = false
            if rest.starts(with: "[:".unicodeScalars), let named = try named() {
                set.ranges += named
                continue
            }
            let low = try member()
            guard rest.first == "-", let after = rest.dropFirst().first, after != "]", low.count == 1,
                low[0].count == 1
            else {
                set.ranges += low
                continue
            }
            rest.removeFirst()
            let high = try member()
            guard high.count == 1, high[0].count == 1, low[0].lowerBound <= high[0].lowerBound else {
                throw invalid("a range of characters is wrong")
            }
            set.ranges.append(low[0].lowerBound...high[0].lowerBound)
        }
        guard take("]") else { throw invalid("a '[' has no ']'") }
        return set
    }

    private mutating func member() throws(EvaluationFailure) -> [ClosedRange<UInt32>] {
        guard let scalar = rest.popFirst() else { throw invalid("a '[' has no ']'") }
        return scalar == "\\" ? try escapedSet().positiveRanges : [scalar.value...scalar.value]
    }

    private static let names: [String: [ClosedRange<UInt32>]] = [
        "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A], "ascii": [0...0x7F],
        "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0...0x1F, 0x7F...0x7F], "digit": RegularSet.digit.ranges,
        "graph": [0x21...0x7E], "lower": [0x61...0x7A], "print": [0x20...0x7E],
        "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E], "space": [0x09...0x0D, 0x20...0x20],
        "upper": [0x41...0x5A], "word": RegularSet.word.ranges, "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    ]

    private mutating func named() throws(EvaluationFailure) -> [ClosedRange<UInt32>]? {
        let inside = rest.dropFirst(2)
        let name = inside.prefix { $0 != ":" && $0 != "]" }
        guard inside[name.endIndex...].starts(with: ":]".unicodeScalars) else { return nil }
        rest = inside[name.endIndex...].dropFirst(2)
        let isNegated = name.first == "^"
        guard let ranges = Self.names[String(isNegated ? name.dropFirst() : name)] else {
            throw invalid("there is no class [:\(String(name)):]")
        }
        return isNegated ? RegularSet(ranges: ranges, isNegated: true).positiveRanges : ranges
    }
}
