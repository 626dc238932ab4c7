import Testing
import XML

@Suite("Writing XML") struct XMLWriterTests {
    @Test func writesAnElementALine() throws {
        var writer = XMLWriter()
        try writer.element("a", namespace: "n\"") { inner throws(XMLWriter.Unwritable) in
            try inner.element("b", text: "1 < 2 & \r\n\"")
        }
        #expect(
            writer.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a xmlns="n&quot;">
                  <b>1 &lt; 2 &amp; &#13;
                &quot;</b>
                </a>

                """)
    }

    @Test(arguments: ["", " a ", "\r\n\t", "]]>", "é\u{1F600}\u{85}\u{2028}"]) func readsAsItWas(_ text: String) throws
    {
        var writer = XMLWriter()
        try writer.element("a", text: text)
        #expect(try XMLReader.parse(writer.text.utf8).text.utf8.elementsEqual(text.utf8))
    }

    @Test(arguments: ["\u{0}", "\u{1F}", "\u{FFFE}"]) func refusesWhatXMLCannotSay(_ text: String) {
        var writer = XMLWriter()
        #expect(throws: XMLWriter.Unwritable.self) { try writer.element("a", text: text) }
    }

    @Test func namesAndContentsHavePlaces() throws {
        let text = Array("<x:a b='c'><d>30</d><e/></x:a>".utf8)
        let root = try XMLReader.parse(text)
        func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
        #expect(string(root.nameRange) == "x:a")
        #expect(string(root.contentRange) == "<d>30</d><e/>")
        #expect(root.children.map { string($0.nameRange) } == ["d", "e"])
        #expect(root.children.map { string($0.contentRange) } == ["30", ""])
    }
}
