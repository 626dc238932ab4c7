package import Diagnostics

/// See ``why``.
package enum KeptMarkers: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.kept-markers"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "Noncurrent versions are removed, but their delete markers are not."
    package static let why = """
        Once the versions behind a delete marker are gone, only a rule removes the marker, and listings get slower \
        with each.
        """
    package static let source = LifecyclePage.expiration

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        guard audit.versioning != .never else { return [] }
        var seen: Set<LifecycleTimeline.Cause> = []
        return audit.lives.compactMap { life in
            guard life.outcome.timeline.deleteMarker == nil,
                let end = life.outcome.timeline.noncurrent.last?.course.end,
                seen.insert(end.cause).inserted
            else { return nil }
            return LifecycleFinding(
                "versions\(life.name) are removed, but the delete markers in front of them stay", at: end.cause,
                help: "add 'Expiration' with 'ExpiredObjectDeleteMarker: true' to a rule for the prefix")
        }
    }
}
