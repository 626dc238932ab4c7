import HCL

/// `terraform.tf`, `providers.tf`, and the locals that providers share.
enum ProviderSettings: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        graph.settings.append((.terraform, terraform(stack.target)))
        graph.locals.append(Attribute("tags", .object(tags(of: stack)), from: SpecPath(keys: "tags")))
        graph.settings.append((.providers, provider(alias: nil, region: stack.region)))
        // Certificates, web ACLs and log deliveries of CloudFront live in us-east-1 alone.
        if stack.region.partition == .aws {
            graph.settings.append((.providers, provider(alias: "us_east_1", region: .usEast1)))
        }
    }

    private static func terraform(_ target: Target) -> HCLBlock {
        HCLBlock("terraform") {
            HCLItem.attribute("required_version", ">= \(target.terraform).0")
            HCLBlock("required_providers") {
                HCLItem.attribute(
                    "aws",
                    .object([("source", "hashicorp/aws"), ("version", .string(">= \(target.aws).0, < 7.0.0"))]))
            }
        }
    }

    private static func provider(alias: String?, region: Region) -> HCLBlock {
        HCLBlock("provider", "aws") {
            if let alias { HCLItem.attribute("alias", alias) }
            HCLItem.attribute("region", region.description)
            HCLBlock("default_tags") {
                HCLItem.attribute("tags", .reference("local", "tags"))
            }
        }
    }

    private static func tags(of stack: Stack) -> [(String, HCLExpression)] {
        var tags = stack.tags.map { ($0.key.description, HCLExpression.string($0.value.description)) }
        tags.append(("Stack", .string(stack.name.description)))
        if let environment = stack.environment { tags.append(("Environment", .string(environment.description))) }
        tags.append(("ManagedBy", "infragen"))
        return tags
    }
}
