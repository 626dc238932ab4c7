import Diagnostics

/// See ``documentation``.
package enum ClusterAuditLog: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-audit-log", .note,
        "A cluster of MySQL sends its audit log to CloudWatch.",
        why: """
            The audit log says who connected and what was asked. PostgreSQL has it in its one log, by pgaudit. It costs by \
            the gigabyte: a note.
            """,
        source: RDSExample.auroraGuide + "AuroraMySQL.Auditing.html",
        elsewhere: [.checkov("CKV_AWS_325"), .securityHub("RDS.34")],
        good: RDSExample.cluster("enabled_cloudwatch_logs_exports = [\"audit\", \"error\"]", engine: "aurora-mysql"),
        bad: RDSExample.cluster("enabled_cloudwatch_logs_exports = [\"error\"]", engine: "aurora-mysql"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_cluster").compactMap { cluster in
            let engine = cluster.body.string("engine")
            // Without an engine, older providers made Aurora MySQL.
            guard engine.isAbsent || ["aurora", "aurora-mysql", "mysql"].contains(engine.value) else { return nil }
            return cluster.body.strings("enabled_cloudwatch_logs_exports").finding(
                in: cluster, absentHolds: false, "the audit log does not go to CloudWatch",
                help: "add \"audit\" to enabled_cloudwatch_logs_exports", unknown: "whether the audit log is kept",
                unless: { $0.contains("audit") })
        }
    }
}
