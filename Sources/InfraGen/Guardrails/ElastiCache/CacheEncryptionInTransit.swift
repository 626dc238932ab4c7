import Diagnostics

/// See ``documentation``.
package enum CacheEncryptionInTransit: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.in-transit-encryption", .error,
        "The cache is reached over TLS.",
        why: """
            Without it, sessions and tokens go through the network in the clear, and so does the password: AUTH needs TLS. \
            Terraform's default is false. The mode 'preferred', which takes both, is for a migration: a note.
            """,
        source: CacheExample.guide + "in-transit-encryption.html",
        elsewhere: [
            .checkov("CKV_AWS_30"), .trivy("AVD-AWS-0051"),
            .kics("ElastiCache Replication Group Not Encrypted At Transit"), .securityHub("ElastiCache.5"),
        ],
        good: CacheExample.group("transit_encryption_enabled = true"),
        bad: CacheExample.group("transit_encryption_enabled = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_replication_group").compactMap { group in
            let mode = group.body.string("transit_encryption_mode")
            if group.body.bool("transit_encryption_enabled").value == true, mode.value == "preferred" {
                return GuardrailFinding(
                    group, at: mode.provenance, "the cache also takes connections without TLS",
                    help: "once all clients use TLS, set transit_encryption_mode = \"required\"", severity: .note,
                    notElsewhere: ids)
            }
            return group.body.bool("transit_encryption_enabled").finding(
                in: group, absentHolds: false, "the cache is reached without TLS",
                help: "set transit_encryption_enabled = true", unknown: "whether the cache is reached over TLS",
                unless: { $0 })
        }
    }
}
