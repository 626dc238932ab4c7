package import Diagnostics

/// A class that lives otherwise than the contract says: deleted earlier, later or at all, or moved elsewhere.
///
/// Deletion other than said is an error; everything else can be mended, and is a warning.
package enum OtherFate: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.other-fate"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "The objects of a class live otherwise than the contract says."
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
