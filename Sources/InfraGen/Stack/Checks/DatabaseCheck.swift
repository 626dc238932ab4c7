/// Whether the database's settings fit together.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html>
enum DatabaseCheck: StackCheck {
    private static let path = SpecPath(keys: "database")

    static func problems(in stack: Stack) -> [StackProblem] {
        guard let database = stack.database else { return [] }
        let backup = database.backups.window
        return name(database, stack) + storage(database)
            + window(backup, backup?.minutes, at: path.key("backups").key("window"))
            + window(database.maintenance, database.maintenance?.minutes, at: path.key("maintenance"))
            + overlap(database)
    }

    private static func window(
        _ window: (some CustomStringConvertible)?, _ minutes: Int?, at path: SpecPath
    ) -> [StackProblem] {
        WindowLength.problems(window, minutes, "RDS", least: 30, at: path)
    }

    private static func name(_ database: Database, _ stack: Stack) -> [StackProblem] {
        let name = DatabaseName(stack: stack.name)
        guard database.name == nil, PostgresReserved.contains(name.description) else { return [] }
        return [
            StackProblem(
                "spec.invalid-value", .error, "the stack's name, '\(name)', is reserved as a database's", at: path,
                part: .key,
                help: "give the database a 'name'", evidence: [SpecPath(keys: "name"), path.key("name")])
        ]
    }

    /// RDS wants the second size to be at least a tenth above the first.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html>
    private static func storage(_ database: Database) -> [StackProblem] {
        let (now, most) = (database.storage.gibibytes.lowerBound, database.storage.gibibytes.upperBound)
        let least = (now * 11 + 9) / 10
        guard most < least else { return [] }
        return [
            StackProblem(
                "spec.storage-headroom", .error,
                "storage may grow from \(now) to \(most) GiB, RDS wants room for at least a tenth more",
                at: path.key("storage"),
                help: StorageRange.allowed.contains(least)
                    ? "make the second size \(least) or more" : "make the first size smaller")
        ]
    }

    private static func overlap(_ database: Database) -> [StackProblem] {
        guard let backup = database.backups.window, let maintenance = database.maintenance, maintenance.overlaps(backup)
        else { return [] }
        return [
            StackProblem(
                "spec.window-overlap", .error,
                "the maintenance window '\(maintenance)' overlaps the backup window '\(backup)'",
                at: path.key("maintenance"), help: "move one of them: RDS refuses windows that overlap",
                conflictsWith: [("the backup window", path.key("backups").key("window"))])
        ]
    }
}
