/// `.env.example`: every output that an application reads, with the command that fills it in.
enum EnvironmentExample {
    static let path = ".env.example"

    static func text(for graph: ResourceGraph) -> String {
        let outputs = graph.outputs.filter { $0.name != "env" }.sorted { $0.name < $1.name }
        let lines = outputs.map { "# \($0.description)\n\($0.name)=\n" }
        return """
            # What an application needs to know of the stack. To fill it in:
            #   terraform output -json env | jq -r 'to_entries[] | "\\(.key)=\\(.value)"' > .env


            """ + lines.joined(separator: "\n")
    }
}
