/// `.env.example`: every output that an application reads, with the command that fills it in.
enum EnvironmentExample {
    static let path = ".env.example"

    static func text(for graph: ResourceGraph, of stack: Stack) -> String {
        let outputs = graph.outputs.filter { $0.name != "env" }.sorted { $0.name < $1.name }
        let notes = notes(of: stack)
        let lines = outputs.map { output in
            let comments = [output.description] + notes.filter { $0.output == output.name }.map(\.text)
            return comments.map { "# \($0)\n" }.joined() + "\(output.name)=\n"
        }
        return """
            # What an application needs to know of the stack. To fill it in:
            #   terraform output -json env | jq -r 'to_entries[] | "\\(.key)=\\(.value | @sh)"' > .env


            """ + lines.joined(separator: "\n")
    }

    /// What is no output, since the spec fixes it, and what a client needs all the same.
    private static func notes(of stack: Stack) -> [(output: String, text: String)] {
        var notes: [(output: String, text: String)] = []
        if stack.database?.iamAuthentication == true {
            notes.append(
                (
                    "DATABASE_URL",
                    "To log in with IAM, a role is the user '\(RoleResources.databaseUser(in: stack))', whom iam.tf says how to create."
                ))
        }
        if stack.cache != nil {
            notes.append(
                (
                    "REDIS_URL",
                    "The token is signed for the user '\(CacheResources.userName(in: stack))' and the replication group '\(stack.base)'."
                ))
        }
        notes += stack.cdnClasses.compactMap { mediaClass in
            mediaClass.cdn?.signedBy.flatMap { name in stack.distribution.keyGroups.first { $0.name == name } }.map {
                let key = ViewerKeyResources.name(of: $0.active, in: $0)
                let command = "terraform state show \(key.type).\(key.name)"
                return (
                    "CLOUDFRONT_DOMAIN",
                    "URLs of class '\(mediaClass.name)' are signed; their Key-Pair-Id is the id that '\(command)' shows."
                )
            }
        }
        return notes
    }
}
