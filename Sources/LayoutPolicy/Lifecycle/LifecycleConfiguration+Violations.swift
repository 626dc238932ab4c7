extension LifecycleConfiguration {
    /// Everything that S3 refuses, or that its pages leave in doubt, rule by rule.
    ///
    /// What depends on the bucket, such as whether it has versions, is not judged here.
    public var violations: [LifecycleViolation] {
        var found: [LifecycleViolation] = []
        if !(1...1_000).contains(rules.count) {
            found.append(LifecycleViolation(rule: nil, field: .rules, reason: .ruleCount(rules.count)))
        }
        var firstWithID: [[UInt8]: Int] = [:]
        let usesFilters = rules.contains { $0.filter != nil }
        for (index, rule) in rules.enumerated() {
            var judge = RuleJudge(rule: rule, index: index)
            judge.judge()
            if rule.prefix != nil, rule.filter == nil, usesFilters { judge.report(.prefix, .prefixBesideFilter) }
            if let id = rule.id {
                let first = firstWithID[Array(id.utf8), default: index]
                firstWithID[Array(id.utf8)] = first
                if first < index { judge.report(.id, .repeatedID(of: first)) }
            }
            found += judge.violations
        }
        return found + overlappingPrefixes()
    }

    /// Rules of the deprecated form may not act alike on overlapping prefixes.
    private func overlappingPrefixes() -> [LifecycleViolation] {
        let old = rules.enumerated().compactMap { index, rule in
            rule.filter == nil ? rule.prefix.map { (index: index, rule: rule, prefix: Array($0.utf8)) } : nil
        }
        return old.indices.compactMap { later in
            let (index, rule, prefix) = old[later]
            let earlier = old[..<later].first {
                !rule.actions.isDisjoint(with: $0.rule.actions)
                    && ($0.prefix.starts(with: prefix) || prefix.starts(with: $0.prefix))
            }
            return earlier.map {
                LifecycleViolation(rule: index, field: .prefix, reason: .overlappingPrefix(of: $0.index))
            }
        }
    }
}

extension LifecycleRule {
    /// Everything that S3 refuses, or that its pages leave in doubt, in this rule by itself.
    public var violations: [LifecycleViolation] {
        var judge = RuleJudge(rule: self, index: 0)
        judge.judge()
        return judge.violations
    }

    /// The kinds of actions of a rule.
    fileprivate enum Action: Hashable {
        case expiration, transition, noncurrentExpiration, noncurrentTransition, abortUploads
    }

    fileprivate var actions: Set<Action> {
        var result: Set<Action> = []
        if expiration != nil { result.insert(.expiration) }
        if !transitions.isEmpty { result.insert(.transition) }
        if noncurrentExpiration != nil { result.insert(.noncurrentExpiration) }
        if !noncurrentTransitions.isEmpty { result.insert(.noncurrentTransition) }
        if abortUploadsDays != nil { result.insert(.abortUploads) }
        return result
    }
}

/// Judges one rule, field by field.
private struct RuleJudge {
    let rule: LifecycleRule
    let index: Int
    private(set) var violations: [LifecycleViolation] = []

    init(rule: LifecycleRule, index: Int) {
        self.rule = rule
        self.index = index
    }

    mutating func report(_ field: LifecycleViolation.Field, _ reason: LifecycleViolation.Reason) {
        violations.append(LifecycleViolation(rule: index, field: field, reason: reason))
    }

    mutating func judge() {
        if let id = rule.id, id.unicodeScalars.count > 255 { report(.id, .idTooLong(id.unicodeScalars.count)) }
        judgeFilter()
        if rule.actions.isEmpty { report(.rule, .noAction) }
        judgeTransitions()
        judgeExpiration()
        judgeNoncurrentTransitions()
        judgeNoncurrentExpiration()
        judgeUploads()
    }

    private mutating func judgeDays(_ days: Int, least: Int, _ field: LifecycleViolation.Field) {
        if days < least { report(field, .tooFewDays(days, least: least)) }
        if days > Int(Int32.max) { report(field, .tooManyDays(days)) }
    }

    private mutating func judgeDate(_ date: UTCInstant, _ field: LifecycleViolation.Field) {
        if !date.isMidnight { report(field, .notMidnight(date)) }
    }
}

// MARK: Filter

extension RuleJudge {
    private mutating func judgeFilter() {
        switch (rule.filter, rule.prefix) {
        case (nil, nil): report(.rule, .noFilter)
        case (_?, _?): report(.prefix, .prefixBesideFilter)
        default: break
        }
        if let prefix = rule.prefix { judgePrefix(prefix, .prefix) }
        guard let filter = rule.filter else { return }
        let isPresent = [
            filter.prefix != nil, filter.tag != nil, filter.sizeGreaterThan != nil, filter.sizeLessThan != nil,
            filter.and != nil,
        ]
        if isPresent.count(where: \.self) > 1 { report(.filter(), .severalPredicates) }
        if let prefix = filter.prefix { judgePrefix(prefix, .filter("Prefix")) }
        if let tag = filter.tag { judgeTags([tag], .filter("Tag")) }
        judgeSizes(filter.sizeGreaterThan, filter.sizeLessThan) { .filter($0) }
        if let and = filter.and { judgeAnd(and) }
    }

    private mutating func judgeAnd(_ and: LifecycleFilter.And) {
        let isPresent = [and.prefix != nil, and.sizeGreaterThan != nil, and.sizeLessThan != nil]
        if and.tags.count + isPresent.count(where: \.self) < 2 { report(.and(), .tooFewPredicates) }
        if let prefix = and.prefix { judgePrefix(prefix, .and("Prefix")) }
        judgeTags(and.tags, .and("Tags"))
        judgeSizes(and.sizeGreaterThan, and.sizeLessThan) { .and($0) }
    }

    private mutating func judgePrefix(_ prefix: String, _ field: LifecycleViolation.Field) {
        let count = prefix.utf8.count
        if count > ObjectKey.maximumLength { report(field, .prefixLongerThanKeys(count)) }
    }

    private mutating func judgeTags(_ tags: [LifecycleFilter.Tag], _ field: LifecycleViolation.Field) {
        var seen: Set<[UInt8]> = []
        for tag in tags {
            if !seen.insert(Array(tag.key.utf8)).inserted { report(field, .repeatedTagKey(tag.key)) }
            if !(1...128).contains(tag.key.unicodeScalars.count) || tag.value.unicodeScalars.count > 256 {
                report(field, .tagLength(key: tag.key))
            }
        }
    }

    private mutating func judgeSizes(
        _ low: Int?, _ high: Int?, _ field: (String) -> LifecycleViolation.Field
    ) {
        let (lowField, highField) = (field("ObjectSizeGreaterThan"), field("ObjectSizeLessThan"))
        for (size, least, field) in [(low, 0, lowField), (high, 1, highField)] {
            guard let size else { continue }
            if size < least { report(field, .sizeTooSmall(size, least: least)) }
            if size > Self.largestObject { report(field, .sizeTooLarge(size)) }
        }
        guard let low, let high else { return }
        if low >= high {
            report(lowField, .reversedSizes(greaterThan: low, lessThan: high))
        } else if low + 1 == high {
            report(lowField, .noSizeBetween(greaterThan: low, lessThan: high))
        }
    }

    /// 50 TB, in the powers of two that S3 counts object sizes in.
    private static let largestObject = 50 << 40
}

// MARK: Current versions

extension RuleJudge {
    private mutating func judgeTransitions() {
        var seen: Set<StorageClass> = []
        for (position, transition) in rule.transitions.enumerated() {
            judgeTime(of: transition, at: position)
            judgeTarget(transition.storageClass, .transition(position, .storageClass), &seen)
            let least = transition.storageClass.minimumTransitionDays
            if let days = transition.days, (0..<least).contains(days) {
                report(
                    .transition(position, .days), .tooYoungForClass(transition.storageClass, days: days, least: least))
            }
        }
        let days = rule.transitions.enumerated().compactMap { position, transition in
            transition.days.map { Move(after: $0, to: transition.storageClass, at: .transition(position, .days)) }
        }
        judgeWaterfall(days, leastGap: 30)
        let dates = rule.transitions.enumerated().compactMap { position, transition in
            transition.date.map {
                Move(after: $0.daysSince1970, to: transition.storageClass, at: .transition(position, .date))
            }
        }
        judgeWaterfall(dates, leastGap: 30)
        if !days.isEmpty, let date = dates.first { report(date.field, .datesBesideDays) }
    }

    private mutating func judgeTime(of transition: LifecycleRule.Transition, at position: Int) {
        switch (transition.days, transition.date) {
        case (nil, nil): report(.transition(position), .noTime)
        case (_?, _?): report(.transition(position), .severalTimes)
        case (let days?, nil): judgeDays(days, least: 0, .transition(position, .days))
        case (nil, let date?): judgeDate(date, .transition(position, .date))
        }
    }

    private mutating func judgeTarget(
        _ target: StorageClass, _ field: LifecycleViolation.Field, _ seen: inout Set<StorageClass>
    ) {
        if !StorageClass.transitionTargets.contains(target) {
            report(field, .notATransitionTarget(target))
        } else if !seen.insert(target).inserted {
            report(field, .repeatedStorageClass(target))
        }
    }

    private mutating func judgeExpiration() {
        guard let expiration = rule.expiration else { return }
        let isPresent = [
            expiration.days != nil, expiration.date != nil, expiration.expiredObjectDeleteMarker != nil,
        ]
        switch isPresent.count(where: \.self) {
        case 0: report(.expiration(), .noTime)
        case 1: break
        default: report(.expiration(), .severalTimes)
        }
        if let days = expiration.days {
            judgeDays(days, least: 1, .expiration(.days))
            let last = rule.transitions.filter { $0.days != nil }.max { ($0.days ?? 0) < ($1.days ?? 0) }
            if let last, days <= last.days ?? 0 {
                report(.expiration(.days), .expiresBeforeTransition(to: last.storageClass))
            }
        }
        if let date = expiration.date {
            judgeDate(date, .expiration(.date))
            let last = rule.transitions.compactMap { transition in transition.date.map { ($0, transition) } }
                .max { $0.0 < $1.0 }
            if let last, date <= last.0 {
                report(.expiration(.date), .expiresBeforeTransition(to: last.1.storageClass))
            }
        }
        judgeMixedTimes(expiration)
        if expiration.expiredObjectDeleteMarker != nil, !rule.scope.isPrefixOnly {
            report(.expiration(.expiredObjectDeleteMarker), .filterTooNarrow)
        }
    }

    private mutating func judgeMixedTimes(_ expiration: LifecycleRule.Expiration) {
        if expiration.days != nil, rule.transitions.contains(where: { $0.date != nil }) {
            report(.expiration(.days), .datesBesideDays)
        } else if expiration.date != nil, rule.transitions.contains(where: { $0.days != nil }) {
            report(.expiration(.date), .datesBesideDays)
        }
    }
}

// MARK: Moves between storage classes

extension RuleJudge {
    /// A transition, and where its time is written.
    fileprivate struct Move {
        let days: Int
        let target: StorageClass
        let field: LifecycleViolation.Field

        init(after days: Int, to target: StorageClass, at field: LifecycleViolation.Field) {
            self.days = days
            self.target = target
            self.field = field
        }
    }

    /// Judges what each move does to objects that the one before has moved.
    private mutating func judgeWaterfall(_ moves: [Move], leastGap: Int) {
        let inOrder = moves.enumerated()
            .sorted { ($0.element.days, $0.offset) < ($1.element.days, $1.offset) }
            .map(\.element)
        for (first, second) in zip(inOrder, inOrder.dropFirst()) where first.target != second.target {
            if first.days == second.days {
                report(second.field, .sameDay(first.target, second.target))
                continue
            }
            switch first.target.transition(to: second.target) {
            case .unsupported: report(second.field, .uphill(from: first.target, to: second.target))
            case .undocumented: report(second.field, .undocumentedMove(from: first.target, to: second.target))
            case .supported:
                let days = second.days.subtractingReportingOverflow(first.days).partialValue
                if Self.needsGap(from: first.target, to: second.target), days < leastGap {
                    report(second.field, .tooSoonAfter(first.target, to: second.target, days: days, least: leastGap))
                }
            }
        }
    }

    /// In one rule, objects have to stay 30 days in an infrequent-access class.
    private static func needsGap(from: StorageClass, to: StorageClass) -> Bool {
        switch (from, to) {
        case (.standardIA, .oneZoneIA), (.standardIA, .glacier), (.standardIA, .deepArchive), (.oneZoneIA, .glacier),
            (.oneZoneIA, .deepArchive):
            true
        default: false
        }
    }
}

// MARK: Noncurrent versions and uploads

extension RuleJudge {
    private mutating func judgeNoncurrentTransitions() {
        var seen: Set<StorageClass> = []
        var moves: [Move] = []
        for (position, transition) in rule.noncurrentTransitions.enumerated() {
            let target = transition.storageClass
            judgeTarget(target, .noncurrentTransition(position, .storageClass), &seen)
            judgeVersions(transition.newerVersions, .noncurrentTransition(position, .newerNoncurrentVersions))
            guard let days = transition.days else {
                report(.noncurrentTransition(position, .noncurrentDays), .noTime)
                continue
            }
            let field = LifecycleViolation.Field.noncurrentTransition(position, .noncurrentDays)
            judgeDays(days, least: 0, field)
            if (0..<target.minimumTransitionDays).contains(days) {
                report(field, .tooYoungForClass(target, days: days, least: target.minimumTransitionDays))
            }
            moves.append(Move(after: days, to: target, at: field))
        }
        judgeWaterfall(moves, leastGap: 30)
    }

    private mutating func judgeNoncurrentExpiration() {
        guard let expiration = rule.noncurrentExpiration else { return }
        judgeVersions(expiration.newerVersions, .noncurrentExpiration(.newerNoncurrentVersions))
        guard let days = expiration.days else {
            return report(.noncurrentExpiration(.noncurrentDays), .noTime)
        }
        judgeDays(days, least: 1, .noncurrentExpiration(.noncurrentDays))
        let last = rule.noncurrentTransitions.filter { $0.days != nil }.max { ($0.days ?? 0) < ($1.days ?? 0) }
        if let last, days <= last.days ?? 0 {
            report(.noncurrentExpiration(.noncurrentDays), .expiresBeforeTransition(to: last.storageClass))
        }
    }

    private mutating func judgeVersions(_ count: Int?, _ field: LifecycleViolation.Field) {
        guard let count else { return }
        if count < 1 { report(field, .tooFewVersions(count)) }
        if count > 100 { report(field, .tooManyVersions(count)) }
        if rule.filter == nil, rule.prefix != nil { report(field, .needsFilter) }
    }

    private mutating func judgeUploads() {
        guard let days = rule.abortUploadsDays else { return }
        judgeDays(days, least: 1, .abortUploads(.daysAfterInitiation))
        if !rule.scope.isPrefixOnly { report(.abortUploads(), .filterTooNarrow) }
    }
}
