internal import ArgumentParser
internal import InfraGen

struct ExportRulesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "All guardrails, with severity, group, and the ids of the same checks elsewhere.",
        discussion: """
            EXAMPLE:
              infragen export rules --format json
              infragen export rules --format markdown > rules.md
            """)

    @Option(help: ArgumentHelp("How they are written: json, markdown.", valueName: "format"))
    var format = Format.json

    func run() throws {
        try Console.printResult(format == .json ? RuleList.json.text() + "\n" : RulePages.index)
    }
}
