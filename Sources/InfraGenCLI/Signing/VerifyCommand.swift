internal import ArgumentParser

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Find out whether a signature is good, and why one is not.",
        discussion: """
            EXAMPLE:
              infragen verify url "$URL"
              infragen verify error answer.xml --url "$URL"
              infragen verify vectors shared/vectors/aws-signing-test-suite
            """,
        subcommands: [VerifyURLCommand.self, VerifyErrorCommand.self, VerifyVectorsCommand.self])
}
