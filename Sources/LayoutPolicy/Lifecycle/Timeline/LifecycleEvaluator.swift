extension LifecycleConfiguration {
    /// What the rules do to `subject` in a bucket with the given versioning.
    ///
    /// The configuration should be one that S3 takes; see ``violations``.
    public func timeline(of subject: LifecycleSubject, versioning: BucketVersioning) -> LifecycleTimeline {
        LifecycleEvaluator(self, versioning: versioning).timeline(of: subject)
    }
}

/// Draws the timelines of many objects under one configuration.
struct LifecycleEvaluator: Sendable {
    /// The enabled rules.
    let rules: [LifecycleMatcher]
    let versioning: BucketVersioning
    private let smallObjects: LifecycleConfiguration.TransitionMinimumObjectSize

    /// Objects below this size are passed over by transitions, unless a filter names a size.
    static let leastTransitionSize = 131_072

    init(_ configuration: LifecycleConfiguration, versioning: BucketVersioning) {
        rules = configuration.rules.enumerated().filter(\.element.isEnabled).map {
            LifecycleMatcher($0.element, index: $0.offset)
        }
        self.versioning = versioning
        // What S3 has for every configuration since September 2024 that does not say otherwise.
        smallObjects = configuration.minimumObjectSize ?? .allStorageClasses128K
    }

    func timeline(of subject: LifecycleSubject) -> LifecycleTimeline {
        let nearby = rules.filter { $0.matches(key: subject.key) }
        let matching = nearby.filter { $0.matches(subject) }
        return LifecycleTimeline(
            current: current(subject, matching),
            noncurrent: versioning == .never ? [] : noncurrent(subject, matching),
            deleteMarker: versioning == .never ? nil : deleteMarker(subject, nearby), upload: upload(nearby))
    }

    // MARK: - Current versions

    private func current(_ subject: LifecycleSubject, _ rules: [LifecycleMatcher]) -> LifecycleTimeline.Course {
        var due: [CourseBuilder.Due] = []
        var idle: [LifecycleTimeline.Idle] = []
        for rule in rules {
            for (position, transition) in rule.rule.transitions.enumerated() {
                let cause = LifecycleTimeline.Cause(rule: rule.index, field: .transition(position))
                guard let day = day(transition.days, transition.date, subject) else { continue }
                if passesOver(subject, rule, transition.storageClass) {
                    idle.append(.init(cause: cause, reason: .tooSmall))
                } else {
                    due.append(.init(day: day, action: .move(to: transition.storageClass), cause: cause))
                }
            }
            if let expiration = rule.rule.expiration, let day = day(expiration.days, expiration.date, subject) {
                due.append(
                    .init(
                        day: day, action: versioning == .enabled ? .hide : .delete,
                        cause: .init(rule: rule.index, field: .expiration())))
            }
        }
        return CourseBuilder.course(from: subject.storageClass, due, idle: idle)
    }

    /// The day of an action; a date that has passed when the object is made is the first day, since S3 keeps acting.
    private func day(_ days: Int?, _ date: UTCInstant?, _ subject: LifecycleSubject) -> Int? {
        if let days { return Self.clamped(days) }
        guard let date else { return nil }
        return max(
            0, date.roundedUpToMidnight.daysSince1970 - subject.created.roundedUpToMidnight.daysSince1970)
    }

    /// Keeps sums of days of configurations that S3 would refuse from overflowing.
    private static func clamped(_ days: Int) -> Int { min(max(0, days), Int(Int32.max)) }

    private func passesOver(
        _ subject: LifecycleSubject, _ rule: LifecycleMatcher, _ target: StorageClass
    ) -> Bool {
        guard subject.sizeBytes < Self.leastTransitionSize, !rule.hasSizeFilter else { return false }
        return switch smallObjects {
        case .allStorageClasses128K: true
        case .variesByStorageClass: target != .glacier && target != .deepArchive
        }
    }

    // MARK: - Noncurrent versions

    private func noncurrent(
        _ subject: LifecycleSubject, _ rules: [LifecycleMatcher]
    ) -> [LifecycleTimeline.NoncurrentCourse] {
        var counts: Set<Int> = [0]
        for rule in rules {
            for transition in rule.rule.noncurrentTransitions { counts.insert(max(0, transition.newerVersions ?? 0)) }
            counts.insert(max(0, rule.rule.noncurrentExpiration?.newerVersions ?? 0))
        }
        return counts.sorted().map { count in
            .init(newerVersions: count, course: noncurrentCourse(subject, rules, newerVersions: count))
        }
    }

    private func noncurrentCourse(
        _ subject: LifecycleSubject, _ rules: [LifecycleMatcher], newerVersions: Int
    ) -> LifecycleTimeline.Course {
        var due: [CourseBuilder.Due] = []
        var idle: [LifecycleTimeline.Idle] = []
        for rule in rules {
            for (position, transition) in rule.rule.noncurrentTransitions.enumerated() {
                guard let days = transition.days, transition.newerVersions ?? 0 <= newerVersions else { continue }
                let cause = LifecycleTimeline.Cause(rule: rule.index, field: .noncurrentTransition(position))
                if passesOver(subject, rule, transition.storageClass) {
                    idle.append(.init(cause: cause, reason: .tooSmall))
                } else {
                    due.append(
                        .init(day: Self.clamped(days), action: .move(to: transition.storageClass), cause: cause))
                }
            }
            guard let expiration = rule.rule.noncurrentExpiration, let days = expiration.days,
                expiration.newerVersions ?? 0 <= newerVersions
            else { continue }
            due.append(
                .init(
                    day: Self.clamped(days), action: .delete,
                    cause: .init(rule: rule.index, field: .noncurrentExpiration())))
        }
        return CourseBuilder.course(from: subject.storageClass, due, idle: idle)
    }

    // MARK: - Delete markers and uploads

    /// A marker has neither tags nor a size, so rules that ask for them are not for it.
    private func deleteMarker(
        _ subject: LifecycleSubject, _ rules: [LifecycleMatcher]
    ) -> LifecycleTimeline.Step? {
        rules.compactMap { rule -> LifecycleTimeline.Step? in
            guard rule.isPrefixOnly, let expiration = rule.rule.expiration else { return nil }
            let isForMarkers = expiration.expiredObjectDeleteMarker ?? false
            guard let day = isForMarkers ? 0 : day(expiration.days, expiration.date, subject) else { return nil }
            return .init(
                day: day, action: .delete,
                cause: .init(
                    rule: rule.index, field: .expiration(isForMarkers ? .expiredObjectDeleteMarker : nil)))
        }.min { $0.day < $1.day }
    }

    private func upload(_ rules: [LifecycleMatcher]) -> LifecycleTimeline.Step? {
        rules.compactMap { rule -> LifecycleTimeline.Step? in
            guard rule.isPrefixOnly, let days = rule.rule.abortUploadsDays else { return nil }
            return .init(
                day: Self.clamped(days), action: .delete, cause: .init(rule: rule.index, field: .abortUploads()))
        }.min { $0.day < $1.day }
    }
}
