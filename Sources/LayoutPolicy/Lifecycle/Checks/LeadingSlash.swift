package import Diagnostics

/// See ``why``.
package enum LeadingSlash: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.leading-slash"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "A prefix begins with a slash, which keys do not."
    package static let why = """
        Keys do not begin with '/', so the prefix matches nothing, and the rule does nothing: write 'bundles/', not \
        '/bundles/'.
        """
    package static let source = LifecyclePage.filters

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.prefixProblems.compactMap { problem in
            guard problem.kind == .leadingSlash else { return nil }
            return LifecycleFinding(
                "the prefix '\(problem.prefix)' begins with '/', which keys of the contract do not", at: problem.cause,
                help: "write it without the slash at the front")
        }
    }
}
