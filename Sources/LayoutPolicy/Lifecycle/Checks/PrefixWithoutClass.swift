package import Diagnostics

/// See ``why``.
package enum PrefixWithoutClass: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.prefix-without-class"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "A rule is for a prefix that no class has."
    package static let why = """
        Such a rule does nothing that the contract knows of: the class was renamed or removed, or the prefix is \
        misspelled, and what was meant to expire stays.
        """
    package static let source = LifecyclePage.filters

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.prefixProblems.compactMap { problem in
            guard case .noClass(let nearest) = problem.kind else { return nil }
            return LifecycleFinding(
                "no class has keys that begin with '\(problem.prefix)'", at: problem.cause,
                help: nearest.map { "did you mean '\($0)'?" } ?? "remove the rule, or declare the class in the contract"
            )
        }
    }
}
