import Diagnostics

/// See ``documentation``.
package enum ClusterIAMAuthentication: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-iam-authentication", .note,
        "The cluster takes IAM credentials instead of passwords.",
        why: """
            A token of IAM lives for 15 minutes, and who may have one stands in a policy; a password lives until somebody \
            changes it. It is a choice: a note.
            """,
        source: RDSExample.auroraGuide + "UsingWithRDS.IAMDBAuth.html",
        elsewhere: [.checkov("CKV_AWS_162"), .securityHub("RDS.12")],
        good: RDSExample.cluster("iam_database_authentication_enabled = true"),
        bad: RDSExample.cluster())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_cluster").compactMap { cluster in
            cluster.body.bool("iam_database_authentication_enabled").finding(
                in: cluster, absentHolds: false, "the cluster takes passwords alone",
                help: "set iam_database_authentication_enabled = true",
                unknown: "whether the cluster takes IAM credentials", unless: { $0 })
        }
    }
}
