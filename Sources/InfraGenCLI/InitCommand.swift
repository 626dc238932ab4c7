internal import ArgumentParser
internal import Diagnostics
internal import InfraGen

struct InitCommand: ParsableCommand {
    enum Template: String, ExpressibleByArgument, CaseIterable {
        case moviesnow, minimal
    }

    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Begin a stack: a spec to change, and the schema for your editor.",
        discussion: """
            EXAMPLE:
              infragen init media --template minimal
            """)

    @Argument(help: "The folder to begin in.")
    var directory = "."

    @Option(help: ArgumentHelp("What to begin with: moviesnow, minimal.", valueName: "name"))
    var template = Template.moviesnow

    func run() throws {
        let files = [
            ("stack.yaml", template == .moviesnow ? PackageResources.moviesnow_yaml : PackageResources.minimal_yaml),
            ("infragen.schema.json", Array(SpecDocument.jsonSchema.utf8)),
        ]
        do {
            for (name, _) in files where POSIX.exists("\(directory)/\(name)") {
                Console.say("\(directory)/\(name) exists: nothing was written. Choose another folder, or move it away.")
                throw ExitStatus.stale.code
            }
            try POSIX.makeDirectories(directory)
            for (name, bytes) in files { try OutputFile.write(bytes, to: "\(directory)/\(name)") }
        } catch let error as SystemError {
            Console.say("infragen: \(directory) cannot be written: \(error.reason)")
            throw ExitStatus.cannotWrite.code
        }
        Console.say(
            """
            wrote \(files.map { "\(directory)/\($0.0)" }.joined(separator: ", "))
            next: infragen validate \(directory)/stack.yaml
                  infragen generate \(directory)/stack.yaml --out \(directory)/terraform
            """)
    }
}
