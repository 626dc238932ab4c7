internal import ArgumentParser

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Judge what is there against the contract of a spec.",
        discussion: """
            EXAMPLE:
              infragen lint keys keys.txt --spec stack.yaml
            """,
        subcommands: [LintKeysCommand.self])
}
