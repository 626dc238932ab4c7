extension BrokenSpec {
    /// Mistakes of `roles`.
    static let roles = [
        role("a role that is no mapping", "⟦[clip]⟧", "spec.wrong-type"),
        role("a role that may do nothing", key: "⟦api⟧", "{}", "spec.empty-role", isSeenBySchema: false),
        role("empty lists", key: "⟦api⟧", "{ read: [] }", "spec.empty-role", isSeenBySchema: false),
        role("an unknown verb", "{ ⟦reads⟧: [clip], read: [clip] }", "spec.unknown-key", says: "did you mean 'read'?"),
        role("an action of IAM as a verb", "{ ⟦\"s3:GetObjects\"⟧: [clip], read: [clip] }", "spec.unknown-key"),
        role("an unknown class", "{ read: [⟦clips⟧] }", "spec.unknown-class", says: "'clip'", isSeenBySchema: false),
        role("a class twice in a role", "{ read: [⟨clip⟩, original, ⟦clip⟧] }", "spec.duplicate-item"),
        role("a class that is no list", "{ read: ⟦clip⟧ }", "spec.wrong-type"),
        role("a verb in upper case", "{ ⟦Read⟧: [clip] }", "spec.unknown-key", says: "did you mean 'read'?"),
        role(
            "a class in upper case", "{ write: [⟦Clip⟧] }", "spec.invalid-value",
            says: "'write' is not a name: 'Clip'; did you mean 'clip'?"),
        role("all classes by a wildcard", "{ read: [⟦\"*\"⟧] }", "spec.invalid-value"),
        role("a variable for the classes", "{ read: ⟦$var⟧ }", "spec.variable-not-allowed"),
        role(
            "presigned reads of a class that is not delivered so", "{ presign: [clip, ⟦picture⟧] }",
            "spec.presign-delivery", isSeenBySchema: false),
        role("a connection to something else", "{ connect: [⟦queue⟧] }", "spec.invalid-value"),
        role(
            "a connection to a database that is not there", "{ connect: [⟦database⟧] }", "spec.no-such-service",
            isSeenBySchema: false),
        BrokenSpec("a role's name in upper case", "roles: { ⟦API⟧: { read: [clip] } }", "spec.invalid-value"),
        BrokenSpec(
            "a role with the name of the one that monitors",
            """
            roles: { ⟦database_monitoring⟧: { read: [clip] } }
            database:
              engine: postgres
              version: "17"
              class: db.t4g.medium
              storage: 50..200
              insights: { enhanced: 60s }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "spec.conflict", isSeenBySchema: false),
        BrokenSpec(
            "presigned reads of a class whose delivery cannot be read",
            """
            classes: { clip: { key: "clips/{id}/{filename}", deliver: ⟦presigned⟧ } }
            roles: { api: { presign: [clip] } }
            """, "spec.invalid-value"),
        BrokenSpec(
            "an unknown class beside another mistake of a class",
            """
            classes: { clip: { key: "clips/{id}/{filename}", deliver: ⟦presigned⟧ } }
            roles: { api: { read: [⟦clips⟧] } }
            """, "spec.invalid-value", "spec.unknown-class"),
        BrokenSpec(
            "roles of classes that cannot be read", "classes: ⟦[clip]⟧\nroles: { api: { read: [clip] } }",
            "spec.wrong-type"),
    ]

    private static func role(
        _ name: String, key: String = "api", _ body: String, _ finding: String, says: String? = nil,
        isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec(name, "roles: { \(key): \(body) }", finding, says: says, isSeenBySchema: isSeenBySchema)
    }

    /// Mistakes of `presign`.
    static let presign = [
        BrokenSpec(
            "a default over the limit", "presign: { default: ⟨11m⟩, max: ⟦10m⟧ }", "spec.presign-limit",
            isSeenBySchema: false),
        BrokenSpec(
            "a default over the limit that is not said", "presign: { default: ⟦11m⟧ }", "spec.presign-limit",
            says: "10m", isSeenBySchema: false),
        BrokenSpec(
            "a limit below a class's, once",
            """
            presign: { max: ⟦2m⟧ }
            classes: { clip: { key: "clips/{id}/{filename}", deliver: { presign: ⟨3m⟩ } } }
            """, "spec.presign-limit", isSeenBySchema: false),
        BrokenSpec("a limit beyond SigV4's", "presign: { max: ⟦604801s⟧ }", "spec.out-of-range", isSeenBySchema: false),
        BrokenSpec("a limit in bare seconds", "presign: { max: ⟦600⟧ }", "spec.invalid-value", says: "unit"),
        BrokenSpec(
            "no enforcement, in another word", "presign: { enforce: ⟦off⟧ }", "spec.invalid-value", says: "'none'"),
        BrokenSpec("a boolean for the enforcement", "presign: { enforce: ⟦false⟧ }", "spec.invalid-value"),
    ]

    /// Mistakes of `bucket`.
    static let bucket = [
        BrokenSpec("no bucket", "⟦version⟧: 1", without: ["bucket"], "spec.missing-key", says: "'bucket'"),
        BrokenSpec("a bucket without a name", "⟦bucket⟧: { protect: true }", "spec.missing-key", says: "'name'"),
        BrokenSpec("a bucket that is its name alone", "bucket: ⟦example-media⟧", "spec.wrong-type"),
        bucket("a name in upper case", "name: ⟦UPPER_bad⟧", says: "a-z"),
        bucket("a name with two dots", "name: ⟦a..b⟧", says: "dot"),
        bucket("a name of two characters", "name: ⟦ab⟧", says: "3 to 63"),
        bucket("a name of 64 characters", "name: ⟦\(String(repeating: "a", count: 64))⟧", says: "64"),
        bucket("a name of S3's own, by its beginning", "name: ⟦xn--media⟧", says: "'xn--'"),
        bucket("a name of S3's own, by its end", "name: ⟦media-s3alias⟧", says: "'-s3alias'"),
        bucket("a name that ends with a hyphen", "name: ⟦media-⟧"),
        bucket("a number as the name", "name: ⟦12345⟧", "spec.needs-quotes", says: "\"12345\""),
        bucket("a key in upper case", "⟦Versioning⟧: true", "spec.unknown-key", says: "'versioning'"),
        bucket("another variable", "name: ⟦$bucket⟧", says: "write '$var'"),
        bucket("a variable of Terraform's", "name: ⟦var.bucket⟧", says: "write '$var'"),
        bucket("a reference of Terraform's", "name: ⟦\"${var.bucket}\"⟧", says: "write '$var'"),
        bucket("an encryption that is not rendered", "encryption: ⟦aws:kms⟧", says: "'sse-s3'"),
        bucket("a number for a boolean", "versioning: ⟦1⟧", "spec.not-a-boolean"),
        bucket("a boolean in quotes", "protect: ⟦\"true\"⟧", "spec.not-a-boolean", says: "'protect: true'"),
        bucket("off for a boolean", "protect: ⟦off⟧", "spec.not-a-boolean", says: "'protect: false'"),
        bucket("NO for a boolean", "versioning: ⟦NO⟧", "spec.not-a-boolean", says: "'versioning: false'"),
        bucket("a variable for a boolean", "versioning: ⟦$var⟧", "spec.variable-not-allowed"),
        bucket("uploads kept for no day", "abort_uploads: ⟦0d⟧", "spec.out-of-range", isSeenBySchema: false),
        bucket("uploads kept for a bare number", "abort_uploads: ⟦7⟧", says: "'7d'"),
        bucket("logs to a bucket that cannot be", "log_to: ⟦Logs⟧"),
        bucket(
            "logs to itself", "name: ⟨example-media⟩\nlog_to: ⟦example-media⟧", "spec.own-bucket", isSeenBySchema: false
        ),
        bucket(
            "lists of itself",
            "name: ⟨example-media⟩\ninventory: { to: ⟦\"arn:aws:s3:::example-media\"⟧, format: csv, every: daily }",
            "spec.own-bucket", isSeenBySchema: false),
        BrokenSpec(
            "lists to another partition",
            """
            region: ⟨us-east-1⟩
            bucket: { name: example-media, inventory: { to: ⟦"arn:aws-cn:s3:::lists"⟧, format: csv, every: daily } }
            """, "spec.other-partition", says: "aws-cn", isSeenBySchema: false),
        BrokenSpec(
            "a bucket without a name, and the key misspelt", "bucket: { ⟦Name⟧: example-media, protect: true }",
            "spec.unknown-key", says: "did you mean 'name'?"),
        bucket("an ACL", "⟦acl⟧: private", "spec.unknown-key"),
        bucket(
            "an inventory without its format", "⟦inventory⟧: { to: $var, every: daily }", "spec.missing-key",
            says: "'format'"),
        bucket(
            "an inventory to a bucket's name", "inventory: { to: ⟦lists⟧, format: orc, every: daily }", says: "arn:"),
        bucket("an inventory in JSON", "inventory: { to: $var, format: ⟦json⟧, every: daily }"),
        bucket("an inventory by the hour", "inventory: { to: $var, format: csv, every: ⟦hourly⟧ }", says: "'daily'"),
        bucket(
            "a variable for the format", "inventory: { to: $var, format: ⟦$var⟧, every: daily }",
            "spec.variable-not-allowed"),
    ]

    private static func bucket(
        _ name: String, _ entry: String, _ finding: String = "spec.invalid-value", says: String? = nil,
        isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec("in the bucket: \(name)", in: "bucket", entry, finding, says: says, isSeenBySchema: isSeenBySchema)
    }
}
