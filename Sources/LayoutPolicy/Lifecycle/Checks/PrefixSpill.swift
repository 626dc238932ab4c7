package import Diagnostics

/// See ``why``.
package enum PrefixSpill: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.prefix-spill"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "A prefix ends in the middle of a segment, and is for more than the class."
    package static let why = """
        A prefix that ends within a segment is for every key that begins so: 'thumb' also deletes \
        'thumbs-old/1.jpg'. End it with '/'.
        """
    package static let source = LifecyclePage.filters

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.prefixProblems.compactMap { problem in
            guard case .spill(let classes) = problem.kind else { return nil }
            let names = classes.map { "'\($0)'" }.joined(separator: ", ")
            return LifecycleFinding(
                "the prefix '\(problem.prefix)' is for all keys that begin so, not for \(names) alone",
                at: problem.cause,
                help: classes.count == 1 ? "write '\(classes[0])'" : "write a rule for each of them")
        }
    }
}
