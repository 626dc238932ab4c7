import Diagnostics

/// See ``documentation``.
package enum ClusterDeletionProtection: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-deletion-protection", .note,
        "The cluster cannot be deleted by accident.",
        why: """
            With deletion protection, an apply that would replace or destroy the cluster fails instead. \
            Terraform's default is false. An environment for development is meant to be removed: a note.
            """,
        source: RDSExample.auroraGuide + "USER_DeleteCluster.html",
        elsewhere: [.checkov("CKV_AWS_139"), .trivy("AVD-AWS-0343"), .securityHub("RDS.7")],
        good: RDSExample.cluster("deletion_protection = true"),
        bad: RDSExample.cluster("deletion_protection = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_cluster").compactMap { resource in
            resource.body.bool("deletion_protection").finding(
                in: resource, absentHolds: false, "an apply may delete the cluster",
                help: "set deletion_protection = true", unknown: "whether the cluster may be deleted", unless: { $0 })
        }
    }
}
