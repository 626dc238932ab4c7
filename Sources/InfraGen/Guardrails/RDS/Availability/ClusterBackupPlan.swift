import Diagnostics

/// See ``documentation``.
package enum ClusterBackupPlan: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-backup-plan", .note,
        "AWS Backup takes copies of the cluster.",
        why: """
            RDS's own backups go with the cluster, 35 days at most. Copies of AWS Backup lie in a vault that can be locked, \
            for as long as wanted. That costs storage, so it is a choice: a note.
            """,
        source: BackupPlan.source,
        elsewhere: [.checkov("CKV2_AWS_8")],
        good: "\(RDSExample.cluster())\n\n\(BackupPlan.selection(of: "aws_rds_cluster.main"))",
        bad: RDSExample.cluster())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        BackupPlan(infrastructure).findings(infrastructure.resources("aws_rds_cluster"))
    }
}
