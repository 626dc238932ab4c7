import Diagnostics

/// See ``documentation``.
package enum GlobalClusterEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.global-cluster-encryption", .error,
        "The storage of a global cluster is encrypted.",
        why: """
            The clusters of each region are encrypted where the global one is, and it cannot be switched on later. One that \
            is made from an existing cluster is as encrypted as that.
            """,
        source: RDSExample.auroraGuide + "aurora-global-database-getting-started.html",
        elsewhere: [.checkov("CKV_AWS_140")],
        good: example("engine            = \"aurora-postgresql\"\nstorage_encrypted = true"),
        bad: example("engine = \"aurora-postgresql\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_global_cluster").compactMap { cluster in
            guard !cluster.body.isGiven("source_db_cluster_identifier") else { return nil }
            return cluster.body.bool("storage_encrypted").finding(
                in: cluster, absentHolds: false, "the storage of the global cluster is not encrypted",
                help: "set storage_encrypted = true", unknown: "whether the global cluster is encrypted", unless: { $0 }
            )
        }
    }

    private static func example(_ arguments: String) -> String {
        RDSExample.resource("aws_rds_global_cluster", "global_cluster_identifier = \"media\"\n\(arguments)")
    }
}
