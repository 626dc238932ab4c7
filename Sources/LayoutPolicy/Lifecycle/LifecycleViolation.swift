/// Something in a lifecycle configuration that S3 refuses, or that its pages leave in doubt.
public struct LifecycleViolation: Error, Sendable, Hashable {
    /// The rule, counted from 0; nil for the configuration as a whole.
    public let rule: Int?
    /// The field of the rule that is wrong, or that is missing.
    public let field: Field
    /// What is wrong with it.
    public let reason: Reason

    /// A field of a rule; list items count from 0.
    public enum Field: Sendable, Hashable {
        /// The list of rules.
        case rules
        /// The rule as a whole.
        case rule
        /// `ID`.
        case id
        /// The deprecated `Prefix` of the rule.
        case prefix
        /// `Filter`, or one of its members by its name in the API.
        case filter(String? = nil)
        /// `Filter.And`, or one of its members by its name in the API.
        case and(String? = nil)
        /// `Expiration`, or one of its members.
        case expiration(Member? = nil)
        /// An item of `Transitions`, or one of its members.
        case transition(Int, Member? = nil)
        /// An item of `NoncurrentVersionTransitions`, or one of its members.
        case noncurrentTransition(Int, Member? = nil)
        /// `NoncurrentVersionExpiration`, or one of its members.
        case noncurrentExpiration(Member? = nil)
        /// `AbortIncompleteMultipartUpload`, or one of its members.
        case abortUploads(Member? = nil)
    }

    /// A member of an action.
    public enum Member: String, Sendable, Hashable {
        /// Days after creation.
        case days = "Days"
        /// A point in time.
        case date = "Date"
        /// Whether lone delete markers go.
        case expiredObjectDeleteMarker = "ExpiredObjectDeleteMarker"
        /// Where objects move.
        case storageClass = "StorageClass"
        /// Days since a version became noncurrent.
        case noncurrentDays = "NoncurrentDays"
        /// How many noncurrent versions stay.
        case newerNoncurrentVersions = "NewerNoncurrentVersions"
        /// Days since an upload began.
        case daysAfterInitiation = "DaysAfterInitiation"
    }

    /// What can be wrong.
    public enum Reason: Sendable, Hashable {
        /// The configuration has this many rules, not 1 to 1,000.
        case ruleCount(Int)
        /// An ID of this many characters, more than 255.
        case idTooLong(Int)
        /// The rule with this index has the same ID.
        case repeatedID(of: Int)
        /// The rule does nothing.
        case noAction
        /// Neither `Filter` nor `Prefix`.
        case noFilter
        /// `Filter` beside `Prefix`, in one rule or in one configuration.
        case prefixBesideFilter
        /// Two predicates side by side that belong into `And`.
        case severalPredicates
        /// An `And` of fewer than two predicates.
        case tooFewPredicates
        /// The tag key stands twice.
        case repeatedTagKey(String)
        /// A tag key is empty or longer than 128 characters, or its value longer than 256.
        case tagLength(key: String)
        /// A size below the limit, which is in bytes.
        case sizeTooSmall(Int, least: Int)
        /// A size above 50 TB.
        case sizeTooLarge(Int)
        /// The lower bound is not below the upper one.
        case reversedSizes(greaterThan: Int, lessThan: Int)
        /// No size lies between the bounds, since both are exclusive.
        case noSizeBetween(greaterThan: Int, lessThan: Int)
        /// A prefix of this many bytes, longer than any key.
        case prefixLongerThanKeys(Int)
        /// A rule of the deprecated form whose prefix overlaps that of the rule with this index, with the same action.
        case overlappingPrefix(of: Int)
        /// None of the members that say when.
        case noTime
        /// More than one of the members that say when.
        case severalTimes
        /// A number of days below the limit.
        case tooFewDays(Int, least: Int)
        /// A number of days that does not fit S3's 32 bits.
        case tooManyDays(Int)
        /// A date with a time of day other than midnight UTC.
        case notMidnight(UTCInstant)
        /// A date in a rule that counts days elsewhere.
        case datesBesideDays
        /// A class that rules cannot move objects to.
        case notATransitionTarget(StorageClass)
        /// A class that an earlier transition of the rule has already.
        case repeatedStorageClass(StorageClass)
        /// STANDARD_IA and ONEZONE_IA take no object of fewer than 30 days.
        case tooYoungForClass(StorageClass, days: Int, least: Int)
        /// The class can only follow 30 days after the one before.
        case tooSoonAfter(StorageClass, to: StorageClass, days: Int, least: Int)
        /// A move that the waterfall of storage classes does not have.
        case uphill(from: StorageClass, to: StorageClass)
        /// A move that AWS's pages list in one place and not in another.
        case undocumentedMove(from: StorageClass, to: StorageClass)
        /// Two transitions on the same day: only one of them can happen.
        case sameDay(StorageClass, StorageClass)
        /// The expiration does not come after the last transition of the rule.
        case expiresBeforeTransition(to: StorageClass)
        /// A number of newer versions below 1.
        case tooFewVersions(Int)
        /// A number of newer versions above 100, the documented most.
        case tooManyVersions(Int)
        /// The action does not take a filter by tag or by size.
        case filterTooNarrow
        /// The action needs a `Filter`, not the deprecated `Prefix`.
        case needsFilter
    }

    /// Whether S3 refuses the configuration; what it accepts against its own pages is only in doubt.
    public var isRefused: Bool {
        switch reason {
        case .noSizeBetween, .prefixLongerThanKeys, .undocumentedMove, .sameDay, .tooManyVersions: false
        default: true
        }
    }
}

extension LifecycleViolation {
    /// The field in the API's words, such as `Rules[2].Transitions[0].Days`.
    public var path: String {
        guard let rule, field != .rules else { return "Rules" }
        return field == .rule ? "Rules[\(rule)]" : "Rules[\(rule)].\(field.name)"
    }

    /// The page that says so.
    public var source: String {
        let guide = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/"
        let api = "https://docs.aws.amazon.com/AmazonS3/latest/API/"
        return switch reason {
        case .ruleCount, .idTooLong, .repeatedID, .noAction: api + "API_LifecycleRule.html"
        case .noFilter, .prefixBesideFilter, .severalPredicates, .tooFewPredicates, .repeatedTagKey, .tagLength,
            .sizeTooSmall, .sizeTooLarge, .reversedSizes, .noSizeBetween, .prefixLongerThanKeys, .overlappingPrefix,
            .filterTooNarrow, .needsFilter:
            guide + "intro-lifecycle-filters.html"
        case .noTime, .severalTimes, .tooFewDays, .tooManyDays, .notMidnight, .datesBesideDays,
            .expiresBeforeTransition, .tooFewVersions, .tooManyVersions:
            guide + "intro-lifecycle-rules.html"
        case .notATransitionTarget, .repeatedStorageClass, .tooYoungForClass, .tooSoonAfter, .uphill,
            .undocumentedMove, .sameDay:
            guide + "lifecycle-transition-general-considerations.html"
        }
    }
}

extension LifecycleViolation.Field {
    fileprivate var name: String {
        func joined(_ parts: String?...) -> String { parts.compactMap(\.self).joined(separator: ".") }
        return switch self {
        case .rules: "Rules"
        case .rule: ""
        case .id: "ID"
        case .prefix: "Prefix"
        case .filter(let member): joined("Filter", member)
        case .and(let member): joined("Filter", "And", member)
        case .expiration(let member): joined("Expiration", member?.rawValue)
        case .transition(let index, let member): joined("Transitions[\(index)]", member?.rawValue)
        case .noncurrentTransition(let index, let member):
            joined("NoncurrentVersionTransitions[\(index)]", member?.rawValue)
        case .noncurrentExpiration(let member): joined("NoncurrentVersionExpiration", member?.rawValue)
        case .abortUploads(let member): joined("AbortIncompleteMultipartUpload", member?.rawValue)
        }
    }
}
