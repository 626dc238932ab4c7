import Diagnostics
import HCL
import Testing

@Suite("HCL documents") struct HCLDocumentTests {
    /// Written by hand, and not as `terraform fmt` would have it.
    static let text = """
        # Storage.\r
        resource "aws_s3_bucket"   "media"   {
        \tbucket   =    "media"    // the name
           tags = { a=1,b   =2 }
          /* odd */ list = [ 1,2
             ,3 ]
          code = <<EOT
        $${x}
          EOT


          nested { days = 30 } # kept
        }
        """

    @Test func textIsEveryByteOfTheFile() throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
        let document = try #require(HCLParser.parse(SourceFile(path: "a.tf", bytes: bytes)).value)
        #expect(document.text == bytes)
        #expect(document.text(applying: []) == bytes)
    }

    @Test func anEditTouchesItsValueAlone() throws {
        let document = try parse(Self.text)
        let body = try #require(document.tree.body.blocks.first?.body)
        let days = try #require(body.blocks.first?.body.attribute("days"))
        let tags = try #require(body.attribute("tags"))
        let edits = [
            try #require(document.edit(setting: days, to: 14)),
            try #require(document.edit(setting: tags, to: .object([("a", 1), ("long_key", "x")]))),
        ]
        let edited = String(decoding: document.text(applying: edits), as: UTF8.self)
        #expect(
            edited
                == Self.text.replacing("{ a=1,b   =2 }", with: "{\n    a        = 1\n    long_key = \"x\"\n  }")
                .replacing("days = 30", with: "days = 14"))
        #expect(try parse(edited).tree.body.blocks.first?.body.blocks.first?.body.attribute("days")?.value == 14)
    }

    @Test func aHeredocDoesNotSwallowTheCommentBehindIt() throws {
        let document = try parse("a = 1 # kept\n")
        let attribute = try #require(document.tree.body.attribute("a"))
        let edit = try #require(document.edit(setting: attribute, to: .heredoc("x\n")))
        #expect(String(decoding: document.text(applying: [edit]), as: UTF8.self) == "a = \"x\\n\" # kept\n")
    }

    @Test func overlappingEditsDoNotTearTheText() throws {
        let document = try parse("a = [1, 2]\n")
        let list = try #require(document.tree.body.attribute("a"))
        let edits = [
            Suggestion.Edit(try #require(list.span), "b = 1"), Suggestion.Edit(try #require(list.value.span), "[]"),
        ]
        #expect(String(decoding: document.text(applying: edits), as: UTF8.self) == "b = 1\n")
    }

    @Test func everyCommentIsKeptWithItsPlace() throws {
        let document = try parse("a = f(1, /* one */ 2) # two\n// three\n")
        #expect(document.comments.map(\.text) == ["one", "two", "three"])
        #expect(document.comments.map { $0.span?.start.column } == [10, 23, 1])
    }

    private func parse(_ text: String) throws -> HCLDocument {
        let parsed = HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8)))
        #expect(parsed.diagnostics == [])
        return try #require(parsed.value)
    }
}
