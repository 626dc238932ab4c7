package import Diagnostics

/// See ``why``.
package enum KeptUploads: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.kept-uploads"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "No rule for all objects aborts uploads that were not completed."
    package static let why = """
        The parts of an upload that was not completed are stored, and paid for, and no listing of objects shows \
        them, until somebody aborts it.
        """
    package static let source = LifecyclePage.uploads

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        let classes = audit.classes.filter { entry in entry.outcomes.contains { $0.timeline.upload == nil } }
        guard audit.everywhere.contains(where: { $0.timeline.upload == nil }) else { return [] }
        let names = classes.map { "'\($0.class.name)'" }.joined(separator: ", ")
        return [
            LifecycleFinding(
                "no rule for all objects aborts uploads that were not completed"
                    + (classes.isEmpty ? "" : "; those of class \(names) are kept for ever"),
                at: nil, help: "add a rule with an empty filter and 'AbortIncompleteMultipartUpload' after 7 days")
        ]
    }
}
