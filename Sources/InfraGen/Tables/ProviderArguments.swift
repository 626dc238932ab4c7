/// What not every aws provider from 5.100 to 6.x has, of the resources that infragen writes.
///
/// Sources: the schemas of aws 5.100.0 and 6.25.0, and the argument names of pulumi-aws 7.51.1, which is made of a later
/// 6.x; read in 2026-11. Where a version between 5.100 and 6.25 brought an argument, 6.25 is the first that is known to
/// have it. To renew: `terraform providers schema -json` with each provider, and compare the resources of
/// `Sources/InfraGen/Resources`.
enum ProviderArguments {
    struct Newer: Sendable {
        /// The type of resource; nil for all that lie in a region.
        let resource: String?
        /// The argument or block, behind the blocks around it: `rule.blocked_encryption_types`; nil for the resource.
        let path: String?
        /// The first version that is known to have it; nil where none that infragen is tested with has it.
        let since: ProviderVersion?

        fileprivate init(_ resource: String?, _ path: String?, since: ProviderVersion?) {
            self.resource = resource
            self.path = path
            self.since = since
        }
    }

    static let all = [
        Newer(nil, "region", since: .v6),
        Newer("aws_s3_bucket_public_access_block", "skip_destroy", since: .v6_25),
        Newer("aws_s3_bucket_server_side_encryption_configuration", "rule.blocked_encryption_types", since: .v6_25),
        Newer("aws_s3_bucket_metadata_configuration", nil, since: .v6_25),
        Newer("aws_s3_bucket_abac", nil, since: .v6_25),
        Newer("aws_cloudfront_distribution", "origin.response_completion_timeout", since: .v6_25),
        Newer("aws_cloudwatch_log_delivery_destination", "delivery_destination_type", since: .v6_25),
        Newer("aws_cloudwatch_log_group", "deletion_protection_enabled", since: .v6_25),
        Newer("aws_db_proxy", "default_auth_scheme", since: .v6_25),
        Newer("aws_s3_bucket", "bucket_namespace", since: nil),
        Newer("aws_elasticache_replication_group", "auth_token_wo", since: nil),
        Newer("aws_elasticache_replication_group", "auth_token_wo_version", since: nil),
        Newer("aws_elasticache_replication_group", "durability", since: nil),
        Newer("aws_elasticache_user", "authentication_mode.passwords_wo", since: nil),
        Newer("aws_cloudfront_distribution", "default_cache_behavior.cache_tag_config", since: nil),
        Newer("aws_cloudfront_distribution", "ordered_cache_behavior.cache_tag_config", since: nil),
        Newer("aws_cloudfront_distribution", "viewer_mtls_config", since: nil),
        Newer("aws_cloudfront_function", "tags", since: nil),
    ]
}

extension ProviderVersion {
    fileprivate static let v6 = ProviderVersion(major: 6, minor: 0)
    fileprivate static let v6_25 = ProviderVersion(major: 6, minor: 25)
}
