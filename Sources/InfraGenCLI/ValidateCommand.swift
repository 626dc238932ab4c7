internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Judge specs: all that is wrong with them, in one run.",
        discussion: """
            Without --env, the base and every environment are judged. With --notes and --unknown, a spec is told all \
            that 'lint terraform' says of its Terraform.

            EXAMPLE:
              infragen validate stack.yaml --format json
            """)

    @Argument(help: ArgumentHelp("The specs; - for standard input.", valueName: "spec"))
    var specs: [String]

    @Option(help: ArgumentHelp("Judge one environment alone.", valueName: "name"))
    var env: String?

    @Flag(help: "Say, too, what costs money or chooses availability.")
    var notes = false

    @Option(help: "What becomes of checks of what is left to Terraform: ignore, warn, fail.")
    var unknown = TerraformLinter.UnknownMode.ignore

    @OptionGroup var options: ReportOptions

    mutating func validate() throws {
        if specs.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read once.") }
        try options.refuseOutput(among: specs)
    }

    func run() throws {
        try options.report(on: specs) { spec throws(Failure) in
            let (document, _, yamlFindings) = try SpecFile.read(spec)
            let environment = try document.environment(named: env)
            let extent = Pipeline.Extent(notes: notes, unknown: unknown)
            let verdict = Pipeline.judge(document, environment: environment, extent: extent, today: options.day)
            return ReportOptions.Result(findings: yamlFindings + verdict.diagnostics, waived: verdict.waived)
        }
    }
}

extension SpecDocument {
    /// The environment that an argument names.
    func environment(named name: String?) throws(Failure) -> EnvironmentName? {
        guard let name else { return nil }
        if let environment = environments.first(where: { $0.description == name }) { return environment }
        let known = environments.map(\.description)
        throw Failure(
            .usage, "cli.unknown-environment", "the spec has no environment '\(name)'", path: file.path,
            help: known.isEmpty ? "it has none: leave out --env" : "it has \(known.joined(separator: ", "))")
    }
}
