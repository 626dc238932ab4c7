/// A storage class of S3, by the name that its API uses.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html>
public enum StorageClass: String, Sendable, Hashable, CaseIterable {
    /// S3 Standard.
    case standard = "STANDARD"
    /// Reduced Redundancy, which AWS advises against.
    case reducedRedundancy = "REDUCED_REDUNDANCY"
    /// Standard-Infrequent Access.
    case standardIA = "STANDARD_IA"
    /// One Zone-Infrequent Access.
    case oneZoneIA = "ONEZONE_IA"
    /// Intelligent-Tiering.
    case intelligentTiering = "INTELLIGENT_TIERING"
    /// Glacier Instant Retrieval.
    case glacierIR = "GLACIER_IR"
    /// Glacier Flexible Retrieval.
    case glacier = "GLACIER"
    /// Glacier Deep Archive.
    case deepArchive = "DEEP_ARCHIVE"
}

extension StorageClass {
    /// The classes that a lifecycle rule can move objects to.
    public static let transitionTargets: [StorageClass] = [
        .standardIA, .oneZoneIA, .intelligentTiering, .glacierIR, .glacier, .deepArchive,
    ]

    /// Whether a read fails with `InvalidObjectState` until the object is restored.
    public var needsRestore: Bool { self == .glacier || self == .deepArchive }

    /// The days for which storage is charged even when the object leaves the class earlier.
    public var minimumStorageDays: Int {
        switch self {
        case .standard, .reducedRedundancy, .intelligentTiering: 0
        case .standardIA, .oneZoneIA: 30
        case .glacierIR, .glacier: 90
        case .deepArchive: 180
        }
    }

    /// The days that an object has to be old, or noncurrent, before a rule can move it to the class.
    public var minimumTransitionDays: Int { self == .standardIA || self == .oneZoneIA ? 30 : 0 }

    /// What S3 does with a rule that moves objects from one class to another.
    public enum Transition: Sendable, Hashable {
        /// The move is down the waterfall.
        case supported
        /// AWS's pages disagree on whether the move exists.
        case undocumented
        /// The move does not exist.
        case unsupported
    }

    /// Whether lifecycle rules can move objects of this class to `target`.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html>
    public func transition(to target: StorageClass) -> Transition {
        if self == .intelligentTiering, target == .glacierIR { return .undocumented }
        let targets: [StorageClass] =
            switch self {
            case .standard, .reducedRedundancy: Self.transitionTargets
            case .standardIA: [.intelligentTiering, .oneZoneIA, .glacierIR, .glacier, .deepArchive]
            case .intelligentTiering: [.oneZoneIA, .glacier, .deepArchive]
            case .oneZoneIA, .glacierIR: [.glacier, .deepArchive]
            case .glacier: [.deepArchive]
            case .deepArchive: []
            }
        return targets.contains(target) ? .supported : .unsupported
    }
}
