extension BrokenSpec {
    /// Mistakes of the document and of its top level.
    static let stack = [
        BrokenSpec("a list in place of a spec", whole: "⟦- version: 1⟧\n", "spec.wrong-type"),
        BrokenSpec("a word in place of a spec", whole: "⟦media⟧\n", "spec.wrong-type"),
        BrokenSpec(
            "an empty mapping lacks all that is required", whole: "⟦⟦⟦⟦⟦{}⟧⟧⟧⟧⟧", "spec.missing-key",
            "spec.missing-key", "spec.missing-key", "spec.missing-key", "spec.missing-key"),
        BrokenSpec("no version", "⟦name⟧: media", without: ["version"], "spec.missing-key", says: "'version'"),
        BrokenSpec("another version", "version: ⟦2⟧", "spec.invalid-value", says: "use 1"),
        BrokenSpec("a version in quotes", "version: ⟦\"1\"⟧", "spec.invalid-value", says: "without quotes: 1"),
        BrokenSpec("a version with a fraction", "version: ⟦1.0⟧", "spec.invalid-value", isSeenBySchema: false),
        BrokenSpec("a variable as the version", "version: ⟦$var⟧", "spec.variable-not-allowed"),
        BrokenSpec("no name", "⟦version⟧: 1", without: ["name"], "spec.missing-key", says: "'name'"),
        BrokenSpec("a variable as the name", "name: ⟦$var⟧", "spec.variable-not-allowed"),
        BrokenSpec("a name without text", "name:⟦⟧", "spec.wrong-type"),
        BrokenSpec("a name in upper case", "name: ⟦Media⟧", "spec.invalid-value", says: "'media'"),
        BrokenSpec("a name that begins with a digit", "name: ⟦1media⟧", "spec.invalid-value"),
        BrokenSpec("a name with a double hyphen", "name: ⟦a--b⟧", "spec.invalid-value"),
        BrokenSpec("a name that ends with a hyphen", "name: ⟦a-⟧", "spec.invalid-value"),
        BrokenSpec("a name of 26 characters", "name: ⟦abcdefghijklmnopqrstuvwxyz⟧", "spec.invalid-value", says: "25"),
        BrokenSpec("a number as the name", "name: ⟦42⟧", "spec.invalid-value"),
        BrokenSpec("a boolean as the name", "name: ⟦true⟧", "spec.needs-quotes", says: "\"true\""),
        BrokenSpec("a list as the name", "name: ⟦[media]⟧", "spec.wrong-type"),
        BrokenSpec(
            "a name that no security group can have",
            """
            name: ⟦sg⟧
            database: { engine: postgres, version: "17", class: db.t4g.medium, storage: 50..200 }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "spec.invalid-value", says: "'sg-'", isSeenBySchema: false),
        BrokenSpec(
            "a name that begins like an id of a security group",
            """
            name: ⟦sg-media⟧
            cache: { engine: valkey, version: "8.0", node: cache.t4g.small, nodes: 2 }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "spec.invalid-value", says: "'sg-'", isSeenBySchema: false),
        BrokenSpec(
            "a name that no subnet group can have",
            """
            name: ⟦default⟧
            database: { engine: postgres, version: "17", class: db.t4g.medium, storage: 50..200, name: films }
            network: { vpc: $var, subnets: $var, clients: $var }
            """, "spec.invalid-value", says: "'default'", isSeenBySchema: false),
        BrokenSpec("no region", "⟦version⟧: 1", without: ["region"], "spec.missing-key", says: "'region'"),
        BrokenSpec("a region misspelt", "region: ⟦us-esat-1⟧", "spec.invalid-value", says: "us-east-1"),
        BrokenSpec("a region that does not exist", "region: ⟦mars-1⟧", "spec.invalid-value"),
        BrokenSpec("a variable as the region", "region: ⟦$var⟧", "spec.variable-not-allowed"),
        BrokenSpec(
            "CDN classes outside of partition aws",
            """
            region: ⟨cn-north-1⟩
            classes:
              original: { key: "originals/{id}/{filename}" }
              picture: { key: "pictures/{id}/{filename}", deliver: { cdn: ⟦image⟧ } }
            """, "spec.cdn-partition", says: "aws-cn", isSeenBySchema: false),
        BrokenSpec("an unknown section", "⟦buckets⟧: {}", "spec.unknown-key", says: "did you mean 'bucket'?"),
        BrokenSpec("a section of another tool", "⟦provider⟧: aws", "spec.unknown-key"),
        BrokenSpec("a target that is no mapping", "target: ⟦\"1.11\"⟧", "spec.wrong-type"),
        BrokenSpec(
            "a Terraform version without quotes", "target: { terraform: ⟦1.12⟧ }", "spec.needs-quotes",
            says: "\"1.12\""),
        BrokenSpec("a Terraform that is too old", "target: { terraform: ⟦\"1.9\"⟧ }", "spec.invalid-value"),
        BrokenSpec("a patch version of Terraform", "target: { terraform: ⟦\"1.11.4\"⟧ }", "spec.invalid-value"),
        BrokenSpec(
            "a provider version that loses its zero", "target: { aws: ⟦5.100⟧ }", "spec.needs-quotes",
            says: "\"5.100\""),
        BrokenSpec("a provider that is too old", "target: { aws: ⟦\"5.99\"⟧ }", "spec.invalid-value"),
        BrokenSpec("a provider of the future", "target: { aws: ⟦\"7.0\"⟧ }", "spec.invalid-value"),
        BrokenSpec("a tag without quotes", "tags: { CostCentre: ⟦0042⟧ }", "spec.needs-quotes", says: "\"0042\""),
        BrokenSpec("a boolean as a tag", "tags: { Public: ⟦false⟧ }", "spec.needs-quotes"),
        BrokenSpec("a tag without a value", "tags: { Owner:⟦⟧ }", "spec.wrong-type"),
        BrokenSpec("a tag that infragen sets", "tags: { ⟦ManagedBy⟧: us }", "spec.invalid-value"),
        BrokenSpec("a tag that infragen sets, in lower case", "tags: { ⟦stack⟧: us }", "spec.invalid-value"),
        BrokenSpec(
            "tags that differ in letter case", "tags: { owner: ⟨a⟩, ⟦Owner⟧: b }", "spec.duplicate-item", says: "IAM",
            isSeenBySchema: false),
        BrokenSpec("a tag of AWS's", "tags: { ⟦\"aws:owner\"⟧: us }", "spec.invalid-value"),
        BrokenSpec(
            "a tag with a character that AWS refuses", "tags: { Owner: ⟦\"a|b\"⟧ }", "spec.invalid-value",
            says: "U+7C", isSeenBySchema: false),
        BrokenSpec(
            "a tag of 257 characters", "tags: { Owner: ⟦\(String(repeating: "x", count: 257))⟧ }",
            "spec.invalid-value"),
        BrokenSpec("tags as a list", "tags: ⟦[Owner]⟧", "spec.wrong-type"),
        BrokenSpec(
            "more tags than AWS takes",
            "⟦tags⟧:\n" + (1...49).map { "  T\($0): x" }.joined(separator: "\n"), "spec.quota", says: "49",
            isSeenBySchema: false),
        BrokenSpec(
            "a letter that is composed of two", "tags: { Owner: ⟦e\u{301}⟧ }", "spec.invalid-value", says: "composed",
            isSeenBySchema: false),
        BrokenSpec(
            "text that is not normalized", "tags: { Owner: ⟦\u{1112}\u{1161}\u{11AB}⟧ }", "warning spec.not-normalized",
            isSeenBySchema: false),
    ]

    /// Mistakes of the YAML, of a document that can be read all the same.
    static let yaml = [
        BrokenSpec(
            "a section twice",
            whole: SpecFixture.base.replacing("\nbucket:", with: "\n⟨bucket⟩:")
                + "\n⟦bucket⟧: { name: other-media }", "yaml.duplicate-key", isSeenBySchema: false),
        BrokenSpec(
            "a class twice",
            """
            classes:
              ⟨original⟩: { key: "originals/{id}/{filename}" }
              ⟦original⟧: { key: "others/{id}/{filename}" }
            """, "yaml.duplicate-key", isSeenBySchema: false),
        BrokenSpec(
            "a key twice", "bucket: { ⟨name⟩: example-media, ⟦name⟧: other-media }", "yaml.duplicate-key",
            isSeenBySchema: false),
        BrokenSpec(
            "a merge key", "bucket:\n  name: example-media\n  ⟦<<⟧: { protect: true }", "yaml.merge-key",
            isSeenBySchema: false),
        BrokenSpec(
            "a merge key that would bring what is required", "bucket: { ⟦<<⟧: { name: example-media } }",
            "yaml.merge-key", isSeenBySchema: false),
        BrokenSpec("a list as a key", "tags:\n  ⟦[a, b]⟧: c", "yaml.complex-key", isSeenBySchema: false),
        BrokenSpec("a tag of another tool", "region: ⟦!Ref⟧ us-east-1", "yaml.tag", isSeenBySchema: false),
    ]
}
