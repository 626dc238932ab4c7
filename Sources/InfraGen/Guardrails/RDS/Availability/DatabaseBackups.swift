import Diagnostics

/// See ``documentation``.
package enum DatabaseBackups: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.backups", .warning,
        "The database is backed up daily, and a backup is kept for a week.",
        why: """
            Backups are what a wrong migration is undone with, to the second. 0 days turns them off. RDS's default by API is \
            one day, which a weekend outlives.
            """,
        source: RDSExample.guide + "USER_WorkingWithAutomatedBackups.BackupRetention.html",
        elsewhere: [
            .checkov("CKV_AWS_133"), .trivy("AVD-AWS-0077"), .kics("RDS With Backup Disabled"),
            .kics("RDS Cluster With Backup Disabled"), .securityHub("RDS.11"), .securityHub("RDS.50"),
        ],
        differences: """
            checkov reports 0 days, trivy less than 2, KICS 0 or nothing, Security Hub less than 7: a finding has the ids of \
            those that would report it, and 2 to 6 days are a note. A replica need not be backed up, as trivy and Security \
            Hub see it.
            """,
        good: RDSExample.instance("backup_retention_period = 7"),
        bad: RDSExample.instance("backup_retention_period = 0"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster").compactMap(finding)
    }

    private static func finding(_ database: InfrastructureResource) -> GuardrailFinding? {
        let isReplica = ["replicate_source_db", "replication_source_identifier"].contains {
            !database.body.value($0).isAbsent
        }
        let isCluster = database.type == "aws_rds_cluster"
        let others =
            isCluster
            ? ["RDS With Backup Disabled", "RDS.11"] : ["RDS Cluster With Backup Disabled", "RDS.50"]
        let help = "set backup_retention_period = 7"
        switch database.body.int("backup_retention_period") {
        case .unknown(let reasons, let place):
            return GuardrailFinding(
                database, at: place, unknown: "how long backups are kept", because: reasons)
        case .absent:
            if isReplica { return nil }
            return GuardrailFinding(
                database, "backups are kept for one day, which is the default", help: help,
                notElsewhere: others + ["CKV_AWS_133"])
        case .known(let days, let place):
            guard !(7...35).contains(days), !isReplica || days <= 0 else { return nil }
            var silent = others
            if isReplica { silent += ["AVD-AWS-0077", "RDS.11", "RDS.50"] }
            if (1...35).contains(days) { silent.append("CKV_AWS_133") }
            if days > 1 { silent.append("AVD-AWS-0077") }
            if days > 35 { silent += ["RDS.11", "RDS.50"] }
            if days != 0 { silent.append("RDS With Backup Disabled") }
            silent.append("RDS Cluster With Backup Disabled")
            return GuardrailFinding(
                database, at: place, message(days: days), help: help,
                severity: (2...6).contains(days) ? .note : nil, notElsewhere: silent)
        }
    }

    private static func message(days: Int) -> String {
        switch days {
        case ...0: "the database is not backed up"
        case 1: "backups are kept for one day"
        case 36...: "backups are kept for at most 35 days, not \(days)"
        default: "backups are kept for \(days) days"
        }
    }
}
