import AWSSigning
import Testing

@Suite("JSON") struct JSONValueTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-1", "1.5e+10", "\"\"", "[]", "{}", "[1,\"a\",null]",
        "{\"b\":1,\"a\":{\"c\":[]}}",
    ]) func comesBackAsItWas(_ text: String) throws {
        #expect(try JSONValue(parsing: text.utf8).text == text)
    }

    @Test func escapesAreReadAndWritten() throws {
        let value = try JSONValue(parsing: #""\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00""#.utf8)
        #expect(value.string == "\"\\/\u{8}\u{C}\n\r\té😀")
        #expect(value.text == #""\"\\/\u0008\u000c\n\r\té😀""#)
    }

    @Test func composedAndDecomposedNamesDiffer() throws {
        let json = try JSONValue(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}".utf8)
        #expect(json.members?.count == 2)
    }

    @Test(arguments: [
        "", " ", "nul", "01", "-", "1.", "1e", "+1", ".5", "\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
        "\"\\udc00\\ud800\"",
        "\"\u{1}\"", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "{\"a\":1,\"a\":2}", "[] []", "[", "{", "'a'",
        "NaN",
    ]) func refuses(_ text: String) {
        #expect(throws: JSONValue.ParseError.self) { try JSONValue(parsing: text.utf8) }
    }

    @Test func hasADepth() throws {
        let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(throws: Never.self) { try JSONValue(parsing: deepest.utf8) }
        #expect(throws: JSONValue.ParseError.self) { try JSONValue(parsing: "[\(deepest)]".utf8) }
        #expect(throws: JSONValue.ParseError.self) {
            try JSONValue(parsing: [UInt8](repeating: 0x5B, count: 1_000_000))
        }
        #expect(throws: JSONValue.ParseError.self) { try JSONValue(parsing: [0x22, 0xFF, 0x22]) }
    }
}
