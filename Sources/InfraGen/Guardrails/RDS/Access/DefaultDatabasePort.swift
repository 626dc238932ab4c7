import Diagnostics

/// See ``documentation``.
package enum DefaultDatabasePort: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.default-port", .note,
        "The database listens on another port than its engine's.",
        why: """
            A scanner finds another port as well, and whoever connects has to be told. A database that is reachable from \
            the application's group alone gains nothing by it.
            """,
        source: "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-23",
        elsewhere: [.kics("RDS Using Default Port"), .securityHub("RDS.23")],
        differences: "KICS passes an instance without a port, which has the engine's.",
        group: .organization,
        good: RDSExample.instance("port = 5433"),
        bad: RDSExample.instance("port = 5432"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster").compactMap { database in
            guard let engine = DatabaseEngine(database).name.value, let standard = port(of: engine) else { return nil }
            let port = database.body.int("port")
            let finding = port.finding(
                in: database, absentHolds: false, "the database listens on the port of its engine",
                help: "set port to another than \(standard)", unknown: "on which port the database listens",
                unless: { $0 != standard })
            return port.isAbsent ? finding?.butNot("RDS Using Default Port") : finding
        }
    }

    private static func port(of engine: String) -> Int? {
        let ports = ["postgres": 5432, "aurora-postgresql": 5432, "oracle": 1521, "sqlserver": 1433]
        if let exact = ports[engine] { return exact }
        if ["mysql", "mariadb", "aurora", "aurora-mysql"].contains(engine) { return 3306 }
        return engine.split(separator: "-").first.flatMap { ports[String($0)] }
    }
}
