internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct LintLifecycleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lifecycle",
        abstract: "Judge lifecycle configurations of buckets: their form, what they do, and whether it was meant.",
        discussion: """
            Takes the JSON of 'aws s3api get-bucket-lifecycle-configuration', that of 'put-…', or S3's XML. What S3 \
            would refuse is named by rule and field. With --spec, the lives of the objects of each class are compared \
            with what the spec says; without, only what the configuration says for itself is judged.

            EXAMPLE:
              infragen lint lifecycle lifecycle.json --spec stack.yaml
              aws s3api get-bucket-lifecycle-configuration --bucket b | infragen lint lifecycle - --spec stack.yaml
            """)

    @Argument(help: ArgumentHelp("The configurations; - for standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "The spec to judge by.")
    var spec: String?

    @Option(help: ArgumentHelp("The environment of the spec; the base without.", valueName: "name"))
    var env: String?

    @OptionGroup var bucket: VersioningOption

    @OptionGroup var options: ReportOptions

    mutating func validate() throws {
        if env != nil, spec == nil { throw ValidationError("--env needs --spec.") }
        if (files + [spec ?? ""]).count(where: { $0 == "-" }) > 1 {
            throw ValidationError("Standard input can be read once: '-' stands for more than one thing.")
        }
        try options.refuseOutput(among: files + (spec.map { [$0] } ?? []))
    }

    func run() throws {
        let contract: LifecycleContract?
        do throws(Failure) {
            contract = try spec.map { spec throws(Failure) in
                try SoundSpec.read(spec, env: env).stack.lifecycleContract
            }
        } catch {
            return try options.finish(Report(error.diagnostics, tool: .infragen), error.status)
        }
        try options.report(on: files) { file throws(Failure) in
            let checked = try LifecycleFile.read(file)
            guard let document = checked.value else { throw Failure(.unparsable, checked.diagnostics) }
            let findings = LifecycleAudit.findings(
                in: document, contract: contract, versioning: bucket.versioning, today: options.day.instant)
            return ReportOptions.Result(findings: checked.diagnostics + findings)
        }
    }
}
