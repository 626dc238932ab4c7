/// Which objects a lifecycle rule is for: at most one of the five, and none means all.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-filters.html>
public struct LifecycleFilter: Sendable, Hashable {
    /// What the key begins with; byte for byte, without wildcards.
    public var prefix: String?
    /// A tag that the object has to have.
    public var tag: Tag?
    /// The size in bytes that the object has to exceed.
    public var sizeGreaterThan: Int?
    /// The size in bytes that the object has to stay below.
    public var sizeLessThan: Int?
    /// Several predicates at once.
    public var and: And?

    /// A filter with the given predicates; all objects without any.
    public init(
        prefix: String? = nil, tag: Tag? = nil, sizeGreaterThan: Int? = nil, sizeLessThan: Int? = nil, and: And? = nil
    ) {
        self.prefix = prefix
        self.tag = tag
        self.sizeGreaterThan = sizeGreaterThan
        self.sizeLessThan = sizeLessThan
        self.and = and
    }

    /// Predicates that must all hold; two or more.
    public struct And: Sendable, Hashable {
        /// What the key begins with.
        public var prefix: String?
        /// Tags that the object has to have, all of them.
        public var tags: [Tag]
        /// The size in bytes that the object has to exceed.
        public var sizeGreaterThan: Int?
        /// The size in bytes that the object has to stay below.
        public var sizeLessThan: Int?

        /// A conjunction of the given predicates.
        public init(
            prefix: String? = nil, tags: [Tag] = [], sizeGreaterThan: Int? = nil, sizeLessThan: Int? = nil
        ) {
            self.prefix = prefix
            self.tags = tags
            self.sizeGreaterThan = sizeGreaterThan
            self.sizeLessThan = sizeLessThan
        }
    }

    /// A tag of an object.
    public struct Tag: Sendable, Hashable {
        /// The key, 1 to 128 characters.
        public var key: String
        /// The value, up to 256 characters; may be empty.
        public var value: String

        /// A tag of `key` and `value`.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }
}

extension LifecycleRule {
    /// What the filter of a rule says, in whichever form it is written.
    public struct Scope: Sendable, Hashable {
        /// What the key begins with; empty for all keys.
        public let prefix: String
        /// Tags that the object has to have.
        public let tags: [LifecycleFilter.Tag]
        /// The size in bytes that the object has to exceed.
        public let sizeGreaterThan: Int?
        /// The size in bytes that the object has to stay below.
        public let sizeLessThan: Int?

        /// Whether nothing but the beginning of the key is asked for.
        public var isPrefixOnly: Bool { tags.isEmpty && sizeGreaterThan == nil && sizeLessThan == nil }
    }

    /// The objects that the rule is for.
    public var scope: Scope {
        let and = filter?.and
        return Scope(
            prefix: prefix ?? filter?.prefix ?? and?.prefix ?? "",
            tags: (filter?.tag.map { [$0] } ?? []) + (and?.tags ?? []),
            sizeGreaterThan: filter?.sizeGreaterThan ?? and?.sizeGreaterThan,
            sizeLessThan: filter?.sizeLessThan ?? and?.sizeLessThan)
    }
}
