import Diagnostics

/// See ``documentation``.
package enum ParameterGroupFamily: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.parameter-group-family", .error,
        "The parameter group is of the family of the engine's version.",
        why: """
            A group of postgres16 does not fit PostgreSQL 17: RDS refuses the instance, or the upgrade, at apply. It is told \
            for PostgreSQL, where engine and version are known.
            """,
        source: RDSExample.guide + "USER_WorkingWithParamGroups.Overview.html",
        good: example(family: "postgres17"),
        bad: example(family: "postgres16"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = ParameterGroups(infrastructure, "aws_db_parameter_group")
        let clusterGroups = ParameterGroups(infrastructure, "aws_rds_cluster_parameter_group")
        return infrastructure.resources("aws_db_instance", "aws_rds_cluster").compactMap { database in
            let isCluster = database.type == "aws_rds_cluster"
            let argument = isCluster ? "db_cluster_parameter_group_name" : "parameter_group_name"
            guard case .found(let group) = (isCluster ? clusterGroups : groups).target(of: argument, in: database),
                let family = group.body.string("family").value, let wanted = DatabaseEngine(database).family,
                family != wanted
            else { return nil }
            return GuardrailFinding(
                database, at: database.body[argument]?.provenance,
                "'\(group.address)' is of the family \(family), and the engine wants \(wanted)",
                help: "set family = \"\(wanted)\" in '\(group.address)'")
        }
    }

    private static func example(family: String) -> String {
        """
        \(RDSExample.instance("parameter_group_name = aws_db_parameter_group.main.name"))

        \(RDSExample.parameterGroup([("rds.force_ssl", "1")], family: family))
        """
    }
}
