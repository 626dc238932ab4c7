package import Diagnostics

/// See ``why``.
package enum DeadAction: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.dead-action"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "An action never happens: another rule always comes before it."
    package static let why = """
        S3 does not check rules against each other: a transition on day 60 under an expiration on day 30 is accepted \
        and does nothing.
        """
    package static let source = LifecyclePage.conflicts

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        let redundant = Set(audit.ledger.redundantRules.map(\.rule))
        return audit.ledger.dead.filter { !redundant.contains($0.cause.rule) }.map { idle in
            LifecycleFinding(
                audit.narrator.phrase(idle), at: idle.cause,
                help: "remove the action, or change the rule that comes before it",
                related: idle.reason.step.map { ("what comes before it", $0.cause) })
        }
    }
}
