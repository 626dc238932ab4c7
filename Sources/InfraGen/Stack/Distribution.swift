/// The distribution that delivers the CDN classes.
public struct Distribution: Sendable, Hashable {
    /// What a path outside of the contract gets.
    public enum Fallback: String, WordValue {
        /// A function at the edge answers 404.
        case deny

        /// What the words name.
        public static let noun = "a default of the distribution"
        /// What stands in for an unreadable one.
        public static let placeholder = Fallback.deny
    }

    /// The status of a key that does not exist.
    public enum MissingStatus: Int, Sendable, Hashable, CaseIterable {
        /// S3 does not say whether a key exists.
        case forbidden = 403
        /// S3 may say so, since the distribution may list.
        case notFound = 404
    }

    /// A version of HTTP that viewers may use.
    public enum HTTPVersion: String, WordValue {
        /// HTTP/1.1, which cannot be switched off.
        case h1
        /// HTTP/2.
        case h2
        /// HTTP/3.
        case h3

        /// What the words name.
        public static let noun = "a version of HTTP"
        /// What stands in for an unreadable one.
        public static let placeholder = HTTPVersion.h2
    }

    /// Which of CloudFront's edge locations are used.
    public enum PriceClass: String, Sendable, Hashable, CaseIterable {
        /// North America, Europe and Israel.
        case class100 = "100"
        /// Also South Africa, the Middle East, and much of Asia.
        case class200 = "200"
        /// All.
        case all
    }

    /// Where viewers may be.
    public enum GeoRestriction: Sendable, Hashable {
        /// Only in these countries.
        case allow([CountryCode])
        /// Anywhere but in these countries.
        case block([CountryCode])
    }

    /// Where the certificate comes from.
    public enum Certificate: Sendable, Hashable {
        /// One that exists.
        case existing(CertificateARN)
        /// One that Terraform requests and validates in ``Distribution/zone``.
        case managed
    }

    /// Host names beside the distribution's own.
    public var aliases: Settable<[HostName]>?
    /// The certificate of the aliases.
    public var certificate: Settable<Certificate>?
    /// The hosted zone that gets the aliases' records.
    public var zone: Settable<HostedZoneID>?
    /// What a path outside of the contract gets; without, S3 answers 403.
    public var fallback: Fallback?
    /// The status of a key that does not exist.
    public var missing: MissingStatus
    /// Versions of HTTP.
    public var http: [HTTPVersion]
    /// Whether viewers may use IPv6.
    public var ipv6: Bool
    /// Edge locations.
    public var priceClass: PriceClass
    /// Where viewers may be; anywhere without.
    public var geo: GeoRestriction?
    /// Where access logs go.
    public var logs: Logs?
    /// The web ACL that guards it.
    public var webACL: Settable<WebACLARN>?
    /// Keys that sign viewers' requests.
    public var keyGroups: [KeyGroup]

    /// A distribution with the defaults of the spec.
    public init() {
        missing = .forbidden
        http = [.h2, .h3]
        ipv6 = true
        priceClass = .class100
        keyGroups = []
    }

    /// Where access logs go.
    public struct Logs: Sendable, Hashable {
        /// How logs are written.
        public enum Format: String, WordValue {
            /// Apache Parquet.
            case parquet
            /// One JSON object a line.
            case json
            /// W3C extended log format.
            case w3c

            /// What the words name.
            public static let noun = "a log format"
            /// A format that stands in for an unreadable one.
            public static let placeholder = Format.parquet
        }

        /// The bucket.
        public var to: Settable<BucketARN>
        /// How they are written.
        public var format: Format

        /// Logs in `format`, written to `to`.
        public init(to: Settable<BucketARN>, format: Format) {
            self.to = to
            self.format = format
        }
    }

    /// Public keys of which each may sign; two of them, so that one can be replaced without a break.
    public struct KeyGroup: Sendable, Hashable {
        /// The name that classes give.
        public var name: Name
        /// The key that signs now.
        public var active: PublicKey
        /// The key that will sign next, or did before.
        public var next: PublicKey?

        /// A group called `name`.
        public init(_ name: Name, active: PublicKey, next: PublicKey? = nil) {
            self.name = name
            self.active = active
            self.next = next
        }

        /// The keys with the slot that each takes.
        public var slots: [(slot: String, key: PublicKey)] {
            [("active", active)] + (next.map { [("next", $0)] } ?? [])
        }
    }
}

/// A host name of at least two labels, perhaps with a first label `*`.
public struct HostName: TextValue, CustomStringConvertible {
    /// The name as written, in lower case.
    public let description: String

    /// Reads a name of at most 253 bytes, each label 1 to 63 of a-z, 0-9, `-`; international names in Punycode.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write a name such as 'cdn.example.com': lower case, at least two labels, no scheme, no path"
        var labels = text.split(separator: ".", omittingEmptySubsequences: false)
        if labels.first == "*" { labels.removeFirst() }
        let hyphen = UInt8(ascii: "-")
        let valid = labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.utf8.first != hyphen && label.utf8.last != hyphen
                && label.utf8.allSatisfy { ASCII.isLower($0) || ASCII.isDigit($0) || $0 == hyphen }
        }
        guard valid, labels.count >= 2, text.utf8.count <= 253, labels.last?.utf8.contains(where: ASCII.isLower) == true
        else {
            throw InvalidValue("is not a host name: '\(text)'", help: help)
        }
        guard !labels.suffix(2).elementsEqual(["cloudfront", "net"]) else {
            throw InvalidValue("is a name of CloudFront's own: '\(text)'", help: "name a domain of yours")
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// A name that stands in for an unreadable one.
    public static let placeholder = HostName(unchecked: "cdn.example.com")
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "a host name",
        "(?=.{1,253}$)(?!(?:.*\\.)?cloudfront\\.net$)(?:\\*\\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
    )
}

/// The id of a Route 53 hosted zone.
public struct HostedZoneID: TextValue, CustomStringConvertible {
    /// The id as written.
    public let description: String

    /// Reads up to 32 upper-case letters and digits.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html>
    public init(_ text: String) throws(InvalidValue) {
        guard (1...32).contains(text.utf8.count),
            text.utf8.allSatisfy({ ASCII.isUpper($0) || ASCII.isDigit($0) })
        else {
            throw InvalidValue(
                "is not a hosted zone id: '\(text)'", help: "write the id alone, such as 'Z2ABCDEFGHIJKL'")
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// An id that stands in for an unreadable one.
    public static let placeholder = HostedZoneID(unchecked: "Z0")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a hosted zone id", "[A-Z0-9]{1,32}")
}

/// A public key that CloudFront takes: RSA of 2,048 bits, or ECDSA on P-256.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html>
public struct PublicKey: Sendable, Hashable {
    /// The key as PEM, LF line ends, one at the end.
    public let pem: String

    init(checkedPEM pem: String) { self.pem = pem }

    /// A key that stands in for an unreadable one.
    static let placeholder = PublicKey(checkedPEM: "")
}
