import Diagnostics
import HCL
import Testing

@Suite("HCL parser") struct HCLParserTests {
    @Test(arguments: SyntaxCases.accepted.map(\.name)) func reads(_ name: String) throws {
        let text = try #require(SyntaxCases.accepted.first { $0.name == name }).text
        #expect(parse(text).diagnostics == [])
    }

    @Test(arguments: SyntaxCases.rejected.map(\.name)) func refuses(_ name: String) throws {
        let text = try #require(SyntaxCases.rejected.first { $0.name == name }).text
        #expect(!parse(text).isSound)
    }

    @Test func refusesWhatIsNotUTF8() {
        for (name, bytes, isAccepted) in SyntaxCases.malformedBytes {
            let parsed = HCLParser.parse(SourceFile(path: "a.tf", bytes: bytes))
            #expect(parsed.isSound == isAccepted, "\(name)")
            #expect(parsed.diagnostics.allSatisfy { $0.rule == "hcl.encoding" }, "\(name)")
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let expression: HCLExpression

        init(_ text: String, _ expression: HCLExpression) {
            testDescription = text
            self.text = text
            self.expression = expression
        }
    }

    static let (a, b, c) = (HCLExpression.variable("a"), HCLExpression.variable("b"), HCLExpression.variable("c"))

    static let cases: [Case] = [
        Case("a + b * c", .binary(a, .add, .binary(b, .multiply, c))),
        Case("a * b + c", .binary(.binary(a, .multiply, b), .add, c)),
        Case(
            "a - b + c", HCLExpression(.binary(a, [HCLOperand(.subtract, b), HCLOperand(.add, c)]))),
        Case(
            "a || b && c == a < b + c * a",
            .binary(
                a, .or,
                .binary(
                    b, .and,
                    .binary(c, .equal, .binary(a, .less, .binary(b, .add, .binary(c, .multiply, a))))))),
        Case("-a.b", .unary(.negate, a.dot("b"))),
        Case("!a == b", .binary(.unary(.not, a), .equal, b)),
        Case("a ? b : c ? a : b", .conditional(a, then: b, else: .conditional(c, then: a, else: b))),
        Case("(a)", HCLExpression(.parentheses(a))),
        Case("a.b[0].c", .reference("a", "b").indexed(by: 0).dot("c")),
        Case("a[*].b", a.splat().dot("b")),
        Case(
            "a.*.b.0",
            HCLExpression(
                .traversal(
                    a, [HCLStep(.attributeSplat), HCLStep(.attribute("b")), HCLStep(.legacyIndex("0"))]))),
        Case("p::q::f(a, b...)", .call("p::q::f", [a, b], expandsFinal: true)),
        Case(#""a${b}c""#, .template([.literal("a"), .interpolation(b), .literal("c")])),
        Case(#""$${a} %%{b} $${~""#, "${a} %{b} ${~"),
        Case(#""a ${~ b ~} c""#, .template([.literal("a"), .interpolation(b), .literal("c")])),
        Case(
            #""%{ if a }x%{ else }y%{ endif }""#,
            .template([HCLTemplatePart(.conditional(a, then: [.literal("x")], else: [.literal("y")]))])),
        Case(
            #""%{ for a, b in c }${b}%{ endfor }""#,
            .template([
                HCLTemplatePart(.forEach(keyName: "a", valueName: "b", in: c, body: [.interpolation(b)]))
            ])),
        Case("<<-EOT\n    x\n      ${a}\n\n    y\n  EOT\n", .heredoc(["x\n  ", nil, "\n\ny\n"])),
        Case("<<EOT\n  x\nEOT\n", HCLExpression(.heredoc(HCLHeredoc([.literal("  x\n")], indented: false)))),
        Case(
            "{ a = b, \"c d\" : 1, (a) = 2, null = 3 }",
            .object(items: [
                HCLObjectItem("a", b), HCLObjectItem("c d", 1),
                HCLObjectItem(key: HCLExpression(.parentheses(a)), value: 2), HCLObjectItem("null", 3),
            ])),
        Case("[for b in a : c if b]", .forList("b", in: a, c, if: b)),
        Case(
            "{for a, b in c : a => b...}",
            HCLExpression(
                .forEach(HCLForExpression(keyName: "a", valueName: "b", in: c, key: a, result: b, groups: true)))),
        Case("1.50e3", .number("1.50e3")),
    ]

    @Test(arguments: cases) func readsTheTree(_ c: Case) {
        let parsed = HCLParser.parseExpression(SourceFile(path: "a.tf", bytes: Array(c.text.utf8)))
        #expect(parsed.diagnostics == [])
        #expect(parsed.value == c.expression)
    }

    @Test func keepsComments() throws {
        let text = """
            # Header.

            # Detached.

            # Above a.
            // Two lines.
            a = 1 # behind a

            b = 2
            c "d" {
              /* above e */
              e = [
                # above 1
                1, # behind 1
                { x = 1 }, /* behind x */
              ]
              # last
            }

            """
        let tree = try #require(parse(text).value).tree
        #expect(tree.comments == ["Header."])
        #expect(
            tree.body.items == [
                .comment(["Detached."]),
                .attribute("a", 1, comments: ["Above a.", "Two lines."], trailingComment: "behind a"), .blankLine,
                .attribute("b", 2),
                .block(
                    HCLBlock("c", "d") {
                        HCLItem.attribute(
                            "e",
                            .list(elements: [
                                HCLListElement(1, comments: ["above 1"], trailingComment: "behind 1"),
                                HCLListElement(.object([("x", 1)]), trailingComment: "behind x"),
                            ]), comments: ["above e"])
                        HCLItem.comment(["last"])
                    }),
            ])
    }

    /// Writing a tree, reading it and writing it again gives the same text: nothing of a tree is lost in between.
    @Test func readsWhatTheWriterWrites() throws {
        for seed in 0..<300 {
            var trees = RandomTrees(seed: UInt64(seed))
            let text = HCLWriter.text(of: HCLFile(comments: ["seed"], body: trees.body(depth: 3)))
            let parsed = parse(text)
            #expect(parsed.diagnostics == [])
            #expect(HCLWriter.text(of: try #require(parsed.value).tree) == text, "seed \(seed)")
        }
    }

    /// The text of every node, read by itself, is that node.
    @Test func spansAreExact() throws {
        for seed in 0..<60 {
            var trees = RandomTrees(seed: UInt64(seed))
            let text = HCLWriter.text(of: HCLFile(body: trees.body(depth: 2)))
            let document = try #require(parse(text).value)
            for expression in document.tree.body.allExpressions {
                let span = try #require(expression.span)
                let range = span.start.utf8Offset..<span.end.utf8Offset
                #expect(document.file.position(atUTF8Offset: range.lowerBound) == span.start)
                #expect(document.file.position(atUTF8Offset: range.upperBound) == span.end)
                var bytes = Array(document.text[range])
                if case .heredoc = expression.kind { bytes.append(UInt8(ascii: "\n")) }
                if case .string(let name) = expression.kind, bytes.first != UInt8(ascii: "\"") {
                    #expect(name == String(decoding: bytes, as: UTF8.self))  // A bare key.
                    continue
                }
                let alone = HCLParser.parseExpression(SourceFile(path: "a.tf", bytes: bytes))
                #expect(alone.value == expression, "\(String(decoding: bytes, as: UTF8.self))")
            }
        }
    }

    private func parse(_ text: String) -> Checked<HCLDocument> {
        HCLParser.parse(SourceFile(path: "a.tf", bytes: Array(text.utf8)))
    }
}

extension HCLExpression {
    /// An indented heredoc; nil stands for `${a}`.
    fileprivate static func heredoc(_ parts: [String?]) -> HCLExpression {
        HCLExpression(
            .heredoc(HCLHeredoc(parts.map { $0.map(HCLTemplatePart.literal) ?? .interpolation(.variable("a")) })))
    }
}
