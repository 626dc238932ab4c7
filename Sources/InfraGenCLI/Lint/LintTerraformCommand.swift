internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct LintTerraformCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terraform",
        abstract: "Judge Terraform's code, or a plan of it, by guardrails and by a spec.",
        discussion: """
            A folder is read with its local modules and variable files; a plan is what 'terraform show -json' writes. \
            What cannot be known before Terraform runs never fails: it is counted, and shown with --unknown. \
            '.infragen.yaml' in the folder, or above it, says what is usual in a project.

            What is no Terraform, or values that need each other, ends with 65, whatever '--fail-on' says; what is found \
            beside it is reported all the same. Names that are declared nowhere and other mistakes are findings.

            A finding is accepted by a comment, '# infragen:ignore RULE reason="…" until=YYYY-MM-DD', by an exclusion in \
            '.infragen.yaml', or by a baseline; 'infragen explain rule RULE' shows each.

            EXAMPLE:
              infragen lint terraform infra --var-file infra/prod.tfvars
              infragen lint terraform infra --baseline baseline.json --write-baseline
              terraform show -json plan | infragen lint terraform - --source infra --spec stack.yaml
            """)

    @Argument(help: ArgumentHelp("A folder of Terraform, a plan as JSON, or - for one from standard input."))
    var input: String

    @Option(help: ArgumentHelp("A spec to compare with, class by class.", valueName: "file"))
    var spec: String?

    @Option(help: ArgumentHelp("The environment of the spec.", valueName: "name"))
    var env: String?

    @Option(help: ArgumentHelp("A file of variables, beside those that Terraform reads by itself.", valueName: "file"))
    var varFile: [String] = []

    @Option(help: ArgumentHelp("The folder that a plan was made from: findings stand in its files.", valueName: "dir"))
    var source: String?

    @Option(
        help: ArgumentHelp("What is usual in the project, instead of the nearest '.infragen.yaml'.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("What is known already: only what comes on top is reported.", valueName: "file"))
    var baseline: String?

    @Flag(help: "Write what is found to the baseline, and report nothing of it.")
    var writeBaseline = false

    @Flag(help: "Remove from the baseline what is not found any more.")
    var prune = false

    @Option(help: "What becomes of checks of what is not known: ignore, warn, fail.")
    var unknown: TerraformLinter.UnknownMode?

    @Option(help: ArgumentHelp("Turn a group of rules on: kms, website, resilience, organization.", valueName: "group"))
    var enable: [GuardrailGroup] = []

    @OptionGroup var options: ReportOptions

    mutating func validate() throws {
        if writeBaseline, prune { throw ValidationError("--write-baseline and --prune do not go together.") }
        try options.refuseOutput(among: [input] + varFile + [spec, source, config, baseline].compactMap(\.self))
    }

    func run() throws {
        let configuration: ConfigurationFile
        do throws(Failure) {
            configuration = try self.configuration()
        } catch {
            return try options.finish(Report(error.diagnostics, tool: .infragen), error.status)
        }
        try options.refuseOutput(among: [configuration.path, configuration.baseline].compactMap(\.self))
        try options.report { () throws(Failure) in
            return try LintTerraformRun(command: self, configuration: configuration).result()
        }
    }
}

extension LintTerraformCommand {
    private func configuration() throws(Failure) -> ConfigurationFile {
        if let config { return try ConfigurationFile.read(config) }
        return try ConfigurationFile.find(from: POSIX.isDirectory(input) ? input : ".")
    }
}

extension TerraformLinter.UnknownMode: ExpressibleByArgument {}
extension GuardrailGroup: ExpressibleByArgument {}
