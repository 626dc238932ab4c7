import Diagnostics

/// See ``documentation``.
package enum CacheMinorUpgrades: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.minor-upgrades", .warning,
        "Minor versions of the engine are installed by themselves.",
        why: """
            Minor versions mend security holes. ElastiCache installs them in the maintenance window unless it is told not \
            to; Terraform's default is true. Where engine_version names a minor version, as it must for Valkey and Redis \
            OSS from 7 on, this is a note: an upgrade by AWS would be a difference in the next plan.
            """,
        source: CacheExample.control(2),
        elsewhere: [.checkov("CKV_AWS_322"), .securityHub("ElastiCache.2")],
        differences: "checkov looks at aws_elasticache_cluster alone.",
        good: CacheExample.cluster("auto_minor_version_upgrade = true"),
        bad: CacheExample.cluster("auto_minor_version_upgrade = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_cluster", "aws_elasticache_replication_group").compactMap { cache in
            guard cache.cacheEngine.value != "memcached" else { return nil }
            let finding = cache.body.bool("auto_minor_version_upgrade").finding(
                in: cache, absentHolds: true, "minor versions are not installed by themselves",
                help: "set auto_minor_version_upgrade = true", unknown: "whether minor versions are installed",
                unless: { $0 })?.noteWhereMinorVersionIsNamed
            return cache.type == "aws_elasticache_cluster" ? finding : finding?.butNot("CKV_AWS_322")
        }
    }
}
