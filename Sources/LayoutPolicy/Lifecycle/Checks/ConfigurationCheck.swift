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
    /// What happens otherwise, in some sentences.
    static var why: String { get }
    /// The page that says so.
    static var source: String { get }

    static func check(_ audit: LifecycleAudit) -> [LifecycleFinding]
}

extension ConfigurationCheck {
    package static var description: RuleDescription {
        RuleDescription(id, severity, summary, why: why, url: source)
    }
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

/// What is found by reading a document and by S3's own rules.
package enum LifecycleFormRules {
    /// What a configuration breaks that could be read.
    package static let meaning = [
        RuleDescription(
            LifecycleDocument.refused, .error, "A configuration is one that S3 takes.",
            why: "S3 answers MalformedXML or InvalidRequest, mostly without the rule or the field; each is named here.",
            url: LifecyclePage.rules),
        RuleDescription(
            LifecycleDocument.doubtful, .warning, "A configuration does what S3's pages say.",
            why: "S3 takes it, against its own pages or to no effect: what it does may change, or is nothing.",
            url: LifecyclePage.rules),
    ]

    /// What is wrong with a document.
    package static let reading = [
        RuleDescription(
            LifecycleDocument.syntax, .error, "A configuration is JSON or XML.",
            why: "Nothing is known of what cannot be read; the exit code is 65.", url: LifecyclePage.rules),
        RuleDescription(
            "lifecycle.unknown-field", .error, "Every field is one that S3 has.",
            why: "S3 refuses the configuration, or passes over what is mostly a misspelled name.",
            url: LifecyclePage.rules),
        RuleDescription(
            "lifecycle.repeated-field", .error, "A field stands once where it may stand once.",
            why: "Which of the two counts depends on the program that reads them.", url: LifecyclePage.rules),
        RuleDescription(
            "lifecycle.missing-field", .error, "Every field is there that S3 asks for.",
            why: "S3 answers MalformedXML.", url: LifecyclePage.rules),
        RuleDescription(
            "lifecycle.wrong-type", .error, "A value is of the type that its field has.",
            why: "S3 answers MalformedXML; command lines that convert JSON refuse it before.", url: LifecyclePage.rules),
        RuleDescription(
            "lifecycle.unknown-word", .error, "A word is one of those that its field takes.",
            why: "S3 tells upper from lower case: 'enabled' is not 'Enabled', and the configuration is refused.",
            url: LifecyclePage.rules),
    ]
}
