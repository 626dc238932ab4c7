import Diagnostics
import Foundation
import HCL
import Testing

@Suite("HCL parser errors") struct HCLParserErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// `line:column: message`, in the order of the file.
        let reported: [String]

        init(_ name: String, _ text: String, _ reported: [String]) {
            testDescription = name
            self.text = text
            self.reported = reported
        }
    }

    static let cases: [Case] = [
        Case(
            "every broken item is reported", "a = \nb = 1\nc = [1 2]\nd = 2\ne = )\n",
            [
                "1:5: expected a value, found the end of the line", "3:8: expected ',' or ']', found a number",
                "5:5: expected a value, found ')'",
            ]),
        Case(
            "an unclosed bracket costs its own item", "x {\n  a = [1,\n  b = 2\n  c = }\n}\ny {\n  d = (\n}\n",
            [
                "3:5: expected ',' or ']', found '='", "4:7: expected a value, found '}'",
                "8:1: expected a value, found '}'",
            ]),
        Case(
            "an unclosed string costs its own item", "a = \"x\nb = \"${y\nc = 3\nd = 'z'\n",
            [
                "1:7: a string breaks off at the end of its line", "3:1: expected '}', found 'c'",
                "4:5: the character ' means nothing here",
            ]),
        Case(
            "a broken header costs its block", "resource \"a\" b\" {\n  c = 1\n}\nd = ;\n",
            ["1:18: a string breaks off at the end of its line", "4:5: the character ; means nothing here"]),
        Case(
            "a block inside a block that breaks off", "a {\n  b {\n    c = \n  }\n  d = ]\n}\ne = 1 1\n",
            [
                "3:9: expected a value, found the end of the line", "5:7: expected a value, found ']'",
                "7:7: expected the end of the line, found a number",
            ]),
        Case("an unclosed block names its header", "a \"b\" {\n  c = 1\n", ["1:1: the block is not closed"]),
        Case(
            "a heredoc is no place to go on", "a = [<<E\nb = 1\nE\n}\nc = ,\n",
            ["4:1: expected ',' or ']', found '}'", "5:5: expected a value, found ','"]),
        Case(
            "an open heredoc ends the file", "a = <<E\nb\n",
            ["1:5: the heredoc is not closed"]),
        Case(
            "columns are scalars", "ä = \"e\u{301}👩\u{200D}👧\" ?\n",
            ["1:14: expected a value, found the end of the line"]),
        Case("twice", "a = 1\nb = 2\na = 3\n", ["3:1: 'a' is set twice"]),
        Case("escapes", #"a = "x\qy""#, [#"1:7: '\q' is no escape sequence"#]),
        Case("short escapes", #"a = "\u12xy""#, [#"1:6: '\u12' is no escape sequence"#]),
        Case("typographic quotes", "a = “x”\n", ["1:5: the character “ means nothing here"]),
        Case("newline in a label", "a \"b\n", ["1:5: a string breaks off at the end of its line"]),
        Case("template in a label", "a \"${b}\" {}\n", ["1:4: a label cannot hold a template"]),
        Case(
            "directives", "a = \"%{if x}\"\nb = \"%{else}\"\nc = \"%{for x in y}%{endif}\"\nd = \"%{iff}\"\n",
            [
                "1:6: the directive is not closed", "2:6: 'else' closes nothing here",
                "3:19: 'endif' closes nothing here",
                "4:8: 'iff' is no template directive",
            ]),
        Case(
            "for", "a = [for x y]\nb = [for x in y : x => x]\nc = { for x in y : x }\n",
            [
                "1:12: expected 'in' behind the names, found 'y'", "2:21: a list has no keys",
                "3:22: expected '=>' behind the key, found '}'",
            ]),
        Case(
            "steps", "a = b.\nc = d.0.1\ne = f.*.*\n",
            [
                "1:7: expected an attribute name behind '.', found the end of the line",
                "2:7: '.0.1' is read as a fraction", "3:9: '.*' cannot stand behind another '.*'",
            ]),
        Case("comment", "a = 1\n/* b\n", ["2:1: a comment is not closed"]),
    ]

    @Test(arguments: cases) func reports(_ c: Case) {
        let parsed = HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(c.text.utf8)))
        let found = parsed.diagnostics.map {
            "\($0.span?.start.line ?? 0):\($0.span?.start.column ?? 0): \($0.message)"
        }
        #expect(found == c.reported)
        #expect(parsed.diagnostics.allSatisfy { $0.rule == "hcl.syntax" })
    }

    @Test func soundItemsStayInTheTree() throws {
        let text = "a = 1\nb = [\nc {\n  d = 2\n  e = *\n  f = 3\n}\ng = 4\n"
        let tree = try #require(HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8))).value).tree
        #expect(tree.body.attributes.map(\.name) == ["a", "g"])
        #expect(tree.body.blocks("c").first?.body.attributes.map(\.name) == ["d", "f"])
    }

    @Test func repeatedArgumentPointsToTheFirst() throws {
        let parsed = HCLParser.parse(SourceFile(path: "a.tf", bytes: Array("a = 1\na = 2\n".utf8)))
        let related = try #require(parsed.diagnostics.first?.related.first)
        #expect(related.span.start.line == 1)
    }

    /// Each would nest as deep as it is long.
    static let nestings: [(name: String, opening: String, closing: String)] = [
        ("lists", "[", "]"), ("objects", "{a=", "}"), ("parentheses", "(", ")"), ("calls", "f(", ")"),
        ("signs", "-", ""),
        ("indexes", "a[", "]"), ("conditionals", "a ? ", " : b"), ("else chains", "a ? b : ", ""),
        ("interpolations", "\"${", "}\""), ("for expressions", "[for x in ", " : x]"), ("mixed", "f([{a=-(", ")}])"),
    ]

    @Test(arguments: nestings.map(\.name)) func nestingIsBounded(_ name: String) async throws {
        let (_, opening, closing) = try #require(Self.nestings.first { $0.name == name })
        let parsed = try await onSmallStack { Self.parse(opening, closing, depth: 20_000) }
        #expect(parsed.map(\.rule) == ["hcl.limit"])
        #expect(try await onSmallStack { Self.parse(opening, closing, depth: 15) } == [])
    }

    @Test func nestedBlocksAndDirectivesAreBounded() async throws {
        let blocks = String(repeating: "a {\n", count: 20_000)
        let directives = "a = \"" + String(repeating: "%{if x}", count: 20_000) + "\"\n"
        for text in [blocks, directives] {
            let rules = try await onSmallStack {
                HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8))).diagnostics.map(\.rule)
            }
            #expect(rules.first == "hcl.limit")
        }
    }

    /// What repeats without nesting has no bound.
    @Test func chainsAreNotNesting() async throws {
        for text in [
            "a = b" + String(repeating: ".c", count: 20_000), "a = 1" + String(repeating: " + 1", count: 20_000),
            "a = [" + String(repeating: "1,", count: 20_000) + "]",
            "a = \"" + String(repeating: "${b}", count: 20_000) + "\"",
        ] {
            let isSound = try await onSmallStack {
                let parsed = HCLParser.parse(SourceFile(path: "a.tf", bytes: Array((text + "\n").utf8)))
                guard let tree = parsed.value?.tree else { return false }
                return parsed.isSound && HCLWriter.text(of: tree).utf8.count > 20_000
            }
            #expect(isSound)
        }
    }

    @Test func tooManyErrorsEndTheReport() {
        let text = String(repeating: "a = ;\n", count: 10_000)
        let diagnostics = HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8))).diagnostics
        #expect(diagnostics.count == HCLParser.Limit.errors + 1)
        #expect(diagnostics.last?.rule == "hcl.limit")
    }

    private static func parse(_ opening: String, _ closing: String, depth: Int) -> [Diagnostic] {
        let text = "a = \(String(repeating: opening, count: depth))1\(String(repeating: closing, count: depth))\n"
        return HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8))).diagnostics
    }
}
