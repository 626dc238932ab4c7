import Diagnostics
import HCL
import Testing

@Suite("HCL evaluator") struct HCLEvaluatorTests {
    /// A module with one variable that is not given, one secret, and a resource.
    static var scope: ModuleScope {
        ModuleScope(
            variables: [
                "env": .string("prod"), "unset": .unknown(.variable("unset")),
                "secret": HCLValue(.string("hunter2"), isSensitive: true),
                "tags": .object(["Name": .string("media")]),
            ],
            locals: [
                "name": parse("\"media-${var.env}\""), "twice": parse("\"${local.name}${local.name}\""),
                "loop_a": parse("local.loop_b"), "loop_b": parse("[local.loop_a]"), "uses_loop": parse("local.loop_a"),
                "broken": parse("1 + \"x\""),
            ]
        ) { reference in
            guard reference.root == "thing", reference.names.count >= 2 else { return nil }
            let known = HCLValue.object([
                "id": .unknown(.reference("thing.\(reference.names[0]).id")), "name": .string(reference.names[0]),
            ])
            return (known, 1)
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let value: HCLValue

        init(_ text: String, _ value: HCLValue) {
            testDescription = text
            self.value = value
        }
    }

    static let unset = HCLValue.unknown(.variable("unset"))

    /// A list of which these elements are known, and that there may be others.
    static func partial(_ elements: HCLValue...) -> HCLValue {
        HCLValue(.unknown(HCLUnknown([.variable("unset")], elements: elements)))
    }

    static let id = HCLValue.unknown(.reference("thing.a.id"))

    static let cases: [Case] = [
        Case("local.twice", .string("media-prodmedia-prod")),
        Case("var.tags.Name", .string("media")),
        Case("var.tags[\"Name\"]", .string("media")),
        Case("thing.a.name", .string("a")),
        Case("thing.a.id", id),
        Case("path.module", .string(".")),
        Case("terraform.workspace", .unknown(.reference("terraform.workspace"))),
        Case("local.loop_a", .unknown(.cycle("local.loop_a"))),
        Case("local.uses_loop", .unknown(.cycle("local.loop_a"))),
        Case("var.unset + 1", unset),
        Case("\"x-${var.unset}\"", unset),
        Case("var.unset.a[0]", unset),
        Case("var.unset[*].id", unset),
        Case("upper(var.unset)", unset),
        Case(
            "var.unset == thing.a.id", HCLValue(.unknown(HCLUnknown([.variable("unset"), .reference("thing.a.id")])))),
        Case("var.unset ? 1 : 2", unset),
        Case("var.unset ? 1 : 1", .int(1)),
        Case("false && var.unset", .bool(false)),
        Case("var.unset && false", .bool(false)),
        Case("true || var.unset", .bool(true)),
        Case("true && var.unset", unset),
        Case("!var.unset", unset),
        Case("[1, var.unset]", .list([.int(1), unset])),
        Case("[1, var.unset][0]", .int(1)),
        Case("length([1, var.unset])", .int(2)),
        Case("merge({a = 1}, {b = var.unset}).a", .int(1)),
        Case("concat([1], [var.unset])", .list([.int(1), unset])),
        Case("keys({a = var.unset})", .list([.string("a")])),
        Case("lookup({a = 1, b = var.unset}, \"a\", 2)", .int(1)),
        Case("alltrue([false, var.unset])", .bool(false)),
        Case("anytrue([var.unset, true])", .bool(true)),
        Case("alltrue([true, var.unset])", unset),
        Case("coalesce(\"a\", var.unset)", .string("a")),
        Case("coalesce(null, var.unset)", unset),
        Case("toset([var.unset, 1])", unset),
        Case("flatten([[1], var.unset])", partial(.int(1), unset)),
        Case("concat([1], var.unset)", partial(.int(1), unset)),
        Case("concat([1], concat(var.unset, [2]))", partial(.int(1), unset, .int(2))),
        Case("flatten(concat([[1]], var.unset))", partial(.int(1), unset)),
        Case("length(concat([1], var.unset))", unset),
        Case("concat([1], var.unset)[0]", unset),
        Case("[for x in concat([1], var.unset) : x + 1]", partial(.int(2), unset)),
        Case("[for x in concat([1], var.unset) : [x]]", partial(.list([.int(1)]), unset)),
        Case("[for i, x in concat([1], var.unset) : i]", unset),
        Case("[for x in [1, 2] : x if x == 1 || var.unset]", partial(.int(1), unset)),
        Case("{for x in [1, 2] : \"k${x}\" => x if var.unset}", unset),
        Case("merge(var.unset, {a = 1}).a", .int(1)),
        Case("merge({a = 1}, var.unset).a", unset),
        Case("var.unset ? [1] : [2]", unset),
        Case("jsonencode({a = var.unset})", unset),
        Case("[for x in [1, var.unset] : x]", .list([.int(1), unset])),
        Case("[for x in [1, 2] : x if var.unset]", unset),
        Case("{for x in [var.unset] : x => 1}", unset),
        Case("{(var.unset) = 1}", unset),
        Case("try(var.unset, 1)", unset),
        Case("can(var.unset)", unset),
        Case("can(local.nothing)", .bool(false)),
        Case("timestamp()", .unknown(.function("timestamp"))),
        Case("file(\"a\")", .unknown(.function("file"))),
        Case("provider::aws::arn_parse(\"a\")", .unknown(.function("provider::aws::arn_parse"))),
        Case("var.secret", HCLValue(.string("hunter2"), isSensitive: true)),
        Case("\"x-${var.secret}\"", HCLValue(.string("x-hunter2"), isSensitive: true)),
        Case("var.secret == \"a\"", HCLValue(.bool(false), isSensitive: true)),
        Case("length(var.secret)", HCLValue(.number(HCLNumber(7)), isSensitive: true)),
        Case("[var.secret][0]", HCLValue(.string("hunter2"), isSensitive: true)),
        Case("[var.secret, 1][1]", .int(1)),
        Case("nonsensitive(var.secret)", .string("hunter2")),
        // Terraform does not look at the rest since 1.12.
        Case("false && [1][2]", .bool(false)), Case("true || [1][2]", .bool(true)),
        Case("var.secret == \"x\" ? 1 : 2", HCLValue(.number(HCLNumber(2)), isSensitive: true)),
    ]

    @Test(arguments: cases) func computes(_ c: Case) {
        #expect(HCLEvaluator(scope: Self.scope).value(of: Self.parse(c.testDescription)) == c.value)
    }

    static let invalid: [(String, message: String, column: Int)] = [
        ("local.nothing", "there is no 'local.nothing'", 1), ("nothing.at.all", "there is no 'nothing.at.all'", 1),
        ("[1, 2 + \"x\"]", "a number is needed, found a string that is none", 5),
        ("{a = 1}.b", "the object has no attribute 'b'", 1), ("nosuch(1)", "there is no function 'nosuch'", 1),
        ("upper(1, 2)", "upper() does not take 2 arguments", 1), ("[null.a]", "null has no attribute 'a'", 2),
    ]

    @Test(arguments: invalid.map(\.0)) func saysWhatIsWrongAndWhere(_ text: String) throws {
        let expected = try #require(Self.invalid.first { $0.0 == text })
        let value = HCLEvaluator(scope: Self.scope).value(of: Self.parse(text))
        guard case .unknown(let unknown) = value.kind, case .invalid(let message, let span, _)? = unknown.reasons.first
        else {
            Issue.record("\(value)")
            return
        }
        #expect(message == expected.message)
        #expect(span?.start.column == expected.column)
    }

    @Test func repetitionHasItsNames() {
        var scope = Self.scope
        scope.repetition = ["each": .object(["key": .string("a"), "value": .int(1)])]
        #expect(HCLEvaluator(scope: scope).value(of: Self.parse("\"${each.key}${each.value}\"")) == .string("a1"))
    }

    @Test func digestsComeFromOutside() {
        var evaluator = HCLEvaluator()
        #expect(evaluator.value(of: Self.parse("sha256(\"a\")")) == .unknown(.function("sha256")))
        evaluator.means.digest = { algorithm, bytes in bytes + (algorithm == .sha256 ? [0x0A] : []) }
        #expect(evaluator.value(of: Self.parse("sha256(\"a\")")) == .string("610a"))
        #expect(evaluator.value(of: Self.parse("base64sha256(\"a\")")) == .string("YQo="))
    }

    @Test func referencesLeaveOutWhatLoopsBind() {
        let text = "[for k, v in var.a : \"${v.x}${local.b[each.key]}\" if k != c.d.e] + %{f}"
        let expression = Self.parse(String(text.dropLast(7)))
        #expect(expression.references.map(\.description) == ["var.a", "local.b", "each.key", "c.d.e"])
    }

    /// Each asks for more memory, time or stack than there is.
    static let hostile: [String] = [
        "join(\"\", [for i in range(1000) : join(\"\", [for j in range(1000) : join(\"\", [for k in range(1000) : \"x\"])])])",
        "format(\"%1000000000d\", 1)", "indent(1000000000000, \"a\\nb\")",

        "setproduct(range(1000), range(1000), range(1000))", "pow(10, 1000)", "1e400 * 1e400", "1e99999",
        // Twice as long with each step, and unknown.
        (0..<30).reduce("concat([1], timestamp())") { text, _ in "[for a in [\(text)] : concat(a, a)][0]" },
        "formatlist(\"%1000000s\", range(1000))", "[for a in range(1024) : [for b in range(1024) : a == b]]",
    ]

    @Test(arguments: hostile) func workIsBounded(_ text: String) {
        let value = HCLEvaluator().value(of: Self.parse(text))
        guard case .unknown(let unknown) = value.kind, case .limit? = unknown.reasons.first else {
            Issue.record("\(text)")
            return
        }
    }

    @Test func whatTheParserReadsFitsTheStack() async throws {
        for (opening, closing) in [
            ("(", ")"), ("[", "]"), ("{a = ", "}"), ("upper(", ")"), ("\"${", "}\""), ("[for x in [1] : ", "]"),
        ] {
            let depth = 90
            let text = String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
            let isLimit = try await onSmallStack {
                let value = HCLEvaluator().value(of: Self.parse(text))
                guard case .unknown(let unknown) = value.kind, case .limit? = unknown.reasons.first else {
                    return false
                }
                return true
            }
            #expect(!isLimit)
        }
    }

    private static func parse(_ text: String) -> HCLExpression {
        HCLParser.parseExpression(SourceFile(path: "a.tf", bytes: Array(text.utf8))).value
            ?? .string("unparsable: \(text)")
    }
}
