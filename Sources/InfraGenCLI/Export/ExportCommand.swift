internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what other tools can use.",
        discussion: """
            EXAMPLE:
              infragen export json-schema > infragen.schema.json
              infragen export regex --spec stack.yaml --class hls
              infragen export cloudfront-function --spec stack.yaml > edge.js
            """,
        subcommands: [
            ExportRegexCommand.self, ExportSQLCommand.self, ExportPythonCommand.self, ExportTypeScriptCommand.self,
            ExportSwiftCommand.self, ExportCloudFrontFunctionCommand.self, ExportRulesCommand.self,
            JSONSchemaCommand.self,
        ])
}

/// The spec that something is exported from.
struct ExportOptions: ParsableArguments {
    @OptionGroup var source: ExplainedSpec

    /// Writes what `body` makes of the stack; what ends it goes to standard error as findings.
    ///
    /// - Throws: The exit code, when it is not 0.
    func write(_ body: (SoundSpec) throws(Failure) -> String) throws {
        try ExplainOptions.answer { () throws(Failure) in try body(SoundSpec.read(source.spec, env: source.env)) }
    }

    /// What keeps a contract from being exported.
    func failure(_ reason: String, help: String) -> Failure {
        Failure(.findings, "export.refused", reason, path: source.spec, help: help)
    }

    /// What keeps a contract from being expressions; at the field that makes one too long.
    func failure(_ refusal: RegularExpressionExport.Refusal, in sound: SoundSpec) -> Failure {
        let help = "simplify the field, or judge the keys with 'infragen lint keys', which has no such limit"
        guard case .tooLong(_, _, let field?) = refusal else { return failure(refusal.description, help: help) }
        let place = sound.view.place(of: SpecPath(keys: "fields", field), key: true)
        return Failure(
            .findings,
            [Diagnostic("export.refused", .error, refusal.description, at: .span(place), suggestion: Suggestion(help))])
    }
}

extension SoundSpec {
    /// `body` as a file of its own, with the header that says where it comes from.
    func exported(_ body: String, comment: FileHeader.Comment) -> String {
        stack.exported(body, comment: comment, specDigest: digest)
    }
}

extension ExportOptions {
    /// What `make` makes of a contract, or why it cannot.
    func regularExpressions(
        of contract: LayoutContract, in sound: SoundSpec
    ) throws(Failure) -> RegularExpressionExport {
        do throws(RegularExpressionExport.Refusal) {
            return try RegularExpressionExport(contract)
        } catch {
            throw failure(error, in: sound)
        }
    }
}
