import HCL

/// The providers of the generated tests: they make up what AWS would, also while planning.
enum MockProviders {
    static func blocks(for graph: ResourceGraph, of stack: Stack) -> [HCLBlock] {
        let certificates = graph.resources("aws_acm_certificate").compactMap { override($0, stack) }
        let others = graph.resources.filter { $0.type != "aws_acm_certificate" }.compactMap { override($0, stack) }
        let main = provider(alias: nil, others)
        return stack.region.partition == .aws ? [main, provider(alias: "us_east_1", certificates)] : [main]
    }

    private static func provider(alias: String?, _ overrides: [HCLBlock]) -> HCLBlock {
        HCLBlock("mock_provider", "aws") {
            if let alias { HCLItem.attribute("alias", alias) }
            HCLItem.attribute("override_during", .variable("plan"))
            overrides
        }
    }

    /// The attributes of `resource` that other resources refer to, as AWS might give them.
    private static func override(_ resource: Resource, _ stack: Stack) -> HCLBlock? {
        guard let values = values(of: resource, stack) else { return nil }
        return HCLBlock("override_resource") {
            HCLItem.attribute("target", .reference(resource.type, resource.name))
            HCLItem.attribute("values", .object(values))
        }
    }

    private static func values(of resource: Resource, _ stack: Stack) -> [(String, HCLExpression)]? {
        let partition = stack.region.partition.rawValue
        let region = stack.region.description
        let account = "123456789012"
        switch resource.type {
        case "aws_s3_bucket":
            return [
                ("id", "example-media"), ("arn", .string("arn:\(partition):s3:::example-media")),
                ("bucket_regional_domain_name", .string("example-media.s3.\(region).amazonaws.com")),
            ]
        case "aws_cloudfront_distribution":
            return [
                ("id", "EDFDVBD6EXAMPLE"),
                ("arn", .string("arn:\(partition):cloudfront::\(account):distribution/EDFDVBD6EXAMPLE")),
                ("domain_name", "d111111abcdef8.cloudfront.net"),
            ]
        case "aws_acm_certificate":
            // The names of the aliases; the generated tests set the variable to its sample.
            let names = stack.distribution.aliases?.value?.map(\.description) ?? ["cdn.example.com"]
            let options = names.map { name in
                HCLExpression.object([
                    ("domain_name", .string(name)), ("resource_record_name", .string("_example.\(name).")),
                    ("resource_record_type", "CNAME"), ("resource_record_value", "_example.acm-validations.aws."),
                ])
            }
            return [
                (
                    "arn",
                    .string(
                        "arn:\(partition):acm:us-east-1:\(account):certificate/00000000-0000-0000-0000-000000000000")
                ),
                ("domain_validation_options", .list(options)),
            ]
        case "aws_cloudfront_origin_access_control": return [("id", "E2QWRUHEXAMPLE")]
        case "aws_cloudfront_key_group": return [("id", .string("example-\(resource.name)"))]
        case "aws_db_instance":
            let secret = "arn:\(partition):secretsmanager:\(region):\(account):secret:rds!db-example"
            return [
                ("address", .string("\(stack.base).example.\(region).rds.amazonaws.com")),
                ("arn", .string("arn:\(partition):rds:\(region):\(account):db:\(stack.base)")),
                ("resource_id", "db-EXAMPLE"),
                ("master_user_secret", .list([.object([("secret_arn", .string(secret))])])),
            ]
        case "aws_elasticache_replication_group":
            return [
                ("arn", .string("arn:\(partition):elasticache:\(region):\(account):replicationgroup:\(stack.base)")),
                ("primary_endpoint_address", .string("master.\(stack.base).example.cache.amazonaws.com")),
            ]
        case "aws_elasticache_user":
            return [
                (
                    "arn",
                    .string("arn:\(partition):elasticache:\(region):\(account):user:\(stack.base)-\(resource.name)")
                )
            ]
        case "aws_iam_role":
            return [("arn", .string("arn:\(partition):iam::\(account):role/\(stack.base)-\(resource.name)"))]
        default: return nil
        }
    }
}
