import Diagnostics
import YAML

extension Grammar {
    static let database = SpecType<Database>.object(
        .required("engine", .text(Database.Engine.self), "postgres"),
        .required("version", .text(PostgresVersion.self), "\"17\", or \"17.9\""),
        .required("class", .text(DatabaseClass.self), "the instance class, such as db.t4g.medium"),
        .required("storage", .text(StorageRange.self), "GiB now, and GiB up to which it grows: 50..200"),
        .optional("name", .text(DatabaseName.self), "the first database; the stack's name without"),
        .optional("user", .text(DatabaseUser.self), default: .appAdmin, "the master user"),
        .optional("multi_az", .boolean, default: false, "whether a standby waits in another zone"),
        .optional("protect", .boolean, default: true, "whether AWS refuses to delete it"),
        .optional("iam_auth", .boolean, default: false, "whether roles may log in with IAM"),
        .optional("password", password, default: nil, "managed: true, and perhaps how often it changes"),
        .optional("parameters", parameters, default: [], "parameters of PostgreSQL beside rds.force_ssl: 1"),
        .optional("backups", backups, default: Database.Backups(), "how long backups are kept, and when they are made"),
        .optional("maintenance", .text(WeeklyWindow.self), "when AWS may maintain it: sun:04:00-sun:05:00, UTC"),
        .optional("insights", insights, default: Database.Insights(), "how closely it is watched"),
        refused: [
            "replicas":
                "AWS has no read replica of an instance whose password it manages; use multi_az, or a cluster outside of this stack",
            "blue_green": "AWS has no blue/green deployment of an instance whose password it manages",
        ]
    ) {
        _, version, instanceClass, storage, name, user, multiAZ, protect, iam, rotate, parameters, backups, maintenance,
        insights in
        var database = Database(version: version, instanceClass: instanceClass, storage: storage)
        database.name = name
        database.user = user
        database.multiAZ = multiAZ
        database.protect = protect
        database.iamAuthentication = iam
        database.rotatePassword = rotate
        database.parameters = parameters
        database.backups = backups
        database.maintenance = maintenance
        database.insights = insights
        return database
    }
}

extension Grammar {
    /// The managed password, and how often it changes.
    static let password = SpecType<Days?>.object(
        .required("managed", managed, "true: RDS keeps the password in Secrets Manager"),
        .optional("rotate", .days(1...1_000), "how often it changes, such as 30d")
    ) { $1 }
}

extension Grammar {
    static let managed = SpecType<Bool>(schema: .object(["const": .boolean(true)]), placeholder: true) {
        node, reading in
        let managed = SpecType.boolean.read(node, &reading)
        if !managed, !reading.unreadable.contains(reading.path) {
            reading.refuse(
                "spec.invalid-value", "'managed' cannot be false", at: node.place,
                help: "infragen renders no password of your own: it would stand in Terraform's state")
        }
        return true
    }
}

extension Grammar {
    static let parameters = SpecType<[(key: ParameterName, value: String)]>
        .map(ParameterName.self, parameterValue)
        .map { $0.map { Parameter($0.key, checked: $0.value) } }
}

extension Grammar {
    /// A number, a boolean or a string, as the text that AWS takes.
    static let parameterValue = SpecType<String>(
        schema: .object(["type": .strings(["string", "number", "boolean"])]), placeholder: ""
    ) { node, reading in
        guard !reading.refuseVariable(node) else { return "" }
        switch node.scalar?.value {
        case .bool(let flag): return flag ? "1" : "0"
        case .int(let number): return String(number)
        case .float, .intOverflow: return node.text ?? ""
        case .string(let text) where !text.isEmpty: return text
        default:
            reading.refuse(
                "spec.wrong-type", "'\(reading.path.name)' needs a value, found \(node.phrase)", at: node.place,
                help: "write a number, a boolean or a string")
            return ""
        }
    }
}

extension Grammar {
    static let backups = SpecType<Database.Backups>.object(
        .optional("keep", .days(1...35), default: .week, "how long they are kept, 1d to 35d"),
        .optional("window", .text(DailyWindow.self), "when they are made: 02:00-03:00, UTC")
    ) { Database.Backups(keep: $0, window: $1) }
}

extension Grammar {
    static let insights = SpecType<Database.Insights>.object(
        .optional("mode", .text(Database.Insights.Mode.self), default: .standard, "standard or advanced"),
        .optional("enhanced", enhanced, default: .zero, "the interval of enhanced monitoring")
    ) { Database.Insights(mode: $0, enhanced: $1) }
}

extension Grammar {
    static let enhanced = SpecType<TimeSpan>(
        schema: SpecType<TimeSpan>.text().schema, placeholder: .zero
    ) {
        node, reading in
        let interval = SpecType<TimeSpan>.text().read(node, &reading)
        let allowed = Database.Insights.enhancedIntervals
        guard !reading.unreadable.contains(reading.path), !allowed.contains(interval.seconds) else { return interval }
        reading.refuse(
            "spec.invalid-value", "'\(reading.path.name)' is \(interval), which RDS does not offer", at: node.place,
            help: "use \(allowed.map { "\($0)s" }.listed(or: true))")
        return .zero
    }
}

extension Grammar {
    static let cache = SpecType<Cache>.object(
        .required("engine", .text(Cache.Engine.self), "valkey or redis"),
        .required("version", .text(CacheVersion.self), "\"8.0\", \"7.2\" for valkey; \"7.x\" for redis"),
        .required("node", .text(CacheNode.self), "the node type, such as cache.t4g.small"),
        .required("nodes", .integer(1...6), "how many; from 2 on they fail over"),
        .optional("auth", .text(Cache.Authentication.self), default: .iam, "iam"),
        .optional("parameters", parameters, default: [], "parameters of the engine"),
        .optional("logs", .list(.text(Cache.Log.self), count: 1...2), default: [], "slow, engine"),
        .optional(
            "snapshots", snapshots, default: Cache.Snapshots(), "how long snapshots are kept, and when they are made"),
        .optional("maintenance", .text(WeeklyWindow.self), "when AWS may maintain it: sun:05:00-sun:06:00, UTC")
    ) { engine, version, node, nodes, _, parameters, logs, snapshots, maintenance in
        var cache = Cache(engine: engine, version: version, node: node, nodes: nodes)
        cache.parameters = parameters
        cache.logs = logs
        cache.snapshots = snapshots
        cache.maintenance = maintenance
        return cache
    }
}

extension Grammar {
    static let snapshots = SpecType<Cache.Snapshots>.object(
        .optional("keep", .days(0...35), default: .day, "how long they are kept, 0d (none) to 35d"),
        .optional("window", .text(DailyWindow.self), "when they are made: 03:00-04:00, UTC")
    ) { Cache.Snapshots(keep: $0, window: $1) }
}
