import Testing

@testable import JSON

@Suite("JSON, piece by piece")
struct JSONReaderTests {
    @Test("Every piece has its event, its text and its place, however the input is cut into blocks", arguments: 1...8)
    func pieces(blockSize: Int) throws {
        let text = "\u{FEFF}{\n \"a\" : [1, -2.5e+3 , \"x\\u00e9\\ud83d\\ude00\\n\", true,null], \"\":{}}  [] 7"
        var pieces = try all(of: reader(text, blockSize: blockSize)) { reader, event in
            "\(event) '\(String(decoding: reader.text, as: UTF8.self))' \(reader.line)"
        }
        #expect(pieces.removeLast().hasPrefix("endOfInput"))
        #expect(
            pieces.filter { $0.hasPrefix("name") || $0.hasPrefix("string") || $0.hasPrefix("number") } == [
                "name 'a' 2", "number '1' 2", "number '-2.5e+3' 2", "string 'xé😀\n' 2", "name '' 2", "number '7' 2",
            ])
        #expect(pieces.count { $0.hasPrefix("endOfDocument") } == 3)
        let places = try all(of: reader(text, blockSize: blockSize)) { reader, _ in
            String(decoding: Array(text.utf8)[reader.range], as: UTF8.self)
        }
        #expect(places.prefix(5) == ["{", "\"a\"", "[", "1", "-2.5e+3"])
    }

    @Test(
        "What is no JSON says what is wrong and where",
        arguments: [
            ("{\"a\" 1}", "no ':' behind a name", 5),
            ("{a: 1}", "no name in quotes", 1),
            ("[1 2]", "no ',' or ']' behind an element", 3),
            ("{\"a\": 1 \"b\"", "no ',' or '}' behind a member", 8),
            ("[1,]", "no value begins like this", 3),
            ("{\"a\": 1,}", "no name in quotes", 8),
            ("[1", "the document ends in the middle", 2),
            ("\"abc", "a string without closing quote", 0),
            ("\"a\tb\"", "a control character in a string", 2),
            ("[\"ab\n", "a string without closing quote in its line", 1),
            ("\"\\x\"", "an unknown escape", 1),
            ("\"\\ud800\"", "half of a surrogate pair", 1),
            ("\"\\u12g4\"", "no four hex digits behind '\\u'", 5),
            ("01", "text behind the end of the document", 1),
            ("-", "no digits in a number", 1),
            ("1.", "no digits behind '.'", 2),
            ("1e", "no digits in an exponent", 2),
            ("nul", "no value begins like this", 0),
            ("", "no document", 0),
            ("{} {}", "text behind the end of the document", 3),
        ])
    func syntax(text: String, message: String, offset: Int) {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONNode(parsing: Array(text.utf8)) }
        #expect(error?.message == message)
        #expect(error?.offset == offset)
    }

    @Test("Bytes that are no UTF-8 are refused, or come through for who asks for them")
    func invalidText() throws {
        let bytes = [0x22, 0x61, 0xFF, 0x22] as [UInt8] + Array(#""\ud800""#.utf8)
        var strict = JSONReader(bytes)
        #expect(throws: JSONSyntaxError("a string that is not UTF-8", offset: 0, line: 1)) { try strict.next() }
        var limits = JSONLimits()
        limits.refusesInvalidText = false
        var lenient = JSONReader(bytes, limits: limits)
        #expect(try lenient.next() == .string)
        #expect(lenient.text == [0x61, 0xFF])
        #expect(try lenient.next() == .endOfDocument)
        #expect(try lenient.next() == .string)
        #expect(lenient.text == [0xED, 0xA0, 0x80])
    }

    @Test("Depth and length of text are bounded")
    func limits() {
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONSyntaxError("values nested deeper than 256", offset: 256, line: 1)) {
            try JSONNode(parsing: deep)
        }
        var limits = JSONLimits()
        limits.textBytes = 4
        #expect(throws: JSONSyntaxError("a string of more than 4 bytes", offset: 0, line: 1)) {
            try JSONNode(parsing: Array("\"abcde\"".utf8), limits: limits)
        }
    }

    @Test("A value is skipped with all that is in it")
    func skipping() throws {
        var reader = JSONReader(Array(#"{"skip": [{"a": [1]}, "]"], "take": 2}"#.utf8))
        #expect(try reader.next() == .beginObject)
        #expect(try reader.next() == .name)
        try reader.skipValue()
        #expect(try reader.next() == .name)
        #expect(reader.text == Array("take".utf8))
        try reader.skipValue()
        #expect(try reader.next() == .endObject)
    }

    @Test("What the source throws comes out")
    func failingSource() {
        struct Broken: Error {}
        var reader = JSONReader { _ in throw Broken() }
        #expect(throws: Broken.self) { try reader.next() }
    }

    private func reader(_ text: String, blockSize: Int) -> JSONReader {
        let bytes = Array(text.utf8)
        var offset = 0
        return JSONReader { window in
            let end = min(offset + blockSize, bytes.count)
            window += bytes[offset..<end]
            offset = end
            return end < bytes.count
        }
    }

    private func all<Piece>(of reader: JSONReader, _ piece: (JSONReader, JSONReader.Event) -> Piece) throws -> [Piece] {
        var reader = reader
        var pieces: [Piece] = []
        while true {
            let event = try reader.next()
            pieces.append(piece(reader, event))
            if event == .endOfInput { return pieces }
        }
    }
}
