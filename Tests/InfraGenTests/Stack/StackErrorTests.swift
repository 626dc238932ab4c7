import InfraGen
import Testing

/// Stacks that the spec refuses, built in Swift out of values that are fine by themselves.
@Suite struct StackErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rule: String
        let path: String
        let change: @Sendable (inout Stack) throws -> Void

        init(
            _ name: String, _ rule: String, at path: String,
            _ change: @escaping @Sendable (inout Stack) throws -> Void
        ) {
            testDescription = name
            self.rule = rule
            self.path = path
            self.change = change
        }
    }

    static let ranges = [
        Case("no classes", "spec.invalid-value", at: "classes") { $0.classes = [] },
        Case("a presigned read of no time", "spec.out-of-range", at: "classes.download.deliver.presign") {
            $0.classes[1].delivery = .presign(.zero)
        },
        Case("a presigned read of a year", "spec.out-of-range", at: "presign.max") {
            $0.presign.max = try TimeSpan("365d")
        },
        Case("uploads that never end", "spec.out-of-range", at: "bucket.abort_uploads") {
            $0.bucket.abortUploads = try Days(0)
        },
        Case("an expiration at once", "spec.out-of-range", at: "classes.bundle.expire.after") {
            $0.classes[3].expiration = Expiration(after: try Days(0))
        },
        Case("too many old versions", "spec.out-of-range", at: "classes.original.noncurrent.keep") {
            $0.bucket.versioning = true
            $0.classes[0].noncurrent = NoncurrentPolicy(expire: .week, keep: 101)
        },
        Case("an empty list of variants", "spec.invalid-value", at: "classes.hls.deliver.variants") {
            $0.classes[2].delivery = .cdn(CDNDelivery(.video, variants: []))
        },
        Case("CORS without origins", "spec.invalid-value", at: "classes.original.cors.origins") {
            $0.classes[0].cors = CORSPolicy(origins: [], methods: [.get])
        },
        Case("aliases without a name", "spec.invalid-value", at: "cdn.aliases") {
            $0.distribution.aliases = .value([])
        },
        Case("no HTTP", "spec.invalid-value", at: "cdn.http") { $0.distribution.http = [] },
        Case("a geography without countries", "spec.invalid-value", at: "cdn.geo.allow") {
            $0.distribution.geo = .allow([])
        },
        Case("backups for a year", "spec.out-of-range", at: "database.backups.keep") {
            $0.database?.backups.keep = try Days(365)
        },
        Case("an interval that RDS lacks", "spec.invalid-value", at: "database.insights.enhanced") {
            $0.database?.insights.enhanced = try TimeSpan(seconds: 7)
        },
        Case("a cache without nodes", "spec.out-of-range", at: "cache.nodes") { $0.cache?.nodes = 0 },
        Case("a cache of many nodes", "spec.out-of-range", at: "cache.nodes") { $0.cache?.nodes = 7 },
        Case("one subnet", "spec.invalid-value", at: "network.subnets") {
            $0.network?.subnets = .value([try SubnetID("subnet-0a1b2c3d")])
        },
        Case("a number of many digits", "spec.out-of-range", at: "fields.season.max") {
            $0.fields[2] = Field(try Name("season"), .int(min: 0, max: .max, width: 1))
        },
        Case("a waiver without a reason", "spec.invalid-value", at: "waivers[0].reason") {
            $0.waivers = [
                Waiver(
                    rule: "s3.replication", at: SpecPath(keys: "bucket"), reason: "",
                    until: try CalendarDate("2027-01-01"))
            ]
        },
    ]

    static let repetitions = [
        Case("two classes of a name", "spec.duplicate-item", at: "classes.original") {
            $0.classes.append($0.classes[0])
        },
        Case("two fields of a name", "spec.duplicate-item", at: "fields.title_id") { $0.fields.append($0.fields[0]) },
        Case("two roles of a name", "spec.duplicate-item", at: "roles.ingest") { $0.roles.append($0.roles[0]) },
        Case("a class twice in a role", "spec.duplicate-item", at: "roles.ingest.write[1]") {
            $0.roles[0].write.append($0.roles[0].write[0])
        },
        Case("two tags of a key", "spec.duplicate-item", at: "tags.Team") {
            let tag = Tag(try TagKey("Team"), try TagValue("media"))
            $0.tags = [tag, tag]
        },
        Case("a parameter twice", "spec.duplicate-item", at: "database.parameters.work_mem") {
            $0.database?.parameters = [try Parameter("work_mem", "4096"), try Parameter("work_mem", "8192")]
        },
        Case("an alias twice", "spec.duplicate-item", at: "cdn.aliases[1]") {
            let name = try HostName("cdn.example.com")
            $0.distribution.aliases = .value([name, name])
        },
    ]

    static let conflicts = [
        Case("a template of other fields", "spec.unknown-field", at: "classes.original.key") {
            $0.fields[0] = Field(try Name("title_id"), .slug(max: 20))
        },
        Case("a template of a field that is gone", "spec.unknown-field", at: "classes.bundle.key") {
            $0.fields.remove(at: 2)
        },
        Case("a limit above the stack's", "spec.presign-limit", at: "classes.download.deliver.presign") {
            $0.classes[1].delivery = .presign(try TimeSpan("1h"))
        },
        Case("a role of a class that does not exist", "spec.unknown-class", at: "roles.ingest.write[0]") {
            $0.roles[0].write = [try Name("orignal")]
        },
        Case("a database without a network", "spec.missing-key", at: "database") {
            $0.network = nil
            $0.cache = nil
            $0.roles[3].connect = []
        },
        Case("a move to where objects cannot move", "lifecycle.refused", at: "classes.original.tier[0].to") {
            $0.classes[0].tiers = [Tier(after: .week, to: .standard)]
        },
    ]

    @Test(arguments: ranges + repetitions + conflicts) func throwsFor(_ c: Case) throws {
        var stack = try MoviesNow.stack()
        try c.change(&stack)
        let error = try #require(throws: StackError.self) { try stack.terraformFiles() }
        #expect(error.problems.map { "\($0.rule) \($0.path)" }.contains("\(c.rule) \(c.path)"))
    }
}
