internal import ArgumentParser

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Judge what others wrote.",
        discussion: """
            EXAMPLE:
              infragen lint terraform infra
            """,
        subcommands: [LintTerraformCommand.self])
}
