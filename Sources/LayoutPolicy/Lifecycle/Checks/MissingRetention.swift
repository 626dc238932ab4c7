package import Diagnostics

/// A class that the contract deletes after some days, and that no rule deletes: it grows for ever.
package enum MissingRetention: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.no-retention"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "The contract deletes the objects of a class, the configuration does not."
    package static let source = LifecyclePage.rules

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.differences.filter { $0.part == .notDeleted }.map { difference in
            LifecycleFinding(
                difference.message, at: difference.cause,
                help: "add the rule that 'infragen lifecycle show --format aws-json' writes for the contract")
        }
    }
}
