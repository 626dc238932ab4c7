internal import ArgumentParser
internal import InfraGen

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what other tools can use.",
        discussion: """
            EXAMPLE:
              infragen export json-schema > infragen.schema.json
            """,
        subcommands: [JSONSchemaCommand.self, ExportRulesCommand.self])
}

struct JSONSchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json-schema",
        abstract: "The JSON Schema of the stack spec, for editors.",
        discussion: """
            Name it in the first line of a spec: # yaml-language-server: $schema=infragen.schema.json

            EXAMPLE:
              infragen export json-schema > infragen.schema.json
            """)

    func run() throws { try Console.printResult(SpecDocument.jsonSchema) }
}

extension Console {
    /// Writes a result, or ends with the status for output that cannot be written.
    static func printResult(_ text: String) throws {
        do {
            try print(text)
        } catch {
            say("infragen: standard output cannot be written: \(error.reason)")
            throw ExitStatus.cannotWrite.code
        }
    }
}
