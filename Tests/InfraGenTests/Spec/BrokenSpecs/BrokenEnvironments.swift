extension BrokenSpec {
    /// Mistakes of `waivers`, on 2026-11-22, in a stack whose bucket keeps versions.
    static let waivers = [
        BrokenSpec("waivers that are no list", "waivers: ⟦{ rule: s3.replication }⟧", "spec.wrong-type"),
        waiver("no reason", "⟦{ rule: s3.replication, at: bucket, until: 2027-01-01 }⟧", "spec.missing-key"),
        waiver(
            "an empty reason", "{ rule: s3.replication, at: bucket, reason: ⟦\"\"⟧, until: 2027-01-01 }",
            "spec.invalid-value"),
        waiver(
            "a day that does not exist", "{ rule: s3.replication, at: bucket, reason: x, until: ⟦2027-02-30⟧ }",
            "spec.invalid-value", isSeenBySchema: false),
        waiver(
            "a day in another order", "{ rule: s3.replication, at: bucket, reason: x, until: ⟦31.12.2027⟧ }",
            "spec.invalid-value"),
        waiver(
            "a place that is none", "{ rule: s3.replication, at: ⟦bucket..x⟧, reason: x, until: 2027-01-01 }",
            "spec.invalid-value"),
        waiver(
            "a waiver that ended yesterday", kept: "⟦true⟧",
            "{ rule: s3.replication, at: bucket, reason: x, until: ⟦2026-11-21⟧ }", "warning s3.replication",
            "warning waiver.expired", isSeenBySchema: false),
        waiver(
            "a waiver at another place", kept: "⟦true⟧",
            "{ rule: s3.replication, at: ⟦classes⟧, reason: x, until: 2027-01-01 }", "warning s3.replication",
            "warning waiver.unused", isSeenBySchema: false),
        waiver(
            "a rule misspelt", kept: "⟦true⟧",
            "{ rule: ⟦s3.replicaton⟧, at: bucket, reason: x, until: 2027-01-01 }", "warning s3.replication",
            "warning waiver.unknown-rule", isSeenBySchema: false),
        waiver(
            "an error that cannot be waived", kept: "⟦true⟧",
            "{ rule: ⟦spec.quota⟧, at: bucket, reason: x, until: 2027-01-01 }", "warning s3.replication",
            "warning waiver.unknown-rule", isSeenBySchema: false),
        BrokenSpec(
            "a waiver of nothing", "waivers: [{ rule: s3.replication, at: ⟦bucket⟧, reason: x, until: 2027-01-01 }]",
            "warning waiver.unused", isSeenBySchema: false),
        BrokenSpec(
            "an unused waiver with a mistake of its own",
            "waivers: [{ rule: s3.replication, at: bucket, reason: x, until: ⟦soon⟧ }]", "spec.invalid-value"),
        BrokenSpec(
            "versions without replication", "bucket: { name: example-media, versioning: ⟦true⟧ }",
            "warning s3.replication", isSeenBySchema: false),
    ]

    private static func waiver(
        _ name: String, kept: String = "true", _ item: String, _ findings: String..., isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec(
            "among waivers: \(name)", "bucket: { name: example-media, versioning: \(kept) }\nwaivers: [\(item)]",
            findings, isSeenBySchema: isSeenBySchema)
    }

    /// Mistakes of `envs`.
    static let environments = [
        BrokenSpec("environments as a list", "envs: ⟦[dev, prod]⟧", "spec.wrong-type"),
        BrokenSpec("an environment in upper case", "envs: { ⟦Prod⟧: {} }", "spec.invalid-value"),
        BrokenSpec("an environment of 16 characters", "envs: { ⟦abcdefghijklmnop⟧: {} }", "spec.invalid-value"),
        environment("an overlay that is a list", "⟦[cdn]⟧", "spec.wrong-type in dev"),
        environment("a section misspelt", "{ ⟦buckets⟧: {} }", "spec.unknown-key in dev", says: "'bucket'"),
        environment(
            "classes in an overlay", "{ ⟦classes⟧: { a: { key: \"a/b\" } } }", "spec.unknown-key in dev",
            says: "the same in all"),
        environment("an unknown key", "{ cdn: { ⟦alias⟧: [a.example.com] } }", "spec.unknown-key in dev"),
        environment("an unknown key to be removed", "{ cdn: { ⟦alias⟧: null } }", "spec.unknown-key in dev"),
        environment("a wrong value", "{ bucket: { name: ⟦Dev⟧ } }", "spec.invalid-value in dev"),
        environment("a variable", "{ region: ⟦$var⟧ }", "spec.variable-not-allowed in dev"),
        environment("no region", "{ region: ⟦null⟧ }", "spec.missing-key in dev", isSeenBySchema: false),
        environment("no bucket", "{ bucket: ⟦~⟧ }", "spec.missing-key in dev", isSeenBySchema: false),
        environment(
            "no name of the bucket", "{ bucket: { protect: false, name: ⟦null⟧ } }", "spec.missing-key in dev",
            isSeenBySchema: false),
        BrokenSpec(
            "a mistake of the base, once",
            "bucket: { name: ⟦Media⟧ }\nenvs: { dev: {}, prod: { cdn: { ipv6: false } } }",
            "spec.invalid-value"),
        BrokenSpec(
            "a mistake of the base that an environment mends",
            "bucket: { name: ⟦Media⟧ }\nenvs: { dev: { bucket: { name: dev-media } } }", "spec.invalid-value"),
        BrokenSpec(
            "the same mistake in base and overlay",
            "bucket: { name: ⟦Media⟧ }\nenvs: { dev: { bucket: { name: ⟦Media⟧ } } }", "spec.invalid-value",
            "spec.invalid-value in dev"),
        BrokenSpec(
            "a mistake in each of two overlays",
            """
            envs:
              dev: { bucket: { name: ⟦Dev⟧ } }
              prod: { bucket: { name: ⟦Prod⟧ } }
            """, "spec.invalid-value in dev", "spec.invalid-value in prod"),
        BrokenSpec(
            "a presign limit below a class's",
            """
            classes: { clip: { key: "clips/{id}/{filename}", deliver: { presign: ⟨10m⟩ } } }
            envs: { dev: { tags: { Owner: dev }, presign: { max: ⟦5m⟧ } } }
            """, "spec.presign-limit in dev", isSeenBySchema: false),
        BrokenSpec(
            "a region without CloudFront",
            """
            classes:
              original: { key: "originals/{id}/{filename}" }
              picture: { key: "pictures/{id}/{filename}", deliver: { cdn: ⟨image⟩ } }
            envs: { cn: { bucket: { name: cn-media }, region: ⟦cn-north-1⟧ } }
            """, "spec.cdn-partition in cn", isSeenBySchema: false),
        BrokenSpec(
            "key groups removed that a class needs",
            """
            classes: { film: { key: "films/{id}/{filename}", deliver: { cdn: video, signed: viewers } } }
            cdn: { key_groups: { viewers: { active: keys/a.pem } } }
            envs: { dev: { bucket: { protect: false }, cdn: { ipv6: false, key_groups: ⟦null⟧ } } }
            """, "spec.unknown-key-group in dev", isSeenBySchema: false),
        BrokenSpec(
            "versions switched off that a class needs",
            """
            classes: { film: { key: "films/{id}/{filename}", ⟨noncurrent⟩: { expire: 30d } } }
            bucket: { name: example-media, versioning: true }
            waivers: [{ rule: s3.replication, at: bucket, reason: x, until: 2027-01-01 }]
            envs: { dev: { bucket: { name: dev-media, versioning: ⟦false⟧ } } }
            """, "lifecycle.no-versions in dev", isSeenBySchema: false),
        BrokenSpec(
            "a certificate removed that aliases need",
            """
            cdn: { aliases: $var, certificate: $var }
            envs: { dev: { cdn: { ipv6: false, certificate: ⟦null⟧ } } }
            """, "spec.missing-key in dev", isSeenBySchema: false),
        BrokenSpec(
            "a zone removed that a certificate needs",
            """
            cdn: { aliases: $var, certificate: managed, dns: { zone: $var } }
            envs: { dev: { cdn: { dns: ⟦null⟧ } } }
            """, "spec.missing-key in dev", isSeenBySchema: false),
        BrokenSpec(
            "a network removed that a database needs",
            """
            database: { engine: postgres, version: "17", class: db.t4g.medium, storage: 50..200 }
            network: { vpc: $var, subnets: $var, clients: $var }
            envs: { dev: { cdn: { ipv6: false }, network: ⟦null⟧ } }
            """, "spec.missing-key in dev", isSeenBySchema: false),
        BrokenSpec(
            "a cache removed that a role connects to",
            """
            roles: { api: { connect: [database, cache] } }
            database: { engine: postgres, version: "17", class: db.t4g.medium, storage: 50..200 }
            cache: { engine: valkey, version: "8.0", node: cache.t4g.small, nodes: 2 }
            network: { vpc: $var, subnets: $var, clients: $var }
            envs: { dev: { cdn: { ipv6: false }, cache: ⟦null⟧ } }
            """, "spec.no-such-service in dev", isSeenBySchema: false),
        BrokenSpec(
            "a database in an overlay, not whole",
            """
            envs:
              dev:
                ⟦database⟧: { engine: postgres, version: "17", class: db.t4g.micro }
                network: { vpc: $var, subnets: $var, clients: $var }
            """, "spec.missing-key in dev", says: "'storage'", isSeenBySchema: false),
        BrokenSpec(
            "a setting that conflicts with the base's",
            """
            cdn: { geo: { ⟨allow⟩: [GB] } }
            envs: { dev: { cdn: { geo: { ⟦block⟧: [FR] } } } }
            """, "spec.conflict in dev", isSeenBySchema: false),
        BrokenSpec(
            "windows that overlap in an environment",
            """
            database:
              engine: postgres
              version: "17"
              class: db.t4g.medium
              storage: 50..200
              backups: { window: ⟨"02:00-03:00"⟩ }
            network: { vpc: $var, subnets: $var, clients: $var }
            envs: { dev: { database: { maintenance: ⟦"sun:02:00-sun:03:00"⟧ } } }
            """, "spec.window-overlap in dev", isSeenBySchema: false),
        BrokenSpec(
            "an environment that makes the cache's name too long",
            """
            name: abcdefghijklmnopqrstuvwxy
            cache: { engine: valkey, version: "8.0", node: cache.t4g.small, nodes: 2 }
            network: { vpc: $var, subnets: $var, clients: $var }
            envs: { ⟦abcdefghijklmno⟧: { cdn: { ipv6: false } } }
            """, "spec.quota in abcdefghijklmno", says: "45", isSeenBySchema: false),
        BrokenSpec(
            "an environment that makes a role's name too long",
            """
            name: abcdefghijklmnopqrstuvwxy
            roles: { abcdefghijklmnopqrstuvwxyz01234: { read: [clip] } }
            envs: { dev: {}, ⟦abcdefghijklmno⟧: {} }
            """, "spec.quota in abcdefghijklmno", says: "64", isSeenBySchema: false),
        BrokenSpec(
            "versions without replication in an environment",
            "envs: { prod: { cdn: { ipv6: false }, bucket: { versioning: ⟦true⟧ } } }",
            "warning s3.replication in prod", isSeenBySchema: false),
    ]

    private static func environment(
        _ name: String, _ overlay: String, _ finding: String, says: String? = nil, isSeenBySchema: Bool = true
    ) -> BrokenSpec {
        BrokenSpec(
            "in an overlay: \(name)", "envs: { dev: \(overlay) }", finding, says: says, isSeenBySchema: isSeenBySchema)
    }
}
