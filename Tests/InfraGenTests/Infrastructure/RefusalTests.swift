import Diagnostics
import HCL
import InfraGen
import Testing
import TestSupport

/// What Terraform refuses is an error at its place, and what it takes is none.
@Suite struct RefusalTests {
    @Test(arguments: RefusalCases.modules) func saysWhatIsRefused(_ c: RefusalCases.Case) throws {
        let loaded = try #require(try TextFolder(c.files).load())
        #expect(loaded.errors.sorted() == c.refused.sorted())
        // What can be judged all the same is a finding.
        let kinds = Set(c.refused.compactMap { $0.split(separator: " ").last.map { RuleID("terraform.\($0)") } })
        #expect(loaded.isBroken == !kinds.subtracting(LoadedInfrastructure.mistakes).isEmpty)
    }

    @Test(arguments: RefusalCases.expressions.map(\.text)) func saysWhatHasNoValue(_ text: String) throws {
        let rule = try #require(RefusalCases.expressions.first { $0.text == text }).rule
        let loaded = try #require(try TextFolder("output \"o\" {\n  value = \(text)\n}\n").load())
        let rules = loaded.diagnostics.filter { $0.severity == .error }.map { $0.rule.description }
        #expect(rules == [rule].compactMap(\.self).map { "terraform.\($0)" })
    }

    @Test func theWholeCircleIsNamed() throws {
        let loaded = try #require(
            try TextFolder("locals {\n  a = \"${local.b}\"\n  b = local.c\n  c = [local.a]\n  d = local.a\n}\n").load())
        let circles = loaded.diagnostics.filter { $0.rule == "terraform.cycle" }
        #expect(circles.map(\.message) == ["local.a depends on itself: local.a → local.b → local.c → local.a"])
        #expect(
            circles.flatMap(\.related).map { "\($0.span.start.line): \($0.message)" } == [
                "3: local.b refers to local.c", "4: local.c refers to local.a",
            ])
    }

    @Test func aLongCircleIsNamedInPart() throws {
        let count = 5_000
        var text = "locals {\n  l0 = local.l\(count)\n"
        for index in 1...count { text += "  l\(index) = local.l\(index - 1)\n" }
        let loaded = try #require(try TextFolder(text + "}\n").load())
        let circles = loaded.diagnostics.filter { $0.rule == "terraform.cycle" }
        #expect(circles.count == 1)
        #expect(circles.allSatisfy { $0.message.hasSuffix("→ … \(count - 19) more → local.l0") })
    }

    /// Where much hangs together, a circle is said once, and it takes no time that grows with the square.
    @Test func manyCirclesAreBounded() throws {
        let count = 200
        let all = (0..<count).map { "local.l\($0)" }.joined(separator: ", ")
        let text = "locals {\n" + (0..<count).map { "  l\($0) = [\(all)]\n" }.joined() + "}\n"
        let loaded = try #require(try TextFolder(text).load())
        #expect((1...100).contains(loaded.diagnostics.filter { $0.rule == "terraform.cycle" }.count))
    }

    @Test(arguments: [
        ("var.regoin", "did you mean 'region'?"), ("local.nmae", "did you mean 'name'?"),
        ("aws_s3_bucket.meda.id", "did you mean 'aws_s3_bucket.media'?"), ("uper(\"x\")", "did you mean 'upper'?"),
        ("private", "write a string in quotes, or name what is meant"),
    ])
    func namesWhatWasMeant(_ text: String, _ help: String) throws {
        let declared = """
            variable "region" {}
            locals {
              name = 1
            }
            resource "aws_s3_bucket" "media" {}

            """
        let loaded = try #require(try TextFolder(declared + "output \"o\" {\n  value = \(text)\n}\n").load())
        #expect(loaded.diagnostics.map { $0.suggestion?.text } == [help])
    }

    /// A file that does not parse may declare what others name.
    @Test func ofABrokenModuleNothingIsMissing() throws {
        let loaded = try #require(
            try TextFolder(["a.tf": "output \"o\" {\n  value = local.a\n}\n", "b.tf": "locals {\n  a = =\n"]).load())
        #expect(Set(loaded.diagnostics.map(\.rule)) == ["terraform.syntax"])
    }

    /// What is wrong with one name leaves the rest known.
    @Test func theRestIsReadAllTheSame() throws {
        let loaded = try #require(
            try TextFolder("resource \"a\" \"b\" {\n  value = 1\n  other = var.nope\n}\n").load())
        #expect(loaded.errors == ["main.tf:3:11 undeclared"])
        #expect(loaded.infrastructure.resources.first?.body["value"]?.value == .int(1))
    }

    @Test func aMissingFileIsAWarning() throws {
        let loaded = try #require(
            try TextFolder("resource \"a\" \"b\" {\n  value = file(\"${path.module}/x.json\")\n}\n").load())
        #expect(loaded.diagnostics.map(\.rule) == ["terraform.missing-file"])
        #expect(loaded.diagnostics.map(\.severity) == [.warning] && !loaded.isBroken)
    }

    /// Nothing is computed of a 'dynamic' block that makes no block, but its names are looked at.
    @Test(arguments: [("[]", []), ("{}", []), ("[1]", ["main.tf:5:16 invalid-index"])])
    func dynamicBlocksOfNothingAreNotComputed(_ collection: String, _ refused: [String]) throws {
        let dynamic =
            "resource \"a\" \"b\" {\n  dynamic \"c\" {\n    for_each = \(collection)\n    content {\n"
        let end = "\n    }\n  }\n}\n"
        #expect(try #require(try TextFolder(dynamic + "      x      = [1][5]" + end).load()).errors == refused)
        #expect(
            try #require(try TextFolder(dynamic + "      x      = var.nope" + end).load()).errors
                == ["main.tf:5:16 undeclared"])
    }

    /// Terraform refuses it; what it holds is read as if it were there once.
    @Test(arguments: ["content {\n      x = 1\n    }", "for_each = [1]"])
    func dynamicBlocksAreWhole(_ body: String) throws {
        let text = "resource \"a\" \"b\" {\n  dynamic \"c\" {\n    \(body)\n  }\n}\n"
        let loaded = try #require(try TextFolder(text).load())
        #expect(loaded.errors == ["main.tf:2:3 syntax"] && loaded.isBroken)
        let blocks = loaded.infrastructure.resources.first?.body.blocks ?? []
        #expect(blocks.map(\.type) == (body.hasPrefix("content") ? ["c"] : []))
        #expect(blocks.allSatisfy { $0.body["x"]?.value == .int(1) })
    }

    /// What is wrong with a secret does not tell the secret.
    @Test(arguments: ["{ a = 1 }[var.s]", "timeadd(var.s, \"1h\")", "{ for x in [var.s, var.s] : x => 1 }"])
    func secretsAreNotTold(_ text: String) throws {
        let files = [
            "main.tf": "variable \"s\" {\n  sensitive = true\n}\nlocals {\n  x = \(text)\n}\n",
            "terraform.tfvars": "s = \"hunter2\"\n",
        ]
        let loaded = try #require(try TextFolder(files).load())
        #expect(!loaded.diagnostics.isEmpty && !loaded.diagnostics.contains { $0.message.contains("hunter2") })
    }
}

extension LoadedInfrastructure {
    /// `FILE:LINE:COLUMN RULE` of every error, without the area of the rule.
    fileprivate var errors: [String] {
        diagnostics.filter { $0.severity == .error }.map { error in
            let start = error.span?.start
            return "\(error.path):\(start?.line ?? 0):\(start?.column ?? 0) "
                + error.rule.description.dropFirst("terraform.".count)
        }
    }
}

/// The same modules, asked of the real Terraform.
@Suite(
    "Refusals, judged by terraform",
    .enabled(if: Subprocess(onPath: "terraform") != nil, "terraform is not on the path"))
struct RefusalsAgainstTerraformTests {
    @Test(arguments: RefusalCases.modules) func agreesWithTerraform(_ c: RefusalCases.Case) throws {
        let refusal = try Self.refusal(of: c.files, isPlanned: !c.refused.isEmpty)
        #expect((refusal != nil) == !c.refused.isEmpty, "\(refusal ?? "terraform takes it")")
    }

    @Test func agreesAboutExpressions() throws {
        for (text, rule) in RefusalCases.expressions {
            let files = ["main.tf": "output \"o\" {\n  value = \(text)\n}\n"]
            let refusal = try Self.refusal(of: files, isPlanned: rule != nil)
            #expect((refusal != nil) == (rule != nil), "\(text): \(refusal ?? "terraform takes it")")
        }
    }

    /// What `validate` says, or, of what is refused only where values are computed, `plan`: not of what another value of
    /// a variable would make sound.
    private static func refusal(of files: [String: String], isPlanned: Bool) throws -> String? {
        let terraform = try #require(Subprocess(onPath: "terraform"))
        let environment = ["CHECKPOINT_DISABLE": "1", "TF_CLI_CONFIG_FILE": "/dev/null"]
        return try withTemporaryFolder { folder in
            for (path, text) in files { try folder.write(text + "\n", to: path) }
            let stages = [["init", "-backend=false"], ["validate"], ["plan", "-input=false", "-lock=false"]]
            for arguments in stages.prefix(isPlanned ? 3 : 2) {
                let outcome = try terraform.run(arguments + ["-no-color"], in: folder, environment: environment)
                guard outcome.status != 0 else { continue }
                return outcome.errors
            }
            return nil
        }
    }
}
