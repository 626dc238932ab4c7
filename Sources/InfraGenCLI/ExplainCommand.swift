internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why: where a value comes from, what follows from a class, what a key is, what a rule is about.",
        discussion: """
            EXAMPLE:
              infragen explain key bundles/0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69/S01.zip --spec stack.yaml
              infragen explain path database.class --spec stack.yaml --env prod
              infragen explain class hls --spec stack.yaml
              infragen explain rule s3.replication
            """,
        subcommands: [
            ExplainPathCommand.self, ExplainClassCommand.self, ExplainKeyCommand.self, ExplainRuleCommand.self,
        ])
}

struct ExplainPathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Where the value at a path of a spec comes from: the base, an environment, or a default.",
        discussion: """
            A path has dots between keys and positions from 0: classes.original.tier[0].after. Without --env, what \
            environments say of it is listed too.

            EXAMPLE:
              infragen explain path database.class --spec stack.yaml --env prod
            """)

    @Argument(help: "The path, such as database.class.")
    var path: String

    @OptionGroup var source: ExplainedSpec

    @OptionGroup var options: ExplainOptions

    func run() throws {
        try options.answer { () throws(Failure) in
            let (document, _, _) = try SpecFile.read(source.spec)
            let environment = try document.environment(named: source.env)
            do throws(InvalidValue) {
                let explanation = try document.explain(SpecPath(path), in: environment)
                let overlays = environment == nil ? document.explainOverlays(of: explanation.path) : []
                return options.format == .json
                    ? explanation.json(overlays: overlays).text() + "\n" : explanation.text(overlays: overlays)
            } catch {
                throw Failure(
                    .usage, "cli.unknown-path", "the path \(error.reason)", path: source.spec, help: error.help)
            }
        }
    }
}

struct ExplainClassCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "class",
        abstract: "What follows from a class: prefix, delivery, lifecycle, who may do what, presign limit.",
        discussion: """
            EXAMPLE:
              infragen explain class hls --spec stack.yaml
            """)

    @Argument(help: "The name of the class.")
    var name: String

    @OptionGroup var source: ExplainedSpec

    @OptionGroup var options: ExplainOptions

    func run() throws {
        try options.answer { () throws(Failure) in
            let sound = try SoundSpec.read(source.spec, env: source.env)
            guard let profile = sound.stack.profile(of: name) else {
                throw sound.unknownClass(name, in: source.spec)
            }
            return options.format == .json ? profile.json.text() + "\n" : profile.text
        }
    }
}

struct ExplainRuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule",
        abstract: "What a rule is about, how grave it is, who says so, and how to accept what it finds.",
        discussion: """
            Every id that stands in brackets behind a finding is one.

            EXAMPLE:
              infragen explain rule s3.replication
            """)

    @Argument(help: "The id of the rule.")
    var id: String

    @OptionGroup var options: ExplainOptions

    func run() throws {
        try options.answer { () throws(Failure) in
            guard let rule = RuleRegistry.infragen[id] else {
                throw Failure(
                    .usage, "cli.unknown-rule", "no rule is called '\(id)'", path: "infragen explain rule",
                    help: RuleRegistry.infragen.advice(on: id))
            }
            return options.format == .json ? rule.json.text() + "\n" : rule.text
        }
    }
}

/// The spec that is explained.
struct ExplainedSpec: ParsableArguments {
    @Option(help: "The spec, or - for standard input.")
    var spec = "stack.yaml"

    @Option(help: ArgumentHelp("The environment that is meant; the base without.", valueName: "name"))
    var env: String?
}

/// How an explanation is written.
struct ExplainOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: ArgumentHelp("How the answer is written: text, json.", valueName: "format"))
    var format = Format.text

    /// Writes the answer that `body` gives; what ends it goes to standard error as findings.
    ///
    /// - Throws: The exit code, when it is not 0.
    func answer(_ body: () throws(Failure) -> String) throws { try Self.answer(body) }

    /// The same for commands whose answer has one form.
    static func answer(_ body: () throws(Failure) -> String) throws {
        let text: String
        do throws(Failure) {
            text = try body()
        } catch {
            Console.say(String(Report(error.diagnostics, tool: .infragen).render(as: .text).dropLast()))
            throw error.status.code
        }
        try Console.printResult(text)
    }
}
