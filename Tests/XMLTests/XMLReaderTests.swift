import Testing
import XML

@Suite("Reading XML") struct XMLReaderTests {
    @Test func readsAnErrorDocument() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- from S3 -->
            <Error xmlns:a="b"><Code>AccessDenied</Code>\
            <Message>a &lt;b&gt; &amp; &quot;c&quot; &apos;d&apos; &#65;&#x1F600;</Message>
            <Empty/><Raw><![CDATA[<&>]]> and <!-- no -->text<?no?></Raw></Error>
            """
        let root = try XMLReader.parse(text.utf8)
        #expect(root.name == "Error")
        #expect(root.attributes.map(\.name) == ["xmlns:a"])
        #expect(root.children.map(\.name) == ["Code", "Message", "Empty", "Raw"])
        #expect(root.first("Code")?.text == "AccessDenied")
        #expect(root.first("Message")?.text == "a <b> & \"c\" 'd' A😀")
        #expect(root.first("Raw")?.text == "<&> and text")
        let range = try #require(root.first("Code")?.range)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "<Code>AccessDenied</Code>")
    }

    @Test func prefixesStayAndCanBeLookedPast() throws {
        let root = try XMLReader.parse("<s3:A><s3:B>1</s3:B><B>2</B></s3:A>".utf8)
        #expect(root.localName == "A")
        #expect(root.all("B").map(\.text) == ["1", "2"])
    }

    @Test func lineEndsBecomeLineFeeds() throws {
        #expect(try XMLReader.parse("<a>1\r\n2\r3\n4&#13;</a>".utf8).text == "1\n2\n3\n4\r")
    }

    @Test func aByteOrderMarkIsSkipped() throws {
        #expect(try XMLReader.parse([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)).name == "a")
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let message: String

        init(_ name: String, _ text: String, _ message: String) {
            testDescription = name
            self.text = text
            self.message = message
        }
    }

    @Test(arguments: [
        Refusal("nothing", "", "no element"), Refusal("only space", " \n", "no element"),
        Refusal("plain text", "Access denied", "no element"),
        Refusal("a billion laughs", "<!DOCTYPE a [<!ENTITY l \"lol\">]><a>&l;</a>", "document type"),
        Refusal("an external entity", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "document type"),
        Refusal("a declaration inside", "<a><!ENTITY b \"c\"></a>", "declaration"),
        Refusal("an unknown entity", "<a>&nbsp;</a>", "not known"), Refusal("a bare ampersand", "<a>& b</a>", "'&'"),
        Refusal("a reference to no character", "<a>&#xD800;</a>", "not known"),
        Refusal("a reference with a sign", "<a>&#+65;</a>", "not known"),
        Refusal("a truncated document", "<Error><Code>Acc", "ends inside 'Code'"),
        Refusal("a truncated tag", "<Error", "no '>'"), Refusal("a truncated comment", "<a><!-- b", "ends inside"),
        Refusal("a truncated CDATA section", "<a><![CDATA[", "ends inside"),
        Refusal("crossed tags", "<a><b></a></b>", "end tag"), Refusal("two roots", "<a/><b/>", "after the root"),
        Refusal("a repeated attribute", "<a b=\"1\" b=\"2\"/>", "repeated"),
        Refusal("an attribute without quotes", "<a b=1/>", "no quote"), Refusal("a name of digits", "<1/>", "no name"),
        Refusal("a control character", "<a>\u{1}</a>", "control character"),
        Refusal("an end tag alone", "</a>", "no name"),
    ]) func refuses(_ refusal: Refusal) {
        let error = #expect(throws: XMLError.self) { try XMLReader.parse(refusal.text.utf8) }
        #expect(error?.message.contains(refusal.message) == true, "\(String(describing: error))")
    }

    @Test func refusesInvalidUTF8() {
        #expect(throws: XMLError.self) { try XMLReader.parse(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) }
        #expect(throws: XMLError.self) { try XMLReader.parse([0xFF, 0xFE, 0x3C, 0]) }
    }

    @Test func hasLimits() {
        let deep = String(repeating: "<a>", count: 100_000)
        #expect(throws: XMLError.self) { try XMLReader.parse(deep.utf8) }
        let many = "<a>" + String(repeating: "<b/>", count: 100_001) + "</a>"
        #expect(throws: XMLError.self) { try XMLReader.parse(many.utf8) }
        #expect(throws: XMLError.self) { try XMLReader.parse("<a/>".utf8, limits: XMLLimits(byteCount: 3)) }
    }

    @Test func everyTruncationIsAnErrorAndNoCrash() {
        let text = Array("<?xml version='1.0'?><Error a=\"b&amp;\"><C>x&#65;<![CDATA[y]]></C><!-- z --></Error>".utf8)
        for count in 0..<text.count {
            #expect(throws: XMLError.self) { try XMLReader.parse(text.prefix(count)) }
        }
    }
}
