import HCL
import LayoutPolicy

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
                Attribute("code", .heredoc(code(of: stack)))
            })
    }

    /// Runs on the default behavior alone, which only paths of no class reach: there a function that knows no class says
    /// the same as one that knows them all, where that would be too long for CloudFront.
    private static func code(of stack: Stack) -> String {
        (try? CloudFrontFunctionExport(stack.cdnContract).code) ?? CloudFrontFunctionExport.denyingAll
    }
}
