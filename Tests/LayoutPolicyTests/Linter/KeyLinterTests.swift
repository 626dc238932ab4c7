import LayoutPolicy
import Testing

@Suite("The key linter") struct KeyLinterTests {
    static func linter() throws -> KeyLinter { try compiled.get() }

    private static let compiled = Result { try compile() }

    private static func compile() throws -> KeyLinter {
        let fields: [String: FieldType] = [
            "id": .uuid, "ep": .uuid, "season": .int(min: 1, max: 99, width: 2),
            "ladder": .enumeration(["480p", "720p", "1080p"]), "file": .filename(extensions: nil, charset: .safe),
            "any": .filename(extensions: nil, charset: .any),
        ]
        let templates = [
            "originals/{id}/[{ep}/]{file}", "hls/{id}/[{ep}/]{ladder}/{files...}", "bundles/{id}/S{season}.zip",
            "text/{any...}",
        ]
        let classes = try templates.map { text in
            KeyClass(name: String(text.prefix { $0 != "/" }), template: try KeyTemplate(parsing: text, fields: fields))
        }
        return try KeyLinter(LayoutContract(fields: [], classes: classes))
    }

    static let uuid = "0a1b2c3d-0000-4fff-8aaa-0123456789ab"

    struct Case: Sendable, CustomTestStringConvertible {
        let key: String
        let verdict: KeyLinter.Verdict

        init(_ key: String, _ verdict: KeyLinter.Verdict) { (self.key, self.verdict) = (key, verdict) }

        var testDescription: String { String(key.prefix(80)) }
    }

    static let cases = [
        Case("originals/\(uuid)/a.mov", .valid(keyClass: 0)),
        Case("originals/\(uuid)/\(uuid)/a.mov", .valid(keyClass: 0)),
        Case("hls/\(uuid)/1080p/a/b.ts", .valid(keyClass: 1)),
        Case("bundles/\(uuid)/S07.zip", .valid(keyClass: 2)),
        Case("text/\u{E9}", .valid(keyClass: 3)),
        Case("", .invalid(.empty)),
        Case("hls/\(uuid)/480p/" + String(repeating: "a", count: 978), .valid(keyClass: 1)),
        Case("hls/\(uuid)/480p/" + String(repeating: "a", count: 979), .invalid(.tooLong)),
        Case("text/e\u{301}", .invalid(.notNFC)),
        Case("hls/\(uuid)/480p/", .invalid(.folderMarker)),
        Case("hlsx/\(uuid)/480p/a", .invalid(.noClass)),
        Case("HLS/\(uuid)/480p/a", .invalid(.noClass)),
        Case("/hls/\(uuid)/480p/a", .invalid(.noClass)),
        Case("hls/\(uuid.uppercased())/480p/a", .invalid(.grammar(keyClass: 1, leaf: 1))),
        Case("hls/\(uuid)/\(uuid)x/480p/a", .invalid(.grammar(keyClass: 1, leaf: 5))),
        Case("hls/\(uuid)/480/a", .invalid(.grammar(keyClass: 1, leaf: 5))),
        Case("hls/\(uuid)/480p/.a", .invalid(.grammar(keyClass: 1, leaf: 7))),
        Case("hls/\(uuid)/480p/a//b", .invalid(.grammar(keyClass: 1, leaf: 7))),
        Case("bundles/\(uuid)/S00.zip", .invalid(.grammar(keyClass: 2, leaf: 3))),
        Case("bundles/\(uuid)/S07.zipx", .invalid(.grammar(keyClass: 2, leaf: 4))),
        Case("bundles/\(uuid)/S07.zip\0", .invalid(.grammar(keyClass: 2, leaf: 4))),
        Case("bundles/\(uuid)/S07.zip\n", .invalid(.grammar(keyClass: 2, leaf: 4))),
    ]

    @Test(arguments: cases) func judges(_ c: Case) throws {
        #expect(try Self.linter().judge(c.key.utf8) == c.verdict)
    }

    @Test func refusesWhatIsNotUTF8() throws {
        #expect(try Self.linter().judge([0x74, 0x65, 0x78, 0x74, 0x2F, 0xC3]) == .invalid(.notUTF8))
    }

    @Test func folderMarkersCanBeAllowed() throws {
        var linter = try Self.linter()
        linter.allowsFolderMarkers = true
        #expect(linter.judge("hls/".utf8) == .folderMarker)
        #expect(linter.lint([Array("hls/".utf8)], .lineFeed).0.folderMarkers == 1)
    }

    @Test func carriageReturnsBelongToTheLineEnd() throws {
        let (tally, faults) = try Self.linter().lint(
            [Array("text/a\r".utf8), Array("text/a".utf8), Array("text/a\rb\r".utf8), [0x0D]], .lineFeed)
        #expect(tally.valid == [0, 0, 0, 2])
        #expect(faults.map(\.ordinal) == [2, 3])
        #expect(faults.map(\.length) == [8, 0])
        #expect(faults.map(\.reason) == [.grammar(keyClass: 3, leaf: 1), .empty])
        // A zero byte ends a key by itself, so there a carriage return is part of it.
        #expect(try Self.linter().lint([Array("text/a\r".utf8)], .nul).0.invalid == 1)
    }

    /// Where only a whole automaton reads a class, the part that refuses a byte is counted, not the one before it.
    @Test(arguments: [("pu/abc.x", 1), ("pu/A", 2), ("pu/AB.y", 2), ("pu/AB.xy", 2)]) func countsThePartThatRefuses(
        _ key: String, _ leaf: Int
    ) throws {
        // The pattern takes the '.' that ends it, so that there is no reading without going back.
        let fields: [String: FieldType] = ["pu": .pattern(try RegularPattern("[^a-z/]{1,3}"))]
        let template = try KeyTemplate(parsing: "pu/{pu}.x", fields: fields)
        let linter = try KeyLinter(LayoutContract(fields: [], classes: [KeyClass(name: "pu", template: template)]))
        #expect(linter.judge(Array(key.utf8)) == .invalid(.grammar(keyClass: 0, leaf: leaf)))
    }

    @Test func countsByReason() throws {
        let keys = ["text/a", "", "x", "hls/", "", "hls/x"].map { Array($0.utf8) }
        let (tally, faults) = try Self.linter().lint(keys, .lineFeed)
        #expect(tally.faults.map(\.reason) == [.empty, .folderMarker, .noClass, .grammar(keyClass: 1, leaf: 1)])
        #expect(tally.faults.map(\.count) == [2, 1, 1, 1])
        #expect(faults.map(\.offset) == [7, 8, 10, 15, 16])
        var sum = tally
        sum.add(tally)
        #expect(sum.total == 12 && sum.invalid == 10 && sum.valid == [0, 0, 0, 2])
    }

    @Test func aBlockThatIsNotWholeIsLeftAlone() throws {
        let linter = try Self.linter()
        var (tally, faults) = (linter.emptyTally, [KeyFault]())
        for (count, size) in [(4, 4), (3, 200), (0, 200)] {
            let block = Array("abc\n".utf8) + Array(repeating: 0, count: size - 4)
            block.withUnsafeBufferPointer {
                linter.lint($0, count: count, separator: .lineFeed, tally: &tally, faults: &faults)
            }
        }
        #expect(tally.total == 0)
    }

    @Test func refusesAContractThatLeavesAKeyUndecided() throws {
        let template = try KeyTemplate(parsing: "a/{b}", fields: ["b": .uuid])
        let contract = LayoutContract(
            fields: [], classes: ["a", "b"].map { KeyClass(name: $0, template: template) })
        #expect(throws: KeyLinter.Refusal.self) { try KeyLinter(contract) }
    }

    @Test func noValueReadsPastTheEndOfAKey() throws {
        let fields: [String: FieldType] = ["f": .enumeration(["a\nb", "a/b", "c"])]
        let template = try KeyTemplate(parsing: "a/{f}/{files...}", fields: fields)
        let linter = try KeyLinter(LayoutContract(fields: [], classes: [KeyClass(name: "a", template: template)]))
        #expect(linter.lint(["a/a", "b/x", "a/c/x"].map { Array($0.utf8) }, .lineFeed).0.valid == [1])
    }

    @Test(arguments: ["", "shared/", "a-longer-shared-segment/"]) func findsOneOfManyClasses(shared: String) throws {
        let prefixes = (0..<300).map { "\(shared)class\($0)/" }
        let classes = try prefixes.map {
            KeyClass(name: $0, template: try KeyTemplate(parsing: $0 + "{n}", fields: ["n": .slug(max: 3)]))
        }
        let linter = try KeyLinter(LayoutContract(fields: [], classes: classes))
        for (index, prefix) in prefixes.enumerated() {
            #expect(linter.judge((prefix + "a").utf8) == .valid(keyClass: index))
            #expect(linter.judge((prefix.dropLast() + "x/a").utf8) == .invalid(.noClass))
        }
    }

    @Test func aContractWithoutClassesHasNoKeys() throws {
        #expect(try KeyLinter(LayoutContract(fields: [], classes: [])).judge("a".utf8) == .invalid(.noClass))
    }
}
