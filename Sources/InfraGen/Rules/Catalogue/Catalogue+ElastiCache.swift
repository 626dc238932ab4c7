extension Catalogue {
    static let elastiCache = Section(
        "ElastiCache",
        [
            Row(
                "At-rest encryption",
                [
                    "CKV_AWS_29", "AVD-AWS-0045", "ElastiCache replication group not encrypted at rest",
                    "ElastiCache.4",
                ]),
            Row(
                "In-transit encryption",
                [
                    "CKV_AWS_30", "AVD-AWS-0051", "ElastiCache replication group not encrypted at transit",
                    "ElastiCache.5",
                ]),
            Row(
                "In-transit encryption plus AUTH token (Redis < 6; later: user group)",
                ["CKV_AWS_31", "ElastiCache.6"]),
            Row(
                "Customer key",
                ["CKV_AWS_191"]),
            Row(
                "Automatic snapshots",
                ["CKV_AWS_134", "AVD-AWS-0050", "ElastiCache Redis cluster without backup", "ElastiCache.1"]),
            Row(
                "Automatic minor upgrades",
                ["CKV_AWS_322", "ElastiCache.2"]),
            Row(
                "Custom subnet group",
                ["CKV_AWS_323", "ElastiCache without VPC", "ElastiCache.7"]),
            Row(
                "Automatic failover and Multi-AZ",
                ["CKV2_AWS_50", "ElastiCache nodes not created across multi AZ", "ElastiCache.3"]),
            Row(
                "Not the default port",
                ["ElastiCache using default port"],
                reason: "says nothing of who may connect"),
            Row(
                "Engine is Redis/Valkey; supported version",
                ["Redis disabled", "Redis not compliant"]),
            Row(
                "No EC2-Classic aws_elasticache_security_group",
                ["CKV_AWS_196", "AVD-AWS-0049"]),
        ])
}
