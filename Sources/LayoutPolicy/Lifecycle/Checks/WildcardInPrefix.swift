package import Diagnostics

/// See ``why``.
package enum WildcardInPrefix: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.wildcard-in-prefix"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "A prefix has a wildcard, which S3 takes literally."
    package static let why = """
        A prefix has no wildcards: '*' and '?' stand for themselves, so that 'bundles/*' matches no key of \
        'bundles/'.
        """
    package static let source = LifecyclePage.filters

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.prefixProblems.compactMap { problem in
            guard problem.kind == .wildcard else { return nil }
            return LifecycleFinding(
                "the prefix '\(problem.prefix)' has a wildcard, which S3 takes literally", at: problem.cause,
                help: "end the prefix before it: a prefix is for everything that begins with it")
        }
    }
}
