package import Diagnostics

/// See ``why``.
package enum EarlyDeletion: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.early-deletion"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "Objects leave a storage class before the days that it charges at least."
    package static let why = """
        Storage classes charge for a least number of days, even for objects that leave before: STANDARD_IA and \
        ONEZONE_IA 30, GLACIER_IR and GLACIER 90, DEEP_ARCHIVE 180.
        """
    package static let source = LifecyclePage.transitions

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        var seen: Set<LifecycleTimeline.Cause> = []
        return audit.lives.flatMap { life in
            let timeline = life.outcome.timeline
            let versions = timeline.noncurrent.filter { $0.course.stages.count > 1 }.map(\.course)
            return stays(in: timeline.current, versions: timeline.noncurrent.last?.course).map { ("objects", $0) }
                + versions.flatMap { stays(in: $0, versions: nil) }.map { ("noncurrent versions", $0) }
        }.compactMap { what, stay in
            guard seen.insert(stay.left.cause).inserted else { return nil }
            return LifecycleFinding(
                "\(what) leave \(stay.storageClass.rawValue) after \(stay.days) days, and "
                    + "\(stay.storageClass.minimumStorageDays) are charged",
                at: stay.left.cause, help: "let them stay longer, or leave the move to the class out",
                related: stay.entered.map { ("the move to \(stay.storageClass.rawValue)", $0) })
        }
    }

    private struct Stay {
        let storageClass: StorageClass
        let days: Int
        let entered: LifecycleTimeline.Cause?
        let left: LifecycleTimeline.Step
    }

    /// The stays that are shorter than what is charged; an object behind a delete marker stays until its version is gone.
    private static func stays(in course: LifecycleTimeline.Course, versions: LifecycleTimeline.Course?) -> [Stay] {
        let stages = course.stages
        return stages.enumerated().compactMap { index, stage in
            let next = index + 1 < stages.count ? course.steps.first { $0.day == stages[index + 1].day } : course.end
            guard var left = next else { return nil }
            var days = left.day - stage.day
            if left.action == .hide {
                guard let gone = versions?.steps.first else { return nil }
                days += gone.day
                left = gone
            }
            guard days < stage.storageClass.minimumStorageDays else { return nil }
            return Stay(storageClass: stage.storageClass, days: days, entered: stage.cause, left: left)
        }
    }
}
