import Diagnostics

/// See ``documentation``.
package enum ClusterCopyTags: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-copy-tags", .warning,
        "Snapshots of the cluster have its tags.",
        why: """
            Tags say whose data it is, and policies and bills go by them. A snapshot outlives its cluster, and without tags \
            nobody knows what it is. Terraform's default is false.
            """,
        source: RDSExample.auroraGuide + "USER_Tagging.html#USER_Tagging.CopyTags",
        elsewhere: [
            .checkov("CKV_AWS_313"), .securityHub("RDS.16"), .securityHub("RDS.47"), .securityHub("RDS.48"),
        ],
        good: RDSExample.cluster("copy_tags_to_snapshot = true"),
        bad: RDSExample.cluster())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_cluster").compactMap { resource in
            resource.body.bool("copy_tags_to_snapshot").finding(
                in: resource, absentHolds: false, "snapshots have no tags",
                help: "set copy_tags_to_snapshot = true", unknown: "whether snapshots have tags", unless: { $0 })
        }
    }
}
