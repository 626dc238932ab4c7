/// Parameters of Valkey and Redis OSS in ElastiCache's parameter groups.
///
/// Versions are numbers as in ``CacheVersion/number``: 702 is Valkey 7.2. Booleans are `yes` and `no`. Where the page gives
/// no range, the one here is the engine's.
///
/// Sources: <https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html>, read in 2026-11. To
/// renew: read the page's newest sections ("Valkey 9.1 and Valkey 9.0 parameter changes" is the last one here) and
/// follow them; for the names of the engines, `scripts/tables cache-names --server FILE…`.
enum CacheParameters {
    private static let page: [EngineParameter] = [
        .words("acl-pubsub-default", "resetchannels,allchannels", since: 602),
        .integer("acllog-max-len", 0...Int.max, since: 600),
        .integer("active-defrag-cycle-max", 1...75),
        .integer("active-defrag-cycle-min", 1...75),
        .integer("active-defrag-ignore-bytes", 10_485_760...104_857_600, unit: "B"),
        .integer("active-defrag-max-scan-fields", 1...1_000_000),
        .integer("active-defrag-threshold-lower", 1...100),
        .integer("active-defrag-threshold-upper", 1...100),
        .integer("active-expire-effort", 1...10, since: 600),
        .yesNo("activedefrag"),
        .yesNo("activerehashing", change: .never, since: 700),
        .yesNo("appendonly", change: .never),
        .words("appendfsync", "no,everysec,always", change: .never),
        .integer("client-output-buffer-limit-normal-hard-limit", 0...Int.max, unit: "B"),
        .integer("client-output-buffer-limit-normal-soft-limit", 0...Int.max, unit: "B"),
        .integer("client-output-buffer-limit-normal-soft-seconds", 0...Int.max, unit: "s"),
        .integer("client-output-buffer-limit-pubsub-hard-limit", 0...Int.max, unit: "B"),
        .integer("client-output-buffer-limit-pubsub-soft-limit", 0...Int.max, unit: "B"),
        .integer("client-output-buffer-limit-pubsub-soft-seconds", 0...Int.max, unit: "s"),
        .integer("client-output-buffer-limit-replica-hard-limit", 0...Int.max, unit: "B", change: .never),
        .integer("client-output-buffer-limit-replica-soft-limit", 0...Int.max, unit: "B", change: .never),
        .integer("client-output-buffer-limit-replica-soft-seconds", 0...Int.max, unit: "s", change: .never),
        .integer("client-query-buffer-limit", 1_048_576...1_073_741_824, unit: "B"),
        .yesNo("close-on-replica-write"),
        .yesNo("close-on-slave-write", until: 499),
        .yesNo("cluster-allow-pubsubshard-when-down", since: 700),
        .yesNo("cluster-allow-reads-when-down", since: 600),
        .integer("cluster-databases", 1...10_000, change: .afterReboot, since: 900),
        .yesNo("cluster-enabled", change: .never),
        .words("cluster-preferred-endpoint-type", "ip,tls-dynamic", since: 700),
        .yesNo("cluster-require-full-coverage"),
        .integer("commandlog-large-reply-max-len", 0...1_024, since: 801),
        .integer("commandlog-large-request-max-len", 0...1_024, since: 801),
        .integer("commandlog-reply-larger-than", -1...Int.max, unit: "B", since: 801),
        .integer("commandlog-request-larger-than", -1...Int.max, unit: "B", since: 801),
        // Set with the group, as long as no cluster uses it.
        .integer("databases", 1...Int.max, change: .afterReboot),
        .yesNo("extended-redis-compatibility", since: 800),
        .integer("hash-max-listpack-entries", 0...Int.max, since: 700),
        .integer("hash-max-listpack-value", 0...Int.max, unit: "B", since: 700),
        .integer("hash-max-ziplist-entries", 0...Int.max, until: 699),
        .integer("hash-max-ziplist-value", 0...Int.max, until: 699),
        .integer("hll-sparse-max-bytes", 0...Int.max, unit: "B"),
        .yesNo("latency-tracking", since: 700),
        .yesNo("lazyfree-lazy-eviction", until: 799),
        .yesNo("lazyfree-lazy-expire", until: 799),
        .yesNo("lazyfree-lazy-server-del", until: 799),
        .yesNo("lazyfree-lazy-user-del", since: 600, until: 799),
        .integer("lfu-decay-time", 0...Int.max, unit: "min"),
        .integer("lfu-log-factor", 1...Int.max),
        .integer("list-compress-depth", 0...Int.max),
        .integer("list-max-ziplist-entries", 0...Int.max, until: 301),
        .integer("list-max-ziplist-size", -5...Int.max, change: .never, until: 699),
        .integer("list-max-ziplist-value", 0...Int.max, until: 301),
        .yesNo("lua-replicate-commands", until: 599),
        .integer("lua-time-limit", 0...Int.max, unit: "ms", change: .never),
        .integer("maxclients", 1...Int.max, change: .never),
        .integer("maxmemory", 0...Int.max, unit: "B", change: .never),
        .words(
            "maxmemory-policy",
            "allkeys-lfu,allkeys-lru,allkeys-random,noeviction,volatile-lfu,volatile-lru,volatile-random,volatile-ttl"),
        .integer("maxmemory-samples", 1...Int.max, until: 799),
        .integer("maxmemory-samples", 1...64, since: 800),
        .integer("min-replicas-max-lag", 0...Int.max, unit: "s"),
        .integer("min-replicas-to-write", 0...Int.max),
        .integer("min-slaves-max-lag", 0...Int.max, until: 499),
        .integer("min-slaves-to-write", 0...Int.max, until: 499),
        .text("notify-keyspace-events"),
        .integer("proto-max-bulk-len", 1_048_576...536_870_912, unit: "B"),
        .text("rename-commands"),
        .integer("repl-backlog-size", 16_384...Int.max, unit: "B"),
        .integer("repl-backlog-ttl", 0...Int.max, unit: "s"),
        .integer("repl-timeout", 0...Int.max, unit: "s", change: .never, until: 499),
        .yesNo("replica-allow-chaining", change: .never),
        .yesNo("replica-ignore-maxmemory", change: .never),
        .yesNo("replica-lazy-flush", change: .never, until: 799),
        .integer("reserved-memory", 0...Int.max, unit: "B"),
        .integer("reserved-memory-percent", 0...100),
        .integer("search-default-timeout-ms", 1...60_000, unit: "ms", since: 802),
        .yesNo("search-enable-partial-results", since: 802),
        .words("search-fanout-target-mode", "throughput,client", since: 802),
        .integer("set-max-intset-entries", 0...Int.max),
        .yesNo("slave-allow-chaining", change: .never, until: 499),
        .yesNo("slave-lazy-flush", change: .never, until: 499),
        .integer("slowlog-log-slower-than", -1...Int.max, unit: "us"),
        .integer("slowlog-max-len", 0...Int.max),
        .integer("stream-node-max-bytes", 0...Int.max, unit: "B"),
        .integer("stream-node-max-entries", 0...Int.max),
        .integer("tcp-keepalive", 0...Int.max, unit: "s"),
        .integer("timeout", 0...0, 20...Int.max, unit: "s"),
        .integer("tracking-table-max-keys", 0...Int.max, since: 600),
        .integer("zset-max-listpack-entries", 0...Int.max, since: 700),
        .integer("zset-max-listpack-value", 0...Int.max, unit: "B", since: 700),
        .integer("zset-max-ziplist-entries", 0...Int.max, until: 699),
        .integer("zset-max-ziplist-value", 0...Int.max, until: 699),
    ]

    // scripts/tables: begin
    /// The month of the data, which is that of Redis 7.0.15 and Valkey 9.1.2.
    static let date = "2026-11"

    /// Names that the engines know, whether ElastiCache takes them or not.
    static let engineNames = Set(
        """
        acl-pubsub-default aclfile acllog-max-len active-defrag-cycle-max active-defrag-cycle-min \
        active-defrag-cycle-us active-defrag-ignore-bytes active-defrag-max-scan-fields \
        active-defrag-threshold-lower active-defrag-threshold-upper active-expire-effort activedefrag \
        activerehashing always-show-logo aof-disable-auto-gc aof-load-truncated aof-rewrite-cpulist \
        aof-rewrite-incremental-fsync aof-timestamp-enabled aof-use-rdb-preamble aof_rewrite_cpulist \
        appenddirname appendfilename appendfsync appendonly auto-aof-rewrite-min-size \
        auto-aof-rewrite-percentage availability-zone bgsave-cpulist bgsave_cpulist bind bind-source-addr \
        bio-cpulist bio_cpulist busy-reply-threshold client-output-buffer-limit client-query-buffer-limit \
        cluster-allow-pubsubshard-when-down cluster-allow-reads-when-down cluster-allow-replica-migration \
        cluster-announce-bus-port cluster-announce-client-ipv4 cluster-announce-client-ipv6 \
        cluster-announce-client-port cluster-announce-client-tls-port cluster-announce-hostname \
        cluster-announce-human-nodename cluster-announce-ip cluster-announce-port cluster-announce-tls-port \
        cluster-blacklist-ttl cluster-config-file cluster-config-save-behavior cluster-databases \
        cluster-enabled cluster-link-sendbuf-limit cluster-manual-failover-timeout cluster-migration-barrier \
        cluster-node-timeout cluster-port cluster-preferred-endpoint-type cluster-replica-no-failover \
        cluster-replica-validity-factor cluster-require-full-coverage cluster-slave-no-failover \
        cluster-slave-validity-factor cluster-slot-migration-log-max-len cluster-slot-stats-enabled \
        commandlog-execution-slower-than commandlog-large-reply-max-len commandlog-large-request-max-len \
        commandlog-reply-larger-than commandlog-request-larger-than commandlog-slow-execution-max-len \
        crash-log-enabled crash-memcheck-enabled daemonize databases dbfilename dir disable-thp \
        dual-channel-replication-enabled dynamic-hz enable-debug-command enable-module-command \
        enable-protected-configs extended-redis-compatibility hash-max-listpack-entries \
        hash-max-listpack-value hash-max-ziplist-entries hash-max-ziplist-value hash-seed \
        hide-user-data-from-log hll-sparse-max-bytes hz ignore-warnings import-mode io-threads \
        io-threads-do-reads jemalloc-bg-thread latency-monitor-threshold latency-tracking \
        latency-tracking-info-percentiles lazyfree-lazy-eviction lazyfree-lazy-expire lazyfree-lazy-server-del \
        lazyfree-lazy-user-del lazyfree-lazy-user-flush lfu-decay-time lfu-log-factor list-compress-depth \
        list-max-listpack-size list-max-ziplist-size locale-collate log-format log-timestamp-format logfile \
        loglevel lua-time-limit masterauth masteruser max-new-connections-per-cycle \
        max-new-tls-connections-per-cycle maxclients maxmemory maxmemory-clients maxmemory-eviction-tenacity \
        maxmemory-policy maxmemory-samples min-replicas-max-lag min-replicas-to-write min-slaves-max-lag \
        min-slaves-to-write mptcp no-appendfsync-on-rewrite notify-keyspace-events oom-score-adj \
        oom-score-adj-values pidfile port prefetch-batch-max-size primaryauth primaryuser proc-title-template \
        propagation-error-behavior protected-mode proto-max-bulk-len rdb-del-sync-files \
        rdb-save-incremental-fsync rdb-version-check rdbchecksum rdbcompression rdma-bind \
        rdma-completion-vector rdma-port rdma-rx-size repl-backlog-size repl-backlog-ttl \
        repl-disable-tcp-nodelay repl-diskless-load repl-diskless-sync repl-diskless-sync-delay \
        repl-diskless-sync-max-replicas repl-mptcp repl-ping-replica-period repl-ping-slave-period \
        repl-timeout replica-announce-ip replica-announce-port replica-announced \
        replica-ignore-disk-write-errors replica-ignore-maxmemory replica-lazy-flush replica-priority \
        replica-read-only replica-serve-stale-data replicaof requirepass sanitize-dump-payload save \
        server-cpulist server_cpulist set-max-intset-entries set-max-listpack-entries set-max-listpack-value \
        set-proc-title shutdown-on-sigint shutdown-on-sigterm shutdown-timeout slave-announce-ip \
        slave-announce-port slave-ignore-maxmemory slave-lazy-flush slave-priority slave-read-only \
        slave-serve-stale-data slaveof slot-migration-max-failover-repl-bytes slowlog-log-slower-than \
        slowlog-max-len socket-mark-id stop-writes-on-bgsave-error stream-node-max-bytes \
        stream-node-max-entries supervised syslog-enabled syslog-facility syslog-ident tcp-backlog \
        tcp-keepalive timeout tls-auth-clients tls-auth-clients-user tls-auto-reload-interval tls-ca-cert-dir \
        tls-ca-cert-file tls-cert-file tls-ciphers tls-ciphersuites tls-client-cert-file tls-client-key-file \
        tls-client-key-file-pass tls-cluster tls-dh-params-file tls-key-file tls-key-file-pass tls-port \
        tls-prefer-server-ciphers tls-protocols tls-replication tls-session-cache-size \
        tls-session-cache-timeout tls-session-caching tracking-table-max-keys unixsocket unixsocketgroup \
        unixsocketperm zset-max-listpack-entries zset-max-listpack-value zset-max-ziplist-entries \
        zset-max-ziplist-value
        """.split(whereSeparator: \.isWhitespace).map(String.init))
    // scripts/tables: end

    /// Eviction policies of nodes with data tiering, the family ``CacheNodes/tiered``.
    static let tieredPolicies = ["noeviction", "volatile-lru", "allkeys-lru"]

    static func standing(of name: String, in version: CacheVersion, isNewer: Bool) -> EngineParameter.Standing {
        guard let rows = byName[name] else { return .unknown(isCertain: !isNewer && !engineNames.contains(name)) }
        return EngineParameter.standing(among: rows, in: version.number)
    }

    /// Every name, in order: what a typing mistake is compared with.
    static let names = byName.keys.sorted()

    private static let byName = Dictionary(grouping: page, by: \.name)
}

extension EngineParameter {
    fileprivate static func yesNo(
        _ name: String, change: Change = .immediate, since: Int = 0, until: Int = .max
    ) -> EngineParameter {
        .words(name, "yes,no", change: change, since: since, until: until)
    }
}
