import HCL

/// The RDS for PostgreSQL instance and what it needs; its master password is RDS's own secret.
enum DatabaseResources: ResourceFamily {
    /// The instance, as other resources name it.
    static let instance = ResourceName("aws_db_instance", "main")
    private static let subnetGroup = ResourceName("aws_db_subnet_group", "main")
    private static let parameterGroup = ResourceName("aws_db_parameter_group", "main")
    /// The role of enhanced monitoring, which no role of the spec may be called like.
    static let monitoringRole = ResourceName("aws_iam_role", "database_monitoring")
    private static let path = SpecPath(keys: "database")

    /// Logs that PostgreSQL exports.
    private static let logs = ["postgresql", "upgrade"]

    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        guard let database = stack.database, let network = stack.network else { return }
        graph.resources += [subnetGroup(network, stack), parameterGroup(database, stack)]
        graph.resources += logs.map { logGroup($0, stack) }
        if database.insights.enhanced.seconds > 0 { graph.resources += monitoring(stack) }
        graph.resources.append(instance(database, stack))
        if let days = database.rotatePassword { graph.resources.append(rotation(days)) }
    }

    /// The ARN of the secret that RDS keeps the master password in.
    static var secretARN: HCLExpression {
        instance.reference("master_user_secret").indexed(by: 0).dot("secret_arn")
    }

    /// The account of the stack, as the instance's ARN has it: looking it up would need an account to plan.
    static var accountID: HCLExpression {
        .call("split", [":", instance.reference("arn")]).indexed(by: 4)
    }

    /// The name of the database that is made with the instance.
    static func databaseName(in stack: Stack) -> String {
        (stack.database?.name ?? DatabaseName(stack: stack.name)).description
    }

    private static func subnetGroup(_ network: Network, _ stack: Stack) -> Resource {
        Resource(subnetGroup.type, subnetGroup.name, in: .database, from: SpecPath(keys: "network", "subnets")) {
            Attribute("name", stack.base)
            Attribute("description", "Subnets of the database of \(stack.base).")
            Attribute("subnet_ids", NetworkResources.subnets(of: network))
        }
    }

    private static func parameterGroup(_ database: Database, _ stack: Stack) -> Resource {
        let origin = path.key("parameters")
        return Resource(parameterGroup.type, parameterGroup.name, in: .database, from: origin) {
            Attribute("name_prefix", "\(stack.base)-\(database.version.family)-")
            Attribute("description", "Parameters of the database of \(stack.base).")
            Attribute("family", database.version.family, from: path.key("version"))
            for parameter in database.effectiveParameters {
                NestedBlock("parameter", from: origin.key(parameter.name)) {
                    Attribute("name", parameter.postgresName)
                    Attribute("value", parameter.value)
                    let method = PostgresParameters.applyMethod(of: parameter.name, in: database.version)
                    Attribute("apply_method", method.rawValue)
                }
            }
            NestedBlock("lifecycle") { Attribute("create_before_destroy", true) }
        }
    }

    private static func logGroup(_ log: String, _ stack: Stack) -> Resource {
        Resource("aws_cloudwatch_log_group", "database_\(log)", in: .database, from: path) {
            Attribute("name", "/aws/rds/instance/\(stack.base)/\(log)")
            Attribute("retention_in_days", LogRetention.days)
        }
    }

    private static func instance(_ database: Database, _ stack: Stack) -> Resource {
        Resource(instance.type, instance.name, in: .database, from: path) {
            Attribute("identifier", stack.base)
            Attribute("engine", Database.Engine.postgres.rawValue, from: path.key("engine"))
            Attribute("engine_version", database.version.description, from: path.key("version"))
            Attribute("instance_class", database.instanceClass.description, from: path.key("class"))
            Attribute("db_name", databaseName(in: stack), from: path.key("name"))
            Attribute("username", database.user.description, from: path.key("user"))
            Attribute("manage_master_user_password", true, from: path.key("password"))
            if database.iamAuthentication {
                Attribute("iam_database_authentication_enabled", true, from: path.key("iam_auth"))
            }
            Attribute("allocated_storage", database.storage.gibibytes.lowerBound, from: path.key("storage"))
            Attribute("max_allocated_storage", database.storage.gibibytes.upperBound, from: path.key("storage"))
            Attribute("storage_type", "gp3")
            Attribute("storage_encrypted", true)
            Attribute("multi_az", database.multiAZ, from: path.key("multi_az"))
            Attribute("port", NetworkResources.Service.database.port)
            Attribute("publicly_accessible", false)
            Attribute("db_subnet_group_name", subnetGroup.reference("name"))
            Attribute("vpc_security_group_ids", .list([NetworkResources.Service.database.group.reference("id")]))
            Attribute("parameter_group_name", parameterGroup.reference("name"))
            Attribute("ca_cert_identifier", "rds-ca-rsa2048-g1")
            upkeep(of: database)
            insights(of: database.insights)
            Attribute("enabled_cloudwatch_logs_exports", logs)
            Attribute("deletion_protection", database.protect, from: path.key("protect"))
            Attribute("skip_final_snapshot", false)
            Attribute("final_snapshot_identifier", "\(stack.base)-final")
            // RDS would make the log groups itself, without an end to what they keep.
            Attribute(
                "depends_on", .list(logs.map { ResourceName("aws_cloudwatch_log_group", "database_\($0)").address }))
        }
    }

    @BodyBuilder
    private static func upkeep(of database: Database) -> [BodyItem] {
        let backups = path.key("backups")
        Attribute("backup_retention_period", database.backups.keep.count, from: backups.key("keep"))
        if let window = database.backups.window {
            Attribute("backup_window", window.description, from: backups.key("window"))
        }
        Attribute("copy_tags_to_snapshot", true)
        if let window = database.maintenance {
            Attribute("maintenance_window", window.description, from: path.key("maintenance"))
        }
        // A spec that names a minor version decides on minor versions itself.
        Attribute("auto_minor_version_upgrade", database.version.minor == nil, from: path.key("version"))
    }

    @BodyBuilder
    private static func insights(of insights: Database.Insights) -> [BodyItem] {
        let origin = path.key("insights")
        Attribute("database_insights_mode", insights.mode.rawValue, from: origin.key("mode"))
        if insights.mode == .advanced {
            Attribute("performance_insights_enabled", true, from: origin.key("mode"))
            Attribute("performance_insights_retention_period", 465, from: origin.key("mode"))
        }
        if insights.enhanced.seconds > 0 {
            Attribute("monitoring_interval", insights.enhanced.seconds, from: origin.key("enhanced"))
            Attribute("monitoring_role_arn", monitoringRole.reference("arn"), from: origin.key("enhanced"))
        }
    }

    /// The role that enhanced monitoring writes its metrics with.
    private static func monitoring(_ stack: Stack) -> [Resource] {
        let origin = path.key("insights").key("enhanced")
        let trust = PolicyDocument(statements: [
            PolicyStatement(
                sid: "AllowMonitoring", effect: .allow, principal: .service("monitoring.rds.amazonaws.com"),
                actions: ["sts:AssumeRole"], resources: nil)
        ])
        return [
            Resource(monitoringRole.type, monitoringRole.name, in: .database, from: origin) {
                Attribute("name", "\(stack.base)-database-monitoring")
                Attribute("description", "Enhanced monitoring of the database of \(stack.base).")
                Attribute("assume_role_policy", trust.hcl)
            },
            Resource("aws_iam_role_policy_attachment", "database_monitoring", in: .database, from: origin) {
                Attribute("role", monitoringRole.reference("name"))
                Attribute(
                    "policy_arn",
                    "arn:\(stack.region.partition.rawValue):iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
                )
            },
        ]
    }

    private static func rotation(_ days: Days) -> Resource {
        Resource(
            "aws_secretsmanager_secret_rotation", "database", in: .database, from: path.key("password").key("rotate")
        ) {
            Attribute("secret_id", secretARN)
            NestedBlock("rotation_rules") { Attribute("automatically_after_days", days.count) }
        }
    }
}

/// How long logs are kept in CloudWatch.
enum LogRetention {
    static let days = 30
}

extension Database {
    /// The parameters of the group: TLS for everybody unless the spec says otherwise, and what it says besides.
    var effectiveParameters: [Parameter] {
        let forced = Parameter(.forceSSL, checked: "1")
        return parameters.contains { $0.postgresName == forced.name } ? parameters : [forced] + parameters
    }
}
