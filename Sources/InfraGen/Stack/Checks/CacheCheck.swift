/// Whether the cache's settings fit together.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html>
enum CacheCheck: StackCheck {
    private static let path = SpecPath(keys: "cache")

    static func problems(in stack: Stack) -> [StackProblem] {
        guard let cache = stack.cache else { return [] }
        let snapshot = cache.snapshots.window
        return window(snapshot, snapshot?.minutes, at: path.key("snapshots").key("window"))
            + window(cache.maintenance, cache.maintenance?.minutes, at: path.key("maintenance"))
            + snapshots(cache) + overlap(cache)
    }

    private static func window(
        _ window: (some CustomStringConvertible)?, _ minutes: Int?, at path: SpecPath
    ) -> [StackProblem] {
        WindowLength.problems(window, minutes, "ElastiCache", least: 60, at: path)
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
