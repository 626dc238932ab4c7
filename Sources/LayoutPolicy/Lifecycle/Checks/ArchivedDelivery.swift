package import Diagnostics

/// See ``why``.
package enum ArchivedDelivery: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.archived-delivery"
    package static let severity = Diagnostic.Severity.error
    package static let summary = "A delivered class is archived, where reads fail until a restore."
    package static let why = """
        Reads from GLACIER and DEEP_ARCHIVE fail with InvalidObjectState until the object is restored, which takes \
        hours. What a distribution or a presigned URL delivers must not be there; GLACIER_IR is read at once.
        """
    package static let source = LifecyclePage.transitions

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.classes.filter(\.class.isDelivered).flatMap { entry -> [LifecycleFinding] in
            var seen: Set<LifecycleTimeline.Cause> = []
            return entry.outcomes.flatMap(\.timeline.current.steps).compactMap { step in
                guard case .move(let target) = step.action, target.needsRestore, seen.insert(step.cause).inserted else {
                    return nil
                }
                return LifecycleFinding(
                    "class '\(entry.class.name)' is delivered, but from day \(step.day) on reads from \(target.rawValue) "
                        + "fail until an object is restored",
                    at: step.cause, help: "use GLACIER_IR, which is read at once")
            }
        }
    }
}
