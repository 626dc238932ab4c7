/// Where database and cache stand, and who may connect to them.
public struct Network: Sendable, Hashable {
    /// The VPC.
    public var vpc: Settable<VPCID>
    /// Subnets in at least two zones.
    public var subnets: Settable<[SubnetID]>
    /// Security groups whose members may connect.
    public var clients: Settable<[SecurityGroupID]>

    /// Subnets of a VPC, open to `clients` alone.
    public init(vpc: Settable<VPCID>, subnets: Settable<[SubnetID]>, clients: Settable<[SecurityGroupID]>) {
        self.vpc = vpc
        self.subnets = subnets
        self.clients = clients
    }
}

/// The id of a VPC: `vpc-0a1b2c3d`.
public struct VPCID: TextValue, CustomStringConvertible {
    /// The id as written.
    public let description: String

    /// Reads `vpc-` and 8 or 17 hex digits.
    public init(_ text: String) throws(InvalidValue) { description = try text.checkedAsID("vpc", "a VPC") }

    private init(unchecked text: String) { description = text }

    /// An id that stands in for an unreadable one.
    public static let placeholder = VPCID(unchecked: "vpc-00000000")
    /// The form, for an editor.
    public static let form = TextForm.pattern("the id of a VPC", "vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})")
}

/// The id of a subnet: `subnet-0a1b2c3d`.
public struct SubnetID: TextValue, CustomStringConvertible {
    /// The id as written.
    public let description: String

    /// Reads `subnet-` and 8 or 17 hex digits.
    public init(_ text: String) throws(InvalidValue) { description = try text.checkedAsID("subnet", "a subnet") }

    private init(unchecked text: String) { description = text }

    /// An id that stands in for an unreadable one.
    public static let placeholder = SubnetID(unchecked: "subnet-00000000")
    /// The form, for an editor.
    public static let form = TextForm.pattern("the id of a subnet", "subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})")
}

/// The id of a security group: `sg-0a1b2c3d`.
public struct SecurityGroupID: TextValue, CustomStringConvertible {
    /// The id as written.
    public let description: String

    /// Reads `sg-` and 8 or 17 hex digits.
    public init(_ text: String) throws(InvalidValue) { description = try text.checkedAsID("sg", "a security group") }

    private init(unchecked text: String) { description = text }

    /// An id that stands in for an unreadable one.
    public static let placeholder = SecurityGroupID(unchecked: "sg-00000000")
    /// The form, for an editor.
    public static let form = TextForm.pattern("the id of a security group", "sg-(?:[0-9a-f]{8}|[0-9a-f]{17})")
}

extension String {
    fileprivate func checkedAsID(_ prefix: String, _ noun: String) throws(InvalidValue) -> String {
        let digits = utf8.dropFirst(prefix.utf8.count + 1)
        guard hasPrefix("\(prefix)-"), [8, 17].contains(digits.count), digits.allSatisfy(ASCII.isHex) else {
            throw InvalidValue(
                "is not the id of \(noun): '\(self)'", help: "write '\(prefix)-' and 8 or 17 hex digits, or '$var'")
        }
        return self
    }
}
