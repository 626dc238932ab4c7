internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct LifecycleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lifecycle",
        abstract: "Say what a lifecycle configuration does to objects, day by day.",
        discussion: """
            EXAMPLE:
              infragen lifecycle show --spec stack.yaml --class original
              infragen lifecycle diff stack.yaml lifecycle.json
            """,
        subcommands: [LifecycleShowCommand.self, LifecycleDiffCommand.self])
}

/// A configuration that a command says something about, with the classes and the versioning that are known beside it.
struct LifecycleSource {
    let configuration: LifecycleConfiguration
    /// Where a spec was given.
    let contract: LifecycleContract?

    /// Reads the spec at `path`.
    static func spec(_ path: String, env: String?) throws(Failure) -> LifecycleSource {
        let stack = try SoundSpec.read(path, env: env).stack
        return LifecycleSource(configuration: stack.lifecycleConfiguration, contract: stack.lifecycleContract)
    }

    /// Reads a spec or a configuration: YAML is a spec, by its name.
    static func either(_ path: String, env: String?) throws(Failure) -> LifecycleSource {
        guard [".yaml", ".yml"].contains(where: path.hasSuffix) else {
            return LifecycleSource(configuration: try LifecycleFile.readSound(path), contract: nil)
        }
        return try spec(path, env: env)
    }
}

/// How an answer about lifecycles is written, and the day it is given on.
struct LifecycleAnswerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The day on which objects are made, YYYY-MM-DD; today without.", valueName: "date"))
    var today: String?

    mutating func validate() throws {
        if let today, (try? CalendarDate(today)) == nil {
            throw ValidationError("--today is not a date: '\(today)'; write it as YYYY-MM-DD.")
        }
    }

    /// When objects are made: at noon of the day.
    var instant: UTCInstant { ((try? CalendarDate(today ?? POSIX.today())) ?? .placeholder).instant.noon }

    /// Writes what `body` gives; what ends it goes to standard error as findings.
    ///
    /// - Throws: The exit code, when it is not 0.
    func answer(_ body: () throws(Failure) -> (text: String, status: ExitStatus)) throws {
        let answer: (text: String, status: ExitStatus)
        do throws(Failure) {
            answer = try body()
        } catch {
            Console.say(String(Report(error.diagnostics, tool: .infragen).render(as: .text).dropLast()))
            throw error.status.code
        }
        try Console.printResult(answer.text)
        if answer.status != .clean { throw answer.status.code }
    }
}
