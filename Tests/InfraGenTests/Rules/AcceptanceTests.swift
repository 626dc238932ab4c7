import Diagnostics
import InfraGen
import TestSupport
import Testing

/// What the page of a rule says of accepting its findings works as it stands.
@Suite struct AcceptanceTests {
    struct Rule: Sendable, CustomTestStringConvertible {
        let type: any Guardrail.Type
        var testDescription: String { "\(type.id)" }

        /// What the page shows in the language.
        func text(_ language: String, _ place: String = "") throws -> String {
            let rule = try #require(RuleRegistry.judgements["\(type.id)"])
            return try #require(rule.acceptances.first { $0.language == language && $0.place.contains(place) }).text
        }

        /// What is found in the bad example behind `comment`, which stands above each of its blocks.
        func found(behind comment: String = "") throws -> [Diagnostic] {
            let code = type.documentation.bad.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.hasPrefix("resource") || $0.hasPrefix("data") ? "\(comment)\n\($0)" : "\($0)" }
            var linter = TerraformLinter(today: try CalendarDate("2026-11-22"))
            linter.groups = Set(GuardrailGroup.allCases)
            linter.stack = type.documentation.input == nil ? nil : try .oneSignedClass
            let loaded = try #require(try TextFolder(code.joined(separator: "\n")).load())
            return linter.judge(loaded.infrastructure, in: ".").diagnostics.filter { $0.rule == type.id }
        }
    }

    static let rules = Guardrails.all.map(Rule.init)

    @Test(arguments: rules) func theCommentTakesTheFinding(_ rule: Rule) throws {
        #expect(try !rule.found().isEmpty)
        #expect(try rule.found(behind: rule.text("terraform")).isEmpty)
    }

    @Test(arguments: rules) func theBaselineHoldsTheFinding(_ rule: Rule) throws {
        let baseline = try Baseline(parsing: Array("{\"version\":1,\"findings\":[\(rule.text("json"))]}".utf8))
        let found = try rule.found()
        #expect(baseline.applied(to: found).new.count == found.count - 1)
    }

    @Test(arguments: rules) func theExclusionAndTheWaiverCanBeRead(_ rule: Rule) throws {
        let file = SourceFile(path: ".infragen.yaml", bytes: Array(try rule.text("yaml", ".infragen").utf8))
        #expect(LintConfiguration.read(file).value?.excluded.map(\.rule) == ["\(rule.type.id)"])
        let spec = """
            version: 1
            name: media
            region: us-east-1
            fields: { id: { type: uuid } }
            classes: { a: { key: "a/{id}.zip", deliver: { presign: 5m } } }
            roles: { api: { presign: [a] } }
            bucket: { name: example-media }
            cdn: {}
            database: { version: "17" }
            cache: { version: "8.0" }
            network: { vpc: $var, subnets: $var, clients: $var }
            \(try rule.text("yaml", "spec"))

            """
        let document = SpecDocument.read(SourceFile(path: "stack.yaml", bytes: Array(spec.utf8))) {
            _ throws(InvalidValue) in throw InvalidValue("no file", help: "")
        }
        #expect(document.diagnostics.isEmpty, "\(document.diagnostics.map(\.message))")
        #expect(document.value?.baseView.stack.waivers.map(\.rule) == ["\(rule.type.id)"])
    }
}
