import Diagnostics

/// See ``documentation``.
package enum CacheCustomerKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.customer-key", .warning,
        "A replication group is encrypted with a key of one's own.",
        why: """
            The key that AWS owns is free, and whoever may use the cache may use it. A key of one's own has a policy, and \
            costs money and requests.
            """,
        source: CacheExample.guide + "at-rest-encryption.html#using-customer-managed-keys-for-elasticache-security",
        elsewhere: [.checkov("CKV_AWS_191")],
        group: .kms,
        good: CacheExample.group(
            "at_rest_encryption_enabled = true\nkms_key_id                 = aws_kms_key.main.arn"),
        bad: CacheExample.group("at_rest_encryption_enabled = true"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        CustomerKey.findings(infrastructure.resources("aws_elasticache_replication_group"))
    }
}
