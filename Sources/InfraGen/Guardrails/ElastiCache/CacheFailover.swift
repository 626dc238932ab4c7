import Diagnostics

/// See ``documentation``.
package enum CacheFailover: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.failover", .note,
        "A replica in another zone takes over by itself.",
        why: """
            Without it, a node that fails is an outage until another is made, and its data is gone. A replica costs as much \
            as the node: a note. Failover is always on with cluster mode.
            """,
        source: CacheExample.guide + "AutoFailover.html",
        elsewhere: [
            .checkov("CKV2_AWS_50"), .kics("ElastiCache Nodes Not Created Across Multi AZ"),
            .securityHub("ElastiCache.3"),
        ],
        differences: """
            KICS looks at the nodes of Memcached; checkov at failover alone, not at the zones that multi_az_enabled spreads \
            the nodes over. A finding has the ids of those that would report it.
            """,
        good: CacheExample.group(
            "num_cache_clusters         = 2\nautomatic_failover_enabled = true\nmulti_az_enabled           = true"),
        bad: CacheExample.group("num_cache_clusters = 1"))

    private static let memcached = "ElastiCache Nodes Not Created Across Multi AZ"

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_replication_group").compactMap(group)
            + infrastructure.resources("aws_elasticache_cluster").compactMap(cluster)
    }

    private static func group(_ group: InfrastructureResource) -> GuardrailFinding? {
        let question = "whether a replica takes over"
        let failover = group.body.bool("automatic_failover_enabled").finding(
            in: group, absentHolds: false, "no replica takes over by itself",
            help: "set automatic_failover_enabled and multi_az_enabled to true, and num_cache_clusters to 2 or more",
            unknown: question, unless: { $0 })
        if let failover { return failover.butNot(memcached) }
        return group.body.bool("multi_az_enabled").finding(
            in: group, absentHolds: false, "the replicas may be in one zone", help: "set multi_az_enabled = true",
            unknown: "whether the replicas are in several zones", unless: { $0 })?.butNot(
                memcached, "CKV2_AWS_50", "ElastiCache.3")
    }

    private static func cluster(_ cluster: InfrastructureResource) -> GuardrailFinding? {
        guard cluster.cacheEngine.value == "memcached", let nodes = cluster.body.int("num_cache_nodes").value, nodes > 1
        else { return nil }
        return cluster.body.string("az_mode").finding(
            in: cluster, absentHolds: false, "the nodes may be in one zone", help: "set az_mode = \"cross-az\"",
            unknown: "whether the nodes are in several zones", unless: { $0.lowercased() == "cross-az" })?
            .butNot("CKV2_AWS_50", "ElastiCache.3")
    }
}
