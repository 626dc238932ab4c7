import HCL

/// The ElastiCache replication group, entered with IAM: there is no token.
enum CacheResources: ResourceFamily {
    /// The group, as other resources name it.
    static let group = ResourceName("aws_elasticache_replication_group", "main")
    /// The user that roles log in as.
    static let user = ResourceName("aws_elasticache_user", "app")
    private static let userGroup = ResourceName("aws_elasticache_user_group", "main")
    private static let subnetGroup = ResourceName("aws_elasticache_subnet_group", "main")
    private static let parameterGroup = ResourceName("aws_elasticache_parameter_group", "main")
    private static let path = SpecPath(keys: "cache")

    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        guard let cache = stack.cache, let network = stack.network else { return }
        graph.resources += [subnetGroup(network, stack), parameterGroup(cache, stack)]
        graph.resources += users(cache, stack)
        graph.resources += cache.logs.map { logGroup($0, stack) }
        graph.resources.append(group(cache, stack))
    }

    /// The user's id, which is its name too: IAM wants both to be the same.
    static func userName(in stack: Stack) -> String { "\(stack.base)-app" }

    /// The id of the user that can do nothing, which only Redis needs.
    private static func defaultUserID(in stack: Stack) -> String { "\(stack.base)-default" }

    /// The ids of all users.
    static func userIDs(of cache: Cache, in stack: Stack) -> [String] {
        [userName(in: stack)] + (cache.engine == .redis ? [defaultUserID(in: stack)] : [])
    }

    private static func subnetGroup(_ network: Network, _ stack: Stack) -> Resource {
        Resource(subnetGroup.type, subnetGroup.name, in: .cache, from: SpecPath(keys: "network", "subnets")) {
            Attribute("name", stack.base)
            Attribute("description", "Subnets of the cache of \(stack.base).")
            Attribute("subnet_ids", NetworkResources.subnets(of: network))
        }
    }

    private static func parameterGroup(_ cache: Cache, _ stack: Stack) -> Resource {
        let origin = path.key("parameters")
        return Resource(parameterGroup.type, parameterGroup.name, in: .cache, from: origin) {
            // With the family in its name, the group of another family can be made before this one goes.
            Attribute("name", "\(stack.base)-\(cache.family)")
            Attribute("description", "Parameters of the cache of \(stack.base).")
            Attribute("family", cache.family, from: path.key("version"))
            for parameter in cache.parameters {
                NestedBlock("parameter", from: origin.key(parameter.name)) {
                    Attribute("name", parameter.name)
                    Attribute("value", parameter.value)
                }
            }
            NestedBlock("lifecycle") { Attribute("create_before_destroy", true) }
        }
    }

    private static func users(_ cache: Cache, _ stack: Stack) -> [Resource] {
        let origin = path.key("auth")
        let app = Resource(user.type, user.name, in: .cache, from: origin) {
            Attribute("user_id", userName(in: stack))
            Attribute("user_name", userName(in: stack))
            Attribute("engine", cache.engine.rawValue)
            Attribute("access_string", "on ~* &* +@all -@admin -@dangerous")
            NestedBlock("authentication_mode") { Attribute("type", "iam") }
        }
        let disabled = ResourceName(user.type, "default")
        // Redis wants a user called default in every group; this one can do nothing.
        let defaultUser = Resource(disabled.type, disabled.name, in: .cache, from: origin) {
            Attribute("user_id", defaultUserID(in: stack))
            Attribute("user_name", "default")
            Attribute("engine", cache.engine.rawValue)
            Attribute("access_string", "off ~* -@all")
            NestedBlock("authentication_mode") { Attribute("type", "no-password-required") }
        }
        let hasDefault = cache.engine == .redis
        let ids = (hasDefault ? [disabled] : []) + [user]
        let group = Resource(userGroup.type, userGroup.name, in: .cache, from: origin) {
            Attribute("user_group_id", stack.base)
            Attribute("engine", cache.engine.rawValue)
            Attribute("user_ids", .list(ids.map { $0.reference("user_id") }))
        }
        return (hasDefault ? [defaultUser] : []) + [app, group]
    }

    private static func logGroup(_ log: Cache.Log, _ stack: Stack) -> Resource {
        Resource("aws_cloudwatch_log_group", "cache_\(log.rawValue)", in: .cache, from: path.key("logs")) {
            Attribute("name", "/aws/elasticache/\(stack.base)/\(log.rawValue)")
            Attribute("retention_in_days", LogRetention.days)
        }
    }

    private static func group(_ cache: Cache, _ stack: Stack) -> Resource {
        let failsOver = cache.nodes > 1
        return Resource(group.type, group.name, in: .cache, from: path) {
            Attribute("replication_group_id", stack.base)
            Attribute("description", "Cache of \(stack.base).")
            Attribute("engine", cache.engine.rawValue, from: path.key("engine"))
            Attribute("engine_version", cache.version.description, from: path.key("version"))
            Attribute("node_type", cache.node.description, from: path.key("node"))
            if cache.hasTieredData { Attribute("data_tiering_enabled", true, from: path.key("node")) }
            Attribute("num_cache_clusters", cache.nodes, from: path.key("nodes"))
            Attribute("automatic_failover_enabled", failsOver, from: path.key("nodes"))
            Attribute("multi_az_enabled", failsOver, from: path.key("nodes"))
            Attribute("port", NetworkResources.Service.cache.port)
            Attribute("subnet_group_name", subnetGroup.reference("name"))
            Attribute("security_group_ids", .list([NetworkResources.Service.cache.group.reference("id")]))
            Attribute("parameter_group_name", parameterGroup.reference("name"))
            Attribute("user_group_ids", .list([userGroup.reference("user_group_id")]), from: path.key("auth"))
            Attribute("at_rest_encryption_enabled", true)
            Attribute("transit_encryption_enabled", true)
            Attribute("transit_encryption_mode", "required")
            // The version names a minor one, and the group would be replaced to come back from a later.
            Attribute("auto_minor_version_upgrade", false, from: path.key("version"))
            upkeep(of: cache)
            for log in cache.logs {
                NestedBlock("log_delivery_configuration", from: path.key("logs")) {
                    Attribute(
                        "destination",
                        ResourceName("aws_cloudwatch_log_group", "cache_\(log.rawValue)").reference("name"))
                    Attribute("destination_type", "cloudwatch-logs")
                    Attribute("log_format", "json")
                    Attribute("log_type", "\(log.rawValue)-log")
                }
            }
        }
    }

    @BodyBuilder
    private static func upkeep(of cache: Cache) -> [BodyItem] {
        let snapshots = path.key("snapshots")
        Attribute("snapshot_retention_limit", cache.snapshots.keep.count, from: snapshots.key("keep"))
        if let window = cache.snapshots.window {
            Attribute("snapshot_window", window.description, from: snapshots.key("window"))
        }
        if let window = cache.maintenance {
            Attribute("maintenance_window", window.description, from: path.key("maintenance"))
        }
    }
}

extension Cache {
    /// The parameter group family: one for each major version.
    var family: String { "\(engine.rawValue)\(version.major)" }
}
