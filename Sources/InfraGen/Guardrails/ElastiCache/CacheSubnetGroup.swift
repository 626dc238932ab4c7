import Diagnostics

/// See ``documentation``.
package enum CacheSubnetGroup: Guardrail {
    package static let documentation = RuleDocumentation(
        "cache.subnet-group", .warning,
        "The cache is in subnets that were chosen for it.",
        why: """
            The default subnet group is all subnets of the default VPC, which are public. A node of a replication group is \
            in the group's.
            """,
        source: CacheExample.control(7),
        elsewhere: [.checkov("CKV_AWS_323"), .kics("ElastiCache Without VPC"), .securityHub("ElastiCache.7")],
        differences: "The others look at aws_elasticache_cluster alone, and pass the group called 'default'.",
        good: CacheExample.cluster("subnet_group_name = aws_elasticache_subnet_group.main.name"),
        bad: CacheExample.cluster())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_elasticache_cluster", "aws_elasticache_replication_group").compactMap { cache in
            guard !cache.isCacheMember else { return nil }
            let group = cache.body.value("subnet_group_name")
            let isDefault = cache.body.string("subnet_group_name").value == "default"
            guard group.isAbsent || isDefault else { return nil }
            let finding = GuardrailFinding(
                cache, at: group.provenance, "the cache is in the default subnet group",
                help: "declare an aws_elasticache_subnet_group and name it in subnet_group_name")
            return cache.type == "aws_elasticache_cluster" && group.isAbsent
                ? finding : finding.butNot("CKV_AWS_323", "ElastiCache Without VPC")
        }
    }
}
