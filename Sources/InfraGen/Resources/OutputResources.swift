import HCL

/// What an application needs to know of the stack: an output each, and all of them in the map `env`.
enum OutputResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let values = values(of: stack)
        graph.locals.append(Attribute("env", .object(values.map { ($0.name, $0.value) })))
        graph.outputs += values.map { value in
            Output(
                name: value.name, description: value.description, value: .reference("local", "env", value.name),
                origin: value.origin)
        }
        graph.outputs.append(
            Output(
                name: "env",
                description: "All other outputs by name, to be handed to an application as its environment.",
                value: .reference("local", "env"), origin: SpecPath()))
    }

    private static func values(of stack: Stack) -> [Output] {
        var outputs = [
            Output(
                name: "AWS_BUCKET_NAME", description: "Name of the bucket.",
                value: BucketResources.bucket.reference("id"), origin: SpecPath(keys: "bucket", "name")),
            Output(
                name: "AWS_REGION", description: "Region of the stack.", value: .string(stack.region.description),
                origin: SpecPath(keys: "region")),
        ]
        if !stack.cdnClasses.isEmpty {
            let path = SpecPath(keys: "cdn")
            outputs.append(
                Output(
                    name: "CLOUDFRONT_DISTRIBUTION_ID", description: "Id of the distribution, for invalidations.",
                    value: DistributionResources.distribution.reference("id"), origin: path))
            outputs.append(
                Output(
                    name: "CLOUDFRONT_DOMAIN", description: "The distribution's own host name.",
                    value: DistributionResources.distribution.reference("domain_name"), origin: path))
        }
        outputs += database(stack) + cache(stack)
        outputs += stack.classes.filter(\.notifiesEventBridge).map { mediaClass in
            Output(
                name: "event_pattern_\(mediaClass.name)",
                description: "Pattern of an EventBridge rule for objects of class '\(mediaClass.name)'.",
                value: BucketReportingResources.eventPattern(of: mediaClass),
                origin: SpecPath(keys: "classes", mediaClass.name.description, "notify"))
        }
        outputs += stack.roles.map { role in
            Output(
                name: "\(role.name)_role_arn", description: "ARN of the role '\(role.name)'.",
                value: RoleResources.resource(of: role).reference("arn"),
                origin: SpecPath(keys: "roles", role.name.description))
        }
        return outputs
    }

    private static func database(_ stack: Stack) -> [Output] {
        guard let database = stack.database, stack.network != nil else { return [] }
        let path = SpecPath(keys: "database")
        let url = HCLExpression.template([
            .literal("postgresql://\(database.user)@"),
            .interpolation(DatabaseResources.instance.reference("address")),
            .literal(":5432/\(DatabaseResources.databaseName(in: stack))?sslmode=require"),
        ])
        return [
            Output(
                name: "DATABASE_URL", description: "URL of the database, without its password.", value: url,
                origin: path),
            Output(
                name: "DATABASE_SECRET_ARN", description: "ARN of the secret that holds the master user's password.",
                value: DatabaseResources.secretARN, origin: path.key("password")),
        ]
    }

    private static func cache(_ stack: Stack) -> [Output] {
        guard stack.cache != nil, stack.network != nil else { return [] }
        let url = HCLExpression.template([
            .literal("rediss://\(CacheResources.userName(in: stack))@"),
            .interpolation(CacheResources.group.reference("primary_endpoint_address")), .literal(":6379"),
        ])
        return [
            Output(
                name: "REDIS_URL", description: "URL of the cache; the password is a token that IAM signs.", value: url,
                origin: SpecPath(keys: "cache"))
        ]
    }
}
