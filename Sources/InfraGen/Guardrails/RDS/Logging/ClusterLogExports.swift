import Diagnostics

/// See ``documentation``.
package enum ClusterLogExports: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-log-exports", .note,
        "The logs of the cluster go to CloudWatch.",
        why: """
            On its instances, logs are kept for some days and die with them. In CloudWatch they can be searched, kept and \
            alarmed on, and cost by the gigabyte: a note.
            """,
        source: RDSExample.auroraGuide + "USER_LogAccess.Procedural.UploadtoCloudWatch.html",
        elsewhere: [
            .checkov("CKV_AWS_324"), .securityHub("RDS.34"), .securityHub("RDS.37"), .securityHub("RDS.45"),
        ],
        good: RDSExample.cluster("enabled_cloudwatch_logs_exports = [\"postgresql\"]"),
        bad: RDSExample.cluster())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_cluster").compactMap { cluster in
            let finding = cluster.body.strings("enabled_cloudwatch_logs_exports").finding(
                in: cluster, absentHolds: false, "no log of the engine goes to CloudWatch",
                help: "set enabled_cloudwatch_logs_exports", unknown: "which logs go to CloudWatch",
                unless: { !$0.isEmpty })
            let isPostgres = DatabaseEngine(cluster).isPostgres
            return isPostgres ? finding?.butNot("RDS.34", "RDS.45") : finding?.butNot("RDS.37")
        }
    }
}
