import HCL
import Testing

@Suite("HCL writer") struct HCLWriterTests {
    @Test func writesAFileAsAnEngineerWould() {
        let bucket = HCLExpression.reference("aws_s3_bucket", "media")
        let file = HCLFile(comments: ["Storage of the media layout.", "", "Generated."]) {
            HCLBlock("resource", "aws_s3_bucket", "media", comments: ["Private: read through CloudFront alone."]) {
                HCLItem.attribute("provider", .reference("aws", "us_east_1"))
                HCLItem.blankLine
                HCLItem.attribute("bucket", "moviesnow-media")
                HCLItem.attribute("force_destroy", false)
                HCLItem.attribute(
                    "tags",
                    .object([("Name", "media"), ("cost center", "42"), ("aws:kind", .reference("var", "kind"))]))
                HCLBlock("lifecycle") { HCLItem.attribute("prevent_destroy", true) }
                HCLItem.attribute("depends_on", .list([.reference("aws_s3_bucket_policy", "media")]))
            }
            HCLItem.comment(["Access."])
            HCLBlock("resource", "aws_s3_bucket_policy", "media") {
                HCLItem.attribute("bucket", bucket.dot("id"))
                HCLItem.attribute(
                    "policy",
                    .call(
                        "jsonencode",
                        [
                            .object([
                                ("Version", "2012-10-17"),
                                (
                                    "Statement",
                                    .list([
                                        .object([
                                            ("Sid", "ReadHls"), ("Effect", "Allow"),
                                            ("Action", ["s3:GetObject"]),
                                            (
                                                "Resource",
                                                .template([.interpolation(bucket.dot("arn")), .literal("/hls/*")])
                                            ),
                                            (
                                                "Condition",
                                                .object([("StringLike", .object([("aws:userid", "${aws:username}")]))])
                                            ),
                                        ])
                                    ])
                                ),
                            ])
                        ]))
            }
            HCLBlock("filter")
        }
        #expect(
            HCLWriter.text(of: file) == """
                # Storage of the media layout.
                #
                # Generated.

                # Private: read through CloudFront alone.
                resource "aws_s3_bucket" "media" {
                  provider = aws.us_east_1

                  bucket        = "moviesnow-media"
                  force_destroy = false
                  tags = {
                    Name          = "media"
                    "cost center" = "42"
                    "aws:kind"    = var.kind
                  }

                  lifecycle {
                    prevent_destroy = true
                  }

                  depends_on = [aws_s3_bucket_policy.media]
                }

                # Access.

                resource "aws_s3_bucket_policy" "media" {
                  bucket = aws_s3_bucket.media.id
                  policy = jsonencode({
                    Version = "2012-10-17"
                    Statement = [
                      {
                        Sid      = "ReadHls"
                        Effect   = "Allow"
                        Action   = ["s3:GetObject"]
                        Resource = "${aws_s3_bucket.media.arn}/hls/*"
                        Condition = {
                          StringLike = {
                            "aws:userid" = "$${aws:username}"
                          }
                        }
                      },
                    ]
                  })
                }

                filter {}

                """)
    }

    @Test func alignsRunsAndTheirComments() {
        let items: [HCLItem] = [
            .attribute("id", 1, trailingComment: "short"), .attribute("name", "long value", trailingComment: "longer"),
            .attribute("tags", .object([])), .attribute("key", .heredoc("text\n")), .attribute("after_heredoc", 2),
            .attribute("list", .list([.object([("a", 1)])]), trailingComment: "goes above"), .attribute("b", 3),
            .attribute("commented", 4, comments: ["why"]), .attribute("c", 5),
        ]
        #expect(
            HCLWriter.text(of: items) == """
                id            = 1            # short
                name          = "long value" # longer
                tags          = {}
                key           = <<-EOT
                  text
                EOT
                after_heredoc = 2
                # goes above
                list = [
                  {
                    a = 1
                  },
                ]
                b = 3
                # why
                commented = 4
                c         = 5

                """)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expression: HCLExpression
        let text: String

        init(_ name: String, _ expression: HCLExpression, _ text: String) {
            testDescription = name
            self.expression = expression
            self.text = text
        }
    }

    static let x = HCLExpression.variable("x")
    static let long = String(repeating: "long ", count: 16)

    static let cases: [Case] = [
        Case("integers are no floats", .int(1_000_000_000), "1000000000"),
        Case("negative integer", .int(-5), "-5"),
        Case("decimals stay as written", .number("0.50"), "0.50"),
        Case("text that is no number is a string", .number("12,5"), #""12,5""#),
        Case("escapes", "a\n\r\t\"\\", #""a\n\r\t\"\\""#),
        Case("template marks double before a brace alone", "${ %{ $ % $a", #""$${ %%{ $ % $a""#),
        Case("a mark before a mark", "$${", #""$$${""#),
        Case("what does not print is escaped", "\u{0}\u{200D}\u{1F6}\u{E0001}", #""\u0000\u200dǶ\U000e0001""#),
        Case("a combining mark needs a letter", "\u{301}e\u{301}", "\"\\u0301e\u{301}\""),
        Case("an interpolation alone is its value", .template([.interpolation(x)]), "x"),
        Case(
            "a dollar before an interpolation", .template([.literal("$"), .interpolation(x)]), #""\u0024${x}""#),
        Case("literals that meet", .template([.literal("$"), .literal("{"), .interpolation(x)]), #""$${${x}""#),
        Case(
            "directives",
            .template([
                HCLTemplatePart(.conditional(x, then: [.literal("a")], else: [.literal("b")])),
                HCLTemplatePart(.forEach(keyName: "k", valueName: "v", in: x, body: [.interpolation(.variable("v"))])),
            ]), #""%{if x}a%{else}b%{endif}%{for k, v in x}${v}%{endfor}""#),
        Case("sums in products", .binary(.binary(x, .add, 1), .multiply, 2), "(x + 1) * 2"),
        Case("left to right needs none", .binary(.binary(x, .subtract, 1), .subtract, 2), "x - 1 - 2"),
        Case("right to left does", .binary(x, .subtract, .binary(1, .subtract, 2)), "x - (1 - 2)"),
        Case("a sign before a sign", .unary(.negate, .int(-1)), "-(-1)"),
        Case("not of a comparison", .unary(.not, .binary(x, .equal, 1)), "!(x == 1)"),
        Case("index of a literal", HCLExpression.string("a").indexed(by: 0), #"("a")[0]"#),
        Case("steps", x.indexed(by: 0).splat().dot("id").dot("a b"), #"x[0][*].id["a b"]"#),
        Case(
            "conditional chain", .conditional(x, then: 1, else: .conditional(x, then: 2, else: 3)),
            "x ? 1 : x ? 2 : 3"),
        Case("expansion", .call("max", [x], expandsFinal: true), "max(x...)"),
        Case("for list", .forList("v", in: x, .variable("v"), if: .bool(true)), "[for v in x : v if true]"),
        Case(
            "for object", .forObject("k", "v", in: x, key: .variable("k"), .variable("v")),
            "{ for k, v in x : k => v }"),
        Case(
            "keys", .object([("for", 1), ("null", 2), ("1a", 3), ("日本", 4)]),
            """
            {
              "for" = 1
              null  = 2
              "1a"  = 3
              日本    = 4
            }
            """),
        Case(
            "computed keys",
            .object(items: [
                HCLObjectItem(key: .reference("var", "a"), value: 1),
                HCLObjectItem(key: .template([.literal("a"), .interpolation(x)]), value: 2),
            ]),
            """
            {
              (var.a) = 1
              "a${x}" = 2
            }
            """),
        Case("a list on one line", .strings(["GET", "HEAD"]), #"["GET", "HEAD"]"#),
        Case(
            "a list beyond 80 columns", .strings([long, "x"]),
            """
            [
              "\(long)",
              "x",
            ]
            """),
        Case(
            "comments in lists and objects",
            .list(elements: [
                HCLListElement("a", comments: ["first"], trailingComment: "one"),
                HCLListElement(.object(items: [HCLObjectItem("b", 1, trailingComment: "two")])),
            ]),
            """
            [
              # first
              "a", # one
              {
                b = 1 # two
              },
            ]
            """),
        Case(
            "arguments never share a line with a bracket", .call("merge", [x, .object([("a", 1)])]),
            """
            merge(
              x,
              {
                a = 1
              }
            )
            """),
        Case(
            "a conditional of objects", .conditional(x, then: .object([("a", 1)]), else: .object([])),
            """
            (
              x
              ? {
                a = 1
              }
              : {}
            )
            """),
        Case(
            "a long condition", .all([.string(long), .string("\(long)x")]),
            """
            (
              "\(long)" &&
              "\(long)x"
            )
            """),
        Case(
            "a heredoc that holds its own tag", .heredoc("a\nEOT\n"),
            """
            <<-EOT_2
              a
              EOT
            EOT_2
            """),
        Case(
            "a heredoc of indented lines keeps them", .heredoc("  a\n  b\n"),
            """
            <<EOT
              a
              b
            EOT
            """),
        Case("a heredoc without line feed is quoted", .heredoc("a\nb"), #""a\nb""#),
        Case("a heredoc with a carriage return is quoted", .heredoc("a\r\n"), #""a\r\n""#),
        Case("a heredoc in a list is quoted", .list([.heredoc("a\n")]), #"["a\n"]"#),
        Case(
            "a heredoc as the only argument", .call("trimspace", [.heredoc("a ${b}\n")]),
            """
            trimspace(<<-EOT
              a $${b}
            EOT
            )
            """),
    ]

    @Test(arguments: cases) func writes(_ c: Case) { #expect(HCLWriter.text(of: c.expression) == c.text) }

    @Test func commentsCannotEscapeTheirLine() {
        let items: [HCLItem] = [.attribute("a", 1, comments: ["x\ny = 2\r\nz\u{2028}\u{0}  "])]
        #expect(HCLWriter.text(of: items) == "# x\n# y = 2\n# z\n# \\u0000\na = 1\n")
    }
}
