/// What a lifecycle configuration does to an object, from its first day to its last.
///
/// Days are counted as S3 counts them: day `n` is the midnight UTC that comes first after the object is `n` times 24
/// hours old. Noncurrent versions count from the midnight after their successor was made, uploads from their beginning.
/// S3 acts within a day or two of that, and bills as if it had acted in time.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html>
public struct LifecycleTimeline: Sendable, Hashable {
    /// The object as long as it is the current version.
    public let current: Course
    /// The version once it is noncurrent, by how many newer noncurrent versions there are; empty where there are none.
    public let noncurrent: [NoncurrentCourse]
    /// When a delete marker without versions behind it is removed, in days of its own age; nil for never.
    public let deleteMarker: Step?
    /// When an upload that was not completed is aborted; nil for never.
    public let upload: Step?

    /// Something that happens.
    public struct Step: Sendable, Hashable {
        /// The day, from 0.
        public let day: Int
        /// What happens.
        public let action: Action
        /// The rule that does it.
        public let cause: Cause
    }

    /// What can happen.
    public enum Action: Sendable, Hashable {
        /// The object moves to another storage class.
        case move(to: StorageClass)
        /// The object, version, marker or upload is gone for good.
        case delete
        /// A delete marker makes the object a noncurrent version.
        case hide
    }

    /// The part of a configuration that something follows from.
    public struct Cause: Sendable, Hashable {
        /// The index of the rule.
        public let rule: Int
        /// The action in the rule.
        public let field: LifecycleViolation.Field
    }

    /// The steps of one version, and what is said of it and never happens.
    public struct Course: Sendable, Hashable {
        /// By day; one a day at most.
        ///
        /// Nothing follows a ``Action/delete`` or a ``Action/hide``.
        public let steps: [Step]
        /// The actions of rules for this object that never come to pass.
        public let idle: [Idle]
        /// Where the version begins.
        public let start: StorageClass
    }

    /// A course under a condition on the number of newer versions.
    public struct NoncurrentCourse: Sendable, Hashable {
        /// The course is that of versions with at least so many newer noncurrent ones.
        public let newerVersions: Int
        /// What happens to them.
        public let course: Course
    }

    /// An action that never comes to pass.
    public struct Idle: Sendable, Hashable {
        /// The action.
        public let cause: Cause
        /// Why.
        public let reason: Reason
    }

    /// Why an action never comes to pass.
    public enum Reason: Sendable, Hashable {
        /// The object has ended before.
        case after(Step)
        /// Another action of the same day is preferred.
        case yields(to: Step)
        /// Another rule does the same on the same day.
        case same(as: Step)
        /// Objects do not move up the waterfall of storage classes.
        case uphill(from: StorageClass)
        /// The object is in that class already.
        case alreadyThere
        /// Objects under 128 KiB do not move there unless a filter names their size.
        case tooSmall
    }
}

extension LifecycleTimeline {
    /// What happens, without the rules that do it and what does not: the same for two configurations that treat the
    /// object alike.
    public struct Fate: Sendable, Hashable {
        /// A day and what happens on it.
        public struct Event: Sendable, Hashable {
            /// The day, from 0.
            public let day: Int
            /// What happens.
            public let action: Action
        }

        /// The current version.
        public let current: [Event]
        /// Noncurrent versions, where more newer ones make a difference.
        public let noncurrent: [Int: [Event]]
        /// A lone delete marker.
        public let deleteMarkerDay: Int?
        /// An upload.
        public let uploadDay: Int?
    }

    /// What happens.
    public var fate: Fate {
        var versions: [Int: [Fate.Event]] = [:]
        var last: [Fate.Event] = []
        for version in noncurrent {
            let events = version.course.events
            if events != last { versions[version.newerVersions] = events }
            last = events
        }
        return Fate(
            current: current.events, noncurrent: versions, deleteMarkerDay: deleteMarker?.day, uploadDay: upload?.day)
    }
}

extension LifecycleTimeline.Course {
    /// What happens, without the rules that do it.
    public var events: [LifecycleTimeline.Fate.Event] {
        steps.map { LifecycleTimeline.Fate.Event(day: $0.day, action: $0.action) }
    }

    /// The last step, where it ends the version.
    public var end: LifecycleTimeline.Step? {
        guard let last = steps.last, !last.action.isMove else { return nil }
        return last
    }

    /// A stretch of days in one storage class.
    public struct Stage: Sendable, Hashable {
        /// The class.
        public let storageClass: StorageClass
        /// The first day, from 0.
        public let day: Int
        /// The rule that moves objects there; nil for the class that they are made in.
        public let cause: LifecycleTimeline.Cause?
    }

    /// The storage classes that the version is in, by day; at least one.
    ///
    /// A class that is left on the day on which it is entered is not among them.
    public var stages: [Stage] {
        var stages = [Stage(storageClass: start, day: 0, cause: nil)]
        for step in steps {
            guard case .move(let target) = step.action else { continue }
            if stages.last?.day == step.day { stages.removeLast() }
            stages.append(Stage(storageClass: target, day: step.day, cause: step.cause))
        }
        return stages
    }
}

extension LifecycleTimeline.Action {
    /// Whether the object is still there afterwards.
    public var isMove: Bool {
        if case .move = self { true } else { false }
    }
}
