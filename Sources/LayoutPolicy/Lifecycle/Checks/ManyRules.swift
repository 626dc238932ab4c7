package import Diagnostics

/// See ``why``.
package enum ManyRules: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.many-rules"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "The number of rules comes near to the 1,000 that S3 takes."
    package static let why = """
        S3 takes 1,000 rules and does not raise that, so that a rule for each tenant or title comes to an end.
        """
    package static let source = LifecyclePage.limits

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        let count = audit.configuration.rules.count
        guard count > 800 else { return [] }
        return [
            LifecycleFinding(
                "\(count) rules, and S3 takes 1,000 at most", at: nil,
                help: "mark objects with a tag, or order keys by how long they live, so that one rule is for many")
        ]
    }
}
