extension BrokenSpec {
    /// Mistakes of `database`.
    static let database = [
        BrokenSpec(
            "a database without a network",
            "⟦database⟧: { engine: postgres, version: \"17\", class: db.t4g.medium, storage: 50..200 }",
            "spec.missing-key", says: "'network'", isSeenBySchema: false),
        BrokenSpec(
            "a database and a cache without a network",
            """
            cache: { engine: valkey, version: "8.0", node: cache.t4g.small, nodes: 2 }
            ⟦database⟧: { engine: postgres, version: "17", class: db.t4g.medium, storage: 50..200 }
            """, "spec.missing-key", says: "'network'", isSeenBySchema: false),
        BrokenSpec(
            "a database without what it needs",
            "⟦⟦⟦⟦database⟧⟧⟧⟧: {}\nnetwork: { vpc: $var, subnets: $var, clients: $var }", "spec.missing-key",
            "spec.missing-key", "spec.missing-key", "spec.missing-key"),
        database("another engine", "engine: ⟦mysql⟧", says: "'postgres'"),
        database("a version without quotes", "version: ⟦17⟧", "spec.needs-quotes", says: "\"17\""),
        database("a version that loses its zero", "version: ⟦17.10⟧", "spec.needs-quotes", says: "\"17.10\""),
        database("a version that is too old", "version: ⟦\"13\"⟧", says: "14"),
        database("a patch version", "version: ⟦\"17.4.1\"⟧"),
        database("a version in words", "version: ⟦latest⟧"),
        database("a class without its size", "class: ⟦db.t4g⟧"),
        database("a cache node as the class", "class: ⟦cache.t4g.small⟧"),
        database("a class of EC2", "class: ⟦t4g.medium⟧", says: "db."),
        database("storage of one size", "storage: ⟦50⟧", says: "50..200"),
        database("storage with a unit", "storage: ⟦50GB..200GB⟧"),
        database("storage that is too small", "storage: ⟦10..100⟧", says: "20", isSeenBySchema: false),
        database("storage that is too large", "storage: ⟦100..70000⟧", says: "65536", isSeenBySchema: false),
        database("a most below the size now", "storage: ⟦200..50⟧", isSeenBySchema: false),
        database("storage that cannot grow", "storage: ⟦50..50⟧", isSeenBySchema: false),
        database("IOPS of gp3", "⟦iops⟧: 100", "spec.unknown-key"),
        database("a final snapshot", "⟦skip_final_snapshot⟧: true", "spec.unknown-key"),
        database("a name with a hyphen", "name: ⟦movies-now⟧"),
        database("a reserved name", "name: ⟦select⟧", says: "reserved", isSeenBySchema: false),
        database("admin as the user", "user: ⟦admin⟧", says: "reserved", isSeenBySchema: false),
        database("a user of 17 characters", "user: ⟦abcdefghijklmnopq⟧", says: "16"),
        database("yes for a boolean", "multi_az: ⟦yes⟧", "spec.not-a-boolean", says: "'multi_az: true'"),
        database("a password of one's own", "password: ⟦hunter2⟧", "spec.wrong-type"),
        database("a password by another key", "password: { ⟦value⟧: hunter2 }", "spec.unknown-key", says: "'managed'"),
        database(
            "a rotation in hours", "password: { managed: true, rotate: ⟦30h⟧ }", says: "only whole days",
            isSeenBySchema: false),
        database("a password that is not managed", "password: { managed: ⟦false⟧ }", says: "state"),
        database(
            "a password that never stays", "password: { managed: true, rotate: ⟦0d⟧ }", "spec.out-of-range",
            isSeenBySchema: false),
        database("replicas", "⟦replicas⟧: 2", "spec.unknown-key", says: "replica"),
        database("blue/green deployments", "⟦blue_green⟧: true", "spec.unknown-key", says: "blue/green"),
        database("parameters as a list", "parameters: ⟦[rds.force_ssl]⟧", "spec.wrong-type"),
        database("a parameter without a value", "parameters: { rds.force_ssl:⟦⟧ }", "spec.wrong-type"),
        database("a parameter with a list", "parameters: { shared_preload_libraries: ⟦[a, b]⟧ }", "spec.wrong-type"),
        database("a parameter that can be none", "parameters: { ⟦\"force ssl\"⟧: 1 }"),
        database("backups for no day", "backups: { keep: ⟦0d⟧ }", "spec.out-of-range", isSeenBySchema: false),
        database(
            "backups for 36 days", "backups: { keep: ⟦36d⟧ }", "spec.out-of-range", says: "35d",
            isSeenBySchema: false),
        database("a backup window without its end", "backups: { window: ⟦\"02:00\"⟧ }", says: "02:00-03:00"),
        database("a backup window at 25 o'clock", "backups: { window: ⟦\"25:00-26:00\"⟧ }"),
        database("a backup window that is empty", "backups: { window: ⟦\"02:00-02:00\"⟧ }", isSeenBySchema: false),
        database(
            "a backup window of 20 minutes", "backups: { window: ⟦\"02:00-02:20\"⟧ }", "spec.window", says: "30",
            isSeenBySchema: false),
        database("a maintenance window without days", "maintenance: ⟦\"04:00-05:00\"⟧", says: "sun:"),
        database(
            "a maintenance window of 10 minutes", "maintenance: ⟦\"sun:04:00-sun:04:10\"⟧", "spec.window",
            isSeenBySchema: false),
        database(
            "a maintenance window of two days", "maintenance: ⟦\"sun:04:00-tue:05:00\"⟧", "spec.window",
            says: "less than 24 hours", isSeenBySchema: false),
        database(
            "windows that overlap",
            "maintenance: ⟨\"sun:02:30-sun:03:30\"⟩\nbackups: { window: ⟦\"02:00-03:00\"⟧ }", "spec.window-overlap",
            isSeenBySchema: false),
        database(
            "windows that overlap at midnight",
            "backups: { window: ⟨\"23:30-00:30\"⟩ }\nmaintenance: ⟦\"mon:00:00-mon:01:00\"⟧", "spec.window-overlap",
            isSeenBySchema: false),
        database("another mode of insights", "insights: { mode: ⟦premium⟧ }", says: "'advanced'"),
        database(
            "monitoring every two seconds", "insights: { enhanced: ⟦2s⟧ }", says: "'1s'",
            isSeenBySchema: false),
        database("monitoring every minute, in bare seconds", "insights: { enhanced: ⟦60⟧ }", says: "unit"),
        BrokenSpec(
            "a stack whose name no database can have",
            """
            name: public
            ⟦database⟧: { engine: postgres, version: "17", class: db.t4g.medium, storage: 50..200 }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "spec.invalid-value", says: "'name'", isSeenBySchema: false),
    ]

    private static func database(
        _ name: String, _ entry: String, _ finding: String = "spec.invalid-value", says: String? = nil,
        isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec(
            "in the database: \(name)", in: "database", entry, finding, says: says, isSeenBySchema: isSeenBySchema)
    }

    /// Mistakes of `cache`.
    static let cache = [
        BrokenSpec(
            "a valkey without its version",
            """
            ⟦cache⟧: { engine: valkey, node: cache.t4g.small, nodes: 2 }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "spec.missing-key", says: "'version'"),
        cache("another engine", "engine: ⟦memcached⟧"),
        cache("a version without quotes", "version: ⟦8.0⟧", "spec.needs-quotes", says: "\"8.0\""),
        cache("a major version alone", "version: ⟦\"8\"⟧", says: "8.0"),
        cache("a version that valkey lacks", "version: ⟦\"7.0\"⟧", "spec.engine-version", isSeenBySchema: false),
        cache(
            "a version that redis lacks", "engine: redis\nversion: ⟦\"8.0\"⟧", "spec.engine-version",
            isSeenBySchema: false),
        cache("a database class as the node", "node: ⟦db.t4g.small⟧", says: "cache."),
        cache("no node", "nodes: ⟦0⟧", "spec.out-of-range"),
        cache("seven nodes", "nodes: ⟦7⟧", "spec.out-of-range", says: "6"),
        cache("nodes in quotes", "nodes: ⟦\"2\"⟧", "spec.not-an-integer", says: "nodes: 2"),
        cache("a token", "auth: ⟦token⟧", says: "'iam'"),
        cache("failover without nodes", "nodes: 1\n⟦automatic_failover⟧: true", "spec.unknown-key"),
        cache("a log that is none", "logs: [slow, ⟦audit⟧]"),
        cache("a log twice", "logs: [⟨slow⟩, ⟦slow⟧]", "spec.duplicate-item"),
        cache("snapshots for 36 days", "snapshots: { keep: ⟦36d⟧ }", "spec.out-of-range", isSeenBySchema: false),
        cache(
            "a window of no snapshots", "snapshots: { keep: 0d, window: ⟦\"03:00-04:00\"⟧ }",
            "warning spec.no-effect", isSeenBySchema: false),
        cache(
            "a snapshot window of half an hour", "snapshots: { window: ⟦\"03:00-03:30\"⟧ }", "spec.window",
            says: "60", isSeenBySchema: false),
        cache(
            "a maintenance window of half an hour", "maintenance: ⟦\"sun:05:00-sun:05:30\"⟧", "spec.window",
            isSeenBySchema: false),
        cache(
            "a maintenance window of a day", "maintenance: ⟦\"sun:05:00-mon:05:00\"⟧", "spec.window",
            says: "less than 24 hours", isSeenBySchema: false),
        cache(
            "snapshot and maintenance windows that overlap",
            "snapshots: { window: ⟨\"05:00-06:00\"⟩ }\nmaintenance: ⟦\"sun:05:30-sun:06:30\"⟧", "spec.window-overlap",
            isSeenBySchema: false),
        cache("a variable for the nodes", "nodes: ⟦$var⟧", "spec.variable-not-allowed"),
    ]

    private static func cache(
        _ name: String, _ entries: String, _ finding: String = "spec.invalid-value", says: String? = nil,
        isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec("in the cache: \(name)", in: "cache", entries, finding, says: says, isSeenBySchema: isSeenBySchema)
    }

    /// Mistakes of `network`.
    static let network = [
        network("a VPC by its name", "vpc: ⟦main⟧", says: "vpc-"),
        network("one subnet", "subnets: ⟦[subnet-0a1b2c3d]⟧", says: "1 item"),
        network("a subnet twice", "subnets: [⟨subnet-0a1b2c3d⟩, ⟦subnet-0a1b2c3d⟧]", "spec.duplicate-item"),
        network("a subnet that is a VPC", "subnets: [subnet-0a1b2c3d, ⟦vpc-0a1b2c3d⟧]"),
        network("the world as a client", "clients: [⟦0.0.0.0/0⟧]", says: "sg-"),
        network("no client", "clients: ⟦[]⟧"),
        BrokenSpec(
            "a network of nothing", "⟦network⟧: { vpc: $var, subnets: $var, clients: $var }",
            "warning spec.no-effect", isSeenBySchema: false),
        BrokenSpec(
            "a network without clients",
            """
            ⟦network⟧: { vpc: $var, subnets: $var }
            cache: { engine: valkey, version: "8.0", node: cache.t4g.small, nodes: 2 }
            """, "spec.missing-key", says: "'clients'"),
    ]

    private static func network(
        _ name: String, _ entry: String, _ finding: String = "spec.invalid-value", says: String? = nil
    ) -> BrokenSpec {
        BrokenSpec("in the network: \(name)", in: "network", entry, finding, says: says)
    }
}
