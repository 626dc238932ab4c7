/// The bucket.
public struct Bucket: Sendable, Hashable {
    /// Its name, the same everywhere in the world.
    public var name: Settable<BucketName>
    /// Whether overwritten and deleted objects are kept as versions.
    public var versioning: Bool
    /// After how many days an upload that was never finished is thrown away, from 1.
    public var abortUploads: Days
    /// Whether Terraform refuses to destroy it.
    public var protect: Bool
    /// The bucket that access logs go to.
    public var logTo: Settable<BucketName>?
    /// Regular lists of what it holds.
    public var inventory: Inventory?

    /// A private, protected bucket called `name`.
    public init(name: Settable<BucketName>) {
        self.name = name
        versioning = false
        abortUploads = .week
        protect = true
    }

    /// Regular lists of what the bucket holds.
    public struct Inventory: Sendable, Hashable {
        /// How a list is written.
        public enum Format: String, WordValue {
            /// Apache Parquet.
            case parquet
            /// Apache ORC.
            case orc
            /// Comma-separated values, gzipped.
            case csv

            /// What the words name.
            public static let noun = "an inventory format"
            /// A format that stands in for an unreadable one.
            public static let placeholder = Format.parquet
        }

        /// How often a list is written.
        public enum Frequency: String, WordValue {
            /// Every day.
            case daily
            /// Every Sunday.
            case weekly

            /// What the words name.
            public static let noun = "an inventory frequency"
            /// A frequency that stands in for an unreadable one.
            public static let placeholder = Frequency.daily
        }

        /// The bucket that the lists go to.
        public var to: Settable<BucketARN>
        /// How a list is written.
        public var format: Format
        /// How often.
        public var every: Frequency

        /// Lists in `format`, written to `to`.
        public init(to: Settable<BucketARN>, format: Format, every: Frequency) {
            self.to = to
            self.format = format
            self.every = every
        }
    }
}

/// The one encryption that a bucket has here: SSE-S3.
public enum BucketEncryption: String, WordValue {
    /// Keys of S3's own, AES-256.
    case sseS3 = "sse-s3"

    /// What the words name.
    public static let noun = "an encryption that infragen renders"
    /// What stands in for an unreadable one.
    public static let placeholder = BucketEncryption.sseS3
}

/// The name of a general purpose bucket without dots.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html>
public struct BucketName: TextValue, CustomStringConvertible {
    /// The name as written.
    public let description: String

    /// The most characters of a name.
    static let longest = 63

    /// Prefixes that S3 keeps for itself.
    public static let reservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"]
    /// Suffixes that S3 keeps for itself.
    public static let reservedSuffixes = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"]

    /// Checks `text` against S3's rules, 3 to 63 of a-z, 0-9 and `-`; dots break TLS and are refused.
    public init(_ text: String) throws(InvalidValue) {
        let bytes = Array(text.utf8)
        guard !bytes.contains(UInt8(ascii: ".")) else {
            throw InvalidValue(
                "has a dot: '\(text)'", help: "use '-': the certificate of S3 does not cover dotted names")
        }
        guard (3...Self.longest).contains(bytes.count) else {
            throw InvalidValue(
                "has \(bytes.count) characters, S3 allows 3 to \(Self.longest)", help: "choose another bucket name")
        }
        guard bytes.allSatisfy({ ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }),
            bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-")
        else {
            throw InvalidValue(
                "is not a bucket name: '\(text)'",
                help: "use a-z, 0-9 and '-', beginning and ending with a letter or digit")
        }
        if let prefix = Self.reservedPrefixes.first(where: text.hasPrefix) {
            throw InvalidValue("begins with '\(prefix)', which S3 keeps for itself", help: "choose another bucket name")
        }
        if let suffix = Self.reservedSuffixes.first(where: text.hasSuffix) {
            throw InvalidValue("ends with '\(suffix)', which S3 keeps for itself", help: "choose another bucket name")
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// A name that stands in for an unreadable one.
    public static let placeholder = BucketName(unchecked: "bucket")
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "a bucket name",
        "(?!xn--|sthree-|amzn-s3-demo-)(?!.*(?:-s3alias|--ol-s3|--x-s3|--table-s3)$)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]")
}
