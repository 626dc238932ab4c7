package import Diagnostics

/// See ``why``.
package enum NoVersions: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.no-versions"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "Actions on noncurrent versions in a bucket without versions."
    package static let why = """
        Actions on noncurrent versions and delete markers do nothing in a bucket that never had versions: the rule \
        promises what does not happen.
        """
    package static let source = LifecyclePage.rules

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        guard audit.versioning == .never else { return [] }
        return audit.enabledRules.compactMap { index, rule in
            let field: LifecycleViolation.Field? =
                if rule.noncurrentExpiration != nil {
                    .noncurrentExpiration()
                } else if !rule.noncurrentTransitions.isEmpty {
                    .noncurrentTransition(0)
                } else if rule.expiration?.expiredObjectDeleteMarker == true {
                    .expiration(.expiredObjectDeleteMarker)
                } else {
                    nil
                }
            return field.map {
                LifecycleFinding(
                    "the bucket has no versions, so this does nothing", at: .init(rule: index, field: $0),
                    help: "remove it, or switch versioning on")
            }
        }
    }
}
