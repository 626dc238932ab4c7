import Diagnostics

/// What can be wrong with a value of a spec, by itself or beside others.
enum SpecRules {
    static let all = reading + meaning

    /// What is seen while a spec is read.
    private static let reading = [
        rule(
            "spec.unknown-key", "Every key is one that a spec has.",
            "A misspelled key would be passed over, and with it what it was to say."),
        rule(
            "spec.missing-key", "Every key is there that the values beside it need.",
            "There is no default that would be right for everybody."),
        rule(
            "spec.wrong-type", "A value has the form that its key asks for: a text, a list, keys and values.",
            "What has another form was meant otherwise, and is not guessed."),
        rule(
            "spec.invalid-value", "A value is one that AWS, Terraform or the grammar takes.",
            "'terraform validate' takes most of such values, and AWS refuses them in the middle of an apply."),
        rule(
            "spec.out-of-range", "A number or a duration is within what AWS or the spec allows.",
            "AWS refuses it in the middle of an apply."),
        rule(
            "spec.not-an-integer", "A number is written as a whole number, without quotes.",
            "A text in its place is mostly a unit too much, or quotes that make the number a text."),
        rule(
            "spec.not-a-boolean", "A boolean is written 'true' or 'false'.",
            "YAML 1.1 took yes, no, on and off for booleans and YAML 1.2 does not: programs would disagree."),
        rule(
            "spec.needs-quotes", "A text that reads like a number stands in quotes.",
            "17.10 without quotes is the number 17.1, another version of the database."),
        rule(
            "spec.not-normalized", "Text is in Unicode's Normalization Form C.",
            "Terraform normalizes all text, so that what is rendered would have other bytes than the spec.", .warning),
        rule(
            "spec.duplicate-item", "A list or a section names a thing once.",
            "One of the two is left over, or another thing was meant."),
        rule(
            "spec.conflict", "Keys that exclude each other do not stand together.",
            "Only one of them could be rendered, and which was meant is not to be known."),
        rule(
            "spec.variable-not-allowed", "'$var' stands only where the spec says that it may.",
            "What decides over access, lives and addresses stands in the spec, where it is reviewed; only names, ids and "
                + "ARNs of things outside of the stack may come from elsewhere."),
        rule(
            "spec.key-file", "A file that the spec names is there, beside it, and holds a public key.",
            "CloudFront refuses what is no public key in PEM, in the middle of an apply."),
    ]

    /// What is seen when all values have been read.
    private static let meaning = [
        rule(
            "spec.unknown-class", "A role names classes that are there.",
            "A misspelled class would give the role nothing, and nobody would notice before production."),
        rule(
            "spec.unknown-field", "A key template names fields that are declared.",
            "A placeholder without a type takes any text, or none."),
        rule(
            "spec.unknown-key-group", "'signed' names a key group that 'cdn.key_groups' declares.",
            "Without its keys, nobody could read the class, or everybody could."),
        rule(
            "spec.no-such-service", "A role connects to a database or a cache that the stack has.",
            "The policy would name nothing."),
        rule(
            "spec.empty-role", "A role may do something.", "A role that may do nothing is left over, or lacks a line."),
        rule(
            "spec.no-effect", "What the spec says has an effect.",
            "Whoever reads the line takes it for true; what it would need is not there.", .warning),
        rule(
            "spec.presign-limit", "A class is presigned for no longer than the stack's limit.",
            "A presigned URL works for everybody who gets it; the limit is the longest time for which that is accepted.",
            page: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html"),
        rule(
            "spec.presign-delivery", "A role presigns reads of classes that are delivered presigned.",
            "Origin access control signs requests itself: a class is delivered by the distribution or presigned, never both."
        ),
        rule(
            "spec.cdn-partition", "Classes are delivered by CloudFront only where it is.",
            "CloudFront is part of the partition 'aws' alone, not of aws-cn and aws-us-gov."),
        rule(
            "spec.path-pattern", "The prefix of a delivered class can be a path pattern of CloudFront.",
            "CloudFront takes patterns of 255 characters, of letters, digits and some signs.",
            page: behaviors),
        rule(
            "spec.hidden-behavior", "A variant matches a part of its class.",
            "CloudFront takes the first behavior that matches: one that matches all leaves the class's own without requests.",
            page: behaviors),
        rule(
            "spec.cache-times", "The least time in caches is not over the usual one, nor that over the longest.",
            "CloudFront refuses the cache policy.", page: behaviors),
        rule(
            "spec.cors-methods", "A class that the distribution delivers allows GET and HEAD to other origins.",
            "The distribution passes on no other method, so that the bucket's rules for it are never asked."),
        rule(
            "spec.missing-404", "'missing: 404' goes with 'default: deny'.",
            "Without it, other paths are answered 403 by S3, which tells them from keys that are not there."),
        rule(
            "spec.certificate-names", "A certificate has no more names than ACM allows.",
            "ACM takes 10 names in a certificate unless the account's quota was raised.", .warning,
            page: "https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html"),
        rule(
            "spec.own-bucket", "Logs and inventories go to another bucket than the media.",
            "A bucket that logs to itself grows by its own logs, and no class holds them."),
        rule(
            "spec.other-partition", "Everything that the spec names is in the region's partition.",
            "Nothing reaches from one partition of AWS into another."),
        rule(
            "spec.quota", "What the spec needs fits AWS's quotas.",
            "Names, policies and lifecycle rules have lengths that AWS does not raise, and that 'terraform plan' does not "
                + "know."),
        rule(
            "spec.target", "What the spec asks for is in the version of the aws provider that 'target' names.",
            "An argument that the provider lacks cannot be rendered, and is not dropped silently."),
        rule(
            "spec.engine-version", "The engine's version is one that AWS offers.",
            "AWS refuses it in the middle of an apply.",
            page: "https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html"
        ),
        rule(
            "spec.instance-class", "The instance or node class is one that AWS offers.",
            "AWS refuses it in the middle of an apply.", page: classes),
        rule(
            "spec.class-version", "The instance class runs the engine's version.",
            "Later families of instances run later minor versions alone.", page: classes),
        rule(
            "spec.data-tiering", "A node with data tiering evicts by a policy that it has.",
            "Nodes that keep data on disks know fewer policies.",
            page: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html"),
        rule(
            "spec.storage-headroom", "Storage may grow by at least a tenth.",
            "RDS refuses a limit that is less than a tenth over what is allocated.",
            page: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html"),
        rule(
            "spec.window", "A window is as long as the service wants it.", "AWS refuses a shorter one.",
            page: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Maintenance.html"),
        rule(
            "spec.window-overlap", "The window of backups and that of maintenance are apart.",
            "RDS and ElastiCache refuse windows that overlap.",
            page: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html"),
        rule(
            "spec.unknown-parameter", "A parameter is one that the engine has, in this version.",
            "AWS refuses the parameter group in the middle of an apply."),
        rule(
            "spec.fixed-parameter", "A parameter is one that may be changed.",
            "AWS keeps it for itself, or infragen sets it for the sake of a promise of the spec."),
        rule(
            "spec.parameter-value", "A parameter has a value that the engine takes.",
            "AWS refuses the parameter group in the middle of an apply, or the engine does not start."),
    ]

    private static let behaviors =
        "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html"
    private static let classes =
        "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Support.html"

    private static func rule(
        _ id: RuleID, _ summary: String, _ why: String, _ severity: Diagnostic.Severity = .error, page: String? = nil
    ) -> RuleDescription {
        RuleDescription(id, severity, summary, why: why, url: page)
    }
}
