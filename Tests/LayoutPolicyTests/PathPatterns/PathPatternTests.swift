import LayoutPolicy
import Testing

@Suite("CloudFront path patterns") struct PathPatternTests {
    struct Match: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let pattern: String
        let path: String
        let matches: Bool

        init(_ name: String, _ pattern: String, _ path: String, _ matches: Bool) {
            (testDescription, self.pattern, self.path, self.matches) = (name, pattern, path, matches)
        }
    }

    static let matchCases = [
        Match("a star matches nothing", "images/*.jpg", "images/.jpg", true),
        Match("a star crosses slashes", "a*.jpg", "a/b/c.jpg", true),
        Match("a question mark is one character", "image?.jpg", "image1.jpg", true),
        Match("a question mark is not none", "image?.jpg", "image.jpg", false),
        Match("a question mark is not two", "image?.jpg", "image12.jpg", false),
        Match("a question mark may be a slash", "a?b", "a/b", true),
        Match("case counts", "*.jpg", "LOGO.JPG", false),
        Match("the slash in front of the path is no part of it", "hls/*", "/hls/a.ts", true),
        Match("the slash in front of the pattern is no part of it", "/hls/*", "hls/a.ts", true),
        Match("only one slash in front is dropped", "hls/*", "//hls/a.ts", false),
        Match("everything", "*", "", true),
        Match("the whole path has to match", "hls/*.m3u8", "hls/a.m3u8.bak", false),
        Match("stars backtrack", "*ab*ab", "xabxabab", true),
    ]

    @Test(arguments: matchCases) func matching(_ c: Match) throws {
        #expect(try PathPattern(c.pattern).matches(c.path) == c.matches)
    }

    @Test func manyStarsTakeNoExponentialTime() throws {
        let pattern = try PathPattern(String(repeating: "*a", count: 127))
        #expect(!pattern.matches(String(repeating: "a", count: 4_000) + "b"))
    }

    @Test func allowsWhatCloudFrontAllows() throws {
        #expect(throws: PathPattern.Violation.empty) { try PathPattern("") }
        #expect(throws: PathPattern.Violation.character(utf8Offset: 4)) { try PathPattern("img/%20") }
        #expect(throws: PathPattern.Violation.character(utf8Offset: 0)) { try PathPattern("é") }
        #expect(throws: PathPattern.Violation.tooLong(256)) { try PathPattern(String(repeating: "a", count: 256)) }
        #expect(throws: Never.self) { try PathPattern(String(repeating: "a", count: 255)) }
        #expect(throws: Never.self) { try PathPattern("/aZ0_-.*$/~\"'@:+&?") }
    }

    struct Relation: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let patterns: [String]
        /// Whether the first is covered by the rest together.
        let isCovered: Bool
        /// A path that the first shares with the second.
        let shared: String?

        init(_ name: String, _ patterns: [String], isCovered: Bool, shared: String?) {
            (testDescription, self.patterns, self.isCovered, self.shared) = (name, patterns, isCovered, shared)
        }
    }

    static let relationCases = [
        Relation("playlists of a class", ["hls/*.m3u8", "hls/*"], isCovered: true, shared: "hls/.m3u8"),
        Relation("not the other way round", ["hls/*", "hls/*.m3u8"], isCovered: false, shared: "hls/.m3u8"),
        Relation("equal but for the slash", ["/hls/*", "hls/*"], isCovered: true, shared: "hls/"),
        Relation("two stars are one", ["a**b", "a*b"], isCovered: true, shared: "ab"),
        Relation("star and question mark commute", ["a?*", "a*?"], isCovered: true, shared: "aa"),
        Relation("siblings", ["hls/*", "img/*"], isCovered: false, shared: nil),
        Relation("crossing", ["*.ts", "hls/*"], isCovered: false, shared: "hls/.ts"),
        Relation("a star may be nothing", ["a*b", "a?*b"], isCovered: false, shared: "aab"),
        Relation("covered by two together", ["a*", "a", "a?*"], isCovered: true, shared: "a"),
        Relation("two do not cover the third", ["a*", "a", "a??*"], isCovered: false, shared: "a"),
        Relation("case counts", ["HLS/*", "hls/*"], isCovered: false, shared: nil),
    ]

    @Test(arguments: relationCases) func relations(_ c: Relation) throws {
        let patterns = try c.patterns.map { try PathPattern($0) }
        #expect(patterns[0].isCovered(by: Array(patterns.dropFirst())) == c.isCovered)
        #expect(patterns[0].sharedPath(with: patterns[1]) == c.shared)
        #expect(patterns[1].sharedPath(with: patterns[0])?.utf8.count == c.shared?.utf8.count)
    }

    @Test func inclusionOfCountingPatternsStaysSmall() throws {
        // A deterministic automaton of the wider pattern has 2^200 states.
        let wide = try PathPattern("*a" + String(repeating: "?", count: 200))
        let narrow = try PathPattern("*ba" + String(repeating: "?", count: 200))
        #expect(narrow.isSubset(of: wide))
        #expect(!wide.isSubset(of: narrow))
    }

    @Test func specificPatternsComeFirst() throws {
        let written = ["*", "img/*", "hls/*", "hls/*.m3u8", "*.m3u8", "hls/a.m3u8"]
        let sorted = try written.mostSpecificFirst { try PathPattern($0) }
        #expect(sorted == ["img/*", "hls/a.m3u8", "hls/*.m3u8", "hls/*", "*.m3u8", "*"])
    }

    @Test func meetsTheKeysOfATemplate() throws {
        let template = try KeyTemplate(parsing: "hls/{id}/{files...}", fields: ["id": .slug(max: 8)])
        #expect(try PathPattern("hls/*").intersects(keysOf: template))
        #expect(try PathPattern("*.m3u8").sharedKey(with: template) == Array("hls/a/a.m3u8".utf8))
        #expect(try !PathPattern("img/*").intersects(keysOf: template))
        #expect(try !PathPattern("hls/A*").intersects(keysOf: template))
        #expect(try PathPattern.uncoveredKey(of: template, by: [PathPattern("hls/*")]) == nil)
        let playlists = try PathPattern("hls/*.m3u8")
        #expect(try PathPattern.uncoveredKey(of: template, by: [playlists]) == Array("hls/a/a".utf8))
    }
}
