import HCL

extension Infrastructure {
    /// The infrastructure of a plan, with the places and comments of the code that it was made from, and what the code
    /// says where the plan knows nothing.
    package func joined(with code: Infrastructure) -> Infrastructure {
        let byAddress = Dictionary(code.resources.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
        // Where a variable of the plan makes other instances, any instance of the block has its places.
        let byBlock = Dictionary(
            code.resources.map { ($0.locationFreeBlock, $0) }, uniquingKeysWith: { first, _ in first })
        return Infrastructure(
            resources.map { resource in
                let exact = byAddress[resource.address]
                guard let written = exact ?? byBlock[resource.locationFreeBlock] else { return resource }
                return InfrastructureResource(
                    resource.mode, resource.type, resource.name, module: resource.module, instance: resource.instance,
                    body: resource.body.joined(with: written.body, takesValues: exact != nil),
                    at: written.provenance, comments: written.comments)
            }, unreadModules: unreadModules)
    }
}

extension InfrastructureResource {
    /// The block without the keys of modules.
    fileprivate var locationFreeBlock: String {
        let calls = ModuleAddress.calls(in: module).map { "module.\($0.name)" }
        return (calls + [(mode == .data ? "data." : "") + "\(type).\(name)"]).joined(separator: ".")
    }
}

extension InfrastructureBody {
    fileprivate func joined(with written: InfrastructureBody, takesValues: Bool) -> InfrastructureBody {
        var blocks: [InfrastructureBlock] = []
        var rest: [InfrastructureAttribute] = []
        for attribute in attributes {
            let own = self.blocks(attribute.name)
            let theirs = written.blocks(attribute.name)
            guard !own.isEmpty, !theirs.isEmpty, written[attribute.name] == nil || attribute.isBlocks else {
                rest.append(attribute.joined(with: written[attribute.name], takesValue: takesValues))
                continue
            }
            for (index, block) in own.enumerated() {
                // Blocks that a set holds come in the order of their hashes: then the place is that of the first.
                let match = own.count == theirs.count ? theirs[index] : theirs[0]
                blocks.append(
                    InfrastructureBlock(
                        block.type, body: block.body.joined(with: match.body, takesValues: false),
                        at: match.provenance, isUncertain: block.isUncertain))
            }
        }
        return InfrastructureBody(rest, blocks: blocks)
    }
}

extension InfrastructureAttribute {
    fileprivate var isBlocks: Bool {
        switch value.kind {
        case .object: true
        case .list(let sequence): sequence.elements.contains { if case .object = $0.kind { true } else { false } }
        default: false
        }
    }

    fileprivate func joined(with written: InfrastructureAttribute?, takesValue: Bool) -> InfrastructureAttribute {
        guard let written else { return self }
        let all = references + written.references.filter { !references.contains($0) }
        // Of what is known after apply, the code knows the text around it.
        let isBetter = takesValue && !value.isWhollyKnown && written.symbolic.isWhollyKnown
        return InfrastructureAttribute(
            name, value, symbolic: isBetter ? written.symbolic : symbolic, references: all, at: written.provenance)
    }
}
