import Diagnostics

/// See ``documentation``.
package enum CacheWindows: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.windows", .error,
        "Snapshots and maintenance have windows of an hour that do not overlap.",
        why: """
            ElastiCache refuses windows that overlap, and those shorter than 60 minutes: the apply fails. Both are in UTC; \
            the one of snapshots is daily.
            """,
        source: CacheExample.guide + "backups-automatic.html",
        good: CacheExample.group("snapshot_window    = \"02:00-03:00\"\nmaintenance_window = \"sun:04:00-sun:05:00\""),
        bad: CacheExample.group("snapshot_window    = \"03:30-04:30\"\nmaintenance_window = \"sun:04:00-sun:05:00\""))

    private static let windows = ResourceWindows(
        daily: "snapshot_window", weekly: "maintenance_window", shortestDaily: 60, shortestWeekly: 60)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_cluster", "aws_elasticache_replication_group").flatMap(
            windows.findings)
    }
}
