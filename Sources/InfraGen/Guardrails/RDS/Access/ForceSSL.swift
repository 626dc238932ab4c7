import Diagnostics
import HCL

/// See ``documentation``.
package enum ForceSSL: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.force-ssl", .error,
        "The database takes connections over TLS alone.",
        why: """
            Unless the engine insists on TLS, a client that was not told to use it sends its password and all data in the \
            clear. PostgreSQL does so by rds.force_ssl, MySQL and MariaDB by require_secure_transport.
            """,
        source: RDSExample.guide + "PostgreSQL.Concepts.General.SSL.html#PostgreSQL.Concepts.General.SSL.Requiring",
        elsewhere: [.checkov("CKV2_AWS_69"), .securityHub("RDS.38")],
        differences: """
            rds.force_ssl is 1 by default from PostgreSQL 15 (Aurora: 17), require_secure_transport from MySQL 8.4 and \
            MariaDB 11.8: a group that leaves it to them is a note, and checkov's failure. checkov passes an instance \
            without a group of its own, whatever the version, and does not look at clusters.
            """,
        good: """
            \(RDSExample.instance("parameter_group_name = aws_db_parameter_group.main.name", version: "14"))

            \(RDSExample.parameterGroup([("rds.force_ssl", "1")], family: "postgres14"))
            """,
        bad: """
            \(RDSExample.instance("parameter_group_name = aws_db_parameter_group.main.name", version: "14"))

            \(RDSExample.parameterGroup([("log_statement", "ddl")], family: "postgres14"))
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let groups = ParameterGroups(infrastructure, "aws_db_parameter_group")
        let clusterGroups = ParameterGroups(infrastructure, "aws_rds_cluster_parameter_group")
        return infrastructure.resources("aws_db_instance").compactMap { instance in
            finding(instance, groups.target(of: "parameter_group_name", in: instance))
        }
            + infrastructure.resources("aws_rds_cluster").compactMap { cluster in
                finding(cluster, clusterGroups.target(of: "db_cluster_parameter_group_name", in: cluster))?
                    .butNot("CKV2_AWS_69")
            }
    }

    private static func finding(
        _ database: InfrastructureResource, _ group: ResourceFinder.Target?
    ) -> GuardrailFinding? {
        switch group {
        case .found(let group):
            let finding = finding(database, with: group)
            let isAurora = group.body.string("family").value?.hasPrefix("aurora") == true
            return isAurora ? finding?.butNot("CKV2_AWS_69") : finding
        case .elsewhere: return nil
        case .unknown(let reasons):
            return GuardrailFinding(database, unknown: question, because: reasons)
        case nil: break
        }
        let engine = DatabaseEngine(database)
        // Without a version it is the newest, which insists.
        guard let family = engine.family, let demand = Demand(family: family), !demand.isDefault else { return nil }
        return GuardrailFinding(
            database, "version \(engine.version.value?.numbers.first ?? 0) takes connections without TLS by default",
            help: "add a parameter group that sets \(demand.parameter) to \(demand.value)"
        ).butNot("CKV2_AWS_69")
    }

    private static func finding(
        _ database: InfrastructureResource, with group: InfrastructureResource
    ) -> GuardrailFinding? {
        let family = group.body.string("family")
        guard let name = family.value else {
            return family.reasons.map { GuardrailFinding(database, unknown: question, because: $0) }
        }
        guard let demand = Demand(family: name) else { return nil }
        let help = "set \(demand.parameter) to \(demand.value) in '\(group.address)'"
        switch group.parameter(demand.parameter) {
        case .known(let value, let place):
            guard !demand.isMet(by: value) else { return nil }
            return GuardrailFinding(
                database, at: place, "'\(demand.parameter)' lets connections without TLS in", help: help)
        case .unknown(let reasons, let place):
            return GuardrailFinding(database, at: place, unknown: question, because: reasons)
        case .absent where demand.isDefault:
            return leftToDefault(database, demand.parameter, demand.value, reportedBy: "CKV2_AWS_69")
        case .absent:
            return GuardrailFinding(
                database, "'\(group.address)' lets connections without TLS in", help: help)
        }
    }

    private static let question = "whether the database insists on TLS"

    /// The parameter by which an engine insists on TLS.
    private struct Demand {
        let parameter: String
        let value: String
        /// Whether the engine insists unless it is told not to.
        let isDefault: Bool

        /// - Parameter family: A family of parameter groups: `postgres14`, `sqlserver-ex-15.0`.
        init?(family: String) {
            let version = EngineVersion(
                String(family.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) || $0 == "." }))
            func isAtLeast(_ first: EngineVersion) -> Bool { version.map { $0 >= first } ?? false }
            if family.hasPrefix("postgres") {
                self.init("rds.force_ssl", "1", isDefault: isAtLeast(EngineVersion(15)))
            } else if family.hasPrefix("aurora-postgresql") {
                self.init("rds.force_ssl", "1", isDefault: isAtLeast(EngineVersion(17)))
            } else if family.contains("sqlserver") {
                self.init("rds.force_ssl", "1", isDefault: false)
            } else if family.hasPrefix("mysql") {
                self.init("require_secure_transport", "1", isDefault: isAtLeast(EngineVersion(8, 4)))
            } else if family.hasPrefix("mariadb") {
                self.init("require_secure_transport", "1", isDefault: isAtLeast(EngineVersion(11, 8)))
            } else if family.contains("db2-ae") {
                self.init("db2comm", "SSL", isDefault: false)
            } else {
                return nil
            }
        }

        private init(_ parameter: String, _ value: String, isDefault: Bool) {
            (self.parameter, self.value, self.isDefault) = (parameter, value, isDefault)
        }

        func isMet(by written: String) -> Bool {
            let written = written.lowercased()
            return written == value.lowercased() || value == "1" && ["on", "true"].contains(written)
        }
    }
}
