package import HCL

// Until the loaders are there: one root module without repetition.
extension Infrastructure {
    package init(_ graph: ResourceGraph) {
        let scope = InterimScope(variables: [:], symbols: false)
        let symbols = InterimScope(variables: [:], symbols: true)
        self.init(
            graph.resources.map { resource in
                InfrastructureResource(
                    .managed, resource.type, resource.name,
                    body: InfrastructureBody(resource.body, from: resource.origin, scope, symbols),
                    at: .spec(resource.origin))
            })
    }

    package init(blocks: [HCLBlock]) {
        var variables: [String: HCLValue] = [:]
        for block in blocks where block.type == "variable" {
            let value = block.body.attribute("default").map { HCLEvaluator().value(of: $0.value) }
            variables[block.labels.last ?? ""] = value
        }
        let scope = InterimScope(variables: variables, symbols: false)
        let symbols = InterimScope(variables: variables, symbols: true)
        self.init(
            blocks.filter { ["resource", "data"].contains($0.type) && $0.labels.count == 2 }.map { block in
                InfrastructureResource(
                    block.type == "data" ? .data : .managed, block.labels[0], block.labels[1],
                    body: InfrastructureBody(block.body, scope, symbols),
                    at: block.span.map(Provenance.source) ?? .spec(SpecPath()))
            })
    }
}

extension InfrastructureBody {
    fileprivate init(_ items: [BodyItem], from origin: Origin, _ scope: InterimScope, _ symbols: InterimScope) {
        var attributes: [InfrastructureAttribute] = []
        var blocks: [InfrastructureBlock] = []
        for item in items {
            switch item {
            case .attribute(let attribute):
                attributes.append(
                    .init(attribute.name, attribute.value, at: .spec(attribute.origin ?? origin), scope, symbols))
            case .block(let block):
                let place = block.origin ?? origin
                blocks.append(
                    InfrastructureBlock(
                        block.type, body: InfrastructureBody(block.body, from: place, scope, symbols), at: .spec(place)))
            }
        }
        self.init(attributes, blocks: blocks)
    }

    fileprivate init(_ body: HCLBody, _ scope: InterimScope, _ symbols: InterimScope) {
        var attributes: [InfrastructureAttribute] = []
        var blocks: [InfrastructureBlock] = []
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                let place = attribute.span.map(Provenance.source) ?? .spec(SpecPath())
                attributes.append(.init(attribute.name, attribute.value, at: place, scope, symbols))
            case .block(let block):
                blocks.append(
                    InfrastructureBlock(
                        block.type, body: InfrastructureBody(block.body, scope, symbols),
                        at: block.span.map(Provenance.source) ?? .spec(SpecPath())))
            default: break
            }
        }
        self.init(attributes, blocks: blocks)
    }
}

extension InfrastructureAttribute {
    fileprivate init(
        _ name: String, _ expression: HCLExpression, at place: Provenance, _ scope: InterimScope, _ symbols: InterimScope
    ) {
        self.init(
            name, HCLEvaluator(scope: scope).value(of: expression),
            symbolic: HCLEvaluator(scope: symbols).value(of: expression),
            references: expression.references.map(\.description), at: place)
    }
}

private struct InterimScope: HCLScope {
    let variables: [String: HCLValue]
    let symbols: Bool

    func value(of reference: HCLReference) -> (value: HCLValue, names: Int)? {
        if reference.root == "var", let name = reference.names.first, let value = variables[name] { return (value, 1) }
        let reason: HCLUnknown.Reason =
            reference.root == "var" ? .variable(reference.names.first ?? "") : .reference(reference.description)
        return (symbols ? .string(Symbol.text(reference.description)) : .unknown(reason), reference.names.count)
    }
}
