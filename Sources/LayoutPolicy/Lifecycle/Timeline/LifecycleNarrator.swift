/// Tells timelines in words, by the names of the rules.
package struct LifecycleNarrator: Sendable {
    private let rules: [LifecycleRule]

    package init(_ configuration: LifecycleConfiguration) { rules = configuration.rules }

    /// `rule 'bundles'`, or `rule 3` where it has no ID.
    package func name(ofRule index: Int) -> String {
        guard rules.indices.contains(index), let id = rules[index].id, !id.isEmpty else { return "rule \(index + 1)" }
        return "rule '\(id)'"
    }

    /// `day 30 to GLACIER_IR by rule 'originals', day 180 to DEEP_ARCHIVE by rule 'originals', never deleted`.
    package func phrase(_ course: LifecycleTimeline.Course) -> String {
        (course.steps.map(phrase) + (course.end == nil ? ["never deleted"] : [])).joined(separator: ", ")
    }

    /// `day 30 to GLACIER_IR by rule 'originals'`.
    package func phrase(_ step: LifecycleTimeline.Step) -> String {
        "day \(step.day) \(step.action.phrase) by \(agent(of: step))"
    }

    /// Each line about an object that is not its current version: noncurrent versions, delete markers, uploads.
    package func otherLines(_ timeline: LifecycleTimeline, versioning: BucketVersioning) -> [(
        term: String, text: String
    )] {
        var lines: [(String, String)] = []
        if versioning != .never {
            let courses = timeline.noncurrent.reduce(into: [LifecycleTimeline.NoncurrentCourse]()) { result, next in
                if result.last?.course.steps != next.course.steps { result.append(next) }
            }
            for (index, version) in courses.enumerated() {
                var condition = version.newerVersions == 0 ? "" : "with \(version.newerVersions) or more newer ones: "
                if version.newerVersions == 0, courses.count > 1 {
                    condition = "the newest \(courses[index + 1].newerVersions): "
                }
                lines.append(("noncurrent", condition + phrase(version.course)))
            }
            lines.append(("delete marker", timeline.deleteMarker.map(marker) ?? "stays, with no version behind it too"))
        }
        lines.append(
            (
                "upload",
                timeline.upload.map { "day \($0.day) aborted by \(name(ofRule: $0.cause.rule))" } ?? "never aborted"
            ))
        return lines
    }

    private func marker(_ step: LifecycleTimeline.Step) -> String {
        let when = step.day == 0 ? "removed" : "removed from day \(step.day) on"
        return "\(when) by \(agent(of: step)), once no version is behind it"
    }

    /// The rule; with its date where it does not count days, since the day is that of one object then.
    private func agent(of step: LifecycleTimeline.Step) -> String {
        name(ofRule: step.cause.rule) + (date(of: step.cause).map { " (its date: \($0))" } ?? "")
    }

    /// The date on which a rule acts that does not count days.
    func date(of cause: LifecycleTimeline.Cause) -> UTCInstant? {
        guard rules.indices.contains(cause.rule) else { return nil }
        let rule = rules[cause.rule]
        switch cause.field {
        case .expiration: return rule.expiration?.date
        case .transition(let index, _) where rule.transitions.indices.contains(index):
            return rule.transitions[index].date
        default: return nil
        }
    }

    /// `rule 'b', Expiration: never, the object is deleted on day 30 by rule 'a'`.
    package func phrase(_ idle: LifecycleTimeline.Idle) -> String {
        "\(action(idle.cause)) never happens: \(phrase(idle.reason))"
    }

    /// `the move to GLACIER of rule 'a'`.
    package func action(_ cause: LifecycleTimeline.Cause) -> String {
        let rule = rules.indices.contains(cause.rule) ? rules[cause.rule] : LifecycleRule(filter: nil)
        let what =
            switch cause.field {
            case .transition(let index, _) where rule.transitions.indices.contains(index):
                "move to \(rule.transitions[index].storageClass.rawValue)"
            case .noncurrentTransition(let index, _) where rule.noncurrentTransitions.indices.contains(index):
                "move of noncurrent versions to \(rule.noncurrentTransitions[index].storageClass.rawValue)"
            case .noncurrentExpiration: "expiration of noncurrent versions"
            case .abortUploads: "abort of uploads"
            case .expiration(.expiredObjectDeleteMarker): "removal of delete markers"
            default: "expiration"
            }
        return "the \(what) of \(name(ofRule: cause.rule))"
    }

    /// Why an action does not happen.
    package func phrase(_ reason: LifecycleTimeline.Reason) -> String {
        switch reason {
        case .after(let step):
            "the object is \(step.action.pastPhrase) on day \(step.day) by \(name(ofRule: step.cause.rule))"
        case .yields(let step):
            "on the same day \(name(ofRule: step.cause.rule)) \(step.action.verbPhrase), which S3 prefers"
        case .same(let step): "\(name(ofRule: step.cause.rule)) does the same on day \(step.day)"
        case .uphill(let from): "S3 does not move objects there from \(from.rawValue)"
        case .alreadyThere: "the object is there already"
        case .tooSmall: "objects under 128 KiB do not move there without a size filter"
        }
    }
}

extension LifecycleTimeline.Action {
    /// `to GLACIER_IR`, `deleted`, `behind a delete marker`.
    package var phrase: String {
        switch self {
        case .move(let target): "to \(target.rawValue)"
        case .delete: "deleted"
        case .hide: "noncurrent behind a delete marker"
        }
    }

    fileprivate var pastPhrase: String {
        switch self {
        case .move(let target): "moved to \(target.rawValue)"
        case .delete: "deleted"
        case .hide: "made noncurrent"
        }
    }

    fileprivate var verbPhrase: String {
        switch self {
        case .move(let target): "moves it to \(target.rawValue)"
        case .delete: "deletes it"
        case .hide: "makes it noncurrent"
        }
    }
}
