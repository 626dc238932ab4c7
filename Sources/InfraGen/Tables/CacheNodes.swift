/// Node types of ElastiCache for Valkey and Redis OSS.
///
/// Sources: families, sizes and regions are cfn-lint's, which reads AWS's price list. To renew: `scripts/tables nodes`.
/// What stands behind the table is botocore's text of CreateReplicationGroup and
/// <https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html>, both read in 2026-11.
enum CacheNodes {
    // scripts/tables: begin
    /// The month of the data, which is that of cfn-lint 1.58.0.
    static let date = "2026-11"

    /// The regions that the data speaks of.
    static let regions = [
        "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
        "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
        "ap-southeast-6", "ap-southeast-7", "ca-central-1", "ca-west-1", "cn-north-1", "cn-northwest-1", "eu-central-1",
        "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1",
        "me-central-1", "me-south-1", "mx-central-1", "sa-east-1", "us-east-1", "us-east-2", "us-gov-east-1",
        "us-gov-west-1", "us-west-1", "us-west-2",
    ]

    static let families: [InstanceFamily] = [
        InstanceFamily(
            "c7gn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .only("eu-west-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "c8gn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .except(
                "ap-east-2 ap-northeast-3 ap-southeast-6 eu-west-3 il-central-1 me-central-1 me-south-1 mx-central-1")),
        InstanceFamily(
            "m4", "large xlarge 2xlarge 4xlarge 10xlarge",
            .only(
                "ap-northeast-1 ap-northeast-2 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 cn-north-1 cn-northwest-1 eu-central-1 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2"
            )),
        InstanceFamily(
            "m5", "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge",
            .except("ap-east-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 cn-north-1 cn-northwest-1 mx-central-1")),
        InstanceFamily("m6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge", .everywhere),
        InstanceFamily(
            "m7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge", .except("ca-west-1 eu-south-1")),
        InstanceFamily(
            "m8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .except("ap-east-2 ap-southeast-6 il-central-1 me-central-1 me-south-1 mx-central-1")),
        InstanceFamily(
            "r4", "large xlarge 2xlarge 4xlarge 8xlarge 16xlarge",
            .except(
                "af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1"
            )),
        InstanceFamily(
            "r5", "large xlarge 2xlarge 4xlarge 12xlarge 24xlarge",
            .except("ap-east-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 mx-central-1")),
        InstanceFamily("r6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge", .everywhere),
        InstanceFamily(
            "r6gd", "xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .only(
                "ap-northeast-1 ap-south-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-west-1 eu-west-3 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2"
            )),
        InstanceFamily("r7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge", .everywhere),
        InstanceFamily(
            "r8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .except("ap-east-2 il-central-1 me-central-1 me-south-1")),
        InstanceFamily(
            "t2", "micro small medium",
            .except(
                "af-south-1 ap-east-1 ap-east-2 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 mx-central-1"
            )),
        InstanceFamily("t3", "micro small medium", .except("ap-southeast-6")),
        InstanceFamily("t4g", "micro small medium", .except("me-central-1 me-south-1")),
    ]
    // scripts/tables: end

    /// Families that ElastiCache makes no new cluster of: "creation of new clusters is not supported for these types".
    static let retired: Set = ["c1", "m1", "m2", "m3", "r3", "t1"]

    /// Families that AWS's page lists among Valkey's nodes and not among those of Redis OSS.
    static let valkeyOnly: Set = ["c8gn", "m8g", "r8g"]

    /// The family with local disks, which "must" have data tiering.
    static let tiered = "r6gd"

    /// Every node type: what a typing mistake is compared with.
    static let all = families.flatMap { family in family.sizes.map { "cache.\(family.name).\($0)" } }
}

extension Cache {
    /// Whether data spills to local disks, which the node type decides.
    var hasTieredData: Bool { InstanceType(node.description)?.family == CacheNodes.tiered }
}
