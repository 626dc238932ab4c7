import LayoutPolicy
import Testing

@Suite("Keys as values") struct KeyCodecTests {
    static let uuid = KeyLinterTests.uuid
    static let fields: [String: FieldType] = [
        "id": .uuid, "ep": .uuid, "season": .int(min: 0, max: 120, width: 2), "n": .int(min: 0, max: 9, width: 1),
        "file": .filename(extensions: nil, charset: .any),
    ]

    static func codec(_ text: String) throws -> KeyCodec {
        try KeyCodec(KeyTemplate(parsing: text, fields: fields))
    }

    @Test func readsTypedValues() throws {
        let codec = try Self.codec("hls/{id}/[{ep}/]S{season}/{files...}")
        let reading = try #require(codec.parse("hls/\(Self.uuid)/S07/old/a/b.ts".utf8))
        #expect(reading.values.map(\.name) == ["id", "season", "files"])
        #expect(reading.values.map(\.content) == [.text(Self.uuid), .integer(7), .segments(["old", "a", "b.ts"])])
    }

    @Test func readsLiteralOptionalParts() throws {
        let codec = try Self.codec("a/[old/]S{season}")
        #expect(codec.parse("a/S07".utf8)?.literalOptionals == [])
        #expect(codec.parse("a/old/S07".utf8)?.literalOptionals.map(\.number) == [1])
        #expect(try codec.build(["season": "7"], literalOptionals: [1]) == Array("a/old/S07".utf8))
        #expect(throws: KeyCodec.Refusal.notALiteralOptional(2)) {
            try codec.build(["season": "7"], literalOptionals: [2])
        }
    }

    @Test func refusesOtherKeys() throws {
        let codec = try Self.codec("a/{file}")
        #expect(codec.parse("a/b".utf8) == nil)
        #expect(codec.parse("".utf8) == nil)
        #expect(codec.parse("a/e\u{301}.ts".utf8) == nil)
        #expect(codec.parse("a/\(String(repeating: "b", count: 1_020)).ts".utf8) == nil)
    }

    @Test(arguments: [("7", "07"), ("07", "07"), ("007", "07"), ("0", "00"), ("120", "120")])
    func padsIntegers(_ given: String, _ written: String) throws {
        #expect(try Self.codec("a/S{season}").build(["season": given]) == Array("a/S\(written)".utf8))
    }

    @Test func zeroKeepsADigit() throws {
        #expect(try Self.codec("a/{n}").build(["n": "0"]) == Array("a/0".utf8))
    }

    @Test func refusesValues() throws {
        let codec = try Self.codec("a/{id}/[{ep}/S{season}/]{file}")
        let (id, file) = (Self.uuid, "b.ts")
        #expect(try codec.build(["id": id, "file": file]) == Array("a/\(id)/b.ts".utf8))
        #expect(throws: KeyCodec.Refusal.missing("file")) { try codec.build(["id": id]) }
        #expect(throws: KeyCodec.Refusal.missing("season")) { try codec.build(["id": id, "file": file, "ep": id]) }
        #expect(throws: KeyCodec.Refusal.unknownField("x")) { try codec.build(["id": id, "file": file, "x": ""]) }
        #expect(throws: KeyCodec.Refusal.notAValue("c/b.ts", of: "file")) {
            try codec.build(["id": id, "file": "c/b.ts"])
        }
        #expect(throws: KeyCodec.Refusal.notAValue("121", of: "season")) {
            try codec.build(["id": id, "file": file, "ep": id, "season": "121"])
        }
        #expect(throws: KeyCodec.Refusal.notAValue("", of: "season")) {
            try codec.build(["id": id, "file": file, "ep": id, "season": ""])
        }
        #expect(throws: KeyCodec.Refusal.notNFC) { try codec.build(["id": id, "file": "e\u{301}.ts"]) }
        #expect(throws: KeyCodec.Refusal.tooLong(1_043)) {
            try codec.build(["id": id, "file": String(repeating: "b", count: 1_001) + ".ts"])
        }
    }

    @Test(arguments: 0..<30) func buildIsTheInverseOfParse(seed: UInt64) throws {
        var random = RandomContract(seed: seed)
        for _ in 0..<4 {
            let fields = try (0..<4).map { ("f\($0)", try random.field().type) }
            let template = try KeyTemplate(
                parsing: random.template(over: fields.map(\.0)), fields: Dictionary(uniqueKeysWithValues: fields))
            let keyClass = KeyClass(name: "c", template: template)
            guard LayoutContract(fields: [], classes: [keyClass]).problems().isEmpty else { continue }
            let (codec, automaton) = (try KeyCodec(template), try KeyAutomaton(template))
            for _ in 0..<60 {
                let key = random.key(of: template)
                let isGood = automaton.accepts(key) && (1...1_024).contains(key.count) && ObjectKey.isNFC(key)
                let reading = codec.parse(key)
                #expect((reading != nil) == isGood)
                if let reading { #expect(try codec.build(reading) == key) }
            }
        }
    }

    /// What the linter gives a class is read by the codec of that class, and made again.
    @Test(arguments: 0..<20) func keysOfAContractAreMadeAgain(seed: UInt64) throws {
        var random = RandomContract(seed: seed)
        let contract = try random.contract()
        let linter = try KeyLinter(contract)
        let codecs = try contract.classes.map { try KeyCodec($0.template) }
        var goodKeys = 0
        for key in random.keys(of: contract, count: 60) {
            let keyClass = linter.judge(key).keyClass
            for (index, codec) in codecs.enumerated() {
                let reading = codec.parse(key)
                #expect((reading != nil) == (index == keyClass))
                if let reading { #expect(try codec.build(reading) == key) }
            }
            goodKeys += keyClass == nil ? 0 : 1
        }
        #expect(goodKeys > 0)
    }
}
