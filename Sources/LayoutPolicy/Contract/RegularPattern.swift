/// A regular expression that a placeholder's value has to match, whole.
///
/// The syntax is a subset that any engine agrees on, and that compiles to an automaton: literals, `\` before
/// punctuation, `\d` (`[0-9]`) and `\w` (`[0-9A-Za-z_]`), classes `[a-z]` and `[^a-z/]`, groups `(…)` and `(?:…)`, `|`,
/// and the quantifiers `? * + {n} {n,} {n,m}` with counts up to 1,000. A pattern matches characters that a segment may
/// hold: never `/` and `\`, never a control character; and never the empty string, since a placeholder is not empty.
public struct RegularPattern: Sendable, Hashable {
    /// The pattern as written.
    public let text: String
    /// The pattern over bytes of UTF-8.
    let expression: ByteExpression
    /// What the pattern matches.
    let automaton: ByteDFA

    /// Checks and compiles `text`.
    ///
    /// - Parameter text: The pattern, unanchored: it always has to match a whole value.
    /// - Throws: ``Violation`` with the first thing in `text` that cannot stand, and where.
    public init(_ text: String) throws(Violation) {
        var parser = RegularPatternParser(text)
        expression = try parser.parse()
        let whole = 0..<text.utf8.count
        do {
            automaton = try ByteDFA(expression)
        } catch {
            throw Violation(utf8Range: whole, reason: .tooComplex)
        }
        guard !automaton.accepting[automaton.start] else {
            throw Violation(utf8Range: whole, reason: .matchesEmpty)
        }
        guard !automaton.isEmpty else { throw Violation(utf8Range: whole, reason: .matchesNothing) }
        self.text = text
    }

    /// Whether the bytes of `value` are one that the pattern describes.
    public func matches(_ value: some Sequence<UInt8>) -> Bool { automaton.accepts(value) }

    /// Patterns are equal when their texts are, byte for byte.
    public static func == (a: RegularPattern, b: RegularPattern) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

    /// Hashes the bytes of the text.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(Array(text.utf8))
    }
}

extension RegularPattern {
    /// Why a text is no pattern.
    public struct Violation: Error, Sendable, Hashable {
        /// The bytes of the pattern that are wrong, counted in UTF-8 from 0.
        public let utf8Range: Range<Int>
        /// What is wrong with them.
        public let reason: Reason
    }

    /// What can be wrong with a pattern.
    public enum Reason: Sendable, Hashable {
        /// `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`.
        case lookAround
        /// `\1`, `\k<name>`.
        case backReference
        /// `^`, `$`, `\A`, `\z`, `\b`: a pattern always matches a whole value.
        case anchor
        /// `*?`, `++` and the like.
        case lazyOrPossessiveQuantifier
        /// `(?i)`, `(?P<name>…)`, `(?#…)` and whatever else begins with `(?`, apart from `(?:…)`.
        case unsupportedGroup
        /// An escape other than `\` before punctuation, `\d` and `\w`.
        case unsupportedEscape
        /// A `/`, or a class or `.` that includes it: a placeholder stays within one segment.
        case matchesSlash
        /// A backslash or a control character, which no key may hold.
        case forbiddenCharacter
        /// A quantifier with nothing before it.
        case nothingToRepeat
        /// `{` that begins no `{n}`, `{n,}` or `{n,m}`.
        case malformedQuantifier
        /// A count above ``RegularPattern/maximumCount``.
        case countTooLarge
        /// `{3,2}` or `[z-a]`.
        case reversedRange
        /// `[]`, or a class such as `[a` that is never closed.
        case malformedClass
        /// `[` inside a class, or `--`, `&&`, `~~`, `||` there: engines read these differently.
        case ambiguousClass
        /// A group that is never closed, or a `)` that closes none.
        case unbalancedParenthesis
        /// More than ``RegularPattern/maximumDepth`` groups within each other.
        case tooDeep
        /// The automaton would be too large.
        case tooComplex
        /// The pattern matches the empty string, and a placeholder may not be empty.
        case matchesEmpty
        /// Nothing matches.
        case matchesNothing
    }

    /// The greatest number in a `{n,m}`.
    public static let maximumCount = 1_000
    /// How deep groups may lie within each other.
    public static let maximumDepth = 50
}
