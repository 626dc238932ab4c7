import Diagnostics

/// See ``documentation``.
package enum LogFDWVersion: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.log-fdw", .error,
        "PostgreSQL is of a version without the hole in log_fdw.",
        why: """
            By the extension log_fdw of older versions, a user of the database could read files of the host and get the \
            credentials of RDS itself (AWS-2022-004). Mended in 13.3, 12.7, 11.12, 10.17 and 9.6.22; in Aurora's 11.9 and \
            10.14.
            """,
        source: "https://aws.amazon.com/security/security-bulletins/AWS-2022-004/",
        elsewhere: [.checkov("CKV_AWS_250")],
        differences: "A major version alone is its newest minor one, which is mended; checkov cannot tell.",
        good: RDSExample.instance(version: "17.6"),
        bad: RDSExample.instance(version: "13.2"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster").compactMap { database in
            let engine = DatabaseEngine(database)
            guard engine.isPostgres else { return nil }
            let isAurora = engine.name.value == "aurora-postgresql"
            return engine.version.finding(
                in: database, absentHolds: true, "this version has the hole in log_fdw", help: "upgrade the engine",
                unknown: "whether the version has the hole in log_fdw",
                unless: { isMended($0, by: isAurora ? auroraFixes : fixes) })
        }
    }

    /// The first version without the hole of each line, the newest first; older lines were never mended.
    private static let fixes = [
        EngineVersion(13, 3), EngineVersion(12, 7), EngineVersion(11, 12), EngineVersion(10, 17),
        EngineVersion(9, 6, 22),
    ]
    private static let auroraFixes = [EngineVersion(11, 9), EngineVersion(10, 14)]

    private static func isMended(_ version: EngineVersion, by fixes: [EngineVersion]) -> Bool {
        guard let newest = fixes.first, let major = version.numbers.first, let last = newest.numbers.first else {
            return true
        }
        if major > last { return true }
        guard let fix = fixes.first(where: { version.numbers.starts(with: $0.numbers.dropLast()) }) else {
            // A line that is not in the list, or a line without its minor version.
            return fixes.contains { $0.numbers.starts(with: version.numbers) }
        }
        return version >= fix || version.numbers.count < fix.numbers.count
    }
}
