/// An ElastiCache replication group, entered with IAM: no token anywhere.
public struct Cache: Sendable, Hashable {
    /// The engine.
    public enum Engine: String, WordValue {
        /// Valkey.
        case valkey
        /// Redis OSS.
        case redis

        /// What the words name.
        public static let noun = "a cache engine"
        /// What stands in for an unreadable one.
        public static let placeholder = Engine.valkey
    }

    /// How users log in.
    public enum Authentication: String, WordValue {
        /// With a token that IAM signs.
        case iam

        /// What the words name.
        public static let noun = "a way to log in that infragen renders"
        /// What stands in for an unreadable one.
        public static let placeholder = Authentication.iam
    }

    /// A log that the engine can deliver.
    public enum Log: String, WordValue {
        /// Slow commands.
        case slow
        /// What the engine says of itself.
        case engine

        /// What the words name.
        public static let noun = "a log of the cache"
        /// What stands in for an unreadable one.
        public static let placeholder = Log.slow
    }

    /// The engine.
    public var engine: Engine
    /// Its version.
    public var version: CacheVersion
    /// The node type.
    public var node: CacheNode
    /// How many nodes, 1 to 6; from 2 on they fail over and stand in several zones.
    public var nodes: Int
    /// Parameters of the engine, in the order written.
    public var parameters: [Parameter]
    /// Logs that are delivered.
    public var logs: [Log]
    /// Snapshots.
    public var snapshots: Snapshots
    /// When AWS may maintain it.
    public var maintenance: WeeklyWindow?

    /// A group of `nodes` nodes; all else at its default.
    public init(engine: Engine, version: CacheVersion, node: CacheNode, nodes: Int) {
        self.engine = engine
        self.version = version
        self.node = node
        self.nodes = nodes
        parameters = []
        logs = []
        snapshots = Snapshots()
    }

    /// Snapshots.
    public struct Snapshots: Sendable, Hashable {
        /// How long they are kept, 0 to 35 days; 0 makes none.
        public var keep: Days
        /// When they are made; AWS's choice without.
        public var window: DailyWindow?

        /// Snapshots that are kept for `keep`.
        public init(keep: Days = .day, window: DailyWindow? = nil) {
            self.keep = keep
            self.window = window
        }
    }
}

/// A version of Valkey or Redis: `major.minor`.
public struct CacheVersion: TextValue, CustomStringConvertible {
    /// The major version.
    public let major: Int
    /// The minor version.
    public let minor: Int

    /// Reads `8.0`.
    public init(_ text: String) throws(InvalidValue) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ (1...2).contains($0.utf8.count) && ($0.utf8.count == 1 || $0.first != "0") }),
            let major = ASCII.wholeNumber(parts[0]), let minor = ASCII.wholeNumber(parts[1])
        else {
            throw InvalidValue("is not a version of the cache: '\(text)'", help: "write major and minor: \"8.0\"")
        }
        (self.major, self.minor) = (major, minor)
    }

    private init(major: Int, minor: Int) { (self.major, self.minor) = (major, minor) }

    /// The version as ElastiCache takes it.
    public var description: String { "\(major).\(minor)" }
    /// A version that stands in for an unreadable one.
    public static let placeholder = CacheVersion(major: 8, minor: 0)
    /// The form, for an editor.
    public static let form = TextForm.pattern("a version of the cache", "(?:[0-9]|[1-9][0-9])\\.(?:[0-9]|[1-9][0-9])")
}

/// The type of a cache node: `cache.t4g.small`.
public struct CacheNode: TextValue, CustomStringConvertible {
    /// The type as written.
    public let description: String

    /// Reads `cache.`, a family and a size.
    public init(_ text: String) throws(InvalidValue) {
        description = try text.checkedAsInstanceClass("cache", example: "cache.t4g.small")
    }

    private init(unchecked text: String) { description = text }

    /// A type that stands in for an unreadable one.
    public static let placeholder = CacheNode(unchecked: "cache.t4g.small")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a cache node type", "cache\\.[a-z0-9-]+\\.[a-z0-9]+(?:\\.[a-z0-9]+)*")
}
