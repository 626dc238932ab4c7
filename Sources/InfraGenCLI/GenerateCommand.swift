internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write the Terraform root module of a spec.",
        discussion: """
            A file that infragen did not write, or that was changed by hand, is not overwritten without --force. \
            A spec with errors writes nothing.

            EXAMPLE:
              infragen generate stack.yaml --out terraform
              infragen generate stack.yaml --out terraform --check    # in CI: exits 3 when stale
              infragen generate stack.yaml --env prod --out terraform/prod
            """)

    @Argument(help: "The spec, or - for standard input.")
    var spec: String

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var out = "terraform"

    @Option(help: ArgumentHelp("The environment to write; needed where the spec has some.", valueName: "name"))
    var env: String?

    @Flag(help: "Write every environment, each to a folder of its name below --out.")
    var allEnvs = false

    @OptionGroup var output: OutputOptions

    @OptionGroup var options: ReportOptions

    func validate() throws {
        if allEnvs, env != nil { throw ValidationError("--env and --all-envs exclude each other.") }
        try options.refuseOutput(among: [spec])
    }

    func run() throws {
        try options.report { () throws(Failure) in
            let (document, digest, yamlFindings) = try SpecFile.read(spec)
            let targets = try self.targets(in: document)
            let environment = targets.count == 1 ? targets[0].environment : nil
            let verdict = Pipeline.judge(document, environment: environment, today: options.day)
            var findings = yamlFindings + verdict.diagnostics
            guard !findings.contains(where: { $0.severity == .error }) else {
                return (findings, verdict.waived, .findings)
            }
            // All folders are compared before the first is written.
            let folders = try targets.map { target throws(Failure) in
                try OutputFolder(
                    target.path, for: document.files(of: target.environment, specDigest: digest), contents: .module)
            }
            let (own, status) = try output.apply(folders, reportedAs: options.format)
            findings += own
            return (findings, verdict.waived, status)
        }
    }

    private func targets(in document: SpecDocument) throws(Failure) -> [(environment: EnvironmentName?, path: String)] {
        let environments = document.environments
        let names = environments.map(\.description).joined(separator: ", ")
        if allEnvs {
            guard !environments.isEmpty else {
                throw Failure(
                    .usage, "cli.no-environments", "the spec has no environments", path: spec,
                    help: "leave out --all-envs")
            }
            return environments.map { ($0, "\(out)/\($0)") }
        }
        if let environment = try document.environment(named: env) { return [(environment, out)] }
        guard environments.isEmpty else {
            throw Failure(
                .usage, "cli.environment-needed", "the spec has environments, and none was chosen", path: spec,
                help: "add --env with one of \(names), or --all-envs")
        }
        return [(nil, out)]
    }
}
