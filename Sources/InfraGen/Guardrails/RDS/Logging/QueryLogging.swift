import Diagnostics

/// What the rules of the query log of PostgreSQL share.
enum QueryLogging {
    private static let question = "whether queries are logged"
    private static let help = "set log_statement = ddl and log_min_duration_statement in the parameter group"

    /// What is wrong with a database whose parameter group is `group`; nil where both parameters are set.
    static func finding(_ database: InfrastructureResource, _ group: ResourceFinder.Target?) -> GuardrailFinding? {
        switch group {
        case nil:
            return GuardrailFinding(
                database, "the default parameter group logs neither statements nor slow queries", help: help)
        case .elsewhere: return nil
        case .unknown(let reasons): return GuardrailFinding(database, unknown: question, because: reasons)
        case .found(let group):
            let settings = ["log_statement", "log_min_duration_statement"].map { ($0, group.parameter($0)) }
            if let missing = settings.first(where: { $0.1.isAbsent })?.0 {
                return GuardrailFinding(database, "'\(group.address)' does not set '\(missing)'", help: help)
            }
            return settings.lazy.compactMap { $0.1.reasons }.first.map {
                GuardrailFinding(database, unknown: question, because: $0)
            }
        }
    }

    static let why = """
        log_statement says which kinds of statements are logged, log_min_duration_statement how slow one must be. Without \
        them nobody knows, afterwards, what was asked of the database. Logs cost by the gigabyte: a note.
        """

    static let parameters = [(name: "log_statement", value: "ddl"), (name: "log_min_duration_statement", value: "500")]
}
