package import HCL

extension Infrastructure {
    /// What the Terraform of a stack comes to, with the places of the spec.
    ///
    /// - Parameters:
    ///   - graph: What the stack declares.
    ///   - variables: The values of variables that the stack leaves to Terraform, as far as they are known.
    package init(_ graph: ResourceGraph, variables: [String: HCLValue] = [:]) {
        let expansion = Expansion(TerraformModule(graph), identity: "", variables: variables, means: .of(nil)) { _, _ in
            .unread(source: "", nil)
        }
        self.init(expansion.run())
    }
}

extension TerraformModule {
    fileprivate init(_ graph: ResourceGraph) {
        self.init()
        for variable in graph.variables { variables[variable.name] = DeclaredBlock(variable) }
        for local in graph.locals {
            locals[local.name] = DeclaredAttribute(local, in: SpecPath())
        }
        resources = graph.resources.map { resource in
            DeclaredResource(
                .managed,
                DeclaredBlock(
                    type: "resource", labels: [resource.type, resource.name],
                    body: DeclaredBody(resource.body, in: resource.origin), place: .spec(resource.origin)))
        }
    }
}

extension DeclaredBlock {
    fileprivate init(_ variable: Variable) {
        var body = DeclaredBody()
        body.attributes.append(DeclaredAttribute(name: "type", value: variable.type, place: .spec(variable.origin)))
        if let value = variable.defaultValue {
            body.attributes.append(DeclaredAttribute(name: "default", value: value, place: .spec(variable.origin)))
        }
        self.init(type: "variable", labels: [variable.name], body: body, place: .spec(variable.origin))
    }
}

extension DeclaredBody {
    /// - Parameters:
    ///   - items: The body.
    ///   - origin: Where what has no place of its own comes from.
    fileprivate init(_ items: [BodyItem], in origin: Origin) {
        for item in items {
            switch item {
            case .attribute(let attribute): attributes.append(DeclaredAttribute(attribute, in: origin))
            case .block(let block):
                let place = block.origin ?? origin
                blocks.append(
                    DeclaredBlock(
                        type: block.type, labels: [], body: DeclaredBody(block.body, in: place), place: .spec(place)))
            }
        }
    }
}

extension DeclaredAttribute {
    fileprivate init(_ attribute: Attribute, in origin: Origin) {
        self.init(name: attribute.name, value: attribute.value, place: .spec(attribute.origin ?? origin))
    }
}
