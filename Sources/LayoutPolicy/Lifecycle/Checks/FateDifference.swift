/// How a class lives otherwise than the contract says: one part of its life.
struct FateDifference: Sendable {
    enum Part: Sendable, Hashable {
        /// The contract deletes the object, the configuration never does.
        case notDeleted
        case deletion, moves, noncurrent, upload
    }

    let part: Part
    let message: String
    /// What in the configuration brings it about; nil when that is an absence.
    let cause: LifecycleTimeline.Cause?

    /// All differences, each told once, for the first objects that have it; none without a contract.
    static func all(
        in configuration: LifecycleConfiguration, _ contract: LifecycleContract?, today: UTCInstant
    ) -> [FateDifference] {
        guard let contract else { return [] }
        let meant = LifecycleEvaluator(contract.meant, versioning: contract.versioning)
        let found = LifecycleEvaluator(configuration, versioning: contract.versioning)
        let teller = DifferenceTeller(narrator: LifecycleNarrator(configuration), today: today)
        return contract.classes.flatMap { mediaClass -> [FateDifference] in
            let cells = LifecycleDomain.keys(of: mediaClass.template)
                .cells(dividedBy: [contract.meant, configuration], created: today.noon)
            var groups: [(difference: ToldDifference, cells: [LifecycleCell])] = []
            var groupOfText: [String: Int] = [:]
            for cell in cells {
                for difference in teller.differences(of: cell.subject, mediaClass, meant, found) {
                    if let group = groupOfText[difference.text] {
                        groups[group].cells.append(cell)
                    } else {
                        groupOfText[difference.text] = groups.count
                        groups.append((difference, [cell]))
                    }
                }
            }
            return groups.map { difference, own in
                FateDifference(
                    part: difference.part,
                    message: "objects of class '\(mediaClass.name)'\(whichOnes(own, among: cells)) \(difference.text)",
                    cause: difference.cause)
            }
        }
    }

    /// Size and tags of the first of `cells` and of those under the same prefix, and where there are prefixes, a key.
    private static func whichOnes(_ cells: [LifecycleCell], among all: [LifecycleCell]) -> String {
        guard let first = cells.first else { return "" }
        let (own, neighbors) = (
            cells.filter { $0.prefix == first.prefix }, all.filter { $0.prefix == first.prefix }
        )
        var text = ""
        if own.count < neighbors.count {
            let phrases = CellConditions(among: neighbors).phrases(of: own).filter { !$0.isEmpty }
            let shown = phrases.count <= 3 ? phrases : phrases.prefix(2) + ["of \(phrases.count - 2) more kinds"]
            text = shown.map { " \($0)" }.joined(separator: " or")
        }
        guard first.prefix != nil else { return text }
        return text + " (such as '\(String(decoding: first.subject.key, as: UTF8.self).shortened)')"
    }
}

/// A difference without the objects that have it.
private struct ToldDifference {
    let part: FateDifference.Part
    let text: String
    let cause: LifecycleTimeline.Cause?
}

/// Says what differs for some objects.
private struct DifferenceTeller {
    let narrator: LifecycleNarrator
    let today: UTCInstant

    /// The most dates ahead that are looked at for one object.
    private static let mostDates = 64

    /// The first difference of each part: of objects made today, else of those made on the eve of a date ahead.
    ///
    /// On that eve a rule with the date acts on the object's first midnight, before all that count days; so if the date
    /// ever makes a difference, it does then. Its day of an object made today may be one that the contract allows.
    func differences(
        of subject: LifecycleSubject, _ mediaClass: LifecycleContract.Class, _ meant: LifecycleEvaluator,
        _ found: LifecycleEvaluator
    ) -> [ToldDifference] {
        func differences(ofOneMadeAt created: UTCInstant) -> [ToldDifference] {
            var subject = subject
            subject.created = created
            return Comparison(
                mediaClass: mediaClass, teller: self, meant: meant.timeline(of: subject),
                found: found.timeline(of: subject)
            ).differences
        }
        var all = differences(ofOneMadeAt: today.noon)
        for eve in eves(of: subject, found) {
            // Of an eve the first alone: the moves that an end comes before are no difference of their own.
            guard let first = differences(ofOneMadeAt: eve).first, !all.contains(where: { $0.part == first.part })
            else { continue }
            all.append(first)
        }
        return all
    }

    private func eves(of subject: LifecycleSubject, _ found: LifecycleEvaluator) -> [UTCInstant] {
        let dates = found.rules.filter { $0.matches(subject) }.flatMap { matcher in
            ([matcher.rule.expiration?.date] + matcher.rule.transitions.map(\.date)).compactMap(\.self)
        }
        return Set(dates.filter { $0 > today }.map { $0.roundedUpToMidnight.daysSince1970 - 1 }).sorted()
            .prefix(Self.mostDates).map { UTCInstant(secondsSince1970: $0 * UTCInstant.secondsPerDay).noon }
    }

    /// `on day 7`, or the date of the rule where that is ahead.
    func time(of step: LifecycleTimeline.Step) -> String {
        guard let date = dateAhead(of: step) else { return "on day \(step.day)" }
        return "on \(date)"
    }

    /// The date on which the step happens to all objects there are, whatever their age.
    func dateAhead(of step: LifecycleTimeline.Step) -> UTCInstant? {
        narrator.date(of: step.cause).flatMap { $0 > today ? $0 : nil }
    }
}

/// What is meant for some objects of a class, beside what happens to them.
private struct Comparison {
    let mediaClass: LifecycleContract.Class
    let teller: DifferenceTeller
    let meant: LifecycleTimeline
    let found: LifecycleTimeline

    var differences: [ToldDifference] { [deletion, moves, noncurrent, upload].compactMap(\.self) }

    private var deletion: ToldDifference? {
        let said = mediaClass.expirationDays.map { days in
            days.count == 1 ? "after \(days.lowerBound) days" : "after \(days.lowerBound) to \(days.upperBound) days"
        }
        switch (meant.current.end, found.current.end) {
        case (nil, nil): return nil
        case (_?, nil):
            return ToldDifference(
                part: .notDeleted, text: "are never deleted; the contract says \(said ?? "otherwise")", cause: nil)
        case (nil, let end?):
            return deletion(by: end, contract: "the contract never deletes them")
        case (let wanted?, let end?):
            let allowed = mediaClass.expirationDays ?? wanted.day...wanted.day
            guard !allowed.contains(end.day) else { return nil }
            return deletion(by: end, contract: "the contract says \(said ?? "after \(wanted.day) days")")
        }
    }

    private func deletion(by end: LifecycleTimeline.Step, contract: String) -> ToldDifference {
        let verb = end.action == .hide ? "expire" : "are deleted"
        let later = teller.dateAhead(of: end) == nil ? "" : ", and later ones at once,"
        return ToldDifference(
            part: .deletion,
            text:
                "\(verb) \(teller.time(of: end))\(later) by \(teller.narrator.name(ofRule: end.cause.rule)); \(contract)",
            cause: end.cause)
    }

    private var moves: ToldDifference? {
        let (wanted, steps) = (meant.current.steps.filter(\.action.isMove), found.current.steps.filter(\.action.isMove))
        guard wanted.map(\.event) != steps.map(\.event) else { return nil }
        let other = steps.first { step in !wanted.contains { $0.event == step.event } } ?? steps.first
        let list = wanted.map { "\($0.action.phrase) on day \($0.day)" }.joined(separator: ", ")
        return ToldDifference(
            part: .moves,
            text: "\(moving(steps)); the contract says to "
                + (wanted.isEmpty ? "leave them in STANDARD" : "move them \(list)"), cause: other?.cause)
    }

    private func moving(_ steps: [LifecycleTimeline.Step]) -> String {
        guard !steps.isEmpty else { return "stay in STANDARD" }
        return "move " + steps.map { "\($0.action.phrase) \(teller.time(of: $0))" }.joined(separator: ", ")
    }

    private var noncurrent: ToldDifference? {
        guard meant.fate.noncurrent != found.fate.noncurrent else { return nil }
        let (wanted, course) = (meant.noncurrent.last?.course, found.noncurrent.last?.course)
        func told(_ course: LifecycleTimeline.Course?, _ kept: Int?) -> String {
            let steps = course?.steps ?? []
            let list = steps.map { "\($0.action.phrase) on day \($0.day)" } + (course?.end == nil ? ["kept"] : [])
            return list.joined(separator: ", ") + (kept.map { $0 > 0 ? ", the newest \($0) kept" : "" } ?? "")
        }
        return ToldDifference(
            part: .noncurrent,
            text: "have noncurrent versions that are \(told(course, found.noncurrent.last?.newerVersions)); "
                + "the contract says \(told(wanted, meant.noncurrent.last?.newerVersions))",
            cause: course?.steps.first?.cause)
    }

    private var upload: ToldDifference? {
        // That no rule aborts uploads is said once for the bucket.
        guard let step = found.upload, let wanted = meant.upload, step.day != wanted.day else { return nil }
        return ToldDifference(
            part: .upload,
            text: "have uploads that are aborted after \(step.day) days; the contract says \(wanted.day)",
            cause: step.cause)
    }
}

extension LifecycleTimeline.Step {
    fileprivate var event: LifecycleTimeline.Fate.Event { .init(day: day, action: action) }
}
