import LayoutPolicy
import Testing

@Suite("What S3 refuses in a lifecycle configuration") struct LifecycleViolationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rules: [LifecycleRule]
        /// `Rules[0].Filter: …` for each violation; one in doubt begins with `?`.
        let reported: [String]

        init(_ name: String, _ rules: LifecycleRule..., reported: [String]) {
            (testDescription, self.rules, self.reported) = (name, rules, reported)
        }
    }

    private static func rule(
        _ id: String? = nil, _ filter: LifecycleFilter? = LifecycleFilter(), prefix: String? = nil,
        expire: LifecycleRule.Expiration? = nil, move transitions: [LifecycleRule.Transition] = [],
        abort: Int? = nil
    ) -> LifecycleRule {
        LifecycleRule(
            id: id, filter: filter, prefix: prefix, expiration: expire, transitions: transitions,
            abortUploadsDays: abort)
    }

    private static func to(_ days: Int, _ target: StorageClass) -> LifecycleRule.Transition {
        LifecycleRule.Transition(days: days, to: target)
    }

    private static func on(_ date: String, _ target: StorageClass) -> LifecycleRule.Transition {
        LifecycleRule.Transition(date: UTCInstant(iso8601: date), to: target)
    }

    private static let oneDay = LifecycleRule.Expiration(days: 1)
    private static let marker = LifecycleRule.Expiration(expiredObjectDeleteMarker: true)

    static let formCases = [
        Case("a whole rule", rule("a", LifecycleFilter(prefix: "a/"), expire: oneDay), reported: []),
        Case("no rule", reported: ["Rules: 0 rules, and S3 takes 1 to 1,000"]),
        Case("no action", rule(), reported: ["Rules[0]: the rule has no action"]),
        Case(
            "neither filter nor prefix", rule(nil, nil, expire: oneDay),
            reported: ["Rules[0]: the rule has no filter; an empty one stands for all objects"]),
        Case("the deprecated form by itself", rule(nil, nil, prefix: "a/", expire: oneDay), reported: []),
        Case(
            "both forms in a rule", rule(prefix: "a/", expire: oneDay),
            reported: ["Rules[0].Prefix: the deprecated rule prefix cannot stand beside filters"]),
        Case(
            "both forms in a configuration", rule(nil, nil, prefix: "a/", expire: oneDay), rule(expire: oneDay),
            reported: ["Rules[0].Prefix: the deprecated rule prefix cannot stand beside filters"]),
        Case(
            "deprecated prefixes overlap with the same action", rule(nil, nil, prefix: "a/", expire: oneDay),
            rule(nil, nil, prefix: "a/b/", expire: oneDay), rule(nil, nil, prefix: "a/b/", abort: 1),
            reported: ["Rules[1].Prefix: the prefix overlaps that of rule 1 for the same action"]),
        Case(
            "an ID twice", rule("a", expire: oneDay), rule("b", expire: oneDay), rule("a", expire: oneDay),
            reported: ["Rules[2].ID: the ID of rule 1 again"]),
        Case(
            "IDs that only look alike", rule("\u{E9}", expire: oneDay), rule("e\u{301}", expire: oneDay), reported: []),
        Case(
            "a long ID", rule(String(repeating: "é", count: 256), expire: oneDay),
            reported: ["Rules[0].ID: an ID of 256 characters, and S3 takes at most 255"]),
        Case(
            "two predicates without And",
            rule(nil, LifecycleFilter(prefix: "a/", sizeGreaterThan: 5), expire: oneDay),
            reported: ["Rules[0].Filter: several predicates side by side, which belong into 'And'"]),
        Case(
            "And of one", rule(nil, LifecycleFilter(and: .init(prefix: "a/")), expire: oneDay),
            reported: ["Rules[0].Filter.And: 'And' needs two predicates or more"]),
        Case(
            "And of two", rule(nil, LifecycleFilter(and: .init(prefix: "a/", sizeLessThan: 5)), expire: oneDay),
            reported: []),
        Case(
            "a tag key twice",
            rule(
                nil, LifecycleFilter(and: .init(tags: [.init(key: "k", value: "1"), .init(key: "k", value: "2")])),
                expire: oneDay),
            reported: ["Rules[0].Filter.And.Tags: the tag key 'k' stands twice"]),
        Case(
            "sizes the wrong way round",
            rule(nil, LifecycleFilter(and: .init(sizeGreaterThan: 9, sizeLessThan: 9)), expire: oneDay),
            reported: ["Rules[0].Filter.And.ObjectSizeGreaterThan: greater than 9 and less than 9 bytes is no range"]),
        Case(
            "exclusive sizes with nothing between",
            rule(nil, LifecycleFilter(and: .init(sizeGreaterThan: 9, sizeLessThan: 10)), expire: oneDay),
            reported: ["?Rules[0].Filter.And.ObjectSizeGreaterThan: no size is greater than 9 and less than 10 bytes"]),
        Case(
            "less than nothing", rule(nil, LifecycleFilter(sizeLessThan: 0), expire: oneDay),
            reported: ["Rules[0].Filter.ObjectSizeLessThan: a size of 0 bytes, and S3 takes 1 or more"]),
        Case(
            "a prefix no key can have",
            rule(nil, LifecycleFilter(prefix: String(repeating: "a", count: 1_025)), expire: oneDay),
            reported: ["?Rules[0].Filter.Prefix: a prefix of 1025 bytes, and a key has at most 1,024"]),
    ]

    static let actionCases = [
        Case(
            "expiration after no days", rule(expire: .init(days: 0)),
            reported: ["Rules[0].Expiration.Days: 0 days, and S3 takes 1 or more"]),
        Case("nothing says when", rule(expire: .init()), reported: ["Rules[0].Expiration: nothing says when"]),
        Case(
            "days beside the marker", rule(expire: .init(days: 1, expiredObjectDeleteMarker: false)),
            reported: ["Rules[0].Expiration: more than one member says when"]),
        Case(
            "a date in the morning", rule(expire: .init(date: UTCInstant(iso8601: "2030-01-01T06:00:00Z"))),
            reported: ["Rules[0].Expiration.Date: 2030-01-01T06:00:00Z is not midnight UTC"]),
        Case(
            "the marker with a tag", rule(nil, LifecycleFilter(tag: .init(key: "a", value: "")), expire: marker),
            reported: [
                "Rules[0].Expiration.ExpiredObjectDeleteMarker: "
                    + "the action takes a filter by prefix only, not by tag or size"
            ]),
        Case(
            "abort with a size", rule(nil, LifecycleFilter(sizeGreaterThan: 1), abort: 1),
            reported: [
                "Rules[0].AbortIncompleteMultipartUpload: "
                    + "the action takes a filter by prefix only, not by tag or size"
            ]),
        Case(
            "abort at once", rule(abort: 0),
            reported: [
                "Rules[0].AbortIncompleteMultipartUpload.DaysAfterInitiation: 0 days, and S3 takes 1 or more"
            ]),
        Case("archive at once", rule(move: [to(0, .glacier)]), reported: []),
        Case(
            "infrequent access too early", rule(move: [to(29, .standardIA)]),
            reported: ["Rules[0].Transitions[0].Days: STANDARD_IA after 29 days, and S3 takes 30 or more"]),
        Case(
            "archive too soon after infrequent access", rule(move: [to(59, .glacier), to(30, .oneZoneIA)]),
            reported: [
                "Rules[0].Transitions[0].Days: GLACIER 29 days after ONEZONE_IA, and S3 takes 30 or more in one rule"
            ]),
        Case(
            "archive in time", rule(move: [to(30, .standardIA), to(60, .glacier), to(61, .deepArchive)]), reported: []),
        Case(
            "back up the waterfall", rule(move: [to(0, .glacier), to(30, .standardIA)]),
            reported: ["Rules[0].Transitions[1].Days: S3 moves nothing from GLACIER to STANDARD_IA"]),
        Case(
            "a move that the pages disagree on", rule(move: [to(0, .intelligentTiering), to(30, .glacierIR)]),
            reported: [
                "?Rules[0].Transitions[1].Days: "
                    + "S3's pages disagree on whether objects move from INTELLIGENT_TIERING to GLACIER_IR"
            ]),
        Case(
            "to a class that takes none", rule(move: [to(0, .standard)]),
            reported: ["Rules[0].Transitions[0].StorageClass: no rule can move objects to STANDARD"]),
        Case(
            "to one class twice", rule(move: [to(1, .glacier), to(2, .glacier)]),
            reported: ["Rules[0].Transitions[1].StorageClass: an earlier transition goes to GLACIER already"]),
        Case(
            "expiration on the day of the move", rule(expire: .init(days: 30), move: [to(30, .glacier)]),
            reported: ["Rules[0].Expiration.Days: the expiration must come after the move to GLACIER"]),
        Case("expiration the day after", rule(expire: .init(days: 31), move: [to(30, .glacier)]), reported: []),
        Case(
            "dates beside days", rule(expire: .init(days: 31), move: [on("2030-01-01", .glacier)]),
            reported: ["Rules[0].Expiration.Days: a rule cannot have dates and days"]),
        Case(
            "two on one day", rule(move: [to(90, .glacier), to(90, .deepArchive)]),
            reported: [
                "?Rules[0].Transitions[1].Days: GLACIER and DEEP_ARCHIVE on the same day: only one can happen"
            ]),
        Case(
            "more days than S3 counts", rule(expire: .init(days: 1 << 31)),
            reported: ["Rules[0].Expiration.Days: 2147483648 days do not fit S3's 32 bits"]),
        Case(
            "noncurrent versions",
            LifecycleRule(
                filter: LifecycleFilter(),
                noncurrentTransitions: [
                    .init(days: 29, newerVersions: 0, to: .standardIA), .init(days: nil, to: .glacier),
                ],
                noncurrentExpiration: .init(days: 29, newerVersions: 101)),
            reported: [
                "Rules[0].NoncurrentVersionTransitions[0].NewerNoncurrentVersions: 0 newer versions, and S3 takes 1 to 100",
                "Rules[0].NoncurrentVersionTransitions[0].NoncurrentDays: "
                    + "STANDARD_IA after 29 days, and S3 takes 30 or more",
                "Rules[0].NoncurrentVersionTransitions[1].NoncurrentDays: nothing says when",
                "?Rules[0].NoncurrentVersionExpiration.NewerNoncurrentVersions: "
                    + "101 newer versions, and 100 is the documented most",
                "Rules[0].NoncurrentVersionExpiration.NoncurrentDays: "
                    + "the expiration must come after the move to STANDARD_IA",
            ]),
        Case(
            "newer versions in the deprecated form",
            LifecycleRule(filter: nil, prefix: "", noncurrentExpiration: .init(days: 1, newerVersions: 1)),
            reported: [
                "Rules[0].NoncurrentVersionExpiration.NewerNoncurrentVersions: "
                    + "the number of newer versions needs a 'Filter' in place of the deprecated prefix"
            ]),
    ]

    @Test(arguments: formCases + actionCases) func reports(_ c: Case) {
        let violations = LifecycleConfiguration(rules: c.rules).violations
        #expect(violations.map { "\($0.isRefused ? "" : "?")\($0.path): \($0)" } == c.reported)
    }

    @Test func aThousandRulesAreTheMost() {
        let rules = (0...1_000).map { Self.rule("\($0)", expire: Self.oneDay) }
        #expect(LifecycleConfiguration(rules: Array(rules.dropLast())).violations.isEmpty)
        #expect(LifecycleConfiguration(rules: rules).violations.map(\.reason) == [.ruleCount(1_001)])
    }

    @Test func extremesDoNotOverflow() {
        let days = [Int.min, -1, Int.max]
        for first in days {
            for second in days {
                let rule = Self.rule(
                    expire: .init(days: second), move: [Self.to(first, .standardIA), Self.to(second, .glacier)])
                #expect(!rule.violations.isEmpty)
            }
        }
    }
}
