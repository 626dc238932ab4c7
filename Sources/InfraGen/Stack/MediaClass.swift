public import LayoutPolicy

/// A key class with everything that follows from it: who reads it, how it is delivered, how long it lives.
public struct MediaClass: Sendable, Hashable {
    /// The name, which resources and variables carry.
    public let name: Name
    /// The keys of the class.
    public var key: KeyTemplate
    /// How its objects reach a viewer.
    public var delivery: Delivery
    /// When its objects are deleted; never without.
    public var expiration: Expiration?
    /// When its objects move to another storage class, in order.
    public var tiers: [Tier]
    /// What becomes of versions that were overwritten or deleted.
    public var noncurrent: NoncurrentPolicy?
    /// Which web pages may read it, or upload to it.
    public var cors: CORSPolicy?
    /// Whether its events go to EventBridge.
    public var notifiesEventBridge: Bool

    /// A class of the keys `key`; all else at its default.
    public init(_ name: Name, key: KeyTemplate, delivery: Delivery = .none) {
        self.name = name
        self.key = key
        self.delivery = delivery
        tiers = []
        notifiesEventBridge = false
    }

    /// The prefix that all its keys begin with, ending in `/`.
    public var prefix: String { key.prefix }

    /// How the distribution delivers it, where it does.
    public var cdn: CDNDelivery? {
        guard case .cdn(let delivery) = delivery else { return nil }
        return delivery
    }

    /// How long a presigned read of it may be used, where it is delivered so.
    public var presignLimit: TimeSpan? {
        guard case .presign(let limit) = delivery else { return nil }
        return limit
    }
}

/// How the objects of a class reach a viewer.
public enum Delivery: Sendable, Hashable {
    /// They do not: only roles read them.
    case none
    /// By the distribution.
    case cdn(CDNDelivery)
    /// By presigned requests to S3, each good for this long at most.
    case presign(TimeSpan)
}

/// How the distribution delivers a class.
public struct CDNDelivery: Sendable, Hashable {
    /// What kind of media it is, which decides caching, compression and headers.
    public enum Kind: String, WordValue {
        /// Segments and playlists.
        case video
        /// Pictures.
        case image
        /// Subtitles and other text.
        case text

        /// What the words name.
        public static let noun = "a kind of media"
        /// A kind that stands in for an unreadable one.
        public static let placeholder = Kind.video
    }

    /// The kind of media.
    public var kind: Kind
    /// The key group whose signature a viewer needs; public without.
    public var signedBy: Name?
    /// Behaviors of part of the class, before its own; nil for the kind's.
    public var variants: [Variant]?

    /// Public delivery of `kind`.
    public init(_ kind: Kind, signedBy: Name? = nil, variants: [Variant]? = nil) {
        self.kind = kind
        self.signedBy = signedBy
        self.variants = variants
    }

}

extension CDNDelivery.Kind {
    /// The behaviors of part of a class of this kind that has no list of its own.
    public var variants: [Variant] { self == .video ? [.playlists] : [] }
}

/// A behavior of its own for part of a class.
public struct Variant: Sendable, Hashable {
    /// How long the edge keeps an object.
    public enum Caching: Sendable, Hashable {
        /// A policy of its own with these times.
        case times(CacheTimes)
        /// One of CloudFront's managed policies.
        case managed(ManagedCachePolicy)
    }

    /// What the last segment of a key looks like: `*.m3u8`.
    public let match: SegmentPattern
    /// How long the edge keeps such objects.
    public let caching: Caching

    /// A behavior for keys whose last segment matches `match`.
    public init(_ match: SegmentPattern, _ caching: Caching) {
        self.match = match
        self.caching = caching
    }

    /// What video gets without a list of its own: playlists change while segments do not.
    public static let playlists = Variant(
        .playlist, .times(CacheTimes(min: .zero, default: TimeSpan(unchecked: 2), max: TimeSpan(unchecked: 10))))
}

/// The pattern of a key's last segment, in CloudFront's language: `*` and `?`.
public struct SegmentPattern: TextValue, CustomStringConvertible {
    /// The pattern as written.
    public let description: String

    /// Reads a pattern without `/`, of the characters that CloudFront allows in a path pattern.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html>
    public init(_ text: String) throws(InvalidValue) {
        let allowed = Array("_-.*$~\"'@:+&?".utf8)
        guard !text.isEmpty, text.utf8.count <= 255,
            text.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || allowed.contains($0) })
        else {
            throw InvalidValue(
                "is not a pattern of a last segment: '\(text)'",
                help: "write something like '*.m3u8': letters, digits, '*', '?' and _ - . $ ~ \" ' @ : + &, without '/'"
            )
        }
        description = text
    }

    private init(unchecked text: String) { description = text }

    /// HLS playlists.
    public static let playlist = SegmentPattern(unchecked: "*.m3u8")
    /// A pattern that stands in for an unreadable one.
    public static let placeholder = SegmentPattern(unchecked: "*")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a pattern of a last segment", "[A-Za-z0-9_.*$~\"'@:+&?-]{1,255}")
}

/// How long the edge keeps an object.
public struct CacheTimes: Sendable, Hashable {
    /// The least, whatever the origin says.
    public let min: TimeSpan
    /// Where the origin says nothing.
    public let `default`: TimeSpan
    /// The most, whatever the origin says.
    public let max: TimeSpan

    /// Times that should ascend; ``Stack/problems()`` says where they do not.
    public init(min: TimeSpan, default: TimeSpan, max: TimeSpan) {
        self.min = min
        self.default = `default`
        self.max = max
    }
}

/// CloudFront's managed cache policies that suit a bucket.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-cache-policies.html>
public enum ManagedCachePolicy: String, WordValue {
    /// A day by default, compressed formats kept apart.
    case optimized = "CachingOptimized"
    /// The same, without compression.
    case optimizedForUncompressedObjects = "CachingOptimizedForUncompressedObjects"
    /// No caching.
    case disabled = "CachingDisabled"
    /// As the object's Cache-Control says.
    case originHeaders = "UseOriginCacheControlHeaders"

    /// What the words name.
    public static let noun = "a managed cache policy"
    /// A policy that stands in for an unreadable one.
    public static let placeholder = ManagedCachePolicy.optimized

    /// The policy's id, the same in every account.
    public var id: String {
        switch self {
        case .optimized: "658327ea-f89d-4fab-a63d-7e88639e58f6"
        case .optimizedForUncompressedObjects: "b2884449-e4de-46a7-ac36-70bc7f1ddd6d"
        case .disabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
        case .originHeaders: "83da9c7e-98b4-4e11-a168-04f0df8e2c65"
        }
    }
}

/// When the objects of a class are deleted.
public struct Expiration: Sendable, Hashable {
    /// Days after an object was made.
    public var after: Days
    /// What the variable `<class>_expiration_days` may be set to; baked without.
    public var allow: DayRange?

    /// Deletion `after` so many days.
    public init(after: Days, allow: DayRange? = nil) {
        self.after = after
        self.allow = allow
    }
}

/// A move to another storage class.
public struct Tier: Sendable, Hashable {
    /// Days after an object was made.
    public var after: Days
    /// Where it moves.
    public var storageClass: StorageClass

    /// A move to `storageClass`, `after` so many days.
    public init(after: Days, to storageClass: StorageClass) {
        self.after = after
        self.storageClass = storageClass
    }
}

/// What becomes of versions that were overwritten or deleted.
public struct NoncurrentPolicy: Sendable, Hashable {
    /// Days after a version ceased to be current.
    public var expire: Days
    /// How many of the newest such versions are kept all the same, 1 to 100.
    public var keep: Int?

    /// Deletion `expire` days after a version ceased to be current.
    public init(expire: Days, keep: Int? = nil) {
        self.expire = expire
        self.keep = keep
    }
}

/// Which web pages may use a class.
public struct CORSPolicy: Sendable, Hashable {
    /// An HTTP method that S3's CORS knows.
    public enum Method: String, WordValue {
        /// Reads an object.
        case get = "GET"
        /// Reads an object's headers.
        case head = "HEAD"
        /// Writes an object.
        case put = "PUT"
        /// Uploads a form.
        case post = "POST"
        /// Deletes an object.
        case delete = "DELETE"

        /// What the words name.
        public static let noun = "a method that S3's CORS knows"
        /// A method that stands in for an unreadable one.
        public static let placeholder = Method.get
    }

    /// Origins such as `https://app.example.com`, each with one `*` at most.
    public var origins: [CORSOrigin]
    /// Methods that a page may use.
    public var methods: [Method]
    /// Request headers that a page may send.
    public var headers: [HeaderPattern]
    /// How long a browser may remember the answer.
    public var maxAge: TimeSpan?

    /// Use of `methods` by pages of `origins`.
    public init(origins: [CORSOrigin], methods: [Method], headers: [HeaderPattern] = [.any], maxAge: TimeSpan? = nil) {
        self.origins = origins
        self.methods = methods
        self.headers = headers
        self.maxAge = maxAge
    }
}
