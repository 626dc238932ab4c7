import Diagnostics

/// See ``documentation``.
package enum CacheEngineVersion: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.engine-version", .warning,
        "The cache is Valkey or Redis, of a version that AWS still supports.",
        why: """
            Redis 4 and 5 left standard support in January 2026: they get no more fixes, and from then on cost extra. \
            Before 4.0.10 there was neither encryption nor compliance. Memcached keeps nothing when a node goes: a note.
            """,
        source: CacheExample.guide + "engine-versions.html",
        elsewhere: [.kics("Redis Disabled"), .kics("Redis Not Compliant")],
        differences: "KICS draws the line at 4.0.10: its id does not stand in findings on later versions.",
        good: CacheExample.group(),
        bad: CacheExample.group(version: "5.0.6"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_cluster", "aws_elasticache_replication_group").compactMap { cache in
            let isCluster = cache.type == "aws_elasticache_cluster"
            let engine = cache.cacheEngine
            if let name = engine.value, !["redis", "valkey"].contains(name) {
                return GuardrailFinding(
                    cache, at: engine.provenance, "the cache is neither Valkey nor Redis",
                    help: "set engine = \"valkey\"",
                    severity: .note, notElsewhere: ["Redis Not Compliant"] + (isCluster ? [] : ["Redis Disabled"]))
            }
            let version = cache.body.string("engine_version")
            guard let read = version.value.flatMap(EngineVersion.init), read < EngineVersion(6) else { return nil }
            let isCompliant = read >= EngineVersion(4, 0, 10)
            return GuardrailFinding(
                cache, at: version.provenance, "AWS no longer supports Redis \(version.value ?? "")",
                help: "upgrade to Valkey 8, which takes the place of Redis 7",
                notElsewhere: ["Redis Disabled"] + (isCompliant || !isCluster ? ["Redis Not Compliant"] : []))
        }
    }
}
