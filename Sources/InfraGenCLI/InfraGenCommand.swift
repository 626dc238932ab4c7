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
            ExportCommand.self, PresignCommand.self, SignCommand.self, CloudFrontCommand.self, PostPolicyCommand.self,
            VerifyCommand.self, LintCommand.self, LifecycleCommand.self,
        ])

    static func main() {
        POSIX.ignoreClosedPipes()
        do {
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
}
