/// An AWS region of the partitions aws, aws-cn and aws-us-gov.
public struct Region: TextValue, CustomStringConvertible {
    /// A group of regions with accounts and ARNs of their own.
    public enum Partition: String, Sendable, Hashable {
        /// The commercial regions.
        case aws
        /// China.
        case china = "aws-cn"
        /// AWS GovCloud (US).
        case govCloud = "aws-us-gov"
    }

    /// The region's code: `us-east-1`.
    public let description: String
    /// The partition, which begins its ARNs.
    public let partition: Partition

    /// Reads the code of a region that exists.
    public init(_ text: String) throws(InvalidValue) {
        guard let partition = RegionTable.partition(of: text) else {
            throw .unknownWord(text, "an AWS region", of: RegionTable.all)
        }
        description = text
        self.partition = partition
    }

    private init(unchecked text: String, _ partition: Partition) {
        description = text
        self.partition = partition
    }

    /// Where CloudFront's certificates, web ACLs and log deliveries live.
    public static let usEast1 = Region(unchecked: "us-east-1", .aws)
    /// A region that stands in for an unreadable one.
    public static let placeholder = usEast1
    /// The form, for an editor.
    public static let form = TextForm.values("an AWS region", RegionTable.all)
}
