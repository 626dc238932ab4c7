import Diagnostics

/// See ``documentation``.
package enum CacheEncryptionAtRest: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.at-rest-encryption", .error,
        "What the cache writes to disk is encrypted.",
        why: """
            Snapshots, and what is swapped or replicated by disk, hold the data of the cache. It cannot be switched on \
            later; the key that AWS owns is enough. Terraform's default is false for Redis, true for Valkey.
            """,
        source: CacheExample.guide + "at-rest-encryption.html",
        elsewhere: [
            .checkov("CKV_AWS_29"), .trivy("AVD-AWS-0045"),
            .kics("ElastiCache Replication Group Not Encrypted At Rest"), .securityHub("ElastiCache.4"),
        ],
        differences: "The others want it written for Valkey, too; here its default is a note.",
        good: CacheExample.group("at_rest_encryption_enabled = true"),
        bad: CacheExample.group("at_rest_encryption_enabled = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_replication_group").compactMap { group in
            let encrypted = group.body.bool("at_rest_encryption_enabled")
            if encrypted.isAbsent {
                if group.cacheEngine.value == "valkey" {
                    return leftToDefault(
                        group, "at_rest_encryption_enabled", "true", reportedBy: "CKV_AWS_29", "AVD-AWS-0045",
                        "ElastiCache Replication Group Not Encrypted At Rest")
                }
                if let reasons = group.cacheEngine.reasons {
                    return GuardrailFinding(group, unknown: question, because: reasons)
                }
            }
            return encrypted.finding(
                in: group, absentHolds: false, "what the cache writes to disk is not encrypted",
                help: "set at_rest_encryption_enabled = true", unknown: question, unless: { $0 })
        }
    }

    private static let question = "whether the cache encrypts what it writes"
}
