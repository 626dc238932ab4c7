import Diagnostics

/// See ``documentation``.
package enum ClusterBacktrack: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-backtrack", .note,
        "Aurora MySQL can be turned back.",
        why: """
            A DELETE without a WHERE is undone in minutes, without a restore into a second cluster. It is billed by the \
            change, goes back 72 hours at most, and has to be on from the first day. PostgreSQL has nothing like it.
            """,
        source: RDSExample.auroraGuide + "AuroraMySQL.Managing.Backtrack.html",
        elsewhere: [.checkov("CKV_AWS_326"), .securityHub("RDS.14")],
        group: .resilience,
        good: RDSExample.cluster("backtrack_window = 86400", engine: "aurora-mysql"),
        bad: RDSExample.cluster(engine: "aurora-mysql"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_rds_cluster").compactMap { cluster in
            let engine = cluster.body.string("engine")
            // What is left out was Aurora MySQL 5.6 up to version 4 of the provider.
            guard engine.isAbsent || engine.value == "aurora" || engine.value == "aurora-mysql" else { return nil }
            return cluster.body.int("backtrack_window").finding(
                in: cluster, absentHolds: false, "the cluster cannot be turned back",
                help: "set backtrack_window = 86400", unknown: "whether the cluster can be turned back",
                unless: { $0 > 0 })
        }
    }
}
