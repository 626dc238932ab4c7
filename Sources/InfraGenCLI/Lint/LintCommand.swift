internal import ArgumentParser

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Judge what exists against a spec.",
        discussion: """
            EXAMPLE:
              infragen lint lifecycle lifecycle.json --spec stack.yaml
            """,
        subcommands: [LintLifecycleCommand.self])
}
