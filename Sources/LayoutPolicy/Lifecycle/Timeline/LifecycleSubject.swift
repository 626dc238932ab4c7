/// An object as lifecycle rules see it.
public struct LifecycleSubject: Sendable, Hashable {
    /// The key, byte for byte.
    public var key: [UInt8]
    /// The size in bytes.
    public var sizeBytes: Int
    /// The tags, with unique keys.
    public var tags: [LifecycleFilter.Tag]
    /// Where the object is put when it is made.
    public var storageClass: StorageClass
    /// When the object is made; only rules with dates ask.
    public var created: UTCInstant

    /// An object called `key`.
    public init(
        key: [UInt8], sizeBytes: Int, tags: [LifecycleFilter.Tag] = [], storageClass: StorageClass = .standard,
        created: UTCInstant
    ) {
        self.key = key
        self.sizeBytes = sizeBytes
        self.tags = tags
        self.storageClass = storageClass
        self.created = created
    }
}

/// Whether a bucket keeps versions.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html>
public enum BucketVersioning: String, Sendable, Hashable, CaseIterable {
    /// It never did: an object that expires is gone.
    case never
    /// An object that expires stays as a noncurrent version behind a delete marker.
    case enabled
    /// It did once. An object made since is destroyed when it expires; older versions are still there.
    case suspended
}

/// A rule with its filter taken apart, made once for many objects.
struct LifecycleMatcher: Sendable {
    let rule: LifecycleRule
    /// The index of the rule in its configuration.
    let index: Int
    let prefix: [UInt8]
    let scope: LifecycleRule.Scope

    init(_ rule: LifecycleRule, index: Int) {
        self.rule = rule
        self.index = index
        scope = rule.scope
        prefix = Array(scope.prefix.utf8)
    }

    /// Whether the filter asks for anything but the beginning of the key.
    var isPrefixOnly: Bool { scope.isPrefixOnly }

    /// Whether the filter asks for a size, which then decides in place of the configuration's least size.
    var hasSizeFilter: Bool { scope.sizeGreaterThan != nil || scope.sizeLessThan != nil }

    /// Whether the rule is for keys like this one; for uploads and delete markers that is all there is to ask.
    func matches(key: [UInt8]) -> Bool { key.starts(with: prefix) }

    func matches(_ subject: LifecycleSubject) -> Bool {
        guard matches(key: subject.key) else { return false }
        if let least = scope.sizeGreaterThan, subject.sizeBytes <= least { return false }
        if let most = scope.sizeLessThan, subject.sizeBytes >= most { return false }
        return scope.tags.allSatisfy { wanted in subject.tags.contains { $0.isSame(as: wanted) } }
    }
}

extension LifecycleFilter.Tag {
    /// Byte for byte, as S3 compares; Swift takes a composed and a decomposed é for equal.
    func isSame(as other: LifecycleFilter.Tag) -> Bool {
        key.utf8.elementsEqual(other.key.utf8) && value.utf8.elementsEqual(other.value.utf8)
    }
}
