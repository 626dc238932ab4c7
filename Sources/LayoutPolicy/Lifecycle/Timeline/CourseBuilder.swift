/// Lets the actions that are due act on one version, day after day, as S3 resolves conflicts.
///
/// - Permanent deletion goes before transition, transition before the creation of a delete marker, which then waits for
///   the next day: S3 does one thing to an object on a day.
/// - Of several transitions on a day the cheapest class wins, except that INTELLIGENT_TIERING goes before all but GLACIER
///   and DEEP_ARCHIVE. What lost is not made up for.
/// - Of several expirations the earliest wins.
/// - A transition that the waterfall of storage classes does not have is passed over.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-conflicts.html>
struct CourseBuilder {
    /// An action and the day from which on it may happen.
    struct Due {
        let day: Int
        let action: LifecycleTimeline.Action
        let cause: LifecycleTimeline.Cause

        fileprivate var step: LifecycleTimeline.Step { .init(day: day, action: action, cause: cause) }
    }

    private let start: StorageClass
    private var steps: [LifecycleTimeline.Step] = []
    private var idle: [LifecycleTimeline.Idle] = []
    private var storageClass: StorageClass

    private init(start: StorageClass) {
        self.start = start
        storageClass = start
    }

    /// The course of a version that begins in `start`.
    ///
    /// - Parameters:
    ///   - start: Its first storage class.
    ///   - due: What rules ask for, in the order of the rules.
    ///   - idle: What else never happens.
    /// - Returns: What happens, and what does not.
    static func course(
        from start: StorageClass, _ due: [Due], idle: [LifecycleTimeline.Idle]
    ) -> LifecycleTimeline.Course {
        var builder = CourseBuilder(start: start)
        builder.run(due)
        return LifecycleTimeline.Course(
            steps: builder.steps, idle: (builder.idle + idle).sorted { $0.cause.rule < $1.cause.rule },
            start: start)
    }

    private mutating func run(_ due: [Due]) {
        let ends = due.filter { !$0.action.isMove }
        // `min` gives the first of several, which is the first rule.
        var end = ends.min { $0.day < $1.day }
        for day in Set(due.filter(\.action.isMove).map(\.day)).sorted() {
            let moves = due.filter { $0.action.isMove && $0.day == day }
            if let end, end.day < day {
                idle += moves.map { .init(cause: $0.cause, reason: .after(end.step)) }
            } else if let end, end.day == day, end.action == .delete {
                idle += moves.map { .init(cause: $0.cause, reason: .yields(to: end.step)) }
            } else if move(moves), let waiting = end, waiting.day == day {
                end = Due(day: day + 1, action: waiting.action, cause: waiting.cause)
            }
        }
        guard let end else { return }
        steps.append(end.step)
        idle += ends.filter { $0.cause != end.cause }.map { other in
            .init(cause: other.cause, reason: other.day <= end.day ? .same(as: end.step) : .after(end.step))
        }
    }

    /// Makes the preferred one of several moves on one day; false when none is possible.
    private mutating func move(_ moves: [Due]) -> Bool {
        var possible: [(due: Due, target: StorageClass)] = []
        for due in moves {
            guard case .move(let target) = due.action else { continue }
            if target == storageClass {
                idle.append(.init(cause: due.cause, reason: .alreadyThere))
            } else if storageClass.transition(to: target) == .unsupported {
                idle.append(.init(cause: due.cause, reason: .uphill(from: storageClass)))
            } else {
                possible.append((due, target))
            }
        }
        guard let winner = possible.min(by: { $0.target.rankAmongMoves < $1.target.rankAmongMoves }) else {
            return false
        }
        steps.append(winner.due.step)
        storageClass = winner.target
        for other in possible where other.due.cause != winner.due.cause {
            let isSame = other.target == winner.target
            idle.append(
                .init(
                    cause: other.due.cause,
                    reason: isSame ? .same(as: winner.due.step) : .yields(to: winner.due.step)))
        }
        return true
    }
}

extension StorageClass {
    /// Which of several moves on one day S3 makes: that of the lowest rank.
    fileprivate var rankAmongMoves: Int {
        switch self {
        case .deepArchive: 0
        case .glacier: 1
        case .intelligentTiering: 2
        case .glacierIR: 3
        case .oneZoneIA: 4
        case .standardIA: 5
        case .reducedRedundancy, .standard: 6
        }
    }
}
