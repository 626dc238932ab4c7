import JSON
import Testing

@Suite("Writing JSON for people") struct IndentedJSONTests {
    @Test func writesAsTheAWSCLIDoes() {
        var writer = IndentedJSON()
        writer.object { document in
            document.array("a") { list in
                list.integer(nil, 1)
                list.object { $0.bool("b", true) }
            }
            document.array("none") { _ in }
            document.string("c", "d")
        }
        #expect(
            writer.text == """
                {
                    "a": [
                        1,
                        {
                            "b": true
                        }
                    ],
                    "none": [],
                    "c": "d"
                }

                """)
    }

    @Test(arguments: ["", "\"\\/", "\u{0}\u{1F}\u{7F}\u{85}\r\n\t", "é\u{1F600}\u{2028}"])
    func readsAsItWas(_ text: String) throws {
        var writer = IndentedJSON()
        writer.object { $0.string(text, text) }
        let member = try #require(try JSONNode(parsing: Array(writer.text.utf8)).members?.first)
        #expect(member.name.utf8.elementsEqual(text.utf8))
        #expect(member.value.string?.utf8.elementsEqual(text.utf8) == true)
    }
}
