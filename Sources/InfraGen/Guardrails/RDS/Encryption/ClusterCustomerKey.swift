import Diagnostics

/// See ``documentation``.
package enum ClusterCustomerKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-customer-key", .warning,
        "A cluster is encrypted with a key of one's own.",
        why: """
            The key aws/rds is free, and whoever may use the database may use it. A key of one's own has a policy, can be \\
            shared with another account, and costs money and requests.
            """,
        source: RDSExample.guide + "Overview.Encryption.Keys.html",
        elsewhere: [.checkov("CKV_AWS_327"), .trivy("AVD-AWS-0079")],
        group: .kms,
        good: RDSExample.cluster("storage_encrypted = true\nkms_key_id        = aws_kms_key.main.arn"),
        bad: RDSExample.cluster("storage_encrypted = true"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        CustomerKey.findings(infrastructure.resources("aws_rds_cluster"))
    }
}
