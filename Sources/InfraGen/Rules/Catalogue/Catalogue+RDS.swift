extension Catalogue {
    static let rds = Section(
        "RDS",
        [
            Row(
                "Storage encrypted",
                ["CKV_AWS_16", "AVD-AWS-0080", "DB instance storage not encrypted", "RDS.3"]),
            Row(
                "Not publicly accessible",
                ["CKV_AWS_17", "AVD-AWS-0180", "RDS DB instance publicly accessible", "RDS.2"]),
            Row(
                "Not in a public subnet",
                ["RDS associated with public subnet", "RDS.46"]),
            Row(
                "Backups on, retention long enough",
                ["CKV_AWS_133", "AVD-AWS-0077", "RDS with backup disabled", "RDS.11"]),
            Row(
                "Deletion protection",
                ["CKV_AWS_293", "AVD-AWS-0177", "RDS.8"]),
            Row(
                "Multi-AZ",
                ["CKV_AWS_157", "RDS.5"]),
            Row(
                "IAM database authentication",
                ["CKV_AWS_161", "AVD-AWS-0176", "IAM database auth not enabled", "RDS.10"]),
            Row(
                "Automatic minor upgrades",
                ["CKV_AWS_226", "Automatic minor upgrades disabled", "RDS.13"]),
            Row(
                "Logs exported to CloudWatch",
                ["CKV_AWS_129", "RDS without logging", "RDS.9", "RDS.36"]),
            Row(
                "Postgres query logging parameters (log_statement, log_min_duration_statement)",
                ["CKV2_AWS_30"]),
            Row(
                "TLS forced: rds.force_ssl=1 in the parameter group",
                ["CKV2_AWS_69", "RDS.38"]),
            Row(
                "Enhanced monitoring",
                ["CKV_AWS_118", "RDS.6"]),
            Row(
                "Performance Insights on",
                ["CKV_AWS_353", "AVD-AWS-0133"]),
            Row(
                "Performance Insights with customer key",
                ["CKV_AWS_354", "AVD-AWS-0078"]),
            Row(
                "Copy tags to snapshots",
                ["CKV2_AWS_60", "RDS.17"]),
            Row(
                "Current CA certificate",
                ["CKV_AWS_211", "CA certificate identifier is outdated"]),
            Row(
                "Not the default port",
                ["RDS using default port", "RDS.23"],
                reason: "says nothing of who may connect"),
            Row(
                "Custom admin user name",
                ["RDS.25"]),
            Row(
                "Postgres without the log_fdw hole (AWS-2022-004)",
                ["CKV_AWS_250"]),
            Row(
                "Aurora Postgres local file read (old versions)",
                ["CKV_AWS_388"]),
            Row(
                "Snapshots private",
                ["CKV_AWS_302", "DB snapshot is public", "RDS.1"]),
            Row(
                "Snapshots encrypted",
                ["CKV_AWS_146", "RDS.4"]),
            Row(
                "Snapshot copy / replicated backups with customer key",
                ["CKV_AWS_266", "CKV_AWS_245"]),
            Row(
                "No EC2-Classic aws_db_security_group",
                [
                    "CKV_AWS_198", "DB security group has public interface", "DB security group open to large scope",
                    "DB security group with public scope", "RDS.18",
                ]),
            Row(
                "In an AWS Backup plan",
                ["RDS.26"]),
            Row(
                "Event subscriptions for instance / parameter group / security group / cluster",
                ["RDS.19", "RDS.20", "RDS.21", "RDS.22"]),
            Row(
                "DB proxy requires TLS",
                ["RDS.43"]),
            Row(
                "Other engines (MySQL, MariaDB, SQL Server): TLS, logs",
                ["RDS.39", "RDS.40", "RDS.41", "RDS.42", "RDS.44"],
                reason: "Postgres only"),
        ])
}
