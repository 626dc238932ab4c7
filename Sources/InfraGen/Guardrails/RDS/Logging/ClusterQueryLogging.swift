import Diagnostics

/// See ``documentation``.
package enum ClusterQueryLogging: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-query-logging", .note,
        "A cluster of PostgreSQL logs statements and slow queries.",
        why: QueryLogging.why,
        source: RDSExample.auroraGuide + "USER_LogAccess.Concepts.PostgreSQL.html",
        elsewhere: [.checkov("CKV2_AWS_27")],
        good: """
            \(RDSExample.cluster("db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.main.name"))

            \(RDSExample.parameterGroup(
                QueryLogging.parameters, family: "aurora-postgresql16", type: "aws_rds_cluster_parameter_group"))
            """,
        bad: RDSExample.cluster())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = ParameterGroups(infrastructure, "aws_rds_cluster_parameter_group")
        return infrastructure.resources("aws_rds_cluster").compactMap { cluster in
            guard DatabaseEngine(cluster).isPostgres else { return nil }
            return QueryLogging.finding(
                cluster, groups.target(of: "db_cluster_parameter_group_name", in: cluster))
        }
    }
}
