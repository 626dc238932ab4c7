internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct ExportRulesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, markdown
    }

    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "All rules, with what they judge, severity, group, and the ids of the same checks elsewhere.",
        discussion: """
            With --out, an index and a page for each rule are written into a folder.

            EXAMPLE:
              infragen export rules --kind guardrail
              infragen export rules --format markdown > rules.md
              infragen export rules --out rules
            """)

    @Option(help: ArgumentHelp("How they are written: json, markdown.", valueName: "format"))
    var format = Format.json

    @Option(
        help: ArgumentHelp(
            "What they judge: guardrail, contract, lifecycle, keys, spec, suppression, document, signing, run; all "
                + "without.", valueName: "kind"))
    var kind: [ListedRule.Kind] = []

    @Option(help: ArgumentHelp("The folder of the pages.", valueName: "dir"))
    var out: String?

    mutating func validate() throws {
        if !kind.isEmpty, format == .markdown || out != nil {
            throw ValidationError("--kind goes with --format json: the pages are about all rules.")
        }
    }

    func run() throws {
        let pages = RulePages(.infragen)
        guard let out else {
            let rules = RuleRegistry.infragen.rules.filter { kind.isEmpty || kind.contains($0.kind) }
            return try Console.printResult(
                format == .json ? RuleList.json(of: rules).text() + "\n" : pages.index)
        }
        do throws(SystemError) {
            try POSIX.makeDirectories(out)
            for page in pages.all { try OutputFile.write(Array(page.text.utf8), to: "\(out)/\(page.name)") }
        } catch {
            Console.say("infragen: \(out) cannot be written: \(error.reason)")
            throw ExitStatus.cannotWrite.code
        }
    }
}

extension ListedRule.Kind: ExpressibleByArgument {}
