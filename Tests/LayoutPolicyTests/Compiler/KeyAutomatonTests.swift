import LayoutPolicy
import Testing

@Suite("The grammar of keys") struct KeyAutomatonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let template: String
        let accepted: [String]
        let refused: [String]

        init(_ name: String, _ template: String, _ accepted: [String], not refused: [String]) {
            (testDescription, self.template, self.accepted, self.refused) = (name, template, accepted, refused)
        }
    }

    static let fields: [String: FieldType] = [
        "id": .uuid, "ep": .uuid, "slug": .slug(max: 4), "one": .slug(max: 1),
        "season": .int(min: 1, max: 99, width: 2), "n": .int(min: 0, max: 120, width: 1),
        "wide": .int(min: 7, max: 1_205, width: 3), "huge": .int(min: .max - 1, max: .max, width: 20),
        "ladder": .enumeration(["480p", "720p"]), "file": .filename(extensions: nil, charset: .safe),
        "master": .filename(extensions: ["mov", "tar.gz"], charset: .safe),
        "any": .filename(extensions: nil, charset: .any),
    ]

    static let uuid = "0a1b2c3d-0000-4fff-8aaa-0123456789ab"

    static let cases = [
        Case(
            "uuid", "a/{id}", ["a/\(uuid)"],
            not: ["a/", "a/\(uuid)0", "a/\(uuid.dropLast())", "a/\(uuid.uppercased())", "a/g\(uuid.dropFirst())"]),
        Case("slug", "a/{slug}", ["a/a", "a/9", "a/a-b", "a/a--b"], not: ["a/-a", "a/a-", "a/abcde", "a/A", "a/a_b"]),
        Case("the shortest slug", "a/{one}", ["a/a"], not: ["a/aa", "a/-"]),
        Case(
            "padded", "a/S{season}.zip", ["a/S01.zip", "a/S99.zip"],
            not: ["a/S1.zip", "a/S00.zip", "a/S100.zip", "a/S001.zip"]),
        Case(
            "unpadded", "a/{n}", ["a/0", "a/9", "a/10", "a/120"], not: ["a/00", "a/01", "a/121", "a/", "a/-1", "a/+1"]),
        Case(
            "padding ends at the width", "a/{wide}", ["a/007", "a/999", "a/1000", "a/1205"],
            not: ["a/006", "a/7", "a/0007", "a/0999", "a/1206", "a/9999"]),
        Case(
            "the greatest integers", "a/{huge}", ["a/09223372036854775806", "a/09223372036854775807"],
            not: [
                "a/9223372036854775807", "a/09223372036854775805", "a/09223372036854775808", "a/19223372036854775807",
            ]),
        Case("enum", "a/{ladder}/x", ["a/480p/x"], not: ["a/480/x", "a/480P/x", "a/480p720p/x"]),
        Case(
            "filename", "a/{file}", ["a/b.c", "a/b.c.d", "a/b..c", "a/B!-_*'().Mp4", "a/a.0123456789"],
            not: ["a/b", "a/.c", "a/b.", "a/.b.c", "a/b.c_", "a/b/c.d", "a/b c.d", "a/b.01234567890", "a/é.c"]),
        Case(
            "extensions", "a/{master}", ["a/b.mov", "a/b.x.mov", "a/b.tar.gz"],
            not: ["a/b.MOV", "a/b.gz", "a/b.mp4", "a/.mov"]),
        Case(
            "files", "a/{files...}", ["a/b", "a/b/c", "a/b./c.d/e"],
            not: ["a/", "a/b/", "a//b", "a/.b", "a/b/.c", "a/b/..", "a/b c", "a/b\u{0}"]),
        Case(
            "any files", "a/{any...}", ["a/é", "a/b c/\u{1F600}", "a/e\u{301}"],
            not: ["a/.é", "a/é/", "a/a\u{7F}", "a/a\u{85}", "a/a\\b", "a/\u{1F}"]),
        Case(
            "optional", "a/{id}/[{ep}/]{file}", ["a/\(uuid)/b.c", "a/\(uuid)/\(uuid)/b.c"],
            not: ["a/\(uuid)/x/b.c", "a/\(uuid)/\(uuid)/\(uuid)/b.c", "a/\(uuid)/\(uuid)", "a/\(uuid)//b.c"]),
        Case("case of literals", "a/{n}", ["a/1"], not: ["A/1", "/a/1", "a/1/", "a/1\n"]),
    ]

    @Test(arguments: cases) func judges(_ c: Case) throws {
        let automaton = try KeyAutomaton(KeyTemplate(parsing: c.template, fields: Self.fields))
        for key in c.accepted { #expect(automaton.accepts(key.utf8), "\(key)") }
        for key in c.refused { #expect(!automaton.accepts(key.utf8), "\(key)") }
    }

    @Test func isMinimal() throws {
        // One state a byte, and one more: 36 of the identifier, two of the literal.
        #expect(try KeyAutomaton(KeyTemplate(parsing: "a/{id}", fields: Self.fields)).stateCount == 39)
        // After "a/": the start of a segment, within one, and one at the start that a key may not end in is the first.
        #expect(try KeyAutomaton(KeyTemplate(parsing: "a/{files...}", fields: Self.fields)).stateCount == 4)
    }

    @Test func equalLanguagesGiveEqualAutomata() throws {
        let pairs: [(FieldType, FieldType)] = [
            (.int(min: 0, max: 99, width: 2), .pattern(try RegularPattern("[0-9]{2}"))),
            (.slug(max: 64), .pattern(try RegularPattern("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?"))),
            (.enumeration(["a", "ab", "b"]), .pattern(try RegularPattern("ab?|b"))),
            (.uuid, .pattern(try RegularPattern("[a-f0-9]{8}(-[a-f0-9]{4}){3}-[0-9a-f]{12}"))),
        ]
        for (a, b) in pairs {
            let automata = try [a, b].map {
                try KeyAutomaton(KeyTemplate(parsing: "x/{f}.y/[{g}/]z", fields: ["f": $0, "g": .uuid]))
            }
            #expect(automata[0] == automata[1])
        }
    }
}

@Suite("What S3 asks of every key") struct ObjectKeyTests {
    @Test func normalization() {
        #expect(ObjectKey.isNFC("a/b".utf8))
        #expect(ObjectKey.isNFC("\u{E9}".utf8))
        #expect(!ObjectKey.isNFC("e\u{301}".utf8))
        #expect(!ObjectKey.isNFC("\u{212B}".utf8), "the Angstrom sign is an A with ring")
        #expect(!ObjectKey.isNFC("\u{1100}\u{1161}".utf8), "Hangul composes")
        #expect(!ObjectKey.isNFC("\u{EA}\u{323}".utf8), "marks are put in order")
        #expect(!ObjectKey.isNFC([0xC3]))
    }

    @Test func encoding() {
        #expect(ObjectKey.isUTF8("é\u{10FFFF}".utf8))
        #expect(!ObjectKey.isUTF8([0xED, 0xA0, 0x80]), "a surrogate")
        #expect(!ObjectKey.isUTF8([0xC0, 0x80]), "an overlong form")
    }
}
