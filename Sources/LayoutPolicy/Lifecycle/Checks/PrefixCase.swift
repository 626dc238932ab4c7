package import Diagnostics

/// Prefixes are compared byte for byte, so `Bundles/` is not `bundles/`.
package enum PrefixCase: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.prefix-case"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "A prefix differs from a class by letter case alone."
    package static let source = LifecyclePage.filters

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.prefixProblems.compactMap { problem in
            guard case .otherCase(let meant) = problem.kind else { return nil }
            return LifecycleFinding(
                "no class has keys that begin with '\(problem.prefix)': S3 tells upper from lower case",
                at: problem.cause, help: "did you mean '\(meant)'?")
        }
    }
}
