import Diagnostics

/// See ``documentation``.
package enum DatabaseWindows: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.windows", .error,
        "Backups and maintenance have windows of half an hour that do not overlap.",
        why: """
            RDS refuses windows that overlap, and those shorter than 30 minutes: the apply fails. Both are in UTC; the one \
            of backups is daily.
            """,
        source: RDSExample.guide + "USER_WorkingWithAutomatedBackups.BackupWindow.html",
        good: RDSExample.instance("backup_window      = \"02:00-03:00\"\nmaintenance_window = \"sun:04:00-sun:05:00\""),
        bad: RDSExample.instance("backup_window      = \"03:30-04:30\"\nmaintenance_window = \"sun:04:00-sun:05:00\""))

    private static let ofInstance = ResourceWindows(
        daily: "backup_window", weekly: "maintenance_window", shortestDaily: 30, shortestWeekly: 30)
    private static let ofCluster = ResourceWindows(
        daily: "preferred_backup_window", weekly: "preferred_maintenance_window", shortestDaily: 30, shortestWeekly: 30)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance").flatMap(ofInstance.findings)
            + infrastructure.resources("aws_rds_cluster").flatMap(ofCluster.findings)
    }
}
