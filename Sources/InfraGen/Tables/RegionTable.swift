/// AWS's regions, by partition.
///
/// A region that is not here is an error, not a warning as elsewhere: its partition decides every ARN, and the aws
/// provider refuses regions that it does not know.
///
/// Source: botocore's `partitions.json`. To renew: `scripts/tables regions`.
enum RegionTable {
    // scripts/tables: begin
    /// The month of the data, which is that of botocore 1.44.5.
    static let date = "2026-11"

    static let aws = [
        "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1",
        "ap-south-2", "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5",
        "ap-southeast-6", "ap-southeast-7", "ca-central-1", "ca-west-1", "eu-central-1", "eu-central-2", "eu-north-1",
        "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "il-central-1", "me-central-1", "me-south-1",
        "me-west-1", "mx-central-1", "sa-east-1", "sa-west-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ]
    static let china = ["cn-north-1", "cn-northwest-1"]
    static let govCloud = ["us-gov-east-1", "us-gov-west-1"]
    // scripts/tables: end

    static let all = aws + china + govCloud

    static func partition(of region: String) -> Region.Partition? {
        if aws.contains(region) { return .aws }
        if china.contains(region) { return .china }
        return govCloud.contains(region) ? .govCloud : nil
    }
}
