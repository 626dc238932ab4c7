import InfraGen
import Testing

/// IAM's wildcards, beside a judge that tries every way of matching.
@Suite struct IAMPatternTests {
    @Test func matchesAsRecursionDoes() {
        let letters = ["", "a", "b", "*", "?"]
        let patterns = letters.flatMap { a in
            letters.flatMap { b in letters.flatMap { c in letters.map { a + b + c + $0 } } }
        }
        let texts = ["", "a", "b", "aa", "ab", "ba", "abab", "aab", "bbbb"]
        for pattern in Set(patterns).sorted() {
            for text in texts {
                let expected = Self.matches(Array(pattern.utf8)[...], Array(text.utf8)[...])
                #expect(IAMPattern.matches(pattern, text) == expected, "'\(pattern)' and '\(text)'")
            }
        }
    }

    private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == UInt8(ascii: "*") {
            return matches(pattern.dropFirst(), text) || !text.isEmpty && matches(pattern, text.dropFirst())
        }
        guard let byte = text.first, first == UInt8(ascii: "?") || first == byte else { return false }
        return matches(pattern.dropFirst(), text.dropFirst())
    }
}
