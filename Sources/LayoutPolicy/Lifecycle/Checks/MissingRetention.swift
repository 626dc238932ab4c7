package import Diagnostics

/// See ``why``.
package enum MissingRetention: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.no-retention"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "The contract deletes the objects of a class, the configuration does not."
    package static let why = """
        What was promised to go after some days stays, is paid for, and may be read: the class grows for ever.
        """
    package static let source = LifecyclePage.rules

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.differences.filter { $0.part == .notDeleted }.map { difference in
            LifecycleFinding(
                difference.message, at: difference.cause,
                help: "add the rule that 'infragen lifecycle show --format aws-json' writes for the contract")
        }
    }
}
