extension Catalogue {
    static let aurora = Section(
        "Aurora",
        [
            Row(
                "Cluster storage encrypted",
                [
                    "CKV_AWS_96", "AVD-AWS-0079", "RDS storage not encrypted",
                    "Aurora with disabled at rest encryption", "RDS database cluster not encrypted", "RDS.27",
                ]),
            Row(
                "Global cluster encrypted",
                ["CKV_AWS_140", "RDS.27"]),
            Row(
                "Cluster with customer key / activity stream with customer key",
                ["CKV_AWS_327", "CKV_AWS_246"]),
            Row(
                "Cluster deletion protection",
                ["CKV_AWS_139", "AVD-AWS-0343", "RDS.7"]),
            Row(
                "Cluster IAM authentication",
                ["CKV_AWS_162", "RDS.12"]),
            Row(
                "Cluster log exports; Aurora MySQL audit; Aurora Postgres logs",
                ["CKV_AWS_324", "CKV_AWS_325", "RDS.34", "RDS.37", "RDS.45"]),
            Row(
                "Cluster Postgres query logging",
                ["CKV2_AWS_27"]),
            Row(
                "Backtrack",
                ["CKV_AWS_326", "RDS.14"]),
            Row(
                "Cluster copies tags",
                ["CKV_AWS_313", "RDS.16", "RDS.47", "RDS.48"]),
            Row(
                "Cluster backups / in a backup plan",
                ["CKV_AWS_133", "CKV2_AWS_8", "AVD-AWS-0077", "RDS cluster with backup disabled", "RDS.50"]),
            Row(
                "Cluster Multi-AZ / custom admin / minor upgrades",
                ["RDS.15", "RDS.24", "RDS.35"]),
        ])
}
