package import Diagnostics

/// See ``why``.
package enum RedundantRule: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.redundant-rule"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "A rule does nothing that others do not do on the same days."
    package static let why = """
        The rule can go without any object living otherwise. As long as it stays, a change of one of the two does \
        not do what it seems to.
        """
    package static let source = LifecyclePage.conflicts

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.ledger.redundantRules.map { rule, other in
            LifecycleFinding(
                "\(audit.narrator.name(ofRule: rule)) does nothing that "
                    + "\(audit.narrator.name(ofRule: other.rule)) does not do already",
                at: .init(rule: rule, field: .rule), help: "remove the rule",
                related: ("the other rule", .init(rule: other.rule, field: .rule)))
        }
    }
}
