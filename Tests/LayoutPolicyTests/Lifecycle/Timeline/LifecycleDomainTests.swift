import LayoutPolicy
import TestSupport
import Testing

@Suite("Objects that rules treat alike") struct LifecycleDomainTests {
    private static func expire(_ id: String, _ prefix: String, _ days: Int) -> LifecycleRule {
        LifecycleRule(id: id, filter: LifecycleFilter(prefix: prefix), expiration: .init(days: days))
    }

    private static func conditions(_ rules: [LifecycleRule], _ domain: LifecycleDomain) -> [String] {
        LifecycleConfiguration(rules: rules)
            .outcomes(for: domain, versioning: .never, created: RandomLifecycle.midnight)
            .map { outcome in
                let end = outcome.timeline.current.end.map { "day \($0.day)" } ?? "never"
                return "\(end): \(outcome.conditions.joined(separator: "; "))"
            }
    }

    private static let hex = Result {
        LifecycleDomain.keys(
            of: try KeyTemplate(
                parsing: "h/{id}/{files...}", fields: ["id": .enumeration(["a1", "b1"])]))
    }

    @Test func aRuleForAllDividesNothing() throws {
        #expect(Self.conditions([Self.expire("1", "", 5)], try Self.hex.get()) == ["day 5: "])
    }

    @Test func aDeeperPrefixDivides() throws {
        #expect(
            Self.conditions([Self.expire("1", "h/", 5), Self.expire("2", "h/a", 3)], try Self.hex.get()) == [
                "day 5: under no longer prefix of a rule", "day 3: that begin with 'h/a'",
            ])
    }

    @Test func prefixesThatCoverTheClassLeaveNoRest() throws {
        let rules = [Self.expire("1", "h/", 5), Self.expire("2", "h/a", 3), Self.expire("3", "h/b", 3)]
        #expect(Self.conditions(rules, try Self.hex.get()).count == 2, "two rules, and no key under neither")
    }

    @Test func prefixesWithoutKeysOfTheClassDoNotCount() throws {
        let rules = [Self.expire("1", "h/", 5), Self.expire("2", "h/c", 3), Self.expire("3", "i/", 3)]
        #expect(Self.conditions(rules, try Self.hex.get()) == ["day 5: "])
    }

    @Test func tagsAndSizesDivide() throws {
        let tagged = LifecycleRule(
            filter: LifecycleFilter(tag: .init(key: "k", value: "v")), expiration: .init(days: 1))
        let small = LifecycleRule(filter: LifecycleFilter(sizeLessThan: 10), expiration: .init(days: 2))
        #expect(
            Self.conditions([tagged, small], .bucket) == [
                "never: without such tags, of 10 bytes or more", "day 2: without such tags, of less than 10 bytes",
                "day 1: tagged k=v",
            ])
    }

    @Test func manyTagsStayBounded() {
        let rules = (0..<200).map { index in
            LifecycleRule(
                filter: LifecycleFilter(tag: .init(key: "k\(index)", value: "")), expiration: .init(days: index + 1))
        }
        let cells = LifecycleDomain.bucket.cells(
            dividedBy: [LifecycleConfiguration(rules: rules)], created: RandomLifecycle.midnight)
        #expect(cells.count == 2_048)
    }

    /// An object lives like the one that stands for its cell.
    @Test(arguments: 0..<10) func cellsAreUniform(_ seed: Int) throws {
        var random = RandomLifecycle(generator: SeededGenerator(seed: UInt64(seed) + 1_000))
        for _ in 0..<60 {
            let configuration = random.configuration()
            let cells = LifecycleDomain.bucket.cells(dividedBy: [configuration], created: RandomLifecycle.midnight)
            for _ in 0..<10 {
                var subject = random.subject()
                (subject.storageClass, subject.created) = (.standard, RandomLifecycle.midnight)
                let cell = try #require(
                    cells.first { $0.holds(subject, among: cells, configuration) }, "no cell for \(subject)")
                #expect(
                    configuration.timeline(of: subject, versioning: .enabled).fate
                        == configuration.timeline(of: cell.subject, versioning: .enabled).fate,
                    "seed \(seed): \(subject) and \(cell)\n\(configuration.json)")
            }
        }
    }

    // MARK: - Differences

    /// Two configurations are told apart exactly when an object shows it.
    @Test(arguments: 0..<10) func differencesAreThoseOfObjects(_ seed: Int) {
        var random = RandomLifecycle(generator: SeededGenerator(seed: UInt64(seed) + 2_000))
        for _ in 0..<40 {
            let first = random.configuration()
            var reordered = first
            reordered.rules.reverse()
            #expect(Self.differences(first, reordered).isEmpty, "the order of rules makes no difference\n\(first.json)")
            let second = random.configuration()
            let found = Self.differences(first, second)
            let shown = (0..<40).contains { _ in
                var subject = random.subject()
                (subject.storageClass, subject.created) = (.standard, RandomLifecycle.midnight)
                return first.timeline(of: subject, versioning: .enabled).fate
                    != second.timeline(of: subject, versioning: .enabled).fate
            }
            if shown { #expect(!found.isEmpty, "\(first.json)\(second.json)") }
            for difference in found { #expect(difference.first.fate != difference.second.fate) }
        }
    }

    private static func differences(
        _ a: LifecycleConfiguration, _ b: LifecycleConfiguration
    ) -> [LifecycleDifference] {
        LifecycleDifference.all(in: .bucket, a, b, versioning: .enabled, today: RandomLifecycle.midnight)
    }

    @Test func aDateAheadIsNoNumberOfDays() {
        let date = UTCInstant(secondsSince1970: RandomLifecycle.midnight.secondsSince1970 + 30 * 86_400)
        let dated = LifecycleConfiguration(rules: [
            LifecycleRule(filter: LifecycleFilter(), expiration: .init(date: date))
        ])
        let counted = LifecycleConfiguration(rules: [Self.expire("1", "", 30)])
        #expect(Self.differences(dated, counted).count == 1, "they agree on objects made today alone")
        #expect(Self.differences(dated, dated).isEmpty)
    }

    @Test func datesThatHavePassedAreAlike() {
        let configurations = [-9, -2].map { days in
            LifecycleConfiguration(rules: [
                LifecycleRule(
                    filter: LifecycleFilter(),
                    expiration: .init(
                        date: UTCInstant(
                            secondsSince1970: RandomLifecycle.midnight.secondsSince1970 + days * 86_400)))
            ])
        }
        #expect(Self.differences(configurations[0], configurations[1]).isEmpty)
    }
}

extension LifecycleCell {
    /// Whether the object lies in the cell: the longest prefix, the range of sizes, and exactly the rules' tags.
    fileprivate func holds(
        _ subject: LifecycleSubject, among cells: [LifecycleCell], _ configuration: LifecycleConfiguration
    ) -> Bool {
        let prefixes = cells.compactMap(\.prefix).filter { subject.key.starts(with: $0) }
        guard prefix == prefixes.max(by: { $0.count < $1.count }), subject.sizeBytes >= sizeFrom,
            sizeBelow.map({ subject.sizeBytes < $0 }) ?? true
        else { return false }
        guard let tags else { return true }
        // Of its tags, those that rules under its prefix ask for whole.
        let asked = configuration.rules.filter { $0.isEnabled && subject.key.starts(with: $0.scope.prefix.utf8) }
            .map(\.scope.tags).filter { !$0.isEmpty && Set($0).isSubset(of: subject.tags) }
        return Set(tags) == Set(asked.joined())
    }
}
