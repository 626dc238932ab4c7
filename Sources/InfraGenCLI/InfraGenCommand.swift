internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

@main
struct InfraGenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infragen",
        abstract: "Terraform for private media buckets on AWS, from one spec of what may live in them.",
        discussion: """
            EXAMPLE:
              infragen init media
              infragen validate media/stack.yaml
              infragen generate media/stack.yaml --out media/terraform

            EXIT CODES: 0 clean; 1 findings; 3 output stale or changed by hand; 64 usage; 65 not one parsable \
            document; 66 no input; 74 output cannot be written; 130 interrupted.
            """,
        version: Version.current,
        subcommands: [
            InitCommand.self, GenerateCommand.self, ValidateCommand.self, ExplainCommand.self, DocsCommand.self,
            LintCommand.self, LifecycleCommand.self, KeyCommand.self, ExportCommand.self, PresignCommand.self,
            SignCommand.self, CloudFrontCommand.self, PostPolicyCommand.self, VerifyCommand.self,
        ])

    static func main() {
        POSIX.ignoreClosedPipes()
        do {
            try refuseOtherEncodings()
            try refuseUnknownCommand(in: CommandLine.arguments.dropFirst())
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as Failure {
            // Commands report their failures in the format asked for; this is one that came before that.
            Console.say(failure.diagnostics.map(\.message).joined(separator: "\n"))
            exit(withError: failure.status.code)
        } catch {
            exit(withError: error)
        }
    }

    /// Refuses bytes that are not UTF-8: in their place the program would see others, and judge another key.
    private static func refuseOtherEncodings() throws {
        for number in stride(from: 1, to: Int(CommandLine.argc), by: 1) {
            guard let argument = CommandLine.unsafeArgv[number], String(validatingCString: argument) == nil else {
                continue
            }
            throw ValidationError(
                "argument \(number) is not UTF-8: '\(String(cString: argument).visible)'; 'infragen lint keys' judges keys of "
                    + "any bytes, from a list")
        }
    }

    /// Names a command that does not exist, which the parser passes over where `--help` follows.
    private static func refuseUnknownCommand(in words: ArraySlice<String>) throws {
        var command: any ParsableCommand.Type = self
        for word in words {
            let subcommands = command.configuration.subcommands
            guard !subcommands.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
            guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
                let names = subcommands.compactMap { $0.configuration.commandName }
                let hint = nearest(to: word, in: names).map { "; did you mean '\($0)'?" } ?? ""
                throw ValidationError("there is no command '\(word)'\(hint)")
            }
            command = next
        }
    }
}
