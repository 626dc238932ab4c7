public import LayoutPolicy

/// One stack: the layout contract of a private S3 bucket, and what delivers and uses it.
///
/// A value, built in Swift or read from a spec. What a single value may be, its type says: one that cannot be throws
/// ``InvalidValue`` when it is made. ``problems()`` says what is wrong with the stack as a whole, ``validated()`` throws
/// it, and ``terraformFiles(specDigest:)`` renders the stack.
public struct Stack: Sendable, Hashable {
    /// The name of the stack.
    public var name: StackName
    /// The environment that this is, where the stack has several.
    public var environment: EnvironmentName?
    /// Where it stands.
    public var region: Region
    /// The versions that the Terraform code must work with.
    public var target: Target
    /// Tags of every resource, in the order written.
    public var tags: [Tag]
    /// What a placeholder of a key template may hold.
    public var fields: [Field]
    /// The layout contract: what may live in the bucket.
    public var classes: [MediaClass]
    /// Who may do what, by class.
    public var roles: [Role]
    /// Limits of presigned requests.
    public var presign: PresignPolicy
    /// The bucket.
    public var bucket: Bucket
    /// The distribution; made exactly when a class is delivered by it.
    public var distribution: Distribution
    /// The database, where there is one.
    public var database: Database?
    /// The cache, where there is one.
    public var cache: Cache?
    /// The network of database and cache.
    public var network: Network?
    /// Findings that the owner accepts.
    public var waivers: [Waiver]

    /// A stack of `classes` in one bucket; all else at its default.
    public init(
        name: StackName, region: Region, fields: [Field] = [], classes: [MediaClass], bucket: Bucket
    ) {
        self.name = name
        self.region = region
        self.fields = fields
        self.classes = classes
        self.bucket = bucket
        environment = nil
        target = Target()
        tags = []
        roles = []
        presign = PresignPolicy()
        distribution = Distribution()
        waivers = []
    }

    /// What names everything that AWS wants named: `name`, or `name-ENV`.
    public var base: String { environment.map { "\(name)-\($0)" } ?? name.description }

    /// The classes that the distribution delivers.
    public var cdnClasses: [MediaClass] { classes.filter { $0.cdn != nil } }

    /// The class called `name`, where there is one.
    public func mediaClass(_ name: Name) -> MediaClass? { classes.first { $0.name == name } }
}

/// A tag of every resource.
public struct Tag: Sendable, Hashable {
    /// The key.
    public let key: TagKey
    /// The value.
    public let value: TagValue

    /// A tag of `key` and `value`.
    public init(_ key: TagKey, _ value: TagValue) {
        self.key = key
        self.value = value
    }
}

/// A field: the name of a placeholder and what it may hold.
public struct Field: Sendable, Hashable {
    /// The name that stands in key templates.
    public let name: Name
    /// What it may hold.
    public let type: FieldType

    /// A field called `name`.
    public init(_ name: Name, _ type: FieldType) {
        self.name = name
        self.type = type
    }
}
