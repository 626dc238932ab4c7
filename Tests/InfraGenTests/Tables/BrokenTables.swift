/// Specs whose form is sound and whose values the tables refuse, or do not know yet.
extension BrokenSpec {
    static let tables =
        postgresVersions + cacheVersions + instanceClasses + nodes + storage + postgresParameters + cacheParameters

    private static let postgresVersions = [
        database("a minor version that RDS passed over", "version: ⟦\"17.0\"⟧", "spec.engine-version", says: "\"17\""),
        database("a minor version between two", "version: ⟦\"18.5\"⟧", "spec.engine-version", says: "18.6"),
        database(
            "a deprecated minor version", "version: ⟦\"14.3\"⟧", "warning table.deprecated-version", says: "\"14\""),
        database("a major version of tomorrow", "version: ⟦\"19\"⟧", "warning table.newer-version", says: "RDS"),
        database("a minor version of tomorrow", "version: ⟦\"17.40\"⟧", "warning table.newer-version", says: "2026-11"),
    ]

    private static let cacheVersions = [
        cache("valkey 7.1", "version: ⟦\"7.1\"⟧", "spec.engine-version", says: "\"7.2\""),
        cache("valkey 6.2", "version: ⟦\"6.2\"⟧", "spec.engine-version"),
        cache("valkey 8.9", "version: ⟦\"8.9\"⟧", "warning table.newer-version", says: "ElastiCache"),
        cache("valkey 9.0", "version: ⟦\"9.0\"⟧", "warning table.newer-version"),
        cache("redis 6.2", "engine: redis\nversion: ⟦\"6.2\"⟧", "spec.engine-version", says: "\"7.1\""),
        cache("redis 8.4", "engine: redis\nversion: ⟦\"8.4\"⟧", "spec.engine-version", says: "valkey"),
        cache("redis 7.4", "engine: redis\nversion: ⟦\"7.4\"⟧", "warning table.newer-version"),
        cache(
            "the family of another engine",
            "engine: redis\nversion: ⟦\"8.0\"⟧\nparameters: { extended-redis-compatibility: \"yes\" }",
            "spec.engine-version"),
    ]

    private static let instanceClasses = [
        database("a slip in the size", "class: ⟦db.t4g.meduim⟧", "spec.instance-class", says: "'db.t4g.medium'"),
        database(
            "a family without its processor", "class: ⟦db.t4.medium⟧", "spec.instance-class", says: "'db.t4g.medium'"),
        database("a generation that never was", "class: ⟦db.m77.large⟧", "spec.instance-class"),
        database("a size below the family's", "class: ⟦db.r7g.micro⟧", "spec.instance-class"),
        database("a size of EC2", "class: ⟦db.t4g.nano⟧", "spec.instance-class", says: "'micro'"),
        database("a bare metal size", "class: ⟦db.m6i.metal⟧", "spec.instance-class"),
        database("a retired family", "class: ⟦db.m4.large⟧", "spec.instance-class", says: "retired"),
        database("the free tier of old", "class: ⟦db.t2.micro⟧", "spec.instance-class", says: "retired"),
        database("a class of clusters", "class: ⟦db.c6gd.large⟧", "spec.instance-class", says: "Multi-AZ DB clusters"),
        database("a class of another engine", "class: ⟦db.x2iezn.2xlarge⟧", "spec.instance-class"),
        database("an AMD family that RDS left out", "class: ⟦db.m5a.large⟧", "spec.instance-class"),
        database("a family of tomorrow", "class: ⟦db.m10g.large⟧", "warning table.newer-class", says: "2026-11"),
        database("a family that EC2 has already", "class: ⟦db.x8g.large⟧", "warning table.newer-class"),
        database("a size of tomorrow", "class: ⟦db.r8g.96xlarge⟧", "warning table.newer-class"),
        database(
            "a class that does not run the version", "version: ⟦\"15.2\"⟧\nclass: ⟦db.r8g.large⟧",
            "warning table.deprecated-version", "spec.class-version", says: "15.19"),
        BrokenSpec(
            "in the tables: a class that the region lacks",
            """
            region: af-south-1
            database: { engine: postgres, version: "17", class: ⟦db.m7g.large⟧, storage: 50..200 }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "warning table.class-region", says: "af-south-1", isSeenBySchema: false),
        BrokenSpec(
            "in the tables: a class that only an environment has",
            """
            database: { engine: postgres, version: "17", class: db.t4g.medium, storage: 50..200 }
            network: { vpc: $var, subnets: $var, clients: $var }
            envs:
              prod: { database: { class: ⟦db.r7.large⟧ } }
            """, "spec.instance-class in prod", says: "'db.r7g.large'", isSeenBySchema: false),
    ]

    private static let nodes = [
        cache("a slip in the node", "node: ⟦cache.t4g.smal⟧", "spec.instance-class", says: "'cache.t4g.small'"),
        cache("a burstable node that is too large", "node: ⟦cache.t4g.xxlarge⟧", "spec.instance-class"),
        cache("a retired node", "node: ⟦cache.m3.medium⟧", "spec.instance-class", says: "no new cluster"),
        cache("a family of another service", "node: ⟦cache.x2g.large⟧", "spec.instance-class"),
        cache("a node of tomorrow", "node: ⟦cache.r9g.large⟧", "warning table.newer-class"),
        cache(
            "a valkey node for redis", "engine: redis\nversion: \"7.1\"\nnode: ⟦cache.r8g.large⟧",
            "warning table.class-engine", says: "valkey"),
        cache(
            "an eviction that disks cannot do",
            "node: cache.r6gd.xlarge\nparameters: { maxmemory-policy: ⟦allkeys-random⟧ }", "spec.data-tiering",
            says: "'allkeys-lru'"),
        BrokenSpec(
            "in the tables: a node that the region lacks",
            """
            region: eu-central-2
            cache: { engine: valkey, version: "8.0", node: ⟦cache.m4.large⟧, nodes: 2 }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "warning table.class-region", says: "eu-central-2", isSeenBySchema: false),
    ]

    private static let storage = [
        database("storage that can grow by too little", "storage: ⟦100..105⟧", "spec.storage-headroom", says: "110"),
        database(
            "large storage that can grow by too little", "storage: ⟦60000..65536⟧", "spec.storage-headroom",
            says: "first size smaller"),
    ]

    private static let postgresParameters = [
        parameter(
            "a slip in the name", "⟦log_min_duration_statment⟧: 500", "spec.unknown-parameter",
            says: "'log_min_duration_statement'"),
        parameter("a parameter of a later version", "⟦io_method⟧: worker", "spec.unknown-parameter", says: "18"),
        parameter(
            "a parameter of an earlier version", "⟦vacuum_defer_cleanup_age⟧: 0", "spec.unknown-parameter", says: "15"),
        parameter("a parameter of MySQL", "⟦innodb_buffer_pool_size⟧: 1", "spec.unknown-parameter"),
        parameter(
            "an extension that the table lacks", "⟦timescaledb.telemetry_level⟧: \"off\"",
            "warning table.unknown-parameter"),
        parameter(
            "a slip in a parameter of RDS", "⟦rds.force_sll⟧: 1", "warning table.unknown-parameter",
            says: "'rds.force_ssl'"),
        parameter("a parameter that RDS sets", "⟦fsync⟧: false", "spec.fixed-parameter"),
        parameter(
            "logical replication as elsewhere", "⟦wal_level⟧: logical", "spec.fixed-parameter",
            says: "rds.logical_replication"),
        parameter("a constant of the build", "⟦block_size⟧: 8192", "spec.fixed-parameter"),
        parameter("memory with a unit", "work_mem: ⟦64MB⟧", "spec.parameter-value", says: "write 65536"),
        parameter("pages with a unit", "shared_buffers: ⟦1GB⟧", "spec.parameter-value", says: "write 131072"),
        parameter("a time with a unit", "statement_timeout: ⟦5min⟧", "spec.parameter-value", says: "write 300000"),
        parameter("too little memory", "work_mem: ⟦32⟧", "spec.parameter-value", says: "64 to 2147483647"),
        parameter("a number below the range", "max_connections: ⟦-1⟧", "spec.parameter-value"),
        parameter("a fraction of a whole number", "max_connections: ⟦10.5⟧", "spec.parameter-value"),
        parameter("a fraction above one", "checkpoint_completion_target: ⟦1.5⟧", "spec.parameter-value", says: "1.0"),
        parameter("a word for a number", "random_page_cost: ⟦low⟧", "spec.parameter-value"),
        parameter("on for a switch", "autovacuum: ⟦\"on\"⟧", "spec.parameter-value", says: "true or false"),
        parameter("two for a switch", "rds.force_ssl: ⟦2⟧", "spec.parameter-value"),
        parameter("a word that is none", "log_statement: ⟦everything⟧", "spec.parameter-value", says: "'all'"),
        parameter("a switch that became words", "wal_compression: ⟦true⟧", "spec.parameter-value", says: "'lz4'"),
        parameter(
            "a formula with a slip", "max_connections: ⟦\"LEAST({DBInstanceMemory/9531392},5000)\"⟧",
            "spec.parameter-value", says: "'DBInstanceClassMemory'"),
        parameter(
            "a formula that is not closed", "max_connections: ⟦\"LEAST({DBInstanceClassMemory/9531392}\"⟧",
            "spec.parameter-value", says: "brackets"),
        parameter(
            "a parameter in two letter cases", "work_mem: ⟨4096⟩, ⟦WORK_MEM⟧: 8192", "spec.duplicate-item",
            says: "letter case"),
        parameter(
            "a slip in a library", "shared_preload_libraries: ⟦\"auto_explain, pg_stat_statments\"⟧",
            "warning table.parameter-value", says: "'pg_stat_statements'"),
        parameter(
            "a time zone that is none", "timezone: ⟦Nowhere⟧", "warning table.parameter-value", says: "Europe/Paris"),
    ]

    private static let cacheParameters = [
        cacheParameter(
            "a slip in the name", "⟦maxmemory-polcy⟧: allkeys-lru", "spec.unknown-parameter", says: "'maxmemory-policy'"
        ),
        cacheParameter("an engine's parameter that AWS does not list", "⟦hz⟧: 20", "warning table.unknown-parameter"),
        cacheParameter(
            "a parameter of a later version", "⟦commandlog-large-reply-max-len⟧: 64", "spec.unknown-parameter",
            says: "8.1"),
        cacheParameter(
            "a parameter of an earlier version", "⟦hash-max-ziplist-entries⟧: 64", "spec.unknown-parameter", says: "6"),
        cacheParameter("a parameter that nobody may change", "⟦maxclients⟧: 100", "spec.fixed-parameter"),
        cacheParameter("the append-only file", "⟦appendonly⟧: \"yes\"", "spec.fixed-parameter"),
        cacheParameter(
            "an eviction that is none", "maxmemory-policy: ⟦allkeys-lur⟧", "spec.parameter-value", says: "'allkeys-lru'"
        ),
        cacheParameter(
            "true for yes", "activedefrag: ⟦true⟧", "spec.parameter-value",
            says: "neither true nor 1; use 'yes' or 'no'"),
        cacheParameter("bytes with a unit", "repl-backlog-size: ⟦1mb⟧", "spec.parameter-value", says: "write 1048576"),
        cacheParameter(
            "an idle time that is too short", "timeout: ⟦10⟧", "spec.parameter-value", says: "0, or 20 or more"),
        cacheParameter(
            "more samples than valkey 8 takes", "maxmemory-samples: ⟦65⟧", "spec.parameter-value", says: "1 to 64"),
    ]

    private static func database(
        _ name: String, _ entries: String, _ findings: String..., says: String? = nil
    ) -> BrokenSpec {
        BrokenSpec(in: "database", "the database in the tables: \(name)", entries, findings, says)
    }

    private static func cache(
        _ name: String, _ entries: String, _ findings: String..., says: String? = nil
    ) -> BrokenSpec {
        BrokenSpec(in: "cache", "the cache in the tables: \(name)", entries, findings, says)
    }

    private static func parameter(
        _ name: String, _ entry: String, _ findings: String..., says: String? = nil
    ) -> BrokenSpec {
        BrokenSpec(in: "database", "a parameter of PostgreSQL: \(name)", "parameters: { \(entry) }", findings, says)
    }

    private static func cacheParameter(
        _ name: String, _ entry: String, _ findings: String..., says: String? = nil
    ) -> BrokenSpec {
        BrokenSpec(in: "cache", "a parameter of the cache: \(name)", "parameters: { \(entry) }", findings, says)
    }

    /// A case whose form the JSON Schema has no quarrel with.
    private init(in section: String, _ name: String, _ edit: String, _ findings: [String], _ says: String?) {
        self.init(name, whole: SpecFixture.spec(section, edit), findings, says: says, isSeenBySchema: false)
    }
}
