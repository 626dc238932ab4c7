import Diagnostics

/// See ``documentation``.
package enum DefaultCachePort: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.default-port", .note,
        "The cache listens on another port than its engine's.",
        why: """
            A scanner finds another port as well, and whoever connects has to be told. A cache that is reachable from the \
            application's group alone gains nothing by it.
            """,
        source: CacheExample.guide + "accessing-elasticache.html",
        elsewhere: [.kics("ElastiCache Using Default Port")],
        group: .organization,
        good: CacheExample.cluster("port = 6380"),
        bad: CacheExample.cluster("port = 6379"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_cluster", "aws_elasticache_replication_group").compactMap { cache in
            let standard = cache.cacheEngine.value == "memcached" ? 11211 : 6379
            return cache.body.int("port").finding(
                in: cache, absentHolds: false, "the cache listens on the port of its engine",
                help: "set port to another than \(standard)", unknown: "on which port the cache listens",
                unless: { $0 != standard })
        }
    }
}
