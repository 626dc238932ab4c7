import Diagnostics

/// See ``documentation``.
package enum CacheAuthentication: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.authentication", .error,
        "Who uses the cache logs in: with a token, or as a user.",
        why: """
            Without AUTH, whatever reaches the port reads and deletes everything. A group of users, with IAM or with \
            passwords, says who may do what; a token is one password for all. Both need TLS.
            """,
        source: CacheExample.guide + "Clusters.RBAC.html",
        elsewhere: [.checkov("CKV_AWS_31"), .securityHub("ElastiCache.6")],
        differences: "An empty list of user groups is none.",
        good: CacheExample.group(
            "transit_encryption_enabled = true\nuser_group_ids             = [aws_elasticache_user_group.main.user_group_id]"
        ),
        bad: CacheExample.group("transit_encryption_enabled = true"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_replication_group").compactMap { group in
            let hasToken = !group.body.value("auth_token").isAbsent || !group.body.value("auth_token_wo").isAbsent
            let groups = group.body.value("user_group_ids")
            let hasGroups = !groups.isAbsent && group.body.strings("user_group_ids").value?.isEmpty != true
            guard hasToken || hasGroups else {
                return GuardrailFinding(
                    group, "everybody who reaches the cache may use it",
                    help: "set user_group_ids, or auth_token, and transit_encryption_enabled = true")
            }
            return group.body.bool("transit_encryption_enabled").finding(
                in: group, absentHolds: false, "to log in needs TLS, which the cache does not have",
                help: "set transit_encryption_enabled = true", unknown: "whether clients log in", unless: { $0 })
        }
    }
}
