internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import JSON
internal import LayoutPolicy

struct LifecycleDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two configurations by what becomes of objects, not by their text.",
        discussion: """
            A and B are configurations, or specs when their names end in .yaml or .yml; the classes of a spec are \
            compared one by one, then all other keys. Rules in another order, split or merged, make no difference as \
            long as every object has the same days.

            EXIT CODES: 0 the same fate for every object; 1 some objects live differently; 64, 65 and 66 as everywhere.

            EXAMPLE:
              infragen lifecycle diff stack.yaml lifecycle.json
              infragen lifecycle diff before.json after.json
            """)

    @Argument(help: "A configuration or a spec; - for a configuration on standard input.")
    var a: String

    @Argument(help: "Another.")
    var b: String

    @Option(help: ArgumentHelp("The environment of a spec; the base without.", valueName: "name"))
    var env: String?

    @OptionGroup var bucket: VersioningOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: ArgumentHelp("How it is written: text, json.", valueName: "format"))
    var format = Format.text

    @OptionGroup var options: LifecycleAnswerOptions

    mutating func validate() throws {
        if a == "-", b == "-" { throw ValidationError("Standard input cannot be both configurations.") }
    }

    func run() throws {
        try options.answer { () throws(Failure) in
            let (first, second) = (try LifecycleSource.either(a, env: env), try LifecycleSource.either(b, env: env))
            let contract = first.contract ?? second.contract
            let versioning =
                bucket.versioning ?? contract?.versioning
                ?? (first.configuration.suggestedVersioning == .enabled
                    ? .enabled : second.configuration.suggestedVersioning)
            let comparison = LifecycleComparison(
                first.configuration, second.configuration, contract, versioning: versioning, today: options.instant)
            return (
                format == .json ? comparison.json : comparison.text, comparison.differences.isEmpty ? .clean : .findings
            )
        }
    }
}

/// Two configurations side by side, class by class.
private struct LifecycleComparison {
    let differences: [(name: String, difference: LifecycleDifference)]
    private let narrators: (first: LifecycleNarrator, second: LifecycleNarrator)
    private let versioning: BucketVersioning

    init(
        _ first: LifecycleConfiguration, _ second: LifecycleConfiguration, _ contract: LifecycleContract?,
        versioning: BucketVersioning, today: UTCInstant
    ) {
        self.versioning = versioning
        narrators = (LifecycleNarrator(first), LifecycleNarrator(second))
        let classes = contract?.classes ?? []
        let ofClasses = classes.flatMap { mediaClass in
            LifecycleDifference.all(
                in: .keys(of: mediaClass.template), first, second, versioning: versioning, today: today
            ).map { (name: "class \(mediaClass.name)", difference: $0) }
        }
        let prefixes = classes.map { Array($0.template.prefix.utf8) }
        let others = LifecycleDifference.all(
            in: .bucket, first, second, versioning: versioning, today: today,
            where: { key in !prefixes.contains { key.starts(with: $0) } })
        differences = ofClasses + others.map { (classes.isEmpty ? "objects" : "other keys", $0) }
    }

    var text: String {
        guard !differences.isEmpty else { return "the same fate for every object\n" }
        return differences.map { name, difference in
            let conditions = difference.conditions.prefix(8).map { "  objects \($0):" }
            return ([name] + conditions + lines(difference)).map { $0.visible + "\n" }.joined()
        }.joined(separator: "\n")
    }

    /// What differs: the current version, noncurrent ones, delete markers, uploads.
    private func lines(_ difference: LifecycleDifference) -> [String] {
        let (a, b) = (terms(difference.first, narrators.first), terms(difference.second, narrators.second))
        return differingTerms(difference.first.fate, difference.second.fate).flatMap { term in
            let (before, after) = (a.filter { $0.term == term }, b.filter { $0.term == term })
            return before.map { "  - \(term): \($0.text)" } + after.map { "  + \(term): \($0.text)" }
        }
    }

    private func differingTerms(_ a: LifecycleTimeline.Fate, _ b: LifecycleTimeline.Fate) -> [String] {
        var terms: [String] = []
        if a.current != b.current { terms.append("current") }
        if a.noncurrent != b.noncurrent { terms.append("noncurrent") }
        if a.deleteMarkerDay != b.deleteMarkerDay { terms.append("delete marker") }
        if a.uploadDay != b.uploadDay { terms.append("upload") }
        return terms
    }

    private func terms(
        _ timeline: LifecycleTimeline, _ narrator: LifecycleNarrator
    ) -> [(term: String, text: String)] {
        [("current", narrator.phrase(timeline.current))] + narrator.otherLines(timeline, versioning: versioning)
    }

    var json: String {
        var writer = IndentedJSON()
        writer.object { document in
            document.integer("version", 1)
            document.bool("same", differences.isEmpty)
            document.array("differences") { list in
                for (name, difference) in differences {
                    list.object { item in
                        item.string("of", name)
                        item.array("conditions") { conditions in
                            for condition in difference.conditions { conditions.string(nil, condition) }
                        }
                        write("a", difference.first, narrators.first, to: &item)
                        write("b", difference.second, narrators.second, to: &item)
                    }
                }
            }
        }
        return writer.text
    }

    private func write(
        _ name: String, _ timeline: LifecycleTimeline, _ narrator: LifecycleNarrator, to item: inout IndentedJSON
    ) {
        item.array(name) { list in
            for (term, text) in terms(timeline, narrator) {
                list.object { member in
                    member.string("what", term)
                    member.string("life", text)
                }
            }
        }
    }
}
