package import Diagnostics

/// See ``why``.
package enum PrefixCase: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.prefix-case"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "A prefix differs from a class by letter case alone."
    package static let why = """
        S3 compares prefixes byte for byte: 'Bundles/' is not 'bundles/', and the rule does nothing.
        """
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
