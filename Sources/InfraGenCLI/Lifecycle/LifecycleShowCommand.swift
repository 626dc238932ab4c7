internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct LifecycleShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Draw the life of objects under a configuration: where they are on which day, and by which rule.",
        discussion: """
            Of a FILE, the lives under each prefix are drawn; with --spec beside it, those of the classes; with --spec \
            alone, the configuration is the one that the spec compiles to. Formats: text, json, and the configuration \
            itself as aws-json, which 'aws s3api put-bucket-lifecycle-configuration' takes, or as s3-xml.

            EXAMPLE:
              infragen lifecycle show --spec stack.yaml --class original
              infragen lifecycle show lifecycle.json --key originals/x/y.mov
            """)

    @Argument(help: "The configuration, or - for standard input; that of the spec without.")
    var file: String?

    @Option(help: "The spec whose classes are shown.")
    var spec: String?

    @Option(help: ArgumentHelp("The environment of the spec; the base without.", valueName: "name"))
    var env: String?

    @Option(name: .customLong("class"), help: ArgumentHelp("Show one class of the spec.", valueName: "name"))
    var className: String?

    @Option(help: "Show one object key.")
    var key: String?

    @OptionGroup var bucket: VersioningOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
        case awsJSON = "aws-json"
        case s3XML = "s3-xml"
    }

    @Option(help: ArgumentHelp("How it is written: text, json, aws-json, s3-xml.", valueName: "format"))
    var format = Format.text

    @OptionGroup var options: LifecycleAnswerOptions

    mutating func validate() throws {
        if file == nil, spec == nil { throw ValidationError("Give a FILE, or --spec, or both.") }
        if className != nil, spec == nil { throw ValidationError("--class needs --spec.") }
        if env != nil, spec == nil { throw ValidationError("--env needs --spec.") }
        if className != nil, key != nil { throw ValidationError("Give --class or --key, not both.") }
        if file == "-", spec == "-" { throw ValidationError("Standard input cannot be the file and the spec.") }
    }

    func run() throws {
        try options.answer { () throws(Failure) in
            let known = try spec.map { spec throws(Failure) in try LifecycleSource.spec(spec, env: env) }
            let configuration =
                try file.map { file throws(Failure) in try LifecycleFile.readSound(file) }
                ?? known?.configuration ?? LifecycleConfiguration(rules: [])
            switch format {
            case .awsJSON: return (configuration.json, .clean)
            case .s3XML: return (try xml(of: configuration), .clean)
            case .text, .json: break
            }
            let versioning =
                bucket.versioning ?? known?.contract?.versioning ?? configuration.suggestedVersioning
            let album = LifecycleAlbum(
                configuration, versioning: versioning, created: options.instant,
                subjects: try subjects(in: known?.contract))
            return (format == .json ? album.json : album.text, .clean)
        }
    }

    /// What is drawn, each with its name.
    private func subjects(
        in contract: LifecycleContract?
    ) throws(Failure) -> [(name: String, domain: LifecycleDomain)] {
        if let key { return [("key \(key)", .key(Array(key.utf8)))] }
        guard let contract else { return [("bucket", .bucket)] }
        let classes = contract.classes.filter { className == nil || $0.name == className }
        guard classes.isEmpty else { return classes.map { ("class \($0.name)", .keys(of: $0.template)) } }
        let names = contract.classes.map(\.name)
        throw Failure(
            .usage, "cli.unknown-class", "the spec has no class '\(className ?? "")'", path: spec ?? "",
            help: className.flatMap { nearest(to: $0, in: names) }.map { "did you mean '\($0)'?" }
                ?? "it has \(names.joined(separator: ", "))")
    }

    private func xml(of configuration: LifecycleConfiguration) throws(Failure) -> String {
        do throws(LifecycleConfiguration.Unwritable) {
            return try configuration.xml()
        } catch {
            throw Failure(
                .cannotWrite, "lifecycle.unwritable",
                "XML has no way to write the character U+\(String(error.scalar.value, radix: 16, uppercase: true))",
                path: file ?? spec ?? "", help: "write aws-json")
        }
    }
}
