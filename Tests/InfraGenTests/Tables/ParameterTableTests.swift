@testable import InfraGen
import Foundation
import Testing
import TestSupport

@Suite struct ParameterTableTests {
    /// As AWS's page of parameters of RDS for PostgreSQL has them, which says nothing of single versions.
    static let documented: [(method: PostgresParameters.ApplyMethod, names: [String])] = [
        (
            .pendingReboot,
            [
                "autovacuum_freeze_max_age", "autovacuum_max_workers", "max_connections", "max_files_per_process",
                "max_locks_per_transaction", "max_pred_locks_per_transaction", "max_prepared_transactions",
                "rds.local_volume_spill_enabled", "rds.restrict_password_commands", "shared_buffers",
                "shared_preload_libraries", "track_activity_query_size", "wal_buffers",
            ]
        ),
        (
            .immediate,
            [
                "autovacuum", "autovacuum_naptime", "checkpoint_timeout", "client_encoding", "deadlock_timeout",
                "hot_standby_feedback", "log_connections", "log_line_prefix", "log_min_duration_statement",
                "log_statement", "maintenance_work_mem", "max_wal_size", "random_page_cost", "rds.adaptive_autovacuum",
                "rds.force_ssl", "rds.log_retention_period", "search_path", "ssl", "statement_timeout",
                "temp_file_limit", "timezone", "track_io_timing", "wal_writer_delay", "work_mem",
            ]
        ),
    ]

    @Test(arguments: documented, ["14", "17"])
    func appliesAsDocumented(
        _ c: (method: PostgresParameters.ApplyMethod, names: [String]), _ version: String
    ) throws {
        let version = try PostgresVersion(version)
        for name in c.names {
            #expect(PostgresParameters.applyMethod(of: name, in: version) == c.method, "\(name)")
        }
    }

    @Test func appliesByVersion() throws {
        #expect(
            PostgresParameters.applyMethod(of: "autovacuum_max_workers", in: try PostgresVersion("18")) == .immediate)
    }

    @Test(arguments: ["no_such_parameter", "rds.no_such_parameter", "rds.logical_replication", "io_method", "fsync"])
    func waitsForARebootWhereThatIsSafe(_ name: String) throws {
        #expect(PostgresParameters.applyMethod(of: name, in: try PostgresVersion("17")) == .pendingReboot)
    }

    @Test func namesAreInAnyLetterCase() throws {
        #expect(PostgresParameters.applyMethod(of: "TimeZone", in: try PostgresVersion("17")) == .immediate)
    }

    /// The engine itself, asked another way than the table was: every parameter, its restart and its range.
    @Test(.enabled(if: Postgres.installed != nil, "no 'postgres' of a version in the table is on the path"))
    func agreesWithTheEngine() throws {
        let engine = try #require(Postgres.installed)
        for row in engine.rows {
            guard !row.name.hasPrefix("extension_destdir") else { continue }  // Debian's own.
            guard let parameter = Postgres.parameter(row.name, engine.version) else {
                Issue.record("\(row.name) is not in the table")
                continue
            }
            #expect((parameter.change == .afterReboot) == (row.context == "postmaster"), "\(row.name)")
            guard row.context != "internal" else { continue }
            switch parameter.values {
            case .flag: #expect(row.kind == "BOOLEAN", "\(row.name)")
            case .integer(let ranges, _):
                #expect(ranges.map { "\($0.lowerBound) \($0.upperBound)" } == [row.range], "\(row.name)")
            case .number: #expect(row.kind == "REAL", "\(row.name)")
            case .words(let words): #expect(row.kind == "ENUM" && !words.isEmpty, "\(row.name)")
            case .text: #expect(row.kind == "STRING", "\(row.name)")
            }
        }
    }

    @Test func eachNameHasOneMeaningAVersion() {
        for (name, rows) in Dictionary(grouping: PostgresParameters.engine, by: \.name) {
            #expect(name == name.lowercased())
            for major in PostgresParameters.majors {
                #expect(rows.count { $0.versions.contains(major) } <= 1, "\(name) in \(major)")
            }
        }
    }
}

/// The `postgres` on the path, and what it says of its configuration.
private struct Postgres {
    struct Row {
        let name: String
        let context: String
        let kind: String
        /// The least and the greatest value.
        let range: String
    }

    let version: PostgresVersion
    let rows: [Row]

    static let installed: Postgres? = {
        guard let program = Subprocess(onPath: "postgres"), let number = try? program.run(["--version"]).output,
            let word = number.split(whereSeparator: { " \n".contains($0) }).first(where: { $0.first?.isNumber == true }
            ),
            let version = try? PostgresVersion(String(word)), PostgresParameters.majors.contains(version.major),
            let text = try? program.run(["--describe-config"]).output
        else { return nil }
        return Postgres(version: version, rows: text.split(separator: "\n").compactMap(row))
    }()

    private static func row(_ line: Substring) -> Row? {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 7 else { return nil }
        return Row(
            name: cells[0].lowercased(), context: String(cells[1]), kind: String(cells[3]),
            range: "\(cells[5]) \(cells[6])")
    }

    /// The engine's own row, whatever RDS makes of it.
    static func parameter(_ name: String, _ version: PostgresVersion) -> EngineParameter? {
        PostgresParameters.engine.first { $0.name == name && $0.versions.contains(version.major) }
    }
}
