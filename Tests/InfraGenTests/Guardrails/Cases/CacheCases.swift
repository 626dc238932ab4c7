import InfraGen

extension RuleCases {
    private static func group(_ lines: String) -> String {
        "resource \"aws_elasticache_replication_group\" \"g\" {\n\(lines)\n}\n"
    }

    private static func cluster(_ lines: String) -> String {
        "resource \"aws_elasticache_cluster\" \"c\" {\n\(lines)\n}\n"
    }

    private static let g = "aws_elasticache_replication_group.g"
    private static let c = "aws_elasticache_cluster.c"

    static let caches: [RuleCase] = [
        RuleCase(CacheEncryptionAtRest.self, "nothing said", [g], group("")),
        RuleCase(CacheEncryptionAtRest.self, "Valkey's default is a note", [g], group("  engine = \"valkey\"")),
        RuleCase(
            CacheEncryptionAtRest.self, "an engine that is not known", ["\(g)?"],
            "variable \"v\" {}\n" + group("  engine = var.v")),
        RuleCase(
            CacheAuthentication.self, "a token that is a variable",
            "variable \"v\" {}\n" + group("  transit_encryption_enabled = true\n  auth_token = var.v")),
        RuleCase(CacheAuthentication.self, "a token without TLS", [g], group("  auth_token = \"0123456789abcdef\"")),
        RuleCase(
            CacheEncryptionInTransit.self, "both, for a migration", [g],
            group("  transit_encryption_enabled = true\n  transit_encryption_mode = \"preferred\"")),
        RuleCase(CacheSnapshots.self, "Memcached", cluster("  engine = \"memcached\"")),
        RuleCase(CacheSnapshots.self, "a replication group", [g], group("")),
        RuleCase(CacheSubnetGroup.self, "a node of a group", cluster("  replication_group_id = \"media\"")),
        RuleCase(CacheSubnetGroup.self, "the default by name", [c], cluster("  subnet_group_name = \"default\"")),
        RuleCase(
            CacheFailover.self, "failover in one zone", [g], group("  automatic_failover_enabled = true")),
        RuleCase(
            CacheFailover.self, "Memcached in one zone", [c], cluster("  engine = \"memcached\"\n  num_cache_nodes = 2")
        ),
        RuleCase(
            CacheEngineVersion.self, "too old for anything", [c],
            cluster("  engine = \"redis\"\n  engine_version = \"3.2.6\"")),
        RuleCase(CacheEngineVersion.self, "6.x", cluster("  engine = \"redis\"\n  engine_version = \"6.x\"")),
        RuleCase(
            CacheParameterGroupFamily.self, "Redis 6",
            group("  engine_version = \"6.2\"\n  parameter_group_name = aws_elasticache_parameter_group.p.name")
                + "resource \"aws_elasticache_parameter_group\" \"p\" {\n  family = \"redis6.x\"\n}"),
        RuleCase(
            CacheUserPassword.self, "a user who is off",
            "resource \"aws_elasticache_user\" \"u\" {\n  access_string = \"off -@all\"\n  no_password_required = true\n}"
        ),
    ]
}
