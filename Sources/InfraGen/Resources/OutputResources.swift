import HCL

/// What an application needs to know of the stack: an output each, and all of them in the map `env`.
enum OutputResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        let values = values(of: stack)
        graph.locals.append(Attribute("env", .object(values.map { ($0.name, $0.value) })))
        graph.outputs += values.map { value in
            Output(
                name: value.name, description: value.description, value: .reference("local", "env", value.name),
                origin: value.origin)
        }
        graph.outputs.append(
            Output(
                name: "env",
                description: "All other outputs by name, to be handed to an application as its environment.",
                value: .reference("local", "env"), origin: SpecPath()))
    }

    private static func values(of stack: Stack) -> [Output] {
        var outputs = [
            Output(
                name: "AWS_BUCKET_NAME", description: "Name of the bucket.",
                value: BucketResources.bucket.reference("id"), origin: SpecPath(keys: "bucket", "name")),
            Output(
                name: "AWS_REGION", description: "Region of the stack.", value: .reference("local", "region"),
                origin: SpecPath(keys: "region")),
        ]
        if !stack.cdnClasses.isEmpty {
            let path = SpecPath(keys: "cdn")
            outputs.append(
                Output(
                    name: "CLOUDFRONT_DISTRIBUTION_ID", description: "Id of the distribution, for invalidations.",
                    value: DistributionResources.distribution.reference("id"), origin: path))
            outputs.append(
                Output(
                    name: "CLOUDFRONT_DOMAIN", description: "The distribution's own host name.",
                    value: DistributionResources.distribution.reference("domain_name"), origin: path))
        }
        return outputs
    }
}
