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
                    body: resource.body.joined(
                        with: written.body, isSame: exact != nil, dropsUnsaid: exact != nil && resource.mode == .managed
                    ),
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
    /// The body with the places of `written`.
    ///
    /// - Parameters:
    ///   - written: The same body in the code.
    ///   - isSame: Whether it is of the same instance, so that it says what the plan does not know.
    ///   - dropsUnsaid: Whether what the code does not say is none: defaults, and what the provider has found.
    /// - Returns: Arguments and blocks.
    fileprivate func joined(
        with written: InfrastructureBody, isSame: Bool, dropsUnsaid: Bool
    ) -> InfrastructureBody {
        var rest: [InfrastructureAttribute] = []
        var own: [InfrastructureBlock] = []
        for attribute in attributes {
            let said = written[attribute.name]
            if dropsUnsaid, said?.value.isNull ?? written.blocks(attribute.name).isEmpty { continue }
            let parts = self.blocks(attribute.name)
            if !parts.isEmpty, said == nil || attribute.isBlocks, !written.blocks(attribute.name).isEmpty {
                own += parts
            } else {
                rest.append(attribute.joined(with: said, takesValue: isSame))
            }
        }
        return InfrastructureBody(
            rest, blocks: (own + blocks).joined(with: written, isSame: isSame, dropsUnsaid: dropsUnsaid))
    }
}

extension [InfrastructureBlock] {
    fileprivate func joined(
        with written: InfrastructureBody, isSame: Bool, dropsUnsaid: Bool
    ) -> [InfrastructureBlock] {
        let counts = Dictionary(map { ($0.type, 1) }, uniquingKeysWith: +)
        var positions: [String: Int] = [:]
        return compactMap { block in
            let theirs = written.blocks(block.type)
            let index = positions[block.type, default: 0]
            positions[block.type] = index + 1
            guard !theirs.isEmpty else { return dropsUnsaid ? nil : block }
            let isWhole = counts[block.type] == theirs.count
            // A set has an order of its own: the values tell which is which, else the first stands for all.
            let fitting = theirs.indices.filter { block.body.agrees(with: theirs[$0].body) }
            let match = isWhole && fitting.contains(index) ? index : fitting.first ?? (isWhole ? index : 0)
            let isTold = isSame && isWhole && (fitting.count == 1 || fitting.contains(index))
            return InfrastructureBlock(
                block.type,
                body: block.body.joined(with: theirs[match].body, isSame: isTold, dropsUnsaid: isTold && dropsUnsaid),
                at: theirs[match].provenance, isUncertain: block.isUncertain)
        }
    }
}

extension InfrastructureBody {
    /// Whether nothing that is known of both differs.
    fileprivate func agrees(with other: InfrastructureBody) -> Bool {
        attributes.allSatisfy { attribute in
            guard let text = attribute.value.text, let theirs = other[attribute.name]?.value, !theirs.isUnknown else {
                return true
            }
            return theirs.isNull || theirs.text == text
        }
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
