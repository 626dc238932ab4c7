import Foundation
import Testing
import TestSupport

/// The help of every command, which is also its reference: `docs/commands.md`.
@Suite struct HelpTests {
    @Test(.tags(.golden)) func isTheReference() throws {
        let sections = try Self.commands.get().map { command in
            let help = try Infragen.program.run(command + ["--help"])
            #expect(help.status == 0 && help.errors == "")
            return "## \((["infragen"] + command).joined(separator: " "))\n\n```text\n\(help.output)```\n"
        }
        try expectGolden(Self.introduction + sections.joined(separator: "\n"), "docs/commands.md")
    }

    @Test func everyCommandShowsAnExample() throws {
        for command in try Self.commands.get() {
            let help = try Infragen.program.run(command + ["--help"]).output
            #expect(help.contains("EXAMPLE"), "\(command)")
        }
    }

    @Test(
        "A command that does not exist is named, whatever follows it",
        arguments: [
            (["generat", "stack.yaml"], "no command 'generat'; did you mean 'generate'?"),
            (["nonsense", "--help"], "no command 'nonsense'"),
            (["export", "json-scheme", "--help"], "no command 'json-scheme'; did you mean 'json-schema'?"),
        ])
    func unknownCommands(words: [String], message: String) throws {
        let outcome = try Infragen.program.run(words)
        #expect(outcome.status == 64 && outcome.output == "")
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }

    private static let introduction = """
        # The commands

        What `--help` says, command by command. A test compares this page with the program
        (`INFRAGEN_RECORD=1 swift test --filter HelpTests` writes it anew).


        """

    /// The words of every command but `help`, the root's being none.
    private static let commands = Result {
        struct Dump: Decodable {
            struct Command: Decodable {
                let commandName: String
                let subcommands: [Command]?

                /// This command's words, and those of the commands below it.
                func words(behind parents: [String]) -> [[String]] {
                    let own = parents + [commandName]
                    return [own] + (subcommands ?? []).flatMap { $0.words(behind: own) }
                }
            }
            let command: Command
        }
        let dump = try Infragen.program.run(["--experimental-dump-help"])
        let command = try JSONDecoder().decode(Dump.self, from: Data(dump.outputBytes)).command
        return command.words(behind: []).map { Array($0.dropFirst()) }.filter { $0 != ["help"] }
    }
}
