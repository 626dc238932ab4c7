import Diagnostics
import LayoutPolicy
import Testing

@Suite("Lifecycle configurations against a contract") struct LifecycleAuditTests {
    /// A configuration, and whether the check has something to say about it.
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: RuleID
        let testDescription: String
        let rules: [LifecycleRule]
        let versioning: BucketVersioning
        /// The severity of the finding, and the beginning of its message; nil where there is none.
        let reported: String?

        init(
            _ rule: RuleID, _ name: String, _ rules: LifecycleRule..., versioning: BucketVersioning = .never,
            reported: String?
        ) {
            (self.rule, testDescription, self.rules) = (rule, "\(rule): \(name)", rules)
            (self.versioning, self.reported) = (versioning, reported)
        }
    }

    private static func rule(
        _ prefix: String, expire days: Int? = nil, move moves: [(Int, StorageClass)] = [], abort: Int? = nil
    ) -> LifecycleRule {
        LifecycleRule(
            id: prefix.isEmpty ? "all" : prefix, filter: LifecycleFilter(prefix: prefix),
            expiration: days.map { .init(days: $0) },
            transitions: moves.map { .init(days: $0.0, to: $0.1) }, abortUploadsDays: abort)
    }

    private static func versioned(_ rule: LifecycleRule, gone days: Int?) -> LifecycleRule {
        var rule = rule
        if let days { rule.noncurrentExpiration = .init(days: days) }
        return rule
    }

    private static let abort = LifecycleRule(id: "abort", filter: LifecycleFilter(), abortUploadsDays: 7)
    private static let marker = LifecycleRule(
        id: "marker", filter: LifecycleFilter(), expiration: .init(expiredObjectDeleteMarker: true))
    private static let past = UTCInstant(iso8601: "2020-01-01")
    private static let inAWeek = UTCInstant(iso8601: "2030-01-08")
    private static let ahead = UTCInstant(iso8601: "2040-01-01")

    private static func dated(_ date: UTCInstant?) -> LifecycleRule {
        LifecycleRule(filter: LifecycleFilter(prefix: "tmp/"), expiration: .init(date: date))
    }

    private static func sized(_ prefix: String, above size: Int) -> LifecycleRule {
        LifecycleRule(
            id: prefix, filter: LifecycleFilter(and: .init(prefix: prefix, sizeGreaterThan: size)),
            transitions: [.init(days: 0, to: .glacierIR)])
    }

    /// The classes: `raw/` is kept, `tmp/` goes after 5 to 9 days, `img/` is delivered and small.
    static let prefixCases = [
        Case(
            "lifecycle.prefix-without-class", "no class", rule("other/", expire: 1),
            reported: "warning: no class has keys that begin with 'other/'"),
        Case("lifecycle.prefix-without-class", "a class", rule("tmp/", expire: 7), reported: nil),
        Case("lifecycle.prefix-without-class", "all objects", rule("", expire: 7), reported: nil),
        Case("lifecycle.prefix-without-class", "part of a class", rule("tmp/a", expire: 7), reported: nil),
        Case(
            "lifecycle.prefix-without-class", "keys that the template refuses", rule("tmp/A", expire: 7),
            reported: "warning: no class has keys that begin with 'tmp/A'"),
        Case(
            "lifecycle.leading-slash", "before a class", rule("/tmp/", expire: 7),
            reported: "error: the prefix '/tmp/' begins with '/'"),
        Case("lifecycle.leading-slash", "without", rule("tmp/", expire: 7), reported: nil),
        Case(
            "lifecycle.wildcard-in-prefix", "a star", rule("tmp/*", expire: 7),
            reported: "error: the prefix 'tmp/*' has a wildcard"),
        Case("lifecycle.wildcard-in-prefix", "without", rule("tmp/", expire: 7), reported: nil),
        Case(
            "lifecycle.prefix-case", "upper case", rule("Tmp/", expire: 7),
            reported: "error: no class has keys that begin with 'Tmp/': S3 tells upper from lower case"),
        Case("lifecycle.prefix-case", "lower case", rule("tmp/", expire: 7), reported: nil),
        Case(
            "lifecycle.prefix-spill", "half a segment", rule("tm", expire: 7),
            reported: "warning: the prefix 'tm' is for all keys that begin so, not for 'tmp/' alone"),
        Case(
            "lifecycle.prefix-spill", "a segment without its slash", rule("tmp", expire: 7),
            reported: "warning: the prefix 'tmp' is"),
        Case("lifecycle.prefix-spill", "a segment", rule("tmp/", expire: 7), reported: nil),
        Case("lifecycle.prefix-spill", "within the class", rule("tmp/a", expire: 7), reported: nil),
    ]

    static let contractCases = [
        Case(
            "lifecycle.no-retention", "nothing expires", abort,
            reported: "error: objects of class 'tmp' are never deleted; the contract says after 5 to 9 days"),
        Case("lifecycle.no-retention", "it expires", rule("tmp/", expire: 9), reported: nil),
        Case(
            "lifecycle.other-fate", "too late", rule("tmp/", expire: 10),
            reported:
                "error: objects of class 'tmp' are deleted on day 10 by rule 'tmp/'; the contract says after 5 to 9"),
        Case("lifecycle.other-fate", "within what is allowed", rule("tmp/", expire: 5), reported: nil),
        Case(
            "lifecycle.other-fate", "what is kept", rule("raw/", expire: 90),
            reported: "error: objects of class 'raw' are deleted on day 90 by rule 'raw/'; the contract never deletes"),
        Case(
            "lifecycle.other-fate", "a move", rule("raw/", move: [(0, .glacierIR)]),
            reported:
                "warning: objects of class 'raw' of 131072 bytes or more move to GLACIER_IR on day 0; the contract says"
        ),
        Case(
            "lifecycle.other-fate", "a date whose day is allowed for today's objects", dated(inAWeek),
            reported: "error: objects of class 'tmp' are deleted on 2030-01-08T00:00:00Z, and later ones at once, by "
                + "rule 1; the contract says after 5 to 9 days"),
        Case(
            "lifecycle.other-fate", "a date that later objects meet before their days", rule("tmp/", expire: 7),
            dated(ahead),
            reported: "error: objects of class 'tmp' are deleted on 2040-01-01T00:00:00Z, and later ones at once"),
        Case(
            "lifecycle.other-fate", "a move by date",
            LifecycleRule(
                filter: LifecycleFilter(prefix: "raw/"), transitions: [.init(date: ahead, to: .glacierIR)]),
            reported:
                "warning: objects of class 'raw' of 131072 bytes or more move to GLACIER_IR on 2040-01-01T00:00:00Z; the"
        ),
        Case(
            "lifecycle.other-fate", "objects of some sizes", sized("raw/", above: 5),
            reported: "warning: objects of class 'raw' of 6 bytes or more move to GLACIER_IR on day 0; the contract"),
        Case(
            "lifecycle.other-fate", "small objects",
            LifecycleRule(
                filter: LifecycleFilter(and: .init(prefix: "raw/", sizeLessThan: 9)), expiration: .init(days: 3)),
            reported: "error: objects of class 'raw' of less than 9 bytes are deleted on day 3 by rule 1; the contract"),
        Case(
            "lifecycle.other-fate", "tagged objects",
            LifecycleRule(
                filter: LifecycleFilter(and: .init(prefix: "raw/", tags: [.init(key: "k", value: "v")])),
                expiration: .init(days: 3)),
            reported: "error: objects of class 'raw' tagged k=v are deleted on day 3 by rule 1; the contract"),
        Case(
            "lifecycle.other-fate", "the second of two prefixes", rule("raw/", expire: 90), rule("raw/a/", expire: 30),
            reported: "error: objects of class 'raw' (such as 'raw/a/a') are deleted on day 30 by rule 'raw/a/'"),
        Case(
            "lifecycle.split-class", "a loser that is dead, which is said already", rule("", expire: 7),
            rule("raw/", expire: 70), reported: nil),
        Case(
            "lifecycle.split-class", "the general rule loses", rule("", expire: 70), rule("tmp/", expire: 7),
            reported: "note: the expiration of rule 'all' does not happen to class 'tmp'"),
        Case(
            "lifecycle.split-class", "part of a class", rule("tmp/a", expire: 7),
            reported: "note: objects of class 'tmp' have different fates"),
        Case("lifecycle.split-class", "one rule", rule("tmp/", expire: 7), reported: nil),
        Case(
            "lifecycle.archived-delivery", "an archive", rule("img/", move: [(90, .deepArchive)]),
            reported: "error: class 'img' is delivered, but from day 90 on reads from DEEP_ARCHIVE fail"),
        Case("lifecycle.archived-delivery", "read at once", rule("img/", move: [(90, .glacierIR)]), reported: nil),
        Case("lifecycle.archived-delivery", "not delivered", rule("raw/", move: [(90, .glacier)]), reported: nil),
        Case(
            "lifecycle.small-objects", "passed over", rule("img/", move: [(90, .glacierIR)]),
            reported: "note: objects of class 'img' are mostly under 128 KiB, which do not move to GLACIER_IR"),
        Case(
            "lifecycle.small-objects", "moved all the same", sized("img/", above: 0),
            reported: "warning: small objects of class 'img' move to GLACIER_IR, which costs more than it saves"),
        Case("lifecycle.small-objects", "large objects", rule("raw/", move: [(90, .glacierIR)]), reported: nil),
        Case(
            "lifecycle.short-abort", "too short", rule("", abort: 1),
            reported: "warning: uploads are aborted after 1 days, but the contract lets one take 172800 seconds"),
        Case("lifecycle.short-abort", "long enough", rule("", abort: 2), reported: nil),
    ]

    static let ownCases = [
        Case(
            "lifecycle.dead-action", "a move after the end", rule("", expire: 30),
            rule("raw/", move: [(60, .glacier)]), reported: "warning: the move to GLACIER of rule 'raw/' never happens"),
        Case(
            "lifecycle.dead-action", "a move before the end", rule("", expire: 70),
            rule("raw/", move: [(60, .glacier)]),
            reported: nil),
        Case(
            "lifecycle.dead-action", "the later end", rule("", expire: 7), rule("raw/", expire: 8),
            reported: "warning: the expiration of rule 'raw/' never happens: the object is deleted on day 7"),
        Case(
            "lifecycle.dead-action", "up the waterfall", rule("", move: [(1, .glacier)]),
            rule("raw/", move: [(30, .standardIA)]), reported: "warning: the move to STANDARD_IA of rule 'raw/' never"),
        Case(
            "lifecycle.dead-action", "a later abort", rule("", abort: 1), rule("raw/", abort: 2),
            reported: "warning: the abort of uploads of rule 'raw/' never happens"),
        Case(
            "lifecycle.redundant-rule", "the same within", rule("", expire: 7), rule("raw/", expire: 7),
            reported: "warning: rule 'raw/' does nothing that rule 'all' does not do already"),
        Case("lifecycle.redundant-rule", "an earlier end", rule("", expire: 7), rule("raw/", expire: 6), reported: nil),
        Case(
            "lifecycle.early-deletion", "an end too soon", rule("raw/", expire: 100, move: [(30, .deepArchive)]),
            reported: "warning: objects leave DEEP_ARCHIVE after 70 days, and 180 are charged"),
        Case(
            "lifecycle.early-deletion", "a move too soon", rule("raw/", move: [(0, .glacierIR), (89, .deepArchive)]),
            reported: "warning: objects leave GLACIER_IR after 89 days, and 90 are charged"),
        Case(
            "lifecycle.early-deletion", "in time", rule("raw/", expire: 210, move: [(30, .deepArchive)]), reported: nil),
        Case(
            "lifecycle.early-deletion", "a version that stays", rule("raw/", expire: 31, move: [(30, .glacier)]),
            versioning: .enabled, reported: nil),
        Case(
            "lifecycle.kept-versions", "nothing is freed", rule("tmp/", expire: 7), versioning: .enabled,
            reported: "warning: expired objects of class 'tmp' stay for ever as noncurrent versions"),
        Case(
            "lifecycle.kept-versions", "they go", versioned(rule("tmp/", expire: 7), gone: 1), versioning: .enabled,
            reported: nil),
        Case("lifecycle.kept-versions", "no versions", rule("tmp/", expire: 7), reported: nil),
        Case(
            "lifecycle.no-versions", "of no use", versioned(rule("tmp/", expire: 7), gone: 1),
            reported: "warning: the bucket has no versions, so this does nothing"),
        Case(
            "lifecycle.no-versions", "of use", versioned(rule("tmp/", expire: 7), gone: 1), versioning: .enabled,
            reported: nil),
        Case(
            "lifecycle.kept-markers", "they stay", versioned(rule("raw/"), gone: 1), versioning: .enabled,
            reported: "warning: versions of class 'raw' are removed, but the delete markers in front of them stay"),
        Case(
            "lifecycle.kept-markers", "they go", versioned(rule("raw/"), gone: 1), marker, versioning: .enabled,
            reported: nil),
        Case(
            "lifecycle.kept-uploads", "none", rule("tmp/", expire: 7),
            reported: "warning: no rule for all objects aborts uploads"),
        Case("lifecycle.kept-uploads", "one class", rule("tmp/", abort: 7), reported: "warning: no rule for all"),
        Case("lifecycle.kept-uploads", "all", abort, reported: nil),
        Case(
            "lifecycle.past-date", "passed", dated(past),
            reported: "warning: 2020-01-01T00:00:00Z has passed, and the rule still acts"),
        Case("lifecycle.past-date", "ahead", dated(ahead), reported: nil),
    ]

    @Test(arguments: prefixCases + contractCases + ownCases) func reports(_ c: Case) throws {
        let findings = try Self.findings(LifecycleConfiguration(rules: c.rules), c.versioning)
            .filter { $0.rule == c.rule }.map { "\($0.severity.rawValue): \($0.message)" }
        guard let reported = c.reported else { return #expect(findings == []) }
        #expect(findings.contains { $0.hasPrefix(reported) }, "\(findings)")
    }

    @Test func manyRulesAreCounted() throws {
        for (count, isReported) in [(800, false), (801, true)] {
            let rules = (0..<count).map { Self.rule("tmp/\($0)/", expire: 7) }
            let found = try Self.findings(LifecycleConfiguration(rules: rules), .never)
            #expect(found.contains { $0.rule == "lifecycle.many-rules" } == isReported)
        }
    }

    @Test func whatS3RefusesIsNotJudgedFurther() throws {
        let findings = try Self.findings(LifecycleConfiguration(rules: [Self.rule("other/", expire: 0)]), .never)
        #expect(findings.map(\.rule) == [LifecycleDocument.refused])
    }

    @Test func idsAreUniqueAndSaySomething() {
        let ids =
            ConfigurationChecks.all.map { $0.id.description }
            + (LifecycleFormRules.meaning + LifecycleFormRules.reading).map { $0.id.description }
        #expect(Set(ids).count == ids.count)
        for check in ConfigurationChecks.all {
            #expect(check.id.description.hasPrefix("lifecycle."))
            #expect(check.summary.hasSuffix("."))
        }
    }

    // MARK: - The contract

    private static func findings(
        _ configuration: LifecycleConfiguration, _ versioning: BucketVersioning
    ) throws -> [Diagnostic] {
        let document = try #require(
            LifecycleDocument.read(SourceFile(path: "l", bytes: Array(configuration.json.utf8))).value)
        let today = try #require(UTCInstant(iso8601: "2030-01-01"))
        return LifecycleAudit.findings(in: document, contract: try contract(versioning), today: today)
    }

    private static func contract(_ versioning: BucketVersioning) throws -> LifecycleContract {
        func mediaClass(
            _ name: String, isDelivered: Bool = false, expire: ClosedRange<Int>? = nil
        ) throws -> LifecycleContract.Class {
            LifecycleContract.Class(
                name: name,
                template: try KeyTemplate(
                    parsing: "\(name)/{id}/{files...}", fields: ["id": .slug(max: 64)]),
                isDelivered: isDelivered, isMostlySmall: isDelivered, expirationDays: expire)
        }
        return LifecycleContract(
            classes: [
                try mediaClass("raw"), try mediaClass("tmp", expire: 5...9), try mediaClass("img", isDelivered: true),
            ],
            meant: LifecycleConfiguration(rules: [abort, rule("tmp/", expire: 7)]), versioning: versioning,
            longestUploadSeconds: 172_800)
    }
}
