internal import ArgumentParser

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Judge what exists, by itself and against a spec.",
        discussion: """
            EXAMPLE:
              infragen lint terraform infra --spec stack.yaml
              infragen lint lifecycle lifecycle.json --spec stack.yaml
            """,
        subcommands: [LintLifecycleCommand.self, LintTerraformCommand.self])
}
