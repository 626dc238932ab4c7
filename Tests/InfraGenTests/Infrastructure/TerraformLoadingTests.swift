import Diagnostics
import HCL
import InfraGen
import Testing

@Suite("Infrastructure of .tf folders") struct TerraformLoadingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let files: [String: String]
        /// What each resource's `value` argument comes to, by address.
        let values: [String: String]
        /// The rules that say something about the files.
        let rules: [RuleID]

        init(_ name: String, _ text: String, _ values: [String: String], rules: [RuleID] = []) {
            self.init(name, ["main.tf": text], values, rules: rules)
        }

        init(_ name: String, _ files: [String: String], _ values: [String: String], rules: [RuleID] = []) {
            testDescription = name
            self.rules = rules
            self.files = files
            self.values = values
        }
    }

    static let cases = [
        Case("a literal", "resource \"a\" \"b\" {\n  value = \"x\"\n}", ["a.b": "\"x\""]),
        Case(
            "a default of a variable", "variable \"v\" {\n  default = 7\n}\nresource \"a\" \"b\" {\n  value = var.v\n}",
            ["a.b": "7"]),
        Case(
            "a variable without a value", "variable \"v\" {}\nresource \"a\" \"b\" {\n  value = \"x-${var.v}\"\n}",
            ["a.b": "unknown: var.v is not given; x-<var.v>"]),
        Case(
            "variable files, the later the stronger",
            [
                "main.tf": """
                variable "a" {}
                variable "b" {}
                variable "c" { type = list(string) }
                resource "a" "b" {
                  value = "${var.a}${var.b}${var.c[0]}"
                }
                """,
                "terraform.tfvars": "a = \"1\"\nb = \"1\"\nc = [5]", "x.auto.tfvars": "b = \"2\"",
                "y.auto.tfvars.json": "{\"a\": \"3\"}",
            ], ["a.b": "\"325\""]),
        Case(
            "optional attributes of an object",
            """
            variable "v" {
              type = object({ a = string, b = optional(number, 5), c = optional(string) })
            }
            variable "w" {
              type    = object({ a = string, b = optional(number, 5), c = optional(string) })
              default = { a = 1, d = 2 }
            }
            resource "a" "b" {
              value = jsonencode(var.w)
            }
            """, ["a.b": #""{\"a\":\"1\",\"b\":5,\"c\":null}""#]),
        Case(
            "an argument of another resource",
            """
            resource "s" "one" {
              bucket = "media"
            }
            resource "a" "b" {
              value = "${s.one.bucket}/x"
            }
            """, ["a.b": "\"media/x\"", "s.one": "null"]),
        Case(
            "what is known after apply",
            "resource \"s\" \"one\" {}\nresource \"a\" \"b\" {\n  value = [\"${s.one.arn}/*\", s.one.tags[\"x\"]]\n}",
            [
                "a.b":
                    "unknown: s.one.arn is not known before apply, s.one.tags[\"x\"] is not known before apply; [\"<s.one.arn>/*\",\"<s.one.tags[\"x\"]>\"]",
                "s.one": "null",
            ]),
        Case(
            "count", "resource \"a\" \"b\" {\n  count = 2\n  value = count.index\n}", ["a.b[0]": "0", "a.b[1]": "1"]),
        Case("a count of none", "resource \"a\" \"b\" {\n  count = false ? 1 : 0\n  value = 1\n}", [:]),
        Case(
            "for_each of a set and of a map",
            """
            resource "a" "b" {
              for_each = toset(["y", "x"])
              value    = each.key
            }
            resource "a" "c" {
              for_each = { k = 1 }
              value    = each.value
            }
            """, ["a.b[\"x\"]": "\"x\"", "a.b[\"y\"]": "\"y\"", "a.c[\"k\"]": "1"]),
        Case(
            "for_each of what is unknown is one instance",
            "variable \"v\" {}\nresource \"a\" \"b\" {\n  for_each = var.v\n  value = each.key\n}",
            ["a.b": "unknown: var.v is not given"]),
        Case(
            "instances of others",
            """
            resource "s" "many" {
              for_each = { eu = "e", us = "u" }
              bucket   = each.value
            }
            resource "a" "b" {
              for_each = s.many
              value    = "${each.value.bucket}${each.value.id}"
            }
            resource "a" "one" {
              value = [for k, s in s.many : s.bucket]
            }
            """,
            [
                "a.b[\"eu\"]": "unknown: s.many[\"eu\"].id is not known before apply; e<s.many[\"eu\"].id>",
                "a.b[\"us\"]": "unknown: s.many[\"us\"].id is not known before apply; u<s.many[\"us\"].id>",
                "a.one": #"["e","u"]"#, "s.many[\"eu\"]": "null", "s.many[\"us\"]": "null",
            ]),
        Case(
            "locals that go through resources",
            """
            locals {
              a = s.one.bucket
              b = "media"
            }
            resource "s" "one" {
              bucket = local.b
            }
            resource "a" "b" {
              value = local.a
            }
            """, ["a.b": "\"media\"", "s.one": "null"]),
        Case(
            "locals in a circle",
            "locals {\n  a = local.b\n  b = local.a\n}\nresource \"a\" \"b\" {\n  value = local.a\n}",
            ["a.b": "unknown: local.a depends on itself"], rules: ["terraform.cycle"]),
        Case(
            "resources in a circle",
            "resource \"a\" \"b\" {\n  value = a.c.value\n}\nresource \"a\" \"c\" {\n  value = a.b.value\n}",
            ["a.b": "unknown: a.b depends on itself", "a.c": "unknown: a.b depends on itself"],
            rules: ["terraform.cycle"]),
        Case(
            "a module, its outputs, and what it hands on",
            [
                "main.tf": """
                module "m" {
                  source = "./sub"
                  name   = "x"
                }
                resource "a" "b" {
                  value = "${module.m.name}-${module.m.id}"
                }
                """,
                "sub/main.tf": """
                variable "name" {}
                resource "s" "one" {
                  bucket = var.name
                  value  = var.name
                }
                output "name" {
                  value = s.one.bucket
                }
                output "id" {
                  value = s.one.id
                }
                """,
            ],
            [
                "module.m.s.one": "\"x\"",
                "a.b": "unknown: module.m.s.one.id is not known before apply; x-<module.m.s.one.id>",
            ]),
        Case(
            "modules of a collection",
            [
                "main.tf": """
                module "m" {
                  for_each = toset(["p", "q"])
                  source   = "./sub"
                  name     = each.key
                }
                resource "a" "b" {
                  value = join(",", [for m in module.m : m.name])
                }
                """,
                "sub/main.tf": "variable \"name\" {}\noutput \"name\" {\n  value = upper(var.name)\n}",
            ], ["a.b": "\"P,Q\""]),
        Case(
            "override files",
            [
                "main.tf": "resource \"a\" \"b\" {\n  value = 1\n  other = 2\n}",
                "x_override.tf": "resource \"a\" \"b\" {\n  value = 3\n}",
            ], ["a.b": "3"]),
        Case(
            "JSON syntax",
            [
                "main.tf.json": """
                {"//": "x", "variable": {"v": {"default": "d", "type": "string"}},
                 "resource": {"a": {"b": {"value": "${upper(var.v)}-x"}, "c": [{"value": -1.5}]}}}
                """
            ], ["a.b": "\"D-x\"", "a.c": "-1.5"]),
        Case(
            "files and templates beside the code",
            [
                "main.tf": """
                resource "a" "b" {
                  value = templatefile("${path.module}/t.tpl", { names = ["p", "q"] })
                }
                resource "a" "c" {
                  value = file("none")
                }
                """, "t.tpl": "%{ for n in names ~}\n${n};\n%{ endfor ~}\nend\n",
            ], ["a.b": "\"p;\\nq;\\nend\\n\"", "a.c": "unknown: there is no file 'none'"],
            rules: ["terraform.missing-file"]),
    ]

    @Test(arguments: cases) func computes(_ c: Case) throws {
        let loaded = try #require(try TextFolder(c.files).load())
        #expect(loaded.diagnostics.map(\.rule) == c.rules)
        let found = loaded.infrastructure.resources.map { ($0.address, $0.body["value"].shown) }
        #expect(Dictionary(uniqueKeysWithValues: found) == c.values)
    }
}

extension InfrastructureAttribute? {
    /// The value as JSON; of an unknown one, its reasons and what is known of its text.
    var shown: String {
        guard let self else { return "null" }
        guard !self.value.isWhollyKnown else { return Self.json(self.value) }
        let reasons = self.value.unknownParts.reasons.map(\.description).joined(separator: ", ")
        let symbolic = self.symbolic.isWhollyKnown ? "; \(Self.text(self.symbolic))" : ""
        return "unknown: \(reasons)\(symbolic)"
    }

    private static func text(_ value: HCLValue) -> String {
        let text = value.text ?? json(value)
        return String(
            text.unicodeScalars.map { $0.value == 0x10FFFC ? "<" : $0.value == 0x10FFFD ? ">" : Character($0) }
        )
        .replacing("\\\"", with: "\"")
    }

    private static func json(_ value: HCLValue) -> String {
        HCLEvaluator.json(value) { _ in "?" }.text ?? "?"
    }
}
