import Diagnostics

/// See ``documentation``.
package enum CacheSnapshots: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.snapshots", .note,
        "Snapshots of the cache are taken daily.",
        why: """
            What is in the cache alone, such as sessions, is gone with it. What can be computed again needs no snapshot, and \
            snapshots cost: a note. Memcached has none.
            """,
        source: CacheExample.guide + "backups-automatic.html",
        elsewhere: [
            .checkov("CKV_AWS_134"), .trivy("AVD-AWS-0050"), .kics("ElastiCache Redis Cluster Without Backup"),
            .securityHub("ElastiCache.1"),
        ],
        differences: "The others look at aws_elasticache_cluster alone; a replication group is the usual form.",
        good: CacheExample.cluster("snapshot_retention_limit = 1"),
        bad: CacheExample.cluster("snapshot_retention_limit = 0"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_cluster", "aws_elasticache_replication_group").compactMap { cache in
            guard !cache.isCacheMember, cache.cacheEngine.value != "memcached" else { return nil }
            let finding = cache.body.int("snapshot_retention_limit").finding(
                in: cache, absentHolds: false, "no snapshot of the cache is taken",
                help: "set snapshot_retention_limit = 1", unknown: "whether snapshots are taken", unless: { $0 > 0 })
            return cache.type == "aws_elasticache_cluster"
                ? finding
                : finding?.butNot("CKV_AWS_134", "AVD-AWS-0050", "ElastiCache Redis Cluster Without Backup")
        }
    }
}
