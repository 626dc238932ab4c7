/// Which actions of a configuration happen to some object, and which to none.
struct ActionLedger: Sendable {
    /// The actions that never happen, in the order of the rules, each with the first reason why.
    let dead: [LifecycleTimeline.Idle]
    /// The rules of which nothing happens, because others do all of it on the same days; with the action of another.
    let redundantRules: [(rule: Int, other: LifecycleTimeline.Cause)]

    /// - Parameters:
    ///   - configuration: The configuration.
    ///   - evaluator: The same, ready to draw timelines.
    ///   - cells: The timelines of all cells of the bucket.
    ///   - created: When objects are made.
    init(
        _ configuration: LifecycleConfiguration, _ evaluator: LifecycleEvaluator, _ cells: [LifecycleTimeline],
        created: UTCInstant
    ) {
        var happening: Set<LifecycleTimeline.Cause> = []
        var idle: [LifecycleTimeline.Cause: LifecycleTimeline.Idle] = [:]
        for timeline in cells {
            let courses = [timeline.current] + timeline.noncurrent.map(\.course)
            for course in courses {
                for step in course.steps { happening.insert(step.cause) }
                for reason in course.idle where idle[reason.cause] == nil { idle[reason.cause] = reason }
            }
            for step in [timeline.deleteMarker, timeline.upload] {
                if let step { happening.insert(step.cause) }
            }
        }
        for action in Self.uploadsAndMarkers(of: configuration, evaluator, created) where idle[action.cause] == nil {
            idle[action.cause] = action
        }
        dead = idle.values.filter { !happening.contains($0.cause) }.sorted { a, b in
            (a.cause.rule, a.cause.field.order) < (b.cause.rule, b.cause.field.order)
        }
        let happeningRules = Set(happening.map(\.rule))
        let deadOfRule = Dictionary(grouping: dead, by: \.cause.rule)
        redundantRules = configuration.enabledRules.compactMap { index, _ in
            guard let mine = deadOfRule[index], !happeningRules.contains(index) else { return nil }
            let others = mine.map { idle -> LifecycleTimeline.Cause? in
                guard case .same(let step) = idle.reason else { return nil }
                return step.cause
            }
            guard !others.contains(nil), let first = others.first, let other = first else { return nil }
            return (index, other)
        }
    }

    /// What another rule does before, where a rule aborts uploads or removes delete markers; timelines name only the first.
    private static func uploadsAndMarkers(
        of configuration: LifecycleConfiguration, _ evaluator: LifecycleEvaluator, _ created: UTCInstant
    ) -> [LifecycleTimeline.Idle] {
        configuration.enabledRules.flatMap { index, rule -> [LifecycleTimeline.Idle] in
            let subject = LifecycleSubject(key: Array(rule.scope.prefix.utf8), sizeBytes: 0, created: created)
            let timeline = evaluator.timeline(of: subject)
            var idle: [LifecycleTimeline.Idle] = []
            if let days = rule.abortUploadsDays, let first = timeline.upload, first.cause.rule != index {
                idle.append(
                    .init(
                        cause: .init(rule: index, field: .abortUploads()),
                        reason: first.day == days ? .same(as: first) : .after(first)))
            }
            if rule.expiration?.expiredObjectDeleteMarker == true, let first = timeline.deleteMarker,
                first.cause.rule != index
            {
                idle.append(
                    .init(
                        cause: .init(rule: index, field: .expiration(.expiredObjectDeleteMarker)),
                        reason: .same(as: first)))
            }
            return idle
        }
    }
}

extension LifecycleTimeline.Reason {
    /// What comes before, where something does.
    var step: LifecycleTimeline.Step? {
        switch self {
        case .after(let step), .yields(let step), .same(let step): step
        case .uphill, .alreadyThere, .tooSmall: nil
        }
    }
}

extension LifecycleViolation.Field {
    /// The place of an action among those of its rule.
    fileprivate var order: Int {
        switch self {
        case .transition(let index, _): index
        case .expiration: 1_000
        case .noncurrentTransition(let index, _): 1_001 + index
        case .noncurrentExpiration: 2_001
        case .abortUploads: 2_002
        default: 2_003
        }
    }
}
