internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Judge a spec: all that is wrong with it, in one run.",
        discussion: """
            Without --env, the base and every environment are judged.

            EXAMPLE:
              infragen validate stack.yaml --format json
            """)

    @Argument(help: "The spec, or - for standard input.")
    var spec: String

    @Option(help: ArgumentHelp("Judge one environment alone.", valueName: "name"))
    var env: String?

    @OptionGroup var options: ReportOptions

    func run() throws {
        try options.report { () throws(Failure) in
            let (document, _, yamlFindings) = try SpecFile.read(spec)
            let environment = try document.environment(named: env)
            let verdict = Pipeline.judge(document, environment: environment, today: options.day)
            return (yamlFindings + verdict.diagnostics, verdict.waived, .clean)
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
