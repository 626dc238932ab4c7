/// The lifecycle configuration of a bucket, as `PutBucketLifecycleConfiguration` takes it.
///
/// The values mirror the API and may say what S3 refuses; ``violations`` names that.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html>
public struct LifecycleConfiguration: Sendable, Hashable {
    /// The rules, in order; S3 evaluates all of them.
    public var rules: [LifecycleRule]
    /// Which small objects transitions pass over; nil where the configuration does not say.
    public var minimumObjectSize: TransitionMinimumObjectSize?

    /// A configuration of `rules`.
    public init(rules: [LifecycleRule], minimumObjectSize: TransitionMinimumObjectSize? = nil) {
        self.rules = rules
        self.minimumObjectSize = minimumObjectSize
    }

    /// `TransitionDefaultMinimumObjectSize`: what holds where a rule has no size filter.
    public enum TransitionMinimumObjectSize: String, Sendable, Hashable, CaseIterable {
        /// Nothing under 128 KiB moves; the default since September 2024.
        case allStorageClasses128K = "all_storage_classes_128K"
        /// Objects under 128 KiB move to GLACIER and DEEP_ARCHIVE only.
        case variesByStorageClass = "varies_by_storage_class"
    }
}

/// One rule of a ``LifecycleConfiguration``.
public struct LifecycleRule: Sendable, Hashable {
    /// The name, unique in its configuration; S3 makes one up where there is none.
    public var id: String?
    /// Whether the rule acts.
    public var isEnabled: Bool
    /// Which objects the rule is for.
    public var filter: LifecycleFilter?
    /// The prefix of the deprecated form, which has no filter.
    public var prefix: String?
    /// What ends current versions.
    public var expiration: Expiration?
    /// What moves current versions to other storage classes.
    public var transitions: [Transition]
    /// What moves noncurrent versions to other storage classes.
    public var noncurrentTransitions: [NoncurrentTransition]
    /// What removes noncurrent versions.
    public var noncurrentExpiration: NoncurrentExpiration?
    /// `AbortIncompleteMultipartUpload`: the days after which an upload that was not completed is removed.
    public var abortUploadsDays: Int?

    /// A rule for `filter` with the given actions.
    public init(
        id: String? = nil, isEnabled: Bool = true, filter: LifecycleFilter?, prefix: String? = nil,
        expiration: Expiration? = nil, transitions: [Transition] = [],
        noncurrentTransitions: [NoncurrentTransition] = [], noncurrentExpiration: NoncurrentExpiration? = nil,
        abortUploadsDays: Int? = nil
    ) {
        self.id = id
        self.isEnabled = isEnabled
        self.filter = filter
        self.prefix = prefix
        self.expiration = expiration
        self.transitions = transitions
        self.noncurrentTransitions = noncurrentTransitions
        self.noncurrentExpiration = noncurrentExpiration
        self.abortUploadsDays = abortUploadsDays
    }

    /// `Expiration`: has exactly one of its three values.
    public struct Expiration: Sendable, Hashable {
        /// Days after creation, from 1.
        public var days: Int?
        /// A midnight from which on everything expires.
        public var date: UTCInstant?
        /// Whether delete markers without versions behind them are removed.
        public var expiredObjectDeleteMarker: Bool?

        /// An expiration with the given values.
        public init(days: Int? = nil, date: UTCInstant? = nil, expiredObjectDeleteMarker: Bool? = nil) {
            self.days = days
            self.date = date
            self.expiredObjectDeleteMarker = expiredObjectDeleteMarker
        }
    }

    /// `Transition`: has exactly one of `days` and `date`.
    public struct Transition: Sendable, Hashable {
        /// Days after creation, from 0.
        public var days: Int?
        /// A midnight from which on everything moves.
        public var date: UTCInstant?
        /// Where objects move.
        public var storageClass: StorageClass

        /// A transition to `storageClass`.
        public init(days: Int? = nil, date: UTCInstant? = nil, to storageClass: StorageClass) {
            self.days = days
            self.date = date
            self.storageClass = storageClass
        }
    }

    /// `NoncurrentVersionTransition`.
    public struct NoncurrentTransition: Sendable, Hashable {
        /// Days since the version became noncurrent, from 0.
        public var days: Int?
        /// How many noncurrent versions stay where they are, the newest ones; 1 to 100.
        public var newerVersions: Int?
        /// Where versions move.
        public var storageClass: StorageClass

        /// A transition of noncurrent versions to `storageClass`.
        public init(days: Int?, newerVersions: Int? = nil, to storageClass: StorageClass) {
            self.days = days
            self.newerVersions = newerVersions
            self.storageClass = storageClass
        }
    }

    /// `NoncurrentVersionExpiration`.
    public struct NoncurrentExpiration: Sendable, Hashable {
        /// Days since the version became noncurrent, from 1.
        public var days: Int?
        /// How many noncurrent versions are kept, the newest ones; 1 to 100.
        public var newerVersions: Int?

        /// A removal of noncurrent versions.
        public init(days: Int?, newerVersions: Int? = nil) {
            self.days = days
            self.newerVersions = newerVersions
        }
    }
}
