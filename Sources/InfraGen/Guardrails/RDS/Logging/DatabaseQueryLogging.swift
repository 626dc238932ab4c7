import Diagnostics

/// See ``documentation``.
package enum DatabaseQueryLogging: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.query-logging", .note,
        "PostgreSQL logs statements and slow queries.",
        why: QueryLogging.why,
        source: RDSExample.guide + "USER_LogAccess.Concepts.PostgreSQL.Query_Logging.html",
        elsewhere: [.checkov("CKV2_AWS_30")],
        differences: """
            checkov passes an instance with a parameter group of its own, whatever the group sets: its id does not stand in \
            those findings.
            """,
        good: """
            \(RDSExample.instance("parameter_group_name = aws_db_parameter_group.main.name"))

            \(RDSExample.parameterGroup(QueryLogging.parameters))
            """,
        bad: RDSExample.instance())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = ParameterGroups(infrastructure, "aws_db_parameter_group")
        return infrastructure.resources("aws_db_instance").compactMap { instance in
            guard instance.body.string("engine").value == "postgres" else { return nil }
            let target = groups.target(of: "parameter_group_name", in: instance)
            let finding = QueryLogging.finding(instance, target)
            return target == nil ? finding : finding?.butNot("CKV2_AWS_30")
        }
    }
}
