import Diagnostics

/// See ``documentation``.
package enum DatabaseBackupPlan: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.backup-plan", .note,
        "AWS Backup takes copies of the instance.",
        why: """
            RDS's own backups go with the instance, 35 days at most. Copies of AWS Backup lie in a vault that can be locked, \
            for as long as wanted, and cost storage.
            """,
        source: BackupPlan.source,
        elsewhere: [.securityHub("RDS.26")],
        group: .organization,
        good: "\(RDSExample.instance())\n\n\(BackupPlan.selection(of: "aws_db_instance.main"))",
        bad: RDSExample.instance())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        BackupPlan(infrastructure).findings(infrastructure.resources("aws_db_instance"))
    }
}
