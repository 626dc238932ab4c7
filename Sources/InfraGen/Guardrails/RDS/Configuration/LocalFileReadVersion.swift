import Diagnostics

/// See ``documentation``.
package enum LocalFileReadVersion: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.local-file-read", .error,
        "Aurora PostgreSQL is of a version that cannot be made to read files of its host.",
        why: """
            In Aurora PostgreSQL 10.11 to 10.13 and 11.6 to 11.8, a user of the database could read files of the host by \
            log_fdw.
            """,
        source: "https://aws.amazon.com/security/security-bulletins/AWS-2022-004/",
        elsewhere: [.checkov("CKV_AWS_388")],
        differences: "checkov looks at aws_db_instance alone, which Aurora hardly uses; here also at clusters.",
        good: RDSExample.cluster("engine_version = \"16.6\""),
        bad: RDSExample.cluster("engine_version = \"11.8\""))

    private static let versions = ["10.11", "10.12", "10.13", "11.6", "11.7", "11.8"]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster", "aws_rds_cluster_instance").compactMap {
            database in
            guard database.body.string("engine").value == "aurora-postgresql" else { return nil }
            let finding = database.body.string("engine_version").finding(
                in: database, absentHolds: true, "this version can be made to read files of its host",
                help: "upgrade the engine", unknown: "whether the version has the hole",
                unless: { !versions.contains($0) })
            return database.type == "aws_db_instance" ? finding : finding?.butNot("CKV_AWS_388")
        }
    }
}
