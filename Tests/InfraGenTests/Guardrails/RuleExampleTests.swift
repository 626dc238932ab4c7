import Diagnostics
import InfraGen
import Testing

/// Every rule's page shows Terraform that keeps the rule and Terraform that breaks it, and the rule says so too.
@Suite struct RuleExampleTests {
    struct Rule: Sendable, CustomTestStringConvertible {
        let type: any Guardrail.Type
        var testDescription: String { "\(type.id)" }
    }

    static let rules = Guardrails.all.map(Rule.init)

    @Test(arguments: rules) func goodExampleIsClean(_ rule: Rule) throws {
        #expect(try rule.type.lines(in: rule.type.documentation.good) == [])
    }

    @Test(arguments: rules) func badExampleFails(_ rule: Rule) throws {
        let found = try rule.type.findings(in: rule.type.documentation.bad)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { !$0.isUnknown })
    }

    @Test func idsAreDistinctAndSorted() {
        let ids = Guardrails.all.map { $0.id }
        #expect(Set(ids).count == ids.count)
        #expect(ids == ids.sorted())
    }
}
