import InfraGen

extension RuleCases {
    /// An instance of PostgreSQL 14 with these lines, and what else stands in the text.
    private static func instance(_ lines: String, engine: String = "postgres", _ others: String = "") -> String {
        "resource \"aws_db_instance\" \"d\" {\n  engine = \"\(engine)\"\n\(lines)\n}\n\(others)"
    }

    private static func group(_ family: String, _ name: String, _ value: String) -> String {
        """
        resource "aws_db_parameter_group" "g" {
          family = "\(family)"
          parameter {
            name  = "\(name)"
            value = \(value)
          }
        }
        """
    }

    private static let ownGroup = "  engine_version = \"14\"\n  parameter_group_name = aws_db_parameter_group.g.name"
    private static let variable = "variable \"v\" {}\n"
    private static let d = "aws_db_instance.d"

    static let databases: [RuleCase] = [
        RuleCase(DatabaseEncryption.self, "nothing said", [d], instance("")),
        RuleCase(DatabaseEncryption.self, "as a string", instance("  storage_encrypted = \"true\"")),
        RuleCase(
            DatabaseEncryption.self, "by a variable", ["\(d)?"], variable + instance("  storage_encrypted = var.v")),
        RuleCase(
            ClusterEncryption.self, "serverless v1",
            "resource \"aws_rds_cluster\" \"c\" {\n  engine_mode = \"serverless\"\n}"),
        RuleCase(
            SnapshotEncryption.self, "of an instance that is not encrypted", ["aws_db_snapshot.s"],
            instance("", "resource \"aws_db_snapshot\" \"s\" {\n  db_instance_identifier = aws_db_instance.d.id\n}")),
        RuleCase(
            SnapshotEncryption.self, "of a cluster elsewhere", ["aws_db_cluster_snapshot.s"],
            "resource \"aws_db_cluster_snapshot\" \"s\" {\n  db_cluster_identifier = \"media\"\n}"),
        // Backups: what RDS keeps without being told, and what is a note.
        RuleCase(DatabaseBackups.self, "nothing said", [d], instance("")),
        RuleCase(DatabaseBackups.self, "a few days", [d], instance("  backup_retention_period = 3")),
        RuleCase(DatabaseBackups.self, "more than there can be", [d], instance("  backup_retention_period = 36")),
        RuleCase(DatabaseBackups.self, "a replica", instance("  replicate_source_db = \"media\"")),
        RuleCase(
            DatabaseBackups.self, "a replica that turns them off", [d],
            instance("  replicate_source_db = \"media\"\n  backup_retention_period = 0")),
        // TLS, by engine and version.
        RuleCase(
            GlobalClusterEncryption.self, "of an existing cluster",
            "resource \"aws_rds_global_cluster\" \"g\" {\n  source_db_cluster_identifier = aws_rds_cluster.c.arn\n}"),
        RuleCase(
            ClusterBacktrack.self, "of PostgreSQL",
            "resource \"aws_rds_cluster\" \"c\" {\n  engine = \"aurora-postgresql\"\n}"),
        RuleCase(
            ClusterBacktrack.self, "switched off", ["aws_rds_cluster.c"],
            "resource \"aws_rds_cluster\" \"c\" {\n  engine = \"aurora-mysql\"\n  backtrack_window = 0\n}"),
        RuleCase(ForceSSL.self, "by default", instance("  engine_version = \"15\"")),
        RuleCase(ForceSSL.self, "not by default", [d], instance("  engine_version = \"14.9\"")),
        RuleCase(ForceSSL.self, "no version", instance("")),
        RuleCase(
            ForceSSL.self, "switched off", [d],
            instance(ownGroup, group("postgres17", "rds.force_ssl", "0"))),
        RuleCase(
            ForceSSL.self, "left to a default that is right", [d],
            instance(ownGroup, group("postgres17", "log_statement", "\"ddl\""))),
        RuleCase(
            ForceSSL.self, "by a variable", ["\(d)?"],
            variable + instance(ownGroup, group("postgres14", "rds.force_ssl", "var.v"))),
        RuleCase(
            ForceSSL.self, "MySQL", [d],
            instance(
                "  parameter_group_name = aws_db_parameter_group.g.name", engine: "mysql",
                group("mysql8.0", "require_secure_transport", "0"))),
        RuleCase(
            ForceSSL.self, "Oracle",
            instance(
                "  parameter_group_name = aws_db_parameter_group.g.name", engine: "oracle-ee",
                group("oracle-ee-19", "open_cursors", "500"))),
        RuleCase(DatabaseQueryLogging.self, "not PostgreSQL", instance("", engine: "mysql")),
        RuleCase(
            DatabaseQueryLogging.self, "one of two parameters", [d],
            instance(ownGroup, group("postgres14", "log_statement", "\"ddl\""))),
        RuleCase(DatabaseIAMAuthentication.self, "an engine without it", instance("", engine: "oracle-ee")),
        RuleCase(
            DatabaseLogExports.self, "not the log that counts", [d],
            instance("  enabled_cloudwatch_logs_exports = [\"upgrade\"]")),
        RuleCase(
            DatabaseLogExports.self, "an empty list", [d],
            instance("  enabled_cloudwatch_logs_exports = []", engine: "mysql")),
        RuleCase(DatabaseMinorUpgrades.self, "nothing said", [d], instance("")),
        RuleCase(
            PerformanceInsights.self, "a class without it",
            instance("  instance_class = \"db.t3.micro\"", engine: "mysql")),
        RuleCase(PerformanceInsights.self, "a class with it", [d], instance("  instance_class = \"db.t3.micro\"")),
        // Versions with holes, and those just after.
        RuleCase(LogFDWVersion.self, "just mended", instance("  engine_version = \"13.3\"")),
        RuleCase(LogFDWVersion.self, "just not", [d], instance("  engine_version = \"9.6.21\"")),
        RuleCase(LogFDWVersion.self, "mended in 9.6", instance("  engine_version = \"9.6.22\"")),
        RuleCase(LogFDWVersion.self, "a line of old", [d], instance("  engine_version = \"9.5.3\"")),
        RuleCase(LogFDWVersion.self, "a major version", instance("  engine_version = \"13\"")),
        RuleCase(
            LogFDWVersion.self, "Aurora", [d], instance("  engine_version = \"10.13\"", engine: "aurora-postgresql")),
        RuleCase(LogFDWVersion.self, "another engine", instance("  engine_version = \"5.7.1\"", engine: "mysql")),
        RuleCase(
            PublicSubnet.self, "by a route to an internet gateway", [d],
            instance(
                "  db_subnet_group_name = aws_db_subnet_group.g.name",
                """
                resource "aws_db_subnet_group" "g" {
                  subnet_ids = aws_subnet.s[*].id
                }
                resource "aws_subnet" "s" {
                  count  = 2
                  vpc_id = "vpc-1"
                }
                resource "aws_internet_gateway" "g" {}
                resource "aws_route_table" "t" {
                  vpc_id = "vpc-1"
                  route {
                    cidr_block = "0.0.0.0/0"
                    gateway_id = aws_internet_gateway.g.id
                  }
                }
                resource "aws_route_table_association" "a" {
                  count          = 2
                  subnet_id      = aws_subnet.s[count.index].id
                  route_table_id = aws_route_table.t.id
                }
                """)),
        RuleCase(
            SubnetGroupZones.self, "subnets that are variables", ["aws_db_subnet_group.g?"],
            variable + "resource \"aws_db_subnet_group\" \"g\" {\n  subnet_ids = var.v\n}"),
        RuleCase(
            SubnetGroupZones.self, "one subnet", ["aws_db_subnet_group.g"],
            "resource \"aws_db_subnet_group\" \"g\" {\n  subnet_ids = [\"subnet-1\"]\n}"),
        RuleCase(
            DatabaseWindows.self, "past midnight", [d],
            instance("  backup_window = \"23:30-00:30\"\n  maintenance_window = \"Mon:00:00-Mon:01:00\"")),
        RuleCase(DatabaseWindows.self, "too short", [d], instance("  maintenance_window = \"sun:04:00-sun:04:15\"")),
        RuleCase(
            DatabaseWindows.self, "side by side",
            instance("  backup_window = \"03:00-04:00\"\n  maintenance_window = \"sun:04:00-sun:05:00\"")),
        RuleCase(
            ParameterGroupFamily.self, "a version that is not known",
            variable
                + instance(
                    "  engine_version = var.v\n  parameter_group_name = aws_db_parameter_group.g.name",
                    group("postgres14", "a", "1"))),
        RuleCase(
            ClusterBackupPlan.self, "a selection by tags", ["aws_rds_cluster.c?"],
            """
            resource "aws_rds_cluster" "c" {}
            resource "aws_backup_selection" "s" {
              selection_tag {
                type  = "STRINGEQUALS"
                key   = "backup"
                value = "yes"
              }
            }
            """),
    ]
}
