/// Instance classes of RDS for PostgreSQL.
///
/// Sources: families, sizes and regions are cfn-lint's, which reads AWS's price list. To renew: `scripts/tables classes`.
/// What stands behind the table is
/// <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html>, read in 2026-11;
/// first minor versions of families that the page does not name (`m8a m9g r8a`) are not known.
enum DatabaseClasses {
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
            "m5", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge",
            .except("ap-east-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 mx-central-1")),
        InstanceFamily(
            "m5d", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge",
            .except(
                "ap-east-2 ap-south-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 il-central-1 mx-central-1 us-gov-east-1 us-gov-west-1"
            )),
        InstanceFamily("m6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge", .everywhere),
        InstanceFamily(
            "m6gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .except("af-south-1 cn-north-1 cn-northwest-1 sa-east-1")),
        InstanceFamily(
            "m6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .except("ap-southeast-4 cn-north-1 cn-northwest-1 eu-central-2 eu-south-2 me-central-1")),
        InstanceFamily(
            "m6id", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .only(
                "ap-east-2 ap-northeast-1 ap-southeast-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-1 eu-west-1 mx-central-1 us-east-1 us-east-2 us-west-2"
            )),
        InstanceFamily(
            "m6idn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .only("ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "m6in", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .only("ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "m7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .except("af-south-1 ap-east-1 ca-west-1 eu-south-1 us-gov-west-1")),
        InstanceFamily(
            "m7i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .except(
                "af-south-1 ap-east-1 ap-northeast-3 ap-south-2 ap-southeast-7 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 eu-south-1 il-central-1 me-central-1 me-south-1"
            )),
        InstanceFamily(
            "m8a", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .only(
                "ap-northeast-1 ap-south-1 ap-south-2 eu-central-1 eu-south-2 eu-west-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "m8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .except(
                "ap-east-2 ap-northeast-3 ap-southeast-3 ap-southeast-4 ap-southeast-6 ap-southeast-7 ca-central-1 il-central-1 me-central-1 me-south-1 mx-central-1 us-gov-east-1 us-gov-west-1"
            )),
        InstanceFamily(
            "m8gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .only(
                "ap-northeast-1 ap-southeast-2 ap-southeast-5 ca-central-1 eu-central-1 eu-south-2 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-2"
            )),
        InstanceFamily(
            "m9g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .only("eu-central-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "r5", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge",
            .except("ap-east-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 mx-central-1")),
        InstanceFamily(
            "r5b", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge",
            .only("ap-northeast-1 ap-southeast-1 eu-central-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "r5d", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge",
            .except(
                "ap-east-2 ap-south-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 il-central-1 mx-central-1 us-gov-east-1 us-gov-west-1"
            )),
        InstanceFamily("r6g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge", .everywhere),
        InstanceFamily(
            "r6gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .except(
                "af-south-1 ap-east-1 ap-northeast-2 ap-south-2 ap-southeast-4 ap-southeast-6 ca-west-1 cn-northwest-1 eu-north-1 eu-south-1 eu-west-2 me-central-1 me-south-1 sa-east-1"
            )),
        InstanceFamily(
            "r6i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .except(
                "ap-south-2 ap-southeast-3 ap-southeast-4 cn-north-1 cn-northwest-1 eu-central-2 eu-south-2 me-central-1 us-gov-east-1 us-gov-west-1"
            )),
        InstanceFamily(
            "r6id", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .only(
                "ap-east-2 ap-northeast-1 ap-southeast-2 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-1 eu-west-1 il-central-1 mx-central-1 us-east-1 us-east-2 us-west-2"
            )),
        InstanceFamily(
            "r6idn", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .only("ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "r6in", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 32xlarge",
            .only("ap-northeast-1 eu-west-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "r7g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .except("af-south-1 ap-southeast-4 eu-west-3 me-central-1")),
        InstanceFamily(
            "r7i", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .except(
                "af-south-1 ap-east-1 ap-northeast-3 ap-south-2 ap-southeast-4 ap-southeast-7 ca-west-1 cn-north-1 cn-northwest-1 eu-central-2 il-central-1 me-central-1 me-south-1"
            )),
        InstanceFamily(
            "r8a", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .only(
                "ap-east-2 ap-northeast-1 ca-central-1 eu-central-1 eu-south-2 eu-west-1 us-east-1 us-east-2 us-west-2")
        ),
        InstanceFamily(
            "r8g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .except(
                "af-south-1 ap-east-2 ap-southeast-6 ap-southeast-7 ca-west-1 eu-south-1 il-central-1 me-central-1 me-south-1"
            )),
        InstanceFamily(
            "r8gd", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge 24xlarge 48xlarge",
            .only(
                "af-south-1 ap-east-1 ap-northeast-1 ap-northeast-2 ap-southeast-2 ap-southeast-3 ap-southeast-5 ca-central-1 ca-west-1 eu-central-1 eu-south-2 eu-west-1 eu-west-2 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2"
            )),
        InstanceFamily("t3", "micro small medium large xlarge 2xlarge", .everywhere),
        InstanceFamily("t4g", "micro small medium large xlarge 2xlarge", .except("ca-west-1")),
        InstanceFamily(
            "x2g", "large xlarge 2xlarge 4xlarge 8xlarge 12xlarge 16xlarge",
            .only("eu-west-1 us-east-1 us-east-2 us-west-2")),
        InstanceFamily(
            "x2idn", "16xlarge 24xlarge 32xlarge",
            .only("ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-south-1 eu-west-1")),
        InstanceFamily(
            "x2iedn", "xlarge 2xlarge 4xlarge 8xlarge 16xlarge 24xlarge 32xlarge",
            .only("ap-southeast-2 ca-central-1 eu-central-1 eu-north-1 eu-south-1 eu-west-1 us-east-1 us-west-2")),
    ]
    // scripts/tables: end

    /// Families that RDS retired for PostgreSQL, "Deprecated" on the page above.
    static let retired: Set = ["m1", "m2", "m3", "m4", "r3", "r4", "t1", "t2"]

    /// Families of Multi-AZ DB clusters alone, which are no instances.
    static let clusterOnly: Set = ["c6gd"]

    /// The first minor version of each major one that runs on a family; a major version that is not here runs whole.
    static func firstMinors(of family: String) -> [Int: Int] {
        switch family {
        case "m7i", "m8g", "r7i", "r8g": [14: 9, 15: 4, 16: 1, 17: 1]
        case "m8gd", "r8gd": [14: 17, 15: 10, 16: 6, 17: 2, 18: 1]
        case "m5d", "m6id", "m6idn", "m7g", "r5d", "r6gd", "r6id", "r6idn", "r7g", "x2iedn": [14: 5]
        case "m6in", "r6in": [14: 3]
        default: [:]
        }
    }

    /// Every class: what a typing mistake is compared with.
    static let all = families.flatMap { family in family.sizes.map { "db.\(family.name).\($0)" } }
}
