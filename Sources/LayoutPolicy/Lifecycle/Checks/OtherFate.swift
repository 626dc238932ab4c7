package import Diagnostics

/// See ``why``.
package enum OtherFate: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.other-fate"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "The objects of a class live otherwise than the contract says."
    package static let why = """
        Deleted too early is lost, and deleted too late breaks a promise; both are errors. Other moves between \
        storage classes, noncurrent versions and uploads can be mended, and are warnings.
        """
    package static let source = LifecyclePage.rules

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.differences.filter { $0.part != .notDeleted }.map { difference in
            LifecycleFinding(
                difference.message, at: difference.cause,
                help: "change the rule, or the contract: 'infragen lifecycle diff' shows both lives",
                severity: difference.part == .deletion ? .error : .warning)
        }
    }
}
