internal import ArgumentParser

@main
struct InfraGenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infragen", abstract: "Terraform for private media buckets, from one spec.")
}
