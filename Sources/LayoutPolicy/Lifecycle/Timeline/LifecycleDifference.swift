/// Objects that live differently under two configurations.
package struct LifecycleDifference: Sendable {
    /// Which objects: the phrases of ``LifecycleOutcome/conditions``; empty for all of the domain.
    package let conditions: [String]
    package let first: LifecycleTimeline
    package let second: LifecycleTimeline

    /// The objects of `domain` that the two configurations treat differently, those treated alike together.
    ///
    /// Objects made on `today`, at noon, are compared; where a rule has a date ahead, also those made on the days around which it
    /// makes a difference.
    ///
    /// - Parameters:
    ///   - domain: The objects that are asked for.
    ///   - first: A configuration.
    ///   - second: Another.
    ///   - versioning: Whether the bucket keeps versions.
    ///   - today: The day of the comparison.
    ///   - isMeant: Whether a part of the domain is asked for, by a key of it.
    /// - Returns: The differences, in the order of the domain; none when all objects are treated alike.
    package static func all(
        in domain: LifecycleDomain, _ first: LifecycleConfiguration, _ second: LifecycleConfiguration,
        versioning: BucketVersioning, today: UTCInstant, where isMeant: ([UInt8]) -> Bool = { _ in true }
    ) -> [LifecycleDifference] {
        let (one, other) = (
            LifecycleEvaluator(first, versioning: versioning), LifecycleEvaluator(second, versioning: versioning)
        )
        let days = creationDays([first, second], today: today)
        let cells = domain.cells(dividedBy: [first, second], created: today).filter { isMeant($0.subject.key) }
        var groups: [(difference: (LifecycleTimeline, LifecycleTimeline), cells: [LifecycleCell])] = []
        var groupOfFates: [[LifecycleTimeline.Fate]: Int] = [:]
        for cell in cells {
            guard let (a, b) = difference(one, other, cell.subject, days) else { continue }
            if let group = groupOfFates[[a.fate, b.fate]] {
                groups[group].cells.append(cell)
            } else {
                groupOfFates[[a.fate, b.fate]] = groups.count
                groups.append(((a, b), [cell]))
            }
        }
        let conditions = CellConditions(among: cells)
        return groups.map { group in
            LifecycleDifference(
                conditions: group.cells.count == cells.count ? [] : conditions.phrases(of: group.cells),
                first: group.difference.0, second: group.difference.1)
        }
    }

    private static func difference(
        _ one: LifecycleEvaluator, _ other: LifecycleEvaluator, _ subject: LifecycleSubject, _ days: [UTCInstant]
    ) -> (LifecycleTimeline, LifecycleTimeline)? {
        var subject = subject
        for day in days {
            subject.created = day
            let (a, b) = (one.timeline(of: subject), other.timeline(of: subject))
            if a.fate != b.fate { return (a, b) }
        }
        return nil
    }

    /// The days of creation between which the order of dates and days changes: `today`, and those around each date ahead
    /// less each number of days.
    private static func creationDays(_ configurations: [LifecycleConfiguration], today: UTCInstant) -> [UTCInstant] {
        let rules = configurations.flatMap(\.rules).filter(\.isEnabled)
        let dates = rules.flatMap { rule in [rule.expiration?.date] + rule.transitions.map(\.date) }.compactMap(\.self)
        let counts = rules.flatMap { rule in [rule.expiration?.days] + rule.transitions.map(\.days) }.compactMap(\.self)
        let ages = Set([0] + counts.filter { (0...Int(Int32.max)).contains($0) }).sorted()
        var days: Set<Int> = [today.daysSince1970]
        for date in Set(dates) where date > today {
            for age in ages {
                for day in -1...1 { days.insert(date.roundedUpToMidnight.daysSince1970 - age + day) }
            }
        }
        return days.sorted().filter { $0 >= today.daysSince1970 }.prefix(1_000)
            .map { UTCInstant(secondsSince1970: $0 * UTCInstant.secondsPerDay).noon }
    }
}
