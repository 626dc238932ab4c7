/// How a class lives otherwise than the contract says: one part of its life.
struct FateDifference: Sendable {
    enum Part: Sendable, Hashable {
        /// The contract deletes the object, the configuration never does.
        case notDeleted
        case deletion, moves, noncurrent, upload
    }

    let className: String
    let part: Part
    let message: String
    /// What in the configuration brings it about; nil when that is an absence.
    let cause: LifecycleTimeline.Cause?

    /// All differences, each told for the first objects that have it; none without a contract.
    static func all(
        in configuration: LifecycleConfiguration, _ contract: LifecycleContract?, today: UTCInstant
    ) -> [FateDifference] {
        guard let contract else { return [] }
        let meant = LifecycleEvaluator(contract.meant, versioning: contract.versioning)
        let found = LifecycleEvaluator(configuration, versioning: contract.versioning)
        let narrator = LifecycleNarrator(configuration)
        return contract.classes.flatMap { mediaClass -> [FateDifference] in
            var seen: Set<Part> = []
            let cells = LifecycleDomain.keys(of: mediaClass.template)
                .cells(dividedBy: [contract.meant, configuration], created: today)
            return cells.flatMap { cell in
                Comparison(
                    mediaClass: mediaClass, narrator: narrator, cell: cell, meant: meant.timeline(of: cell.subject),
                    found: found.timeline(of: cell.subject)
                ).differences.filter { seen.insert($0.part).inserted }
            }
        }
    }
}

/// What is meant for some objects of a class, beside what happens to them.
private struct Comparison {
    let mediaClass: LifecycleContract.Class
    let narrator: LifecycleNarrator
    let cell: LifecycleCell
    let meant: LifecycleTimeline
    let found: LifecycleTimeline

    var differences: [FateDifference] { [deletion, moves, noncurrent, upload].compactMap(\.self) }

    private func difference(
        _ part: FateDifference.Part, _ message: String, _ cause: LifecycleTimeline.Cause?
    ) -> FateDifference {
        let key = String(decoding: cell.subject.key, as: UTF8.self)
        let witness = cell.prefix == nil ? "" : " (such as '\(key.shortened)')"
        return FateDifference(
            className: mediaClass.name, part: part,
            message: "objects of class '\(mediaClass.name)'\(witness) \(message)", cause: cause)
    }

    private var deletion: FateDifference? {
        let said = mediaClass.expirationDays.map { days in
            days.count == 1 ? "after \(days.lowerBound) days" : "after \(days.lowerBound) to \(days.upperBound) days"
        }
        switch (meant.current.end, found.current.end) {
        case (nil, nil): return nil
        case (_?, nil):
            return difference(.notDeleted, "are never deleted; the contract says \(said ?? "otherwise")", nil)
        case (nil, let end?):
            return difference(
                .deletion,
                "\(end.action == .hide ? "expire" : "are deleted") on day \(end.day) by "
                    + "\(narrator.name(ofRule: end.cause.rule)); the contract never deletes them", end.cause)
        case (let wanted?, let end?):
            let allowed = mediaClass.expirationDays ?? wanted.day...wanted.day
            guard !allowed.contains(end.day) else { return nil }
            return difference(
                .deletion,
                "\(end.action == .hide ? "expire" : "are deleted") on day \(end.day) by "
                    + "\(narrator.name(ofRule: end.cause.rule)); the contract says "
                    + "\(said ?? "after \(wanted.day) days")", end.cause)
        }
    }

    private var moves: FateDifference? {
        let (wanted, steps) = (meant.current.steps.filter(\.action.isMove), found.current.steps.filter(\.action.isMove))
        guard wanted.map(\.event) != steps.map(\.event) else { return nil }
        let other = steps.first { step in !wanted.contains { $0.event == step.event } } ?? steps.first
        return difference(
            .moves, "\(moving(steps)); the contract says \(moving(wanted, infinitive: true))", other?.cause)
    }

    private func moving(_ steps: [LifecycleTimeline.Step], infinitive: Bool = false) -> String {
        guard !steps.isEmpty else { return infinitive ? "to leave them in STANDARD" : "stay in STANDARD" }
        let list = steps.map { "\($0.action.phrase) on day \($0.day)" }.joined(separator: ", ")
        return infinitive ? "to move them \(list)" : "move \(list)"
    }

    private var noncurrent: FateDifference? {
        guard meant.fate.noncurrent != found.fate.noncurrent else { return nil }
        let (wanted, course) = (meant.noncurrent.last?.course, found.noncurrent.last?.course)
        func told(_ course: LifecycleTimeline.Course?, _ kept: Int?) -> String {
            let steps = course?.steps ?? []
            let list = steps.map { "\($0.action.phrase) on day \($0.day)" } + (course?.end == nil ? ["kept"] : [])
            return list.joined(separator: ", ") + (kept.map { $0 > 0 ? ", the newest \($0) kept" : "" } ?? "")
        }
        return difference(
            .noncurrent,
            "have noncurrent versions that are \(told(course, found.noncurrent.last?.newerVersions)); the contract says "
                + told(wanted, meant.noncurrent.last?.newerVersions), course?.steps.first?.cause)
    }

    private var upload: FateDifference? {
        // That no rule aborts uploads is said once for the bucket.
        guard let step = found.upload, let wanted = meant.upload, step.day != wanted.day else { return nil }
        return difference(
            .upload, "have uploads that are aborted after \(step.day) days; the contract says \(wanted.day)", step.cause
        )
    }
}

extension LifecycleTimeline.Step {
    fileprivate var event: LifecycleTimeline.Fate.Event { .init(day: day, action: action) }
}
