/// Whether the services offer the versions of the engines.
///
/// A version that the tables lack is a warning where it may be newer than they are, and an error where it cannot be.
enum EngineVersionCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        [stack.database.flatMap(postgres), stack.cache.flatMap(cache)].compactMap(\.self)
    }

    private static func postgres(_ database: Database) -> StackProblem? {
        let path = SpecPath(keys: "database", "version")
        let version = database.version
        switch PostgresVersions.standing(of: version) {
        case .offered: return nil
        case .newer: return newer("PostgreSQL \(version)", at: path, "RDS", PostgresVersions.date)
        case .deprecated(let newest):
            return StackProblem(
                "table.deprecated-version", .warning,
                "RDS has deprecated PostgreSQL \(version), as of \(PostgresVersions.date)", at: path,
                help: "use \"\(version.major)\", or its newest minor version, \"\(version.major).\(newest)\"")
        case .absent(let newest):
            return StackProblem(
                "spec.engine-version", .error, "RDS has no PostgreSQL \(version)", at: path,
                help: "use \"\(version.major)\", or its newest minor version, \"\(version.major).\(newest)\"")
        }
    }

    private static func cache(_ cache: Cache) -> StackProblem? {
        let path = SpecPath(keys: "cache", "version")
        let evidence = [SpecPath(keys: "cache", "engine")]
        switch CacheVersions.standing(of: cache.version, cache.engine) {
        case .offered: return nil
        case .newer:
            return newer(
                "\(cache.engine.rawValue) \(cache.version)", at: path, "ElastiCache", CacheVersions.date,
                evidence: evidence)
        case .absent:
            let known = CacheVersions.known(cache.engine).map { "\"\($0)\"" }.joined(separator: ", ")
            return StackProblem(
                "spec.engine-version", .error, "ElastiCache has no \(cache.engine.rawValue) \(cache.version)",
                at: path, help: "use one of \(known)" + (cache.engine == .redis ? "; later ones are valkey's" : ""),
                evidence: evidence)
        }
    }

    private static func newer(
        _ version: String, at path: SpecPath, _ service: String, _ date: String, evidence: [SpecPath] = []
    ) -> StackProblem {
        StackProblem(
            "table.newer-version", .warning, "\(version) is later than those that infragen knows, of \(date)",
            at: path, help: "make sure that \(service) offers it; a newer infragen may know it", evidence: evidence)
    }
}
