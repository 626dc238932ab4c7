import LayoutPolicy
import Testing

@Suite("Patterns of fields") struct RegularPatternTests {
    struct Match: Sendable, CustomTestStringConvertible {
        let pattern: String
        let matched: [String]
        let refused: [String]

        init(_ pattern: String, _ matched: [String], not refused: [String]) {
            (self.pattern, self.matched, self.refused) = (pattern, matched, refused)
        }

        var testDescription: String { pattern }
    }

    static let matches = [
        Match("[a-z]{2}(-[A-Z]{2})?", ["en", "en-GB"], not: ["", "e", "en-", "en-gb", "EN", "en-GBR", "xen"]),
        Match("a|bc", ["a", "bc"], not: ["ab", "b", "ac", "abc"]),
        Match("(?:ab)+c*", ["ab", "ababccc"], not: ["c", "abcab"]),
        Match("a{2,}", ["aa", "aaaaa"], not: ["a"]),
        Match("a{2,3}b{1}", ["aab", "aaab"], not: ["ab", "aaaab", "aabb"]),
        Match("(a|)b", ["ab", "b"], not: ["a", ""]),
        Match(#"v\d+\.\d"#, ["v1.0", "v12.3"], not: ["v.0", "v1x0", "v\u{663}.0"]),
        Match(#"[\w.]+"#, ["a_Z.9"], not: ["a-b", "é"]),
        Match("[^a/]+", ["b", "é", "\u{1F600}", "b c"], not: ["a", "ba", "b\u{1}", "b\\"]),
        Match("[^a/]", ["é", "\u{FFFF}", "\u{10FFFF}", "\u{D7FF}", "\u{E000}"], not: ["é\u{301}", "ab", "\u{85}"]),
        Match("[é-î]x", ["éx", "ìx"], not: ["e\u{301}x", "èx", "ïx"]),
        Match("[-a]+", ["-a-"], not: ["b"]),
        Match("[a-]+", ["-a-"], not: ["b"]),
        Match(#"[+\-]+"#, ["+-"], not: [",", ""]),
        Match(#"\(\[\{\.\*"#, ["([{.*"], not: ["([{xx"]),
        Match("x{0}y", ["y"], not: ["xy"]),
        Match("]}", ["]}"], not: ["]"]),
    ]

    @Test(arguments: matches) func matching(_ c: Match) throws {
        let pattern = try RegularPattern(c.pattern)
        for value in c.matched { #expect(pattern.matches(value.utf8), "\(value)") }
        for value in c.refused { #expect(!pattern.matches(value.utf8), "\(value)") }
    }

    @Test func takesWellFormedUTF8Only() throws {
        let pattern = try RegularPattern("[^/]")
        let malformed: [[UInt8]] = [
            [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xFF],
        ]
        for bytes in malformed { #expect(!pattern.matches(bytes)) }
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        let pattern: String
        /// The wrong text.
        let at: String
        let reason: RegularPattern.Reason

        init(_ pattern: String, at: String, _ reason: RegularPattern.Reason) {
            (self.pattern, self.at, self.reason) = (pattern, at, reason)
        }

        var testDescription: String { "\(reason): \(pattern.prefix(30))" }
    }

    static let bad = [
        Bad("a(?=b)", at: "(?=", .lookAround),
        Bad("a(?!b)", at: "(?!", .lookAround),
        Bad("(?<=b)a", at: "(?<=", .lookAround),
        Bad("(?<!b)a", at: "(?<!", .lookAround),
        Bad(#"(a)\1"#, at: #"\1"#, .backReference),
        Bad("^a", at: "^", .anchor),
        Bad("a$", at: "$", .anchor),
        Bad(#"\ba"#, at: #"\b"#, .anchor),
        Bad("a+?", at: "+?", .lazyOrPossessiveQuantifier),
        Bad("a{2}+", at: "{2}+", .lazyOrPossessiveQuantifier),
        Bad("(?i)a", at: "(?i", .unsupportedGroup),
        Bad("(?P<x>a)", at: "(?P", .unsupportedGroup),
        Bad(#"\pL"#, at: #"\p"#, .unsupportedEscape),
        Bad(#"a\"#, at: #"\"#, .unsupportedEscape),
        Bad(#"\s"#, at: #"\s"#, .unsupportedEscape),
        Bad("a/b", at: "/", .matchesSlash),
        Bad("a.b", at: ".", .matchesSlash),
        Bad("[^a]", at: "[^a]", .matchesSlash),
        Bad("[!-~]", at: "[!-~]", .matchesSlash),
        Bad(#"\/"#, at: #"\/"#, .matchesSlash),
        Bad(#"a\\b"#, at: #"\\"#, .forbiddenCharacter),
        Bad("a\tb", at: "\t", .forbiddenCharacter),
        Bad("*a", at: "*", .nothingToRepeat),
        Bad("a|+", at: "+", .nothingToRepeat),
        Bad("a{,3}", at: "{", .malformedQuantifier),
        Bad("a{3", at: "{3", .malformedQuantifier),
        Bad("a{1001}", at: "1001", .countTooLarge),
        Bad("a{99999999999999999999}", at: "99999999999999999999", .countTooLarge),
        Bad("a{3,2}", at: "{3,2}", .reversedRange),
        Bad("[z-a]", at: "z-a", .reversedRange),
        Bad("[]a]", at: "[]", .malformedClass),
        Bad("x[ab", at: "[", .malformedClass),
        Bad("x[a-", at: "[", .malformedClass),
        Bad(#"x[a\]"#, at: "[", .malformedClass),
        Bad("[a[b]", at: "[", .ambiguousClass),
        Bad("[a&&b]", at: "&&", .ambiguousClass),
        Bad("[a-c-e]", at: "-", .ambiguousClass),
        Bad(#"[\w-z]"#, at: #"\w-z"#, .ambiguousClass),
        Bad("(a", at: "(", .unbalancedParenthesis),
        Bad("a)", at: "", .unbalancedParenthesis),
        Bad(String(repeating: "(", count: 10_000), at: "(", .tooDeep),
        Bad("(a{1000}){1000}", at: "(a{1000}){1000}", .tooComplex),
        Bad("(a|b)*a(a|b){30}", at: "(a|b)*a(a|b){30}", .tooComplex),
        Bad("a*", at: "a*", .matchesEmpty),
        Bad("", at: "", .matchesEmpty),
        Bad(#"[^ -/:-~\\\#u{A0}-\#u{10FFFF}0-9]"#, at: #"[^ -/:-~\\\#u{A0}-\#u{10FFFF}0-9]"#, .matchesNothing),
    ]

    @Test(arguments: bad) func refuses(_ c: Bad) {
        let error = #expect(throws: RegularPattern.Violation.self) { try RegularPattern(c.pattern) }
        #expect(error?.reason == c.reason)
        let bytes = Array(c.pattern.utf8)
        #expect(error.map { String(decoding: bytes[$0.utf8Range], as: UTF8.self) } == c.at)
    }

    @Test(arguments: 0..<300) func survivesAnything(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a", "(", ")", "[", "]", "{", "}", "2,", "^", "-", "?", "*", "+", "|", "\\", "d", "é", "/", "(?:",
        ]
        let text = (0..<Int.random(in: 0...12, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        do {
            let pattern = try RegularPattern(text)
            #expect(!pattern.matches([]))
        } catch {
            #expect((0...text.utf8.count).contains(error.utf8Range.upperBound))
        }
    }
}
