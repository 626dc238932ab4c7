import Diagnostics
import HCL

/// See ``documentation``.
package enum DatabaseLogExports: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.log-exports", .note,
        "The logs of the instance go to CloudWatch.",
        why: """
            On the instance, logs are kept for some days and die with it. In CloudWatch they can be searched, kept and \
            alarmed on, and cost by the gigabyte: a note.
            """,
        source: RDSExample.guide + "USER_LogAccess.Procedural.UploadtoCloudWatch.html",
        elsewhere: [
            .checkov("CKV_AWS_129"), .kics("RDS Without Logging"), .securityHub("RDS.9"), .securityHub("RDS.36"),
        ],
        differences: "For PostgreSQL, the log 'postgresql' must be among them, as RDS.36 wants it.",
        good: RDSExample.instance("enabled_cloudwatch_logs_exports = [\"postgresql\", \"upgrade\"]"),
        bad: RDSExample.instance())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance").compactMap { instance in
            let logs = instance.body.strings("enabled_cloudwatch_logs_exports")
            let isPostgres = instance.body.string("engine").value == "postgres"
            let finding = logs.finding(
                in: instance, absentHolds: false, "no log of the engine goes to CloudWatch",
                help: "set enabled_cloudwatch_logs_exports = [\"postgresql\", \"upgrade\"]",
                unknown: "which logs go to CloudWatch",
                unless: { isPostgres ? $0.contains("postgresql") : !$0.isEmpty })
            if logs.value?.isEmpty == false {
                return finding?.butNot("CKV_AWS_129", "RDS Without Logging", "RDS.9")
            }
            return isPostgres ? finding : finding?.butNot("RDS.36")
        }
    }
}
