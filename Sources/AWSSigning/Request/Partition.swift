/// A group of AWS regions with its own accounts, endpoints and signing domain.
///
/// - SeeAlso: <https://docs.aws.amazon.com/general/latest/gr/rande.html>
public enum Partition: String, Sendable, Hashable, CaseIterable {
    /// The commercial regions.
    case aws
    /// The regions in China.
    case china = "aws-cn"
    /// AWS GovCloud (US).
    case govCloud = "aws-us-gov"
    /// AWS ISO (US).
    case iso = "aws-iso"
    /// AWS ISOB (US).
    case isoB = "aws-iso-b"
    /// AWS ISOE (Europe).
    case isoE = "aws-iso-e"
    /// AWS ISOF (US).
    case isoF = "aws-iso-f"
    /// The AWS European Sovereign Cloud.
    case europeanSovereign = "aws-eusc"

    /// The partition of `region`, told by its prefix: a region that opens tomorrow is known today.
    public init(region: String) {
        self = Self.prefixes.first { region.utf8.starts(with: $0.prefix.utf8) }?.partition ?? .aws
    }

    /// The domain under which the partition's services are found, such as `amazonaws.com`.
    public var domain: String {
        switch self {
        case .aws, .govCloud: "amazonaws.com"
        case .china: "amazonaws.com.cn"
        case .iso: "c2s.ic.gov"
        case .isoB: "sc2s.sgov.gov"
        case .isoE: "cloud.adc-e.uk"
        case .isoF: "csp.hci.ic.gov"
        case .europeanSovereign: "amazonaws.eu"
        }
    }

    private static let prefixes: [(prefix: String, partition: Partition)] = [
        ("cn-", .china), ("us-gov-", .govCloud), ("us-iso-", .iso), ("us-isob-", .isoB), ("eu-isoe-", .isoE),
        ("us-isof-", .isoF), ("eusc-", .europeanSovereign),
    ]
}
