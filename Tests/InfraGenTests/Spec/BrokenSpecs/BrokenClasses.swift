extension BrokenSpec {
    /// Mistakes of `classes` and their keys.
    static let classes = [
        BrokenSpec("no classes", "⟦version⟧: 1", without: ["classes"], "spec.missing-key", says: "'classes'"),
        BrokenSpec("no class", "classes: ⟦{}⟧\nfields: {}", "spec.invalid-value", says: "empty"),
        BrokenSpec("classes as a list", "classes: ⟦[original]⟧", "spec.wrong-type"),
        BrokenSpec(
            "a class name in upper case",
            "classes: { a: { key: \"a/{id}/{filename}\" }, ⟦HLS⟧: { key: \"hls/{id}/{filename}\" } }",
            "spec.invalid-value"),
        BrokenSpec(
            "a class name of 32 characters",
            "classes: { ⟦\(String(repeating: "a", count: 32))⟧: { key: \"a/{id}/{filename}\" } }", "spec.invalid-value"),
        BrokenSpec(
            "a class without a key", "classes: { a: { key: \"a/{id}/{filename}\" }, ⟦b⟧: { deliver: none } }",
            "spec.missing-key", says: "'key'"),
        BrokenSpec(
            "a class that is its key alone", "classes: { a: ⟦\"a/{id}/{filename}\"⟧ }", "spec.wrong-type"),
        BrokenSpec(
            "a key misspelt", in: "class", "⟦delivr⟧: none", "spec.unknown-key", says: "did you mean 'deliver'?"),
        BrokenSpec("a prefix of Terraform's", in: "class", "⟦prefix⟧: films/", "spec.unknown-key"),
        BrokenSpec("a variable as a key", in: "class", "key: ⟦$var⟧", "spec.variable-not-allowed"),
        BrokenSpec("a key without text", in: "class", "key:⟦⟧", "spec.wrong-type"),
        key("a leading slash", "⟦/⟧films/{id}/{filename}", isSeenBySchema: true),
        key("a wildcard in the prefix", "films⟦*⟧/{id}/{filename}", says: "'*'", isSeenBySchema: true),
        key("a space", "films/a⟦ ⟧b/{id}/{filename}"),
        key("a letter outside of ASCII", "films/⟦é⟧/{id}/{filename}", says: "'é'"),
        key("no literal segment in front", "⟦{id}⟧/{filename}", says: "literal segment", isSeenBySchema: true),
        key(
            "a prefix that is no whole segment", "⟦films-{id}⟧/{filename}", says: "literal segment",
            isSeenBySchema: true),
        key("a double slash", "films/⟦/⟧{id}/{filename}"),
        key("a last slash", "films/{id}/{filename}⟦/⟧"),
        key("a segment of dots", "films/⟦..⟧/{id}/{filename}"),
        key("a placeholder without a name", "films/⟦{}⟧/{id}/{filename}"),
        key("an open brace", "films/⟦{⟧id/{id}/{filename}"),
        key("a closing brace alone", "films/{id}⟦}⟧/{filename}"),
        key("an open bracket", "films/⟦[⟧{id}/{filename}"),
        key("a closing bracket alone", "films/{id}/⟦]⟧{filename}"),
        key("an optional part in another", "films/[{id}/⟦[⟧x/]]{filename}"),
        key("an optional part without its slash", "films/⟦[{id}]⟧/{filename}"),
        key("a placeholder twice", "films/{id}/{⟦id⟧}/{filename}"),
        key("files in the middle", "films/⟦{files...}⟧/{id}/{filename}"),
        key("files of another type", "films/{filename}/⟦{id...}⟧"),
        key(
            "an unknown field", "films/{⟦idd⟧}/{id}/{filename}", "spec.unknown-field", says: "did you mean 'id'?"),
        BrokenSpec(
            "two mistakes in a key", in: "class", "key: films/⟦*⟧/{⟦title⟧}/{filename}/{id}", "layout.key-template",
            "spec.unknown-field", isSeenBySchema: false),
        BrokenSpec(
            "a mistake in a quoted key", in: "class", "key: 'films/⟦*⟧/{id}/{filename}'", "layout.key-template",
            isSeenBySchema: false),
        BrokenSpec(
            "two classes that share a key",
            """
            classes:
              one: { key: ⟨"a/{id}/{filename}"⟩ }
              two: { key: ⟦"a/{id}/{files...}"⟧ }
            """, "layout.shared-key", says: "'a/", isSeenBySchema: false),
        BrokenSpec(
            "a prefix inside another's",
            """
            classes:
              one: { key: ⟨"img/raw/{id}"⟩ }
              two: { key: ⟦"img/{id}/{filename}"⟧ }
            """, "layout.overlapping-prefixes", says: "'one'", isSeenBySchema: false),
        BrokenSpec(
            "a template in which a key has two readings",
            """
            fields: { id: { type: slug }, tail: { type: slug } }
            classes: { a: { key: ⟦"a/{id}-{tail}"⟧ } }
            """, "layout.ambiguous-template", says: "'a/", isSeenBySchema: false),
        BrokenSpec(
            "a template that no key fits",
            """
            fields: { id: { type: slug } }
            classes: { a: { key: ⟦"\(String(repeating: "long-", count: 205))/{id}"⟧ } }
            """, "layout.no-key", isSeenBySchema: false),
    ]

    /// Mistakes of `deliver`.
    static let delivery = [
        BrokenSpec("a word that is no delivery", in: "class", "deliver: ⟦cdn⟧", "spec.invalid-value", says: "{ cdn"),
        BrokenSpec("a delivery off", in: "class", "deliver: ⟦off⟧", "spec.invalid-value", says: "'none'"),
        BrokenSpec(
            "a delivery misspelt", in: "class", "deliver: { ⟦cnd⟧: video, signed: viewers }", "spec.unknown-key",
            says: "did you mean 'cdn'?"),
        BrokenSpec(
            "a delivery that is only signed", in: "class", "⟦deliver⟧: { signed: viewers }", "spec.missing-key",
            says: "'cdn'"),
        BrokenSpec("an empty delivery", in: "class", "⟦deliver⟧: {}", "spec.missing-key"),
        BrokenSpec("a variable as the delivery", in: "class", "deliver: ⟦$var⟧", "spec.variable-not-allowed"),
        BrokenSpec(
            "two deliveries", in: "class", "deliver: { ⟨cdn⟩: video, ⟦presign⟧: 5m }", "spec.conflict"),
        BrokenSpec("an unknown kind", in: "class", "deliver: { cdn: ⟦videos⟧ }", "spec.invalid-value", says: "video"),
        BrokenSpec(
            "a setting of another delivery", in: "class", "deliver: { presign: 5m, ⟦signed⟧: viewers }",
            "spec.unknown-key"),
        BrokenSpec(
            "a presign limit without its unit", in: "class", "deliver: { presign: ⟦300⟧ }", "spec.invalid-value",
            says: "unit"),
        BrokenSpec(
            "a presign limit of nothing", in: "class", "deliver: { presign: ⟦0s⟧ }", "spec.out-of-range",
            isSeenBySchema: false),
        BrokenSpec(
            "a presign limit beyond SigV4's", in: "class", "deliver: { presign: ⟦8d⟧ }", "spec.out-of-range",
            says: "7d", isSeenBySchema: false),
        BrokenSpec(
            "a presign limit over the default one", in: "class", "deliver: { presign: ⟦11m⟧ }", "spec.presign-limit",
            says: "10m", isSeenBySchema: false),
        BrokenSpec(
            "a presign limit over the stack's",
            """
            presign: { max: ⟦5m⟧ }
            classes: { clip: { key: "clips/{id}/{filename}", deliver: { presign: ⟨6m⟩ } } }
            """, "spec.presign-limit", isSeenBySchema: false),
        BrokenSpec(
            "an unknown key group",
            """
            classes: { film: { key: "films/{id}/{filename}", deliver: { cdn: video, signed: ⟦viewer⟧ } } }
            cdn: { key_groups: { viewers: { active: keys/a.pem } } }
            """, "spec.unknown-key-group", says: "did you mean 'viewers'?", isSeenBySchema: false),
        BrokenSpec(
            "an unknown key group beside a key that cannot be read",
            """
            classes: { film: { key: "films/{id}/{filename}", deliver: { cdn: video, signed: ⟦viewer⟧ } } }
            cdn: { key_groups: { viewers: { active: ⟦keys/none.pem⟧ } } }
            """, "spec.unknown-key-group", "spec.key-file", isSeenBySchema: false),
        variant("a variant without a match", "- ⟦{ cache: CachingOptimized }⟧", "spec.missing-key", says: "'match'"),
        variant("a variant without times", "- ⟦{ match: \"*.ts\" }⟧", "spec.missing-key", says: "'cache'"),
        variant(
            "a match in a folder", "- { match: ⟦\"a/*.ts\"⟧, cache: CachingOptimized }", "spec.invalid-value",
            says: "'/'"),
        variant(
            "a managed policy misspelt", "- { match: \"*.ts\", cache: ⟦CachingOptimised⟧ }", "spec.invalid-value",
            says: "CachingOptimized"),
        variant(
            "times without a most", "- { match: \"*.ts\", ⟦cache⟧: { min: 0s, default: 1s } }", "spec.missing-key",
            says: "'max'"),
        variant(
            "a default below the least", "- { match: \"*.ts\", cache: { min: ⟨5s⟩, default: ⟦1s⟧, max: 10s } }",
            "spec.cache-times", isSeenBySchema: false),
        variant(
            "a most below the default", "- { match: \"*.ts\", cache: { max: ⟨5s⟩, min: 1s, default: ⟦10s⟧ } }",
            "spec.cache-times", isSeenBySchema: false),
        variant(
            "times in the wrong order",
            "- { match: \"*.ts\", cache: { min: ⟨30s⟩, default: ⟦⟨20s⟩⟧, max: ⟦10s⟧ } }", "spec.cache-times",
            "spec.cache-times", isSeenBySchema: false),
        variant(
            "a time without its unit", "- { match: \"*.ts\", cache: { min: ⟦0⟧, default: 2s, max: 10s } }",
            "spec.invalid-value"),
        variant(
            "a pattern twice",
            "- { match: ⟨\"*.ts\"⟩, cache: CachingOptimized }\n        - { match: ⟦\"*.ts\"⟧, cache: CachingDisabled }",
            "spec.duplicate-item", isSeenBySchema: false),
        variant(
            "a variant twice",
            "- { match: ⟨\"*.ts\"⟩, cache: CachingOptimized }\n        - { match: ⟦\"*.ts\"⟧, cache: CachingOptimized }",
            "spec.duplicate-item", isSeenBySchema: false),
        BrokenSpec("no variants", in: "class", "deliver: { cdn: video, variants: ⟦[]⟧ }", "spec.invalid-value"),
        BrokenSpec(
            "a prefix that CloudFront takes in no pattern",
            """
            classes: { film: { key: ⟦"films(old)/{id}/{filename}"⟧, deliver: { cdn: image } } }
            """, "spec.path-pattern", isSeenBySchema: false),
        BrokenSpec(
            "more behaviors than CloudFront takes",
            "⟦classes⟧:\n"
                + (1...76).map { "  c\($0): { key: \"c\($0)/{id}/{filename}\", deliver: { cdn: image } }" }
                .joined(separator: "\n"), "spec.quota", says: "76", isSeenBySchema: false),
        BrokenSpec(
            "a CORS origin without its scheme", in: "class",
            "cors: { origins: [⟦app.example.com⟧], methods: [GET] }", "spec.invalid-value", says: "scheme"),
        BrokenSpec(
            "a CORS origin with a path", in: "class",
            "cors: { origins: [⟦\"https://app.example.com/\"⟧], methods: [GET] }", "spec.invalid-value"),
        BrokenSpec(
            "a CORS origin with two wildcards", in: "class",
            "cors: { origins: [⟦\"https://*.*.com\"⟧], methods: [GET] }", "spec.invalid-value", says: "'*'"),
        BrokenSpec(
            "a CORS origin twice", in: "class",
            "cors: { origins: [⟨\"*\"⟩, ⟦\"*\"⟧], methods: [GET] }", "spec.duplicate-item"),
        BrokenSpec("no CORS origins", in: "class", "cors: { origins: ⟦[]⟧, methods: [GET] }", "spec.invalid-value"),
        BrokenSpec("CORS without methods", in: "class", "⟦cors⟧: { origins: [\"*\"] }", "spec.missing-key"),
        BrokenSpec(
            "a CORS method that S3 does not know", in: "class",
            "cors: { origins: [\"*\"], methods: [GET, ⟦PATCH⟧] }", "spec.invalid-value"),
        BrokenSpec(
            "a CORS method in lower case", in: "class",
            "cors: { origins: [\"*\"], methods: [⟦get⟧] }", "spec.invalid-value", says: "'GET'"),
        BrokenSpec(
            "a CORS method that CloudFront does not pass on", in: "class",
            "deliver: { cdn: image }\ncors: { origins: [\"*\"], methods: [GET, ⟦PUT⟧] }", "spec.cors-methods",
            isSeenBySchema: false),
        BrokenSpec(
            "a CORS header that is none", in: "class",
            "cors: { origins: [\"*\"], methods: [GET], headers: [⟦\"content type\"⟧] }", "spec.invalid-value"),
        BrokenSpec(
            "a CORS age without its unit", in: "class",
            "cors: { origins: [\"*\"], methods: [GET], max_age: ⟦3600⟧ }", "spec.invalid-value", says: "unit"),
        BrokenSpec("a notification that is no mapping", in: "class", "notify: ⟦true⟧", "spec.wrong-type"),
        BrokenSpec(
            "yes for a boolean", in: "class", "notify: { eventbridge: ⟦yes⟧ }", "spec.not-a-boolean",
            says: "'eventbridge: true'"),
    ]

    /// Mistakes of `expire`, `tier` and `noncurrent`.
    static let lifecycle = [
        BrokenSpec("an expiration that is days alone", in: "class", "expire: ⟦14d⟧", "spec.wrong-type", says: "after"),
        BrokenSpec(
            "an expiration after no day", in: "class", "expire: { after: ⟦0d⟧ }", "spec.out-of-range",
            isSeenBySchema: false),
        BrokenSpec(
            "days without their unit", in: "class", "expire: { after: ⟦14⟧ }", "spec.invalid-value",
            says: "write '7d'"),
        BrokenSpec(
            "hours that are no whole days", in: "class", "expire: { after: ⟦36h⟧ }", "spec.invalid-value",
            says: "whole days", isSeenBySchema: false),
        BrokenSpec("weeks", in: "class", "expire: { after: ⟦2w⟧ }", "spec.invalid-value"),
        BrokenSpec(
            "more than a hundred years", in: "class", "expire: { after: ⟦36501d⟧ }", "spec.invalid-value",
            isSeenBySchema: false),
        BrokenSpec(
            "a number beyond any", in: "class", "expire: { after: ⟦99999999999999999999d⟧ }",
            "spec.invalid-value", isSeenBySchema: false),
        BrokenSpec("an expiration in words", in: "class", "expire: { after: ⟦thirty⟧ }", "spec.invalid-value"),
        BrokenSpec(
            "a variable as an expiration", in: "class", "expire: { after: ⟦$var⟧ }",
            "spec.variable-not-allowed"),
        BrokenSpec("an expiration without days", in: "class", "⟦expire⟧: { allow: 7d..30d }", "spec.missing-key"),
        BrokenSpec(
            "a range with a hyphen", in: "class", "expire: { after: 14d, allow: ⟦7d-30d⟧ }",
            "spec.invalid-value", says: "7d..30d"),
        BrokenSpec(
            "a range of bare numbers", in: "class", "expire: { after: 14d, allow: ⟦7..30⟧ }",
            "spec.invalid-value", says: "unit"),
        BrokenSpec(
            "a range of days that ends before it begins", in: "class", "expire: { after: 14d, allow: ⟦30d..7d⟧ }",
            "spec.invalid-value", isSeenBySchema: false),
        BrokenSpec(
            "a range from no day", in: "class", "expire: { after: 14d, allow: ⟦0d..30d⟧ }",
            "spec.out-of-range", isSeenBySchema: false),
        BrokenSpec(
            "a default outside of its range", in: "class", "expire: { after: ⟨31d⟩, allow: ⟦7d..30d⟧ }",
            "spec.out-of-range", isSeenBySchema: false),
        BrokenSpec(
            "a default outside of its range, the range first", in: "class",
            "expire: { allow: ⟨7d..30d⟩, after: ⟦31d⟧ }", "spec.out-of-range", isSeenBySchema: false),
        BrokenSpec(
            "STANDARD_IA on the first day", in: "class", "tier: [{ after: ⟦1d⟧, to: STANDARD_IA }]",
            "lifecycle.refused", says: "30", isSeenBySchema: false),
        BrokenSpec(
            "an unknown storage class", in: "class", "tier: [{ after: 30d, to: ⟦GLACIER_INSTANT⟧ }]",
            "spec.invalid-value"),
        BrokenSpec(
            "a storage class in lower case", in: "class", "tier: [{ after: 30d, to: ⟦glacier⟧ }]",
            "spec.invalid-value", says: "GLACIER"),
        BrokenSpec(
            "a tier without a class", in: "class", "tier: [⟦{ after: 30d }⟧]", "spec.missing-key",
            says: "'to'"),
        BrokenSpec("a tier that is no list", in: "class", "tier: ⟦{ after: 30d, to: GLACIER_IR }⟧", "spec.wrong-type"),
        BrokenSpec(
            "a storage class twice", in: "class",
            "tier: [{ after: 30d, to: ⟨GLACIER_IR⟩ }, { after: 60d, to: ⟦GLACIER_IR⟧ }]", "lifecycle.refused",
            isSeenBySchema: false),
        BrokenSpec(
            "a tier twice", in: "class",
            "tier: [{ after: 30d, to: ⟨GLACIER_IR⟩ }, { after: 30d, to: ⟦GLACIER_IR⟧ }]", "lifecycle.refused",
            isSeenBySchema: false),
        BrokenSpec(
            "tiers uphill", in: "class",
            "tier: [{ after: 30d, to: ⟨GLACIER⟩ }, { after: 90d, to: ⟦STANDARD_IA⟧ }]", "lifecycle.refused",
            isSeenBySchema: false),
        BrokenSpec(
            "GLACIER too soon behind STANDARD_IA", in: "class",
            "tier: [{ after: ⟨30d⟩, to: STANDARD_IA }, { after: ⟦45d⟧, to: GLACIER }]", "lifecycle.refused",
            says: "30", isSeenBySchema: false),
        BrokenSpec(
            "an expiration before a move", in: "class",
            "expire: { after: ⟨30d⟩ }\ntier: [{ after: ⟦30d⟧, to: GLACIER_IR }]", "lifecycle.refused",
            isSeenBySchema: false),
        BrokenSpec(
            "an allowed expiration before a move", in: "class",
            "tier: [{ after: ⟨10d⟩, to: GLACIER_IR }]\nexpire: { after: 14d, allow: ⟦7d..30d⟧ }",
            "lifecycle.refused", isSeenBySchema: false),
        BrokenSpec(
            "an archive that is delivered", in: "class",
            "deliver: { cdn: image }\ntier: [{ after: 30d, to: ⟦DEEP_ARCHIVE⟧ }]", "lifecycle.archived-delivery",
            isSeenBySchema: false),
        BrokenSpec(
            "versions that the bucket does not keep", in: "class", "⟦noncurrent⟧: { expire: 30d }",
            "lifecycle.no-versions", isSeenBySchema: false),
        BrokenSpec(
            "versions switched off further down",
            """
            classes: { a: { key: "a/{id}/{filename}", ⟨noncurrent⟩: { expire: 30d } } }
            bucket: { name: example-media, versioning: ⟦false⟧ }
            """, "lifecycle.no-versions", isSeenBySchema: false),
        BrokenSpec(
            "more versions than S3 counts",
            """
            classes: { a: { key: "a/{id}/{filename}", noncurrent: { expire: 30d, keep: ⟦101⟧ } } }
            bucket: { name: example-media, versioning: true }
            waivers: [{ rule: s3.replication, at: bucket, reason: "a test", until: 2027-01-01 }]
            """, "spec.out-of-range"),
        BrokenSpec(
            "versions without days",
            """
            classes: { a: { key: "a/{id}/{filename}", ⟦noncurrent⟧: { keep: 3 } } }
            bucket: { name: example-media, versioning: true }
            waivers: [{ rule: s3.replication, at: bucket, reason: "a test", until: 2027-01-01 }]
            """, "spec.missing-key"),
        BrokenSpec(
            "more rules than S3 takes",
            "fields: { id: { type: slug } }\n⟦classes⟧:\n"
                + (1...1_000).map { "  c\($0): { key: \"c\($0)/{id}\", expire: { after: 1d } }" }
                .joined(separator: "\n"), "spec.quota", says: "1001", isSeenBySchema: false),
    ]

    private static func key(
        _ name: String, _ template: String, _ rule: String = "layout.key-template", says: String? = nil,
        isSeenBySchema: Bool = false
    ) -> BrokenSpec {
        BrokenSpec(
            "in a key: \(name)", in: "class", "key: \"\(template)\"", rule, says: says, isSeenBySchema: isSeenBySchema)
    }

    /// A CDN class with variants.
    private static func variant(
        _ name: String, _ items: String, _ findings: String..., says: String? = nil, isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec(
            name, in: "class",
            "deliver:\n  cdn: video\n  variants:\n    \(items.replacing("        -", with: "    -"))",
            findings, says: says, isSeenBySchema: isSeenBySchema)
    }
}
