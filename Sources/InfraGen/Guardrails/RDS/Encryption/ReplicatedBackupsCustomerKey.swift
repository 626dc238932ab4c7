import Diagnostics

/// See ``documentation``.
package enum ReplicatedBackupsCustomerKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.replicated-backups-customer-key", .warning,
        "Backups in another region are encrypted with a key of one's own.",
        why: """
            The key aws/rds is free, and whoever may use the database may use it. A key of one's own has a policy, can be \\
            shared with another account, and costs money and requests.
            """,
        source: RDSExample.guide + "Overview.Encryption.Keys.html",
        elsewhere: [.checkov("CKV_AWS_245")],
        group: .kms,
        good: RDSExample.resource(
            "aws_db_instance_automated_backups_replication",
            "retention_period = 14\nkms_key_id       = aws_kms_key.main.arn"),
        bad: RDSExample.resource("aws_db_instance_automated_backups_replication", "retention_period = 14"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        CustomerKey.findings(infrastructure.resources("aws_db_instance_automated_backups_replication"))
    }
}
