import LayoutPolicy

/// A bucket with one object in it, watched day after day: S3 as its user guide tells it, slowly and without cleverness.
///
/// Written from "Managing the lifecycle of objects", "How S3 handles conflicts in lifecycle configurations" and the API
/// reference, apart from the code that draws timelines. Every midnight it looks at each rule anew, asks which actions the
/// object has become eligible for, and does at most one of them.
struct BucketSimulator {
    let configuration: LifecycleConfiguration
    let versioning: BucketVersioning
    /// The midnight after which day 0 begins, in days since 1970.
    private let firstMidnight: Int
    private let object: LifecycleSubject

    /// What happened on one day.
    struct Happening: Equatable {
        let day: Int
        let what: What
    }

    enum What: Equatable {
        case transition(StorageClass)
        case permanentDeletion
        case deleteMarkerCreation
    }

    init(_ configuration: LifecycleConfiguration, _ object: LifecycleSubject, versioning: BucketVersioning) {
        self.configuration = configuration
        self.object = object
        self.versioning = versioning
        let seconds = object.created.secondsSince1970
        var midnight = seconds / 86_400
        if midnight * 86_400 < seconds { midnight += 1 }
        firstMidnight = midnight
    }

    /// The life of the current version until day `last`.
    func currentVersion(until last: Int) -> [Happening] {
        var history: [Happening] = []
        var place = object.storageClass
        var isExpired = false
        for day in 0...last {
            // "An object can become eligible for multiple S3 Lifecycle actions on the same day."
            var transitions: [StorageClass] = []
            for rule in configuration.rules where concerns(rule) {
                for transition in rule.transitions {
                    let becomesEligible =
                        transition.days.map { $0 == day } ?? transition.date.map { isDay(day, of: $0) } ?? false
                    if becomesEligible, isLargeEnough(transition.storageClass, rule) {
                        transitions.append(transition.storageClass)
                    }
                }
                if let days = rule.expiration?.days, day >= days { isExpired = true }
                if let date = rule.expiration?.date, firstMidnight + day >= date.secondsSince1970 / 86_400 {
                    isExpired = true
                }
            }
            // "Permanent deletion takes precedence over transition."
            if isExpired, versioning != .enabled {
                history.append(Happening(day: day, what: .permanentDeletion))
                return history
            }
            // "Transition takes precedence over creation of delete markers."
            if let target = choose(transitions, from: place) {
                history.append(Happening(day: day, what: .transition(target)))
                place = target
                continue
            }
            if isExpired {
                history.append(Happening(day: day, what: .deleteMarkerCreation))
                return history
            }
        }
        return history
    }

    /// The life of a noncurrent version with so many newer ones, until day `last` after it became noncurrent.
    func noncurrentVersion(newer: Int, until last: Int) -> [Happening] {
        var history: [Happening] = []
        var place = object.storageClass
        for day in 0...last {
            var transitions: [StorageClass] = []
            for rule in configuration.rules where concerns(rule) {
                if let expiration = rule.noncurrentExpiration, let days = expiration.days, day >= days,
                    newer >= expiration.newerVersions ?? 0
                {
                    history.append(Happening(day: day, what: .permanentDeletion))
                    return history
                }
                for transition in rule.noncurrentTransitions
                where transition.days == day && newer >= transition.newerVersions ?? 0 {
                    if isLargeEnough(transition.storageClass, rule) { transitions.append(transition.storageClass) }
                }
            }
            if let target = choose(transitions, from: place) {
                history.append(Happening(day: day, what: .transition(target)))
                place = target
            }
        }
        return history
    }

    /// The day on which a delete marker with no version behind it goes.
    func deleteMarker(until last: Int) -> Int? {
        (0...last).first { day in
            configuration.rules.contains { rule in
                guard rule.isEnabled, beginsLikeKey(rule), asksOnlyForPrefix(rule), let expiration = rule.expiration
                else { return false }
                if expiration.expiredObjectDeleteMarker == true { return true }
                if let days = expiration.days { return day >= days }
                if let date = expiration.date { return firstMidnight + day >= date.secondsSince1970 / 86_400 }
                return false
            }
        }
    }

    /// The day on which an upload goes.
    func upload(until last: Int) -> Int? {
        (0...last).first { day in
            configuration.rules.contains { rule in
                guard rule.isEnabled, beginsLikeKey(rule), asksOnlyForPrefix(rule), let days = rule.abortUploadsDays
                else { return false }
                return day >= days
            }
        }
    }

    // MARK: - Filters

    private func concerns(_ rule: LifecycleRule) -> Bool {
        guard rule.isEnabled, beginsLikeKey(rule) else { return false }
        let and = rule.filter?.and
        for tag in [rule.filter?.tag].compactMap({ $0 }) + (and?.tags ?? []) {
            guard object.tags.contains(where: { $0.key == tag.key && $0.value == tag.value }) else { return false }
        }
        for low in [rule.filter?.sizeGreaterThan, and?.sizeGreaterThan] {
            if let low, object.sizeBytes <= low { return false }
        }
        for high in [rule.filter?.sizeLessThan, and?.sizeLessThan] {
            if let high, object.sizeBytes >= high { return false }
        }
        return true
    }

    private func beginsLikeKey(_ rule: LifecycleRule) -> Bool {
        let prefixes = [rule.prefix, rule.filter?.prefix, rule.filter?.and?.prefix].compactMap { $0 }
        return prefixes.allSatisfy { Array(object.key.prefix($0.utf8.count)) == Array($0.utf8) }
    }

    private func asksOnlyForPrefix(_ rule: LifecycleRule) -> Bool {
        rule.filter?.tag == nil && (rule.filter?.and?.tags ?? []).isEmpty && !hasSize(rule)
    }

    private func hasSize(_ rule: LifecycleRule) -> Bool {
        rule.filter?.sizeGreaterThan != nil || rule.filter?.sizeLessThan != nil
            || rule.filter?.and?.sizeGreaterThan != nil || rule.filter?.and?.sizeLessThan != nil
    }

    // MARK: - Transitions

    private func isDay(_ day: Int, of date: UTCInstant) -> Bool {
        let wanted = date.secondsSince1970 / 86_400 - firstMidnight
        return day == (wanted < 0 ? 0 : wanted)
    }

    /// "Objects smaller than 128 KB will not transition to any storage class" is the default, which a filter overrides.
    private func isLargeEnough(_ target: StorageClass, _ rule: LifecycleRule) -> Bool {
        if object.sizeBytes >= 128 * 1_024 || hasSize(rule) { return true }
        guard configuration.minimumObjectSize == .variesByStorageClass else { return false }
        return [.glacier, .deepArchive].contains(target)
    }

    /// The cheapest class that the object can go to; INTELLIGENT_TIERING is favored over all but the two archives.
    private func choose(_ targets: [StorageClass], from place: StorageClass) -> StorageClass? {
        let order: [StorageClass] = [
            .deepArchive, .glacier, .intelligentTiering, .glacierIR, .oneZoneIA, .standardIA,
        ]
        return order.first { targets.contains($0) && Self.waterfall[place, default: []].contains($0) }
    }

    /// "Supported transitions" of the user guide.
    private static let waterfall: [StorageClass: [StorageClass]] = [
        .standard: [.standardIA, .intelligentTiering, .oneZoneIA, .glacierIR, .glacier, .deepArchive],
        .standardIA: [.intelligentTiering, .oneZoneIA, .glacierIR, .glacier, .deepArchive],
        // The guide lists GLACIER_IR in one place and not in another; S3 accepts the rule.
        .intelligentTiering: [.oneZoneIA, .glacierIR, .glacier, .deepArchive],
        .oneZoneIA: [.glacier, .deepArchive],
        .glacierIR: [.glacier, .deepArchive],
        .glacier: [.deepArchive],
    ]
}
