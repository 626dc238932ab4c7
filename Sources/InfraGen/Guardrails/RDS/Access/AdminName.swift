import Diagnostics

/// See ``documentation``.
package enum AdminName: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.admin-name", .warning,
        "The administrator of the database has a name of its own.",
        why: """
            'postgres' and 'admin' are what everybody tries first. The name cannot be changed later.
            """,
        source: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-25",
        elsewhere: [.securityHub("RDS.24"), .securityHub("RDS.25")],
        good: RDSExample.instance("username = \"media_admin\""),
        bad: RDSExample.instance("username = \"postgres\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        findings(infrastructure.resources("aws_db_instance"), "username").map { $0.butNot("RDS.24") }
            + findings(infrastructure.resources("aws_rds_cluster"), "master_username").map { $0.butNot("RDS.25") }
    }

    private static func findings(_ databases: [InfrastructureResource], _ argument: String) -> [GuardrailFinding] {
        databases.compactMap { database in
            database.body.string(argument).finding(
                in: database, absentHolds: true, "the administrator has the name that everybody tries first",
                help: "choose a name of its own, such as 'media_admin'",
                unknown: "whether the administrator has a common name",
                unless: { !["postgres", "admin"].contains($0.lowercased()) })
        }
    }
}
