import HCL

/// The function that answers 404 for a path of no class, where the spec says `default: deny`.
enum EdgeFunctionResources: ResourceFamily {
    static let deny = ResourceName("aws_cloudfront_function", "deny")

    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        guard !stack.cdnClasses.isEmpty, stack.distribution.fallback == .deny else { return }
        graph.resources.append(
            Resource(deny.type, deny.name, in: .cdn, from: SpecPath(keys: "cdn", "default")) {
                Attribute("name", "\(stack.base)-deny")
                Attribute("comment", "Answers 404 for a path of no class.")
                Attribute("runtime", "cloudfront-js-2.0")
                Attribute("publish", true)
                Attribute("code", .heredoc(code))
            })
    }

    /// Runs on the default behavior alone, which only paths of no class reach.
    private static let code = """
        function handler(event) {
          return {
            statusCode: 404,
            statusDescription: "Not Found",
            headers: { "cache-control": { value: "public, max-age=60" } },
          };
        }

        """
}
