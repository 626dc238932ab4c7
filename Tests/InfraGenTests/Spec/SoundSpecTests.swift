import Diagnostics
import InfraGen
import Testing
import TestSupport

/// What is right is left alone: the neighbors of the mistakes in ``BrokenSpec``.
@Suite struct SoundSpecTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let spec: String

        init(_ name: String, _ edit: String) { (testDescription, spec) = (name, SpecFixture.spec(edit)) }

        init(_ name: String, in section: String, _ edit: String) {
            (testDescription, spec) = (name, SpecFixture.spec(section, edit))
        }
    }

    static let cases = [
        Case("the base of all cases", ""),
        Case("a name of 25 characters", "name: abcdefghijklmnopqrstuvwxy"),
        Case(
            "a region of GovCloud, without CDN", "region: us-gov-west-1\nclasses: { a: { key: \"a/{id}/{filename}\" } }"
        ),
        Case("the newest target", "target: { terraform: \"1.15\", aws: \"6.25\" }"),
        Case("yes, no, on and off as text", "tags: { a: yes, b: No, c: ON, d: off }"),
        Case("a tag that is empty", "tags: { Owner: \"\" }"),
        Case("a tag in Korean", "tags: { Owner: \"\u{D55C}\" }"),
        Case("as many tags as AWS takes", "tags:\n" + (1...48).map { "  T\($0): x" }.joined(separator: "\n")),
        Case("a key quoted in another way", in: "class", "key: \"films/{id}/\\x7bfilename}\""),
        Case("an optional part", in: "class", "key: films/{id}/[extras/]{filename}"),
        Case("a presign limit at the stack's", in: "class", "deliver: { presign: 600s }"),
        Case(
            "the longest presign limit",
            "presign: { max: 7d }\nclasses: { a: { key: \"a/{id}/{filename}\", deliver: { presign: 168h } } }"),
        Case(
            "no variants of the kind's", in: "class",
            "deliver: { cdn: video, variants: [{ match: \"*.ts\", cache: CachingDisabled }] }"),
        Case(
            "cache times that are equal", in: "class",
            "deliver: { cdn: text, variants: [{ match: \"?.vtt\", cache: { min: 0s, default: 0s, max: 0s } }] }"),
        Case(
            "seventy-five behaviors",
            "classes:\n"
                + (1...75).map { "  c\($0): { key: \"c\($0)/{id}/{filename}\", deliver: { cdn: image } }" }.joined(
                    separator: "\n")),
        Case(
            "uploads from a page", in: "class",
            "cors: { origins: [\"https://*.example.com:8443\"], methods: [PUT, POST, DELETE], headers: [\"x-amz-*\"], max_age: 1d }"
        ),
        Case("hours that are whole days", in: "class", "expire: { after: 48h }"),
        Case("a default at the end of its range", in: "class", "expire: { after: 30d, allow: 7d..30d }"),
        Case("a range of one number", in: "class", "expire: { after: 7d, allow: 7d..7d }"),
        Case(
            "tiers downhill, all of them", in: "class",
            "tier: [{ after: 30d, to: STANDARD_IA }, { after: 60d, to: GLACIER_IR }, { after: 90d, to: GLACIER }, { after: 180d, to: DEEP_ARCHIVE }]\nexpire: { after: 181d }"
        ),
        Case("a move on the first day", in: "class", "tier: [{ after: 0d, to: INTELLIGENT_TIERING }]"),
        Case(
            "what is delivered in GLACIER_IR", in: "class",
            "deliver: { presign: 5m }\ntier: [{ after: 1d, to: GLACIER_IR }]"),
        Case(
            "a role that may do all with a class",
            "roles: { api: { read: [clip], write: [clip], delete: [clip], presign: [clip] } }"),
        Case("an alias of a value", "tags: &tags { Owner: video }\nenvs: { dev: { tags: *tags } }"),
        Case("a bucket's name of 63 characters", in: "bucket", "name: \(String(repeating: "a", count: 63))"),
        Case("a bucket's name in quotes that looks like a number", in: "bucket", "name: \"12345\""),
        Case(
            "an inventory in China",
            """
            region: cn-north-1
            classes: { a: { key: "a/{id}/{filename}" } }
            bucket: { name: example-media, inventory: { to: "arn:aws-cn:s3:::old.lists", format: csv, every: weekly } }
            """),
        Case(
            "a variant of each key", in: "class",
            "key: films/{id}.mov\ndeliver: { cdn: video, variants: [{ match: \"*.mov\", cache: CachingDisabled }] }"),
        Case("a name of security groups in a stack without any", "name: sg-media"),
        Case(
            "a life of uploads that follows from a shorter limit",
            "presign: { max: 2m }\nclasses: { a: { key: \"a/{id}/{filename}\" } }"),
        Case(
            "a wildcard as an alias", in: "cdn",
            "aliases: [\"*.example.com\"]\ncertificate: arn:aws:acm:us-east-1:123456789012:certificate/0-1"),
        Case("aliases whose records are made elsewhere", in: "cdn", "aliases: $var\ncertificate: $var"),
        Case("a managed certificate", in: "cdn", "aliases: $var\ncertificate: managed\ndns: { zone: Z2ABCDEFGHIJKL }"),
        Case("404 for missing keys", in: "cdn", "missing: 404\ndefault: deny"),
        Case("HTTP/1.1 alone, everywhere", in: "cdn", "http: [h1]\nprice_class: all\nipv6: false"),
        Case("countries left out", in: "cdn", "geo: { block: [\"NO\", GB] }"),
        Case(
            "a key group of two kinds of key",
            """
            classes: { film: { key: "films/{id}/{filename}", deliver: { cdn: video, signed: viewers } } }
            cdn: { key_groups: { viewers: { active: keys/a.pem, next: keys/b.pem } } }
            """),
        Case("a maintenance window of a day but a minute", in: "database", "maintenance: \"sun:04:00-mon:03:59\""),
        Case(
            "time zones and libraries", in: "database",
            "parameters: { TimeZone: America/New_York, shared_preload_libraries: \"pg_stat_statements,my_own\" }"),
        Case("a major version of the future", in: "database", "version: \"18\""),
        Case("the least storage", in: "database", "storage: 20..22"),
        Case(
            "parameters of every type", in: "database",
            "parameters: { log_lock_waits: true, random_page_cost: 1.5, log_statement: ddl, work_mem: 8192 }"),
        Case(
            "a backup window of half an hour over midnight", in: "database",
            "backups: { keep: 35d, window: \"23:45-00:15\" }"),
        Case(
            "windows side by side", in: "database",
            "backups: { window: \"02:00-03:00\" }\nmaintenance: \"sun:03:00-sun:03:30\""),
        Case("one node of redis", in: "cache", "engine: redis\nversion: \"7.1\"\nnodes: 1"),
        Case("no snapshots", in: "cache", "snapshots: { keep: 0d }"),
        Case("two subnets by their ids", in: "network", "subnets: [subnet-0a1b2c3d, subnet-0a1b2c3d4e5f60718]"),
        Case(
            "a waiver that ends today",
            "bucket: { name: example-media, versioning: true }\nwaivers: [{ rule: s3.replication, at: bucket, reason: x, until: 2026-11-22 }]"
        ),
        Case(
            "a waiver that only an environment needs",
            "waivers: [{ rule: s3.replication, at: bucket.versioning, reason: x, until: 2027-01-01 }]\nenvs: { prod: { bucket: { versioning: true } } }"
        ),
        Case("an environment that changes nothing", "envs: { dev: {}, test: null, prod: ~ }"),
        Case(
            "an environment that removes a setting",
            "cdn: { geo: { allow: [GB] } }\nenvs: { dev: { cdn: { geo: null } } }"),
        Case(
            "an environment that removes a tag and adds a key",
            """
            tags: { Owner: video }
            classes: { film: { key: "films/{id}/{filename}", deliver: { cdn: video, signed: viewers } } }
            cdn: { key_groups: { viewers: { active: keys/a.pem } } }
            envs: { dev: { tags: { Owner: null }, cdn: { key_groups: { viewers: { next: keys/b.pem } } } } }
            """),
        Case(
            "an environment that goes from one form to another",
            "cdn: { geo: { allow: [GB] } }\nenvs: { dev: { cdn: { geo: { allow: null, block: [FR] } } } }"),
        Case(
            "an environment alone with a database",
            "envs: { prod: { network: { vpc: $var, subnets: $var, clients: $var }, database: { engine: postgres, version: \"17\", class: db.t4g.micro, storage: 20..50 } } }"
        ),
    ]

    @Test(arguments: cases) func isLeftAlone(_ c: Case) {
        #expect(findings(in: c.spec).map { "\($0.brief): \($0.sentence)" } == [])
    }

    @Test(arguments: ["\r\n", "\n"], ["", "\u{FEFF}"])
    func lineEndsAndByteOrderMarks(_ lineEnd: String, _ mark: String) throws {
        let text = try PackageFolder.text("examples/moviesnow/stack.yaml")
        #expect(findings(in: mark + text.replacing("\n", with: lineEnd)).map(\.brief) == [])
    }

    static let templatePaths = ["minimal", "moviesnow"].map { "Sources/InfraGenCLI/Templates/\($0).yaml" }

    @Test(arguments: templatePaths)
    func templates(_ path: String) throws {
        #expect(findings(in: try PackageFolder.text(path)).map(\.brief) == [])
    }

    @Test(.enabled(if: PackageFolder.shared != nil, PackageFolder.noShared), arguments: [nil, "dev", "prod"])
    func theFullExample(_ environment: String?) throws {
        let folder = try #require(PackageFolder.shared)
        let spec = try folder.text(of: "spec/full.yaml")
        #expect(findings(in: spec, environment: environment).map { "\($0.brief): \($0.sentence)" } == [])
    }

    @Test(.enabled(if: PackageFolder.shared != nil, PackageFolder.noShared))
    func theMoviesnowExampleIsTheReferences() throws {
        let reference = try #require(PackageFolder.shared).text(of: "spec/moviesnow.yaml")
        let example = try PackageFolder.text("examples/moviesnow/stack.yaml")
        // The first line names the schema, for editors.
        #expect(example == reference || example.hasSuffix(reference))
    }
}
