internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct DocsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "docs",
        abstract: "Write a spec as a page for people: index.html, which loads nothing, and README.md.",
        discussion: """
            The page says what may live in the bucket, who may use it, how it is delivered and how long it lives. A \
            file that infragen did not write, or that was changed by hand, is not overwritten without --force. A spec \
            with errors writes nothing.

            EXAMPLE:
              infragen docs stack.yaml --out docs
              infragen docs stack.yaml --out docs --check    # in CI: exits 3 when stale
            """)

    @Argument(help: "The spec, or - for standard input.")
    var spec: String

    @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir"))
    var out = "docs"

    @Option(help: ArgumentHelp("The environment to write about; the base without.", valueName: "name"))
    var env: String?

    @OptionGroup var output: OutputOptions

    @OptionGroup var options: ReportOptions

    func validate() throws { try options.refuseOutput(among: [spec]) }

    func run() throws {
        try options.report { () throws(Failure) in
            let (document, digest, yamlFindings) = try SpecFile.read(spec)
            let environment = try document.environment(named: env)
            let verdict = Pipeline.judge(document, environment: environment, today: options.day)
            let findings = yamlFindings + verdict.diagnostics
            guard !findings.contains(where: { $0.severity == .error }) else {
                return (findings, verdict.waived, .findings)
            }
            let folder = try OutputFolder(
                out, for: document.documents(of: environment, specDigest: digest), contents: .documents)
            let (own, status) = try output.apply([folder], reportedAs: options.format)
            return (findings + own, verdict.waived, status)
        }
    }
}
