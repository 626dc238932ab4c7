import Diagnostics

/// See ``documentation``.
package enum SnapshotCopyCustomerKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.snapshot-copy-customer-key", .warning,
        "A copy of a snapshot is encrypted with a key of one's own.",
        why: """
            The key aws/rds is free, and whoever may use the database may use it. A key of one's own has a policy, can be \\
            shared with another account, and costs money and requests.
            """,
        source: RDSExample.guide + "Overview.Encryption.Keys.html",
        elsewhere: [.checkov("CKV_AWS_266")],
        group: .kms,
        good: RDSExample.resource(
            "aws_db_snapshot_copy",
            "target_db_snapshot_identifier = \"copy\"\nkms_key_id                    = aws_kms_key.main.arn"),
        bad: RDSExample.resource("aws_db_snapshot_copy", "target_db_snapshot_identifier = \"copy\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        CustomerKey.findings(infrastructure.resources("aws_db_snapshot_copy"))
    }
}
