/// The ARN of a bucket: `arn:aws:s3:::NAME`.
public struct BucketARN: TextValue, CustomStringConvertible {
    /// The ARN as written.
    public let description: String

    /// The partition that the bucket is in.
    var partition: Region.Partition { Region.Partition(rawValue: parts[1]) ?? .aws }
    /// The bucket.
    var bucketName: String { parts[5] }
    /// Six of them, by the initializer.
    private var parts: [String] { description.split(separator: ":", omittingEmptySubsequences: false).map(String.init) }

    /// Reads an ARN of any partition; the name may have dots, since the bucket may be an older one.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write it as 'arn:aws:s3:::NAME'"
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", Region.Partition(rawValue: String(parts[1])) != nil,
            parts[2] == "s3", parts[3].isEmpty, parts[4].isEmpty
        else {
            throw InvalidValue("is not the ARN of a bucket: '\(text)'", help: help)
        }
        let name = Array(parts[5].utf8)
        guard (3...63).contains(name.count), name.first.map(ASCII.isAlphanumeric) == true,
            name.last.map(ASCII.isAlphanumeric) == true,
            name.allSatisfy({
                ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
            })
        else {
            throw InvalidValue("names no bucket: '\(text)'", help: help)
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// An ARN that stands in for an unreadable one.
    public static let placeholder = BucketARN(unchecked: "arn:aws:s3:::bucket")
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "the ARN of a bucket", "arn:aws(?:-cn|-us-gov)?:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
}

/// The ARN of an ACM certificate in us-east-1, the only region whose certificates CloudFront takes.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html>
public struct CertificateARN: TextValue, CustomStringConvertible {
    /// The ARN as written.
    public let description: String

    /// Reads an ARN, and its region.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write it as 'arn:aws:acm:us-east-1:ACCOUNT:certificate/ID'"
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1] == "aws", parts[2] == "acm",
            parts[4].utf8.count == 12, ASCII.wholeNumber(parts[4]) != nil, parts[5].hasPrefix("certificate/"),
            parts[5].utf8.count > "certificate/".utf8.count,
            parts[5].utf8.dropFirst("certificate/".utf8.count).allSatisfy({ ASCII.isHex($0) || $0 == UInt8(ascii: "-") }
            )
        else {
            throw InvalidValue("is not the ARN of a certificate: '\(text)'", help: help)
        }
        guard parts[3] == "us-east-1" else {
            throw InvalidValue(
                "is in '\(parts[3])', but CloudFront takes certificates of us-east-1 alone",
                help: "request the certificate again in us-east-1, or write 'managed'")
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// An ARN that stands in for an unreadable one.
    public static let placeholder = CertificateARN(
        unchecked: "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000")
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "the ARN of a certificate in us-east-1", "arn:aws:acm:us-east-1:[0-9]{12}:certificate/[0-9a-f-]+")
}

/// The ARN of a web ACL of scope CLOUDFRONT, which is one in us-east-1.
///
/// - SeeAlso: <https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html>
public struct WebACLARN: TextValue, CustomStringConvertible {
    /// The ARN as written.
    public let description: String

    /// Reads an ARN, its region and its scope.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write it as 'arn:aws:wafv2:us-east-1:ACCOUNT:global/webacl/NAME/ID'"
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1] == "aws", parts[2] == "wafv2",
            parts[4].utf8.count == 12, ASCII.wholeNumber(parts[4]) != nil
        else {
            throw InvalidValue("is not the ARN of a web ACL: '\(text)'", help: help)
        }
        let resource = parts[5].split(separator: "/", omittingEmptySubsequences: false)
        guard parts[3] == "us-east-1", resource.first == "global" else {
            throw InvalidValue("is not a web ACL of scope CLOUDFRONT: '\(text)'", help: help)
        }
        let nameAllowed: (UInt8) -> Bool = {
            ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
        guard resource.count == 4, resource[1] == "webacl", (1...128).contains(resource[2].utf8.count),
            resource[2].utf8.allSatisfy(nameAllowed), !resource[3].isEmpty,
            resource[3].utf8.allSatisfy({ ASCII.isHex($0) || $0 == UInt8(ascii: "-") })
        else {
            throw InvalidValue("is not the ARN of a web ACL: '\(text)'", help: help)
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// An ARN that stands in for an unreadable one.
    public static let placeholder = WebACLARN(unchecked: "arn:aws:wafv2:us-east-1:000000000000:global/webacl/acl/0")
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "the ARN of a web ACL of scope CLOUDFRONT",
        "arn:aws:wafv2:us-east-1:[0-9]{12}:global/webacl/[A-Za-z0-9_-]{1,128}/[0-9a-f-]+")
}
