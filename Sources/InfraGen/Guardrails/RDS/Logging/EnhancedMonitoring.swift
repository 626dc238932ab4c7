import Diagnostics

/// See ``documentation``.
package enum EnhancedMonitoring: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.enhanced-monitoring", .note,
        "The operating system of the instance is watched.",
        why: """
            Enhanced monitoring says what the processes of the host do, every 1 to 60 seconds, where CloudWatch only sees \
            the machine from outside. It is billed as logs: a note.
            """,
        source: RDSExample.guide + "USER_Monitoring.OS.Enabling.html",
        elsewhere: [.checkov("CKV_AWS_118"), .securityHub("RDS.6")],
        good: RDSExample.instance(
            "monitoring_interval = 60\nmonitoring_role_arn = aws_iam_role.monitoring.arn"),
        bad: RDSExample.instance("monitoring_interval = 0"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster_instance").compactMap { instance in
            instance.body.int("monitoring_interval").finding(
                in: instance, absentHolds: false, "enhanced monitoring is off", help: "set monitoring_interval = 60",
                unknown: "whether enhanced monitoring is on", unless: { [1, 5, 10, 15, 30, 60].contains($0) })
        }
    }
}
