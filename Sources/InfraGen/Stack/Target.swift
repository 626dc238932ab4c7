/// The versions that the Terraform code must work with.
public struct Target: Sendable, Hashable {
    /// The oldest Terraform.
    public var terraform: TerraformVersion
    /// The oldest aws provider.
    public var aws: ProviderVersion

    /// The oldest versions that the code may meet; by default the oldest that infragen writes for.
    public init(terraform: TerraformVersion = .oldest, aws: ProviderVersion = .oldest) {
        self.terraform = terraform
        self.aws = aws
    }
}

/// A minor version of Terraform, 1.11 or later: `"1.11"`.
public struct TerraformVersion: TextValue, CustomStringConvertible {
    /// The minor version, from 11.
    public let minor: Int

    /// Reads a minor version that has ephemeral values and mocks that `plan` may use: 1.11 and later.
    public init(_ text: String) throws(InvalidValue) {
        let version = try MinorVersion(text, example: "1.11")
        guard version.major == 1, version.minor >= 11 else {
            throw InvalidValue("is not a version that infragen writes for: '\(text)'", help: "use \"1.11\" or later")
        }
        minor = version.minor
    }

    private init(minor: Int) { self.minor = minor }

    /// The version as written.
    public var description: String { "1.\(minor)" }
    /// The oldest that is written for.
    public static let oldest = TerraformVersion(minor: 11)
    /// A version that stands in for an unreadable one.
    public static let placeholder = oldest
    /// The form, for an editor.
    public static let form = TextForm.pattern("a minor version of Terraform", "1\\.(?:1[1-9]|[2-9][0-9]|[1-9][0-9]{2})")
}

/// A minor version of the aws provider, 5.100 up to 6.x: `"5.100"`.
public struct ProviderVersion: TextValue, Comparable, CustomStringConvertible {
    /// 5 or 6.
    public let major: Int
    /// The minor version, from 0.
    public let minor: Int

    /// Reads a minor version from 5.100 on and before 7.
    public init(_ text: String) throws(InvalidValue) {
        let version = try MinorVersion(text, example: "5.100")
        guard (version.major == 5 && version.minor >= 100) || version.major == 6 else {
            throw InvalidValue(
                "is not a version that infragen writes for: '\(text)'", help: "use \"5.100\" up to a \"6.x\"")
        }
        (major, minor) = (version.major, version.minor)
    }

    init(major: Int, minor: Int) { (self.major, self.minor) = (major, minor) }

    /// The version as written.
    public var description: String { "\(major).\(minor)" }
    /// The oldest that is written for.
    public static let oldest = ProviderVersion(major: 5, minor: 100)
    /// A version that stands in for an unreadable one.
    public static let placeholder = oldest
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "a minor version of the aws provider", "5\\.[1-9][0-9]{2}|6\\.(?:0|[1-9][0-9]{0,2})")

    /// Orders by age.
    public static func < (a: ProviderVersion, b: ProviderVersion) -> Bool {
        (a.major, a.minor) < (b.major, b.minor)
    }
}

/// Two numbers with a dot between, neither with a leading zero.
private struct MinorVersion {
    let major: Int
    let minor: Int

    init(_ text: String, example: String) throws(InvalidValue) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 3 && ($0 == "0" || $0.first != "0") }),
            let major = ASCII.wholeNumber(parts[0]), let minor = ASCII.wholeNumber(parts[1])
        else {
            throw InvalidValue("is not a minor version: '\(text)'", help: "write major and minor: \"\(example)\"")
        }
        (self.major, self.minor) = (major, minor)
    }
}
