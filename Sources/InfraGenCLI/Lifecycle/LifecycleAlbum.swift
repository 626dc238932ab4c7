internal import Diagnostics
internal import JSON
internal import LayoutPolicy

/// The lives of some subjects, drawn.
struct LifecycleAlbum {
    private let versioning: BucketVersioning
    private let narrator: LifecycleNarrator
    private let pages: [(name: String, outcomes: [LifecycleOutcome])]

    init(
        _ configuration: LifecycleConfiguration, versioning: BucketVersioning, created: UTCInstant,
        subjects: [(name: String, domain: LifecycleDomain)]
    ) {
        self.versioning = versioning
        narrator = LifecycleNarrator(configuration)
        pages = subjects.map {
            ($0.name, configuration.outcomes(for: $0.domain, versioning: versioning, created: created))
        }
    }

    // MARK: - Text

    var text: String {
        let header = "versions: \(versioning.rawValue)\n"
        return header + pages.map(text).joined()
    }

    private func text(_ page: (name: String, outcomes: [LifecycleOutcome])) -> String {
        var lines = ["", page.name]
        for outcome in page.outcomes {
            if !outcome.conditions.isEmpty { lines += Self.conditions(outcome).map { "  objects \($0):" } }
            lines += TimelineBar(outcome.timeline.current).lines.map { "    \($0)" }
            lines.append("    \(narrator.phrase(outcome.timeline.current))")
            lines += narrator.otherLines(outcome.timeline, versioning: versioning).map { "    \($0.term): \($0.text)" }
            lines += Self.idle(outcome.timeline).map { "    \(narrator.phrase($0))" }
        }
        return lines.map { $0.visible + "\n" }.joined()
    }

    /// At most a few conditions, for a person.
    private static func conditions(_ outcome: LifecycleOutcome) -> [String] {
        let all = outcome.conditions
        return all.count <= 8 ? all : all.prefix(7) + ["of \(all.count - 7) more kinds"]
    }

    /// What never happens, each once.
    ///
    /// What does not happen to some versions may happen to others: a rule that spares the newest leaves them to another.
    private static func idle(_ timeline: LifecycleTimeline) -> [LifecycleTimeline.Idle] {
        let courses = [timeline.current] + timeline.noncurrent.map(\.course)
        var said = Set(courses.flatMap(\.steps).map(\.cause))
        return courses.flatMap(\.idle).filter { said.insert($0.cause).inserted }
    }

    // MARK: - JSON

    var json: String {
        var writer = IndentedJSON()
        writer.object { document in
            document.integer("version", 1)
            document.string("versioning", versioning.rawValue)
            document.array("lives") { list in
                for page in pages {
                    for outcome in page.outcomes { list.object { write(outcome, named: page.name, to: &$0) } }
                }
            }
        }
        return writer.text
    }

    private func write(_ outcome: LifecycleOutcome, named name: String, to life: inout IndentedJSON) {
        life.string("of", name)
        life.array("conditions") { list in
            for condition in outcome.conditions { list.string(nil, condition) }
        }
        life.object("current") { write(outcome.timeline.current, to: &$0) }
        if versioning != .never {
            life.array("noncurrent") { list in
                for version in outcome.timeline.noncurrent {
                    list.object { member in
                        member.integer("newerVersions", version.newerVersions)
                        write(version.course, to: &member)
                    }
                }
            }
            if let step = outcome.timeline.deleteMarker { life.object("deleteMarker") { write(step, to: &$0) } }
        }
        if let step = outcome.timeline.upload { life.object("upload") { write(step, to: &$0) } }
        life.array("never") { list in
            for idle in Self.idle(outcome.timeline) {
                list.object { member in
                    member.string("action", narrator.action(idle.cause))
                    member.string("because", narrator.phrase(idle.reason))
                }
            }
        }
    }

    private func write(_ course: LifecycleTimeline.Course, to member: inout IndentedJSON) {
        member.array("stages") { list in
            for stage in course.stages {
                list.object { item in
                    item.integer("day", stage.day)
                    item.string("storageClass", stage.storageClass.rawValue)
                    if let cause = stage.cause { item.string("by", narrator.name(ofRule: cause.rule)) }
                }
            }
        }
        if let end = course.end {
            member.object("end") { item in
                item.string("action", end.action == .hide ? "delete-marker" : "delete")
                write(end, to: &item)
            }
        }
    }

    private func write(_ step: LifecycleTimeline.Step, to member: inout IndentedJSON) {
        member.integer("day", step.day)
        member.string("by", narrator.name(ofRule: step.cause.rule))
    }
}

/// The life of a version as a bar of text, with days under its joints.
///
/// Pieces are as wide as their words need, not as long as they last: thirty days beside a year could not be read.
struct TimelineBar {
    let lines: [String]

    init(_ course: LifecycleTimeline.Course) {
        var (bar, days) = ("", "")
        for (index, stage) in course.stages.enumerated() {
            let (name, day) = (" \(stage.storageClass.rawValue) ", "day \(stage.day)")
            let width = max(name.utf8.count + 3, day.utf8.count + 2)
            bar += (index == 0 ? "├" : "┼") + name + String(repeating: "─", count: width - name.utf8.count - 1)
            days += day + String(repeating: " ", count: width - day.utf8.count)
        }
        if let end = course.end {
            bar += "┤ \(end.action == .hide ? "noncurrent" : "deleted")"
            days += "day \(end.day)"
        } else {
            bar += "▶"
        }
        var trimmed = days[...]
        while trimmed.last == " " { trimmed.removeLast() }
        lines = [bar, String(trimmed)]
    }
}
