import LayoutPolicy

/// Random configurations and objects that often meet: few prefixes, tags, sizes and days.
struct RandomLifecycle {
    var generator: any RandomNumberGenerator

    static let midnight = UTCInstant(secondsSince1970: 20_000 * 86_400)
    private static let tags: [LifecycleFilter.Tag] = [
        .init(key: "a", value: "1"), .init(key: "a", value: "2"), .init(key: "b", value: ""),
    ]

    mutating func configuration() -> LifecycleConfiguration {
        LifecycleConfiguration(
            rules: (0..<Int.random(in: 1...5, using: &generator)).map { rule($0) },
            minimumObjectSize: pick([nil, .allStorageClasses128K, .variesByStorageClass]))
    }

    mutating func subject() -> LifecycleSubject {
        LifecycleSubject(
            key: Array(pick(["a/x", "a/b/x", "b/x", "ab", "x"]).utf8),
            sizeBytes: pick([0, 9, 10, 11, 131_071, 131_072, 200_000]),
            tags: pick([[], [Self.tags[0]], [Self.tags[1], Self.tags[2]], [Self.tags[0], Self.tags[2]]]),
            storageClass: pick([.standard, .standard, .standardIA, .intelligentTiering, .glacier]),
            created: UTCInstant(secondsSince1970: Self.midnight.secondsSince1970 + pick([0, 1, 43_200, 86_399])))
    }

    private mutating func rule(_ index: Int) -> LifecycleRule {
        let days = [0, 1, 2, 3, 5, 8, 8, 13]
        var rule = LifecycleRule(id: "\(index)", isEnabled: chance(9), filter: filter())
        if chance(5) {
            rule.expiration = pick([
                .init(days: pick(days) + 1), .init(date: date()),
                .init(expiredObjectDeleteMarker: pick([true, false])),
            ])
        }
        for target in StorageClass.transitionTargets.shuffled(using: &generator).prefix(pick([0, 0, 1, 2, 3])) {
            rule.transitions.append(
                chance(8) ? .init(days: pick(days), to: target) : .init(date: date(), to: target))
        }
        for target in StorageClass.transitionTargets.shuffled(using: &generator).prefix(pick([0, 0, 1, 2])) {
            rule.noncurrentTransitions.append(
                .init(days: pick(days), newerVersions: pick([nil, nil, 1, 3]), to: target))
        }
        if chance(4) { rule.noncurrentExpiration = .init(days: pick(days) + 1, newerVersions: pick([nil, 2, 3])) }
        if chance(3) { rule.abortUploadsDays = pick(days) + 1 }
        return rule
    }

    private mutating func filter() -> LifecycleFilter {
        let prefix = pick(["a/", "a/b/", "b/", "a", ""])
        let (low, high) = (pick([9, 131_071]), pick([10, 131_072, 150_000]))
        return pick([
            LifecycleFilter(), LifecycleFilter(prefix: prefix), LifecycleFilter(prefix: prefix),
            LifecycleFilter(tag: pick(Self.tags)), LifecycleFilter(sizeGreaterThan: low),
            LifecycleFilter(sizeLessThan: high),
            LifecycleFilter(and: .init(prefix: prefix, tags: [pick(Self.tags)])),
            LifecycleFilter(and: .init(tags: [Self.tags[0], Self.tags[2]], sizeLessThan: high)),
        ])
    }

    private mutating func date() -> UTCInstant {
        UTCInstant(secondsSince1970: Self.midnight.secondsSince1970 + pick([-9, 0, 1, 2, 5, 8]) * 86_400)
    }

    private mutating func chance(_ ofTen: Int) -> Bool { Int.random(in: 0..<10, using: &generator) < ofTen }

    private mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &generator)] }
}
