extension BrokenSpec {
    /// Mistakes of `cdn`.
    static let distribution = [
        cdn("an alias that is no list", "certificate: $var\naliases: ⟦cdn.example.com⟧", "spec.wrong-type"),
        cdn("an alias with its scheme", "certificate: $var\naliases: [⟦\"https://cdn.example.com\"⟧]"),
        cdn("an alias in upper case", "certificate: $var\naliases: [⟦CDN.example.com⟧]"),
        cdn("an alias of one label", "certificate: $var\naliases: [⟦localhost⟧]"),
        cdn(
            "a variable among aliases", "certificate: $var\naliases: [cdn.example.com, ⟦$var⟧]",
            "spec.variable-not-allowed"),
        cdn(
            "an alias twice", "certificate: $var\naliases: [⟨cdn.example.com⟩, ⟦cdn.example.com⟧]",
            "spec.duplicate-item"),
        cdn(
            "a name of CloudFront's", "certificate: $var\naliases: [⟦d111111abcdef8.cloudfront.net⟧]",
            says: "CloudFront's own"),
        cdn(
            "a certificate whose first name is too long",
            "certificate: managed\ndns: { zone: $var }\naliases: [⟦\(String(repeating: "a", count: 60)).example.com⟧]",
            "spec.quota", says: "64", isSeenBySchema: false),
        BrokenSpec(
            "a certificate of more names than ACM gives at once",
            "cdn:\n  certificate: managed\n  dns: { zone: $var }\n  ⟦aliases⟧: [\((1...11).map { "a\($0).example.com" }.joined(separator: ", "))]",
            "warning spec.certificate-names", says: "11", isSeenBySchema: false),
        BrokenSpec(
            "a distribution that is not made",
            "classes: { original: { key: \"originals/{id}/{filename}\" } }\n⟦cdn⟧: { geo: { allow: [GB] } }",
            "warning spec.no-effect", says: "'cdn'", isSeenBySchema: false),
        cdn(
            "a key group that no class uses", "key_groups: { ⟦viewers⟧: { active: keys/a.pem } }",
            "warning spec.no-effect", says: "'signed: viewers'", isSeenBySchema: false),
        BrokenSpec(
            "logs to the bucket itself",
            """
            bucket: { name: ⟨example-media⟩ }
            cdn: { logs: { to: ⟦"arn:aws:s3:::example-media"⟧, format: json } }
            """, "spec.own-bucket", isSeenBySchema: false),
        BrokenSpec(
            "logs to another partition",
            "region: ⟨us-east-1⟩\ncdn: { logs: { to: ⟦\"arn:aws-us-gov:s3:::logs\"⟧, format: json } }",
            "spec.other-partition", isSeenBySchema: false),
        cdn(
            "more aliases than CloudFront takes",
            "certificate: $var\naliases: ⟦[\((1...101).map { "a\($0).example.com" }.joined(separator: ", "))]⟧",
            says: "101"),
        BrokenSpec(
            "aliases without a certificate", "⟦cdn⟧: { aliases: $var }", "spec.missing-key",
            says: "'certificate'", isSeenBySchema: false),
        cdn("a certificate without aliases", "certificate: ⟦$var⟧", "warning spec.no-effect", isSeenBySchema: false),
        cdn(
            "a certificate elsewhere",
            "aliases: $var\ncertificate: ⟦arn:aws:acm:eu-west-1:123456789012:certificate/0-1⟧",
            says: "us-east-1"),
        cdn(
            "a certificate that is none", "aliases: $var\ncertificate: ⟦arn:aws:iam::123456789012:server-certificate/a⟧"
        ),
        cdn("a certificate by a wrong word", "aliases: $var\ncertificate: ⟦manged⟧"),
        BrokenSpec(
            "a managed certificate without a zone", "⟦cdn⟧: { aliases: $var, certificate: managed }",
            "spec.missing-key", says: "dns", isSeenBySchema: false),
        BrokenSpec(
            "a managed certificate without aliases", "⟦cdn⟧: { certificate: managed, dns: { zone: $var } }",
            "spec.missing-key", says: "'aliases'", isSeenBySchema: false),
        cdn("a TLS version", "⟦minimum_protocol_version⟧: TLSv1", "spec.unknown-key"),
        cdn("a zone by its name", "aliases: $var\ncertificate: $var\ndns: { zone: ⟦example.com⟧ }"),
        cdn(
            "a zone without its id", "aliases: $var\ncertificate: $var\n⟦dns⟧: {}", "spec.missing-key",
            says: "'zone'"),
        cdn("a zone of nothing", "⟦dns⟧: { zone: $var }", "warning spec.no-effect", isSeenBySchema: false),
        cdn("another default", "default: ⟦allow⟧", says: "'deny'"),
        cdn("another status of missing keys", "missing: ⟦410⟧", says: "use 403 or 404"),
        cdn("a status in quotes", "default: deny\nmissing: ⟦\"404\"⟧", says: "without quotes"),
        cdn(
            "404 for missing keys without a denying default", "missing: ⟦404⟧", "spec.missing-404",
            isSeenBySchema: false),
        cdn("a version of HTTP that is none", "http: [h2, ⟦h4⟧]"),
        cdn("a version of HTTP twice", "http: [⟨h2⟩, ⟦h2⟧]", "spec.duplicate-item"),
        cdn("no version of HTTP", "http: ⟦[]⟧"),
        cdn("off for a boolean", "ipv6: ⟦off⟧", "spec.not-a-boolean"),
        cdn("another price class", "price_class: ⟦300⟧", says: "100, 200 or 'all'"),
        cdn("AWS's word for a price class", "price_class: ⟦PriceClass_100⟧"),
        cdn("UK for a country", "geo: { allow: [GB, ⟦UK⟧] }", says: "'GB'"),
        cdn("a country in lower case", "geo: { block: [⟦gb⟧] }"),
        cdn("no for Norway", "geo: { allow: [⟦no⟧] }"),
        cdn("countries denied", "geo: { ⟦deny⟧: [FR] }", "spec.unknown-key", says: "'block'"),
        cdn("countries allowed and blocked", "geo: { ⟨allow⟩: [GB], ⟦block⟧: [FR] }", "spec.conflict"),
        cdn("no country", "geo: { allow: ⟦[]⟧ }"),
        cdn("a restriction without countries", "⟦geo⟧: {}", "spec.missing-key"),
        cdn("a restriction by a word", "geo: ⟦none⟧"),
        cdn("logs without a format", "⟦logs⟧: { to: $var }", "spec.missing-key"),
        cdn("logs in CSV", "logs: { to: $var, format: ⟦csv⟧ }"),
        cdn("logs to a bucket's name", "logs: { to: ⟦logs⟧, format: json }"),
        cdn(
            "a regional web ACL",
            "waf: ⟦arn:aws:wafv2:us-east-1:123456789012:regional/webacl/acl/0-1⟧", says: "CLOUDFRONT"),
        cdn(
            "a web ACL in another region",
            "waf: ⟦arn:aws:wafv2:eu-west-1:123456789012:global/webacl/acl/0-1⟧", says: "CLOUDFRONT"),
        keys("a group without a key", "⟦viewers⟧: {}", "spec.missing-key", says: "'active'"),
        keys("a file that is not there", "viewers: { active: ⟦keys/none.pem⟧ }"),
        keys("a file that is no PEM", "viewers: { active: ⟦keys/notes.txt⟧ }"),
        keys("an empty file", "viewers: { active: ⟦keys/empty.pem⟧ }"),
        keys("a broken key", "viewers: { active: ⟦keys/broken.pem⟧ }"),
        keys("two keys in a file", "viewers: { active: ⟦keys/two.pem⟧ }"),
        keys("a private key", "viewers: { active: ⟦keys/private.pem⟧ }", says: "private"),
        keys("a key that is too short", "viewers: { active: ⟦keys/rsa1024.pem⟧ }", says: "2048"),
        keys("a key on another curve", "viewers: { active: ⟦keys/p384.pem⟧ }", says: "P-256"),
        keys("a key as text", "viewers: { active: ⟦\"-----BEGIN PUBLIC KEY-----\"⟧ }"),
        keys("a variable for a key", "viewers: { active: ⟦$var⟧ }", "spec.variable-not-allowed"),
        keys("a key twice", "viewers: { active: ⟨keys/a.pem⟩, next: ⟦keys/a-again.pem⟧ }", "spec.duplicate-item"),
        keys(
            "a third key", "viewers: { active: keys/a.pem, next: keys/b.pem, ⟦last⟧: keys/b.pem }",
            "spec.unknown-key", isSeenBySchema: true),
        keys("a list of keys", "viewers: ⟦[keys/a.pem]⟧", "spec.wrong-type", isSeenBySchema: true),
    ]

    private static func cdn(
        _ name: String, _ entries: String, _ finding: String = "spec.invalid-value", says: String? = nil,
        isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec(
            "in the distribution: \(name)", in: "cdn", entries, finding, says: says, isSeenBySchema: isSeenBySchema)
    }

    private static func keys(
        _ name: String, _ group: String, _ finding: String = "spec.key-file", says: String? = nil,
        isSeenBySchema: Bool? = nil
    ) -> BrokenSpec {
        BrokenSpec(
            "among key groups: \(name)",
            """
            classes: { film: { key: "films/{id}/{filename}", deliver: { cdn: video, signed: viewers } } }
            cdn: { key_groups: { \(group) } }
            """, [finding], says: says, isSeenBySchema: isSeenBySchema ?? (finding == "spec.missing-key"))
    }
}
