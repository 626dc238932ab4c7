/// Whether the cache's settings fit together.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html>
enum CacheCheck: StackCheck {
    private static let path = SpecPath(keys: "cache")
    /// The shortest window that ElastiCache takes.
    private static let shortestWindow = 60

    static func problems(in stack: Stack) -> [StackProblem] {
        guard let cache = stack.cache else { return [] }
        let snapshot = cache.snapshots.window
        return version(cache)
            + window(snapshot?.minutes, snapshot?.description, at: path.key("snapshots").key("window"))
            + window(cache.maintenance?.minutes, cache.maintenance?.description, at: path.key("maintenance"))
            + snapshots(cache) + overlap(cache)
    }

    private static func version(_ cache: Cache) -> [StackProblem] {
        let (isKnown, help) =
            switch cache.engine {
            case .valkey:
                (
                    (cache.version.major, cache.version.minor) == (7, 2) || cache.version.major == 8,
                    "use \"7.2\" or \"8.0\""
                )
            case .redis: (cache.version.major == 7, "use \"7.0\" or \"7.1\"; later versions are valkey's")
            }
        guard !isKnown else { return [] }
        return [
            StackProblem(
                "spec.engine-version", .error, "\(cache.engine.rawValue) has no version \(cache.version) here",
                at: path.key("version"), help: help, evidence: [path.key("engine")])
        ]
    }

    private static func window(_ minutes: Int?, _ text: String?, at path: SpecPath) -> [StackProblem] {
        guard let minutes, let text, minutes < shortestWindow else { return [] }
        return [
            StackProblem(
                "spec.window", .error,
                "the window '\(text)' has \(minutes) minutes, ElastiCache wants at least \(shortestWindow)",
                at: path, help: "lengthen it")
        ]
    }

    private static func overlap(_ cache: Cache) -> [StackProblem] {
        guard let snapshot = cache.snapshots.window, let maintenance = cache.maintenance,
            maintenance.overlaps(snapshot)
        else { return [] }
        return [
            StackProblem(
                "spec.window-overlap", .error,
                "the maintenance window '\(maintenance)' overlaps the snapshot window '\(snapshot)'",
                at: path.key("maintenance"), help: "move one of them: ElastiCache refuses windows that overlap",
                conflictsWith: [("the snapshot window", path.key("snapshots").key("window"))])
        ]
    }

    private static func snapshots(_ cache: Cache) -> [StackProblem] {
        guard cache.snapshots.keep.count == 0, cache.snapshots.window != nil else { return [] }
        return [
            StackProblem(
                "spec.no-effect", .warning, "'window' has no effect when no snapshots are kept",
                at: path.key("snapshots").key("window"), help: "keep snapshots for a day or more, or remove it")
        ]
    }
}
