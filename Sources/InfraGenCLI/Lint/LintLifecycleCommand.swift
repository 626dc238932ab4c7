internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct LintLifecycleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lifecycle",
        abstract: "Judge the lifecycle configuration of a bucket: its form, what it does, and whether it was meant.",
        discussion: """
            Takes the JSON of 'aws s3api get-bucket-lifecycle-configuration', that of 'put-…', or S3's XML. What S3 \
            would refuse is named by rule and field. With --spec, the lives of the objects of each class are compared \
            with what the spec says; without, only what the configuration says for itself is judged.

            EXAMPLE:
              infragen lint lifecycle lifecycle.json --spec stack.yaml
              aws s3api get-bucket-lifecycle-configuration --bucket b | infragen lint lifecycle - --spec stack.yaml
            """)

    @Argument(help: "The configuration, or - for standard input.")
    var file: String

    @Option(help: "The spec to judge by.")
    var spec: String?

    @Option(help: ArgumentHelp("The environment of the spec; the base without.", valueName: "name"))
    var env: String?

    @OptionGroup var bucket: VersioningOption

    @OptionGroup var options: ReportOptions

    mutating func validate() throws {
        if env != nil, spec == nil { throw ValidationError("--env needs --spec.") }
        if file == "-", spec == "-" { throw ValidationError("Standard input cannot be the file and the spec.") }
    }

    func run() throws {
        try options.report { () throws(Failure) in
            let contract = try spec.map { spec throws(Failure) in
                try SoundSpec.read(spec, env: env).stack.lifecycleContract
            }
            let checked = try LifecycleFile.read(file)
            guard let document = checked.value else { return (checked.diagnostics, 0, .unparsable) }
            let findings = LifecycleAudit.findings(
                in: document, contract: contract, versioning: bucket.versioning, today: options.day.instant)
            return (checked.diagnostics + findings, 0, .clean)
        }
    }
}
