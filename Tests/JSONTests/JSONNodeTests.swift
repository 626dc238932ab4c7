import Testing

@testable import JSON

@Suite("JSON with places")
struct JSONNodeTests {
    @Test("A tree has every value at its place, repeated names too")
    func tree() throws {
        let text = #"{"a": [1, "é"], "a": {"b": null}}"#
        let node = try JSONNode(parsing: Array(text.utf8))
        func source(_ range: Range<Int>?) -> String? {
            range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
        }
        #expect(source(node.range) == text)
        #expect(node.members?.map(\.name) == ["a", "a"])
        #expect(source(node.members?.last?.nameRange) == "\"a\"")
        #expect(source(node["a"]?.range) == #"[1, "é"]"#)
        #expect(node["a"]?.elements?.first?.integer == 1)
        #expect(source(node["a"]?.elements?.last?.range) == "\"é\"")
        #expect(node.members?.last?.value["b"]?.kind == "null")
    }
}
