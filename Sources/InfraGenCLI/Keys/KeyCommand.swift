internal import ArgumentParser

struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Keys as values: make one of a class and its fields, or read those out of one.",
        discussion: """
            The two are each other's inverse: what was read from a key makes that key again.

            EXAMPLE:
              infragen key build bundle title_id=0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69 season=1 --spec stack.yaml
              infragen key parse bundles/0b9c0a5e-7d2f-4f0e-9a53-1f2d3c4b5a69/S01.zip --spec stack.yaml
            """,
        subcommands: [KeyBuildCommand.self, KeyParseCommand.self])
}
