import Diagnostics

/// See ``documentation``.
package enum PubliclyAccessible: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.publicly-accessible", .error,
        "The database has no public address.",
        why: """
            With publicly_accessible, the name of the database resolves to a public address, and a security group is all \
            that stands between it and the internet. Terraform's default is false.
            """,
        source: RDSExample.guide + "USER_VPC.WorkingWithRDSInstanceinaVPC.html#USER_VPC.Hiding",
        elsewhere: [
            .checkov("CKV_AWS_17"), .trivy("AVD-AWS-0180"), .kics("RDS DB Instance Publicly Accessible"),
            .securityHub("RDS.2"),
        ],
        good: RDSExample.instance("publicly_accessible = false"),
        bad: RDSExample.instance("publicly_accessible = true"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster_instance").compactMap { instance in
            instance.body.bool("publicly_accessible").finding(
                in: instance, absentHolds: true, "the database has a public address",
                help: "set publicly_accessible = false, and reach it from inside the VPC",
                unknown: "whether the database has a public address", unless: { !$0 })
        }
    }
}
