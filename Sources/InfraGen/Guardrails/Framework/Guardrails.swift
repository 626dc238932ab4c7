package import Diagnostics

package enum Guardrails {
    /// Every rule, by id.
    package static let all: [any Guardrail.Type] = (s3 + cloudFront + rds + elastiCache + securityGroups + iam).sorted {
        $0.id < $1.id
    }

    /// Whether a rule of this id exists.
    package static func contains(_ id: String) -> Bool { all.contains { $0.id.description == id } }

    /// The rule called `id`.
    package static func rule(_ id: String) -> (any Guardrail.Type)? { all.first { $0.id.description == id } }

    /// What all rules say of `infrastructure`, in the order of ``all``.
    ///
    /// - Parameters:
    ///   - infrastructure: What is judged.
    ///   - stack: What a spec says of it, for the rules that compare the two.
    ///   - groups: The groups of rules that are on besides those that always are.
    /// - Returns: Failures and what cannot be told, each with its rule.
    package static func judge(
        _ infrastructure: Infrastructure, against stack: Stack? = nil, enabling groups: Set<GuardrailGroup> = []
    ) -> [Judgement] {
        all.filter { $0.documentation.group.map(groups.contains) ?? true }.flatMap { rule in
            let findings = rule.check(infrastructure) + (stack.map { rule.check(infrastructure, against: $0) } ?? [])
            return findings.map { Judgement(rule: rule, finding: $0) }
        }
    }
}

/// A finding with the rule that made it.
package struct Judgement: Sendable {
    package let rule: any Guardrail.Type
    package let finding: GuardrailFinding

    package var severity: Diagnostic.Severity { finding.severity ?? rule.severity }

    /// The checks of other tools that report the same.
    package var elsewhere: [ForeignCheck] {
        rule.documentation.elsewhere.filter { !finding.notElsewhere.contains($0.id) }
    }

    /// The ids by which other tools report the same, with all names of each.
    package var ids: [String] { elsewhere.flatMap(\.names) }

    /// The finding as a report shows it, at `place`.
    package func diagnostic(at place: Diagnostic.Place) -> Diagnostic {
        var diagnostic = Diagnostic(
            rule.id, severity, finding.message, at: place, suggestion: Suggestion(finding.help),
            address: finding.resource.address, url: rule.documentation.source)
        diagnostic.ids = ids
        return diagnostic
    }
}

extension Guardrail {
    package static var id: RuleID { documentation.id }
    package static var severity: Diagnostic.Severity { documentation.severity }
    package static var summary: String { documentation.summary }
    package static var source: String { documentation.source }
    package static var ids: [String] { documentation.ids }
}
