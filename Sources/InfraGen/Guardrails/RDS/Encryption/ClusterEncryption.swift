import Diagnostics

/// See ``documentation``.
package enum ClusterEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-encryption", .error,
        "The storage of the cluster is encrypted.",
        why: """
            A cluster's volume, backups and snapshots are encrypted or none of them is, and it cannot be switched on \
            later. The key that AWS manages is enough. Terraform's default is false, except for Aurora Serverless v1, \
            which is always encrypted.
            """,
        source: RDSExample.auroraGuide + "Overview.Encryption.html",
        elsewhere: [
            .checkov("CKV_AWS_96"), .trivy("AVD-AWS-0079"), .kics("RDS Storage Not Encrypted"),
            .kics("Aurora With Disabled at Rest Encryption"), .securityHub("RDS.27"),
        ],
        differences: """
            trivy also wants a key of one's own, which is the rule rds.cluster-customer-key. The two queries of KICS \
            differ on Aurora Serverless v1, which this rule passes.
            """,
        good: RDSExample.cluster("storage_encrypted = true"),
        bad: RDSExample.cluster("storage_encrypted = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_cluster").compactMap { cluster in
            let encrypted = cluster.body.bool("storage_encrypted")
            let mode = cluster.body.string("engine_mode")
            if mode.value == "serverless" { return nil }
            if encrypted.isAbsent, let reasons = mode.reasons {
                return GuardrailFinding(cluster, unknown: "whether the cluster is encrypted", because: reasons)
            }
            return encrypted.finding(
                in: cluster, absentHolds: false, "the storage of the cluster is not encrypted",
                help: "set storage_encrypted = true", unknown: "whether the cluster is encrypted", unless: { $0 })
        }
    }
}
