package import Diagnostics

/// See ``why``.
package enum KeptVersions: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.kept-versions"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "Objects expire, but their noncurrent versions are never removed."
    package static let why = """
        In a bucket with versions an expiration only puts a delete marker in front. The object stays as a noncurrent \
        version, is paid for, and can be brought back.
        """
    package static let source = LifecyclePage.expiration

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        guard audit.versioning == .enabled else { return [] }
        var seen: Set<LifecycleTimeline.Cause> = []
        return audit.lives.compactMap { life in
            guard let end = life.outcome.timeline.current.end,
                life.outcome.timeline.noncurrent.last?.course.end == nil, seen.insert(end.cause).inserted
            else { return nil }
            return LifecycleFinding(
                "expired objects\(life.name) stay for ever as noncurrent versions: nothing is freed", at: end.cause,
                help: "add 'NoncurrentVersionExpiration' to the rule")
        }
    }
}
