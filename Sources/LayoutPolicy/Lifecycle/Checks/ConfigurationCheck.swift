package import Diagnostics

/// A question to a lifecycle configuration that S3 would take.
///
/// One check is one file.
package protocol ConfigurationCheck: Sendable {
    /// `lifecycle.kebab-case`, which never changes meaning.
    static var id: RuleID { get }
    static var severity: Diagnostic.Severity { get }
    /// A sentence: what the check is about.
    static var summary: String { get }
    /// The page that says so.
    static var source: String { get }

    static func check(_ audit: LifecycleAudit) -> [LifecycleFinding]
}

/// The checks, in the order in which their findings are gathered.
package enum ConfigurationChecks {
    package static let all: [any ConfigurationCheck.Type] = [
        PrefixWithoutClass.self, LeadingSlash.self, WildcardInPrefix.self, PrefixCase.self, PrefixSpill.self,
        MissingRetention.self, OtherFate.self, SplitClass.self, DeadAction.self, RedundantRule.self,
        ArchivedDelivery.self, EarlyDeletion.self, SmallObjects.self, KeptVersions.self, NoVersions.self,
        KeptMarkers.self, KeptUploads.self, ShortAbort.self, PastDate.self, ManyRules.self,
    ]
}

/// The pages of AWS that checks cite.
enum LifecyclePage {
    private static let guide = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/"
    static let filters = guide + "intro-lifecycle-filters.html"
    static let rules = guide + "intro-lifecycle-rules.html"
    static let conflicts = guide + "lifecycle-conflicts.html"
    static let transitions = guide + "lifecycle-transition-general-considerations.html"
    static let expiration = guide + "lifecycle-expire-general-considerations.html"
    static let uploads = guide + "mpu-abort-incomplete-mpu-lifecycle-config.html"
    static let limits = guide + "object-lifecycle-mgmt.html"
}

/// What is found by reading a document and by S3's own rules, for catalogs: the id, and what it is about.
package enum LifecycleFormRules {
    package static let all: [(id: RuleID, summary: String)] = [
        (LifecycleDocument.syntax, "The file is neither JSON nor XML."),
        ("lifecycle.unknown-field", "A field that S3 does not have, often a misspelled one."),
        ("lifecycle.repeated-field", "A field that stands twice where it may stand once."),
        ("lifecycle.missing-field", "A field that S3 asks for."),
        ("lifecycle.wrong-type", "A value of another type than the field's."),
        ("lifecycle.unknown-word", "A word that is none of those a field takes."),
        (LifecycleDocument.refused, "A configuration that S3 refuses."),
        (LifecycleDocument.doubtful, "A configuration that S3 takes, against its own pages or to no effect."),
    ]
}
