import HCL

/// Public keys and the groups of them whose signatures a viewer needs.
enum ViewerKeyResources: ResourceFamily {
    static func add(to graph: inout ResourceGraph, from stack: Stack) {
        guard !stack.cdnClasses.isEmpty else { return }
        for group in stack.distribution.keyGroups {
            let path = SpecPath(keys: "cdn", "key_groups", group.name.description)
            graph.resources += group.slots.map { key($0.key, slot: $0.slot, of: group, stack, path) }
            graph.resources.append(self.group(group, stack, path))
        }
    }

    /// The group called `name`, as other resources name it.
    static func group(_ name: Name) -> ResourceName { ResourceName("aws_cloudfront_key_group", name.description) }

    /// A key is named for its content: when `next` becomes `active`, nothing is replaced, and no signature fails.
    static func name(of key: PublicKey, in group: Distribution.KeyGroup) -> ResourceName {
        ResourceName("aws_cloudfront_public_key", "\(group.name)_\(SHA256.hex(of: key.pem).prefix(8))")
    }

    private static func key(
        _ key: PublicKey, slot: String, of group: Distribution.KeyGroup, _ stack: Stack, _ path: SpecPath
    ) -> Resource {
        let resource = name(of: key, in: group)
        return Resource(
            resource.type, resource.name, in: .cdn, from: path.key(slot),
            comments: [HCLComment("The \(slot) key of '\(group.name)'. Its name is made of its content.")]
        ) {
            Attribute("name", "\(stack.base)-\(resource.name.split(separator: "_").joined(separator: "-"))")
            Attribute("encoded_key", .heredoc(key.pem))
            // The group lets go of a key before the key is deleted.
            NestedBlock("lifecycle") { Attribute("create_before_destroy", true) }
        }
    }

    private static func group(_ group: Distribution.KeyGroup, _ stack: Stack, _ path: SpecPath) -> Resource {
        let resource = self.group(group.name)
        return Resource(resource.type, resource.name, in: .cdn, from: path) {
            Attribute("name", "\(stack.base)-\(group.name.description.split(separator: "_").joined(separator: "-"))")
            Attribute("comment", "Keys that sign for viewers of \(stack.base).")
            Attribute("items", .list(group.slots.map { name(of: $0.key, in: group).reference("id") }))
        }
    }
}
