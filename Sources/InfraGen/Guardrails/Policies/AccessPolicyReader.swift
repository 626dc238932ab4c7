import HCL

/// Reads the policies of an infrastructure: JSON in a string, or `aws_iam_policy_document`.
package struct AccessPolicyReader: Sendable {
    private let documents: ResourceFinder

    package init(_ infrastructure: Infrastructure) {
        documents = ResourceFinder(infrastructure.data("aws_iam_policy_document"))
    }

    /// The policy in the argument `name` of `resource`: absent where it is not set, unknown where it cannot be read.
    package func policy(_ name: String, of resource: InfrastructureResource) -> Setting<AccessPolicy> {
        guard let attribute = resource.body[name], attribute.value != .null else { return .absent }
        return policy(attribute, of: resource, depth: 0)
    }

    private func policy(
        _ attribute: InfrastructureAttribute, of resource: InfrastructureResource, depth: Int
    ) -> Setting<AccessPolicy> {
        let place = attribute.provenance
        if case .string(let text) = attribute.symbolic.kind, let policy = AccessPolicy(json: text, at: place) {
            return .known(policy, place)
        }
        guard attribute.value.isUnknown, depth < 8 else {
            return .unknown(HCLUnknown([.invalid("the policy is no JSON", nil)]), place)
        }
        if case .found(let document) = documents.target(of: attribute, in: resource) {
            return .known(self.document(document, depth: depth), place)
        }
        return .unknown(attribute.value.unknownParts, place)
    }

    private func document(_ resource: InfrastructureResource, depth: Int) -> AccessPolicy {
        var document = AccessPolicy()
        let body = resource.body
        for name in ["source_policy_documents", "override_policy_documents", "source_json", "override_json"] {
            for part in Self.elements(of: body[name]) {
                switch policy(part, of: resource, depth: depth + 1) {
                case .known(let policy, _):
                    document.statements += policy.statements
                    document.doubt = document.doubt ?? policy.doubt
                case .unknown(let reasons, _): document.doubt = document.doubt ?? reasons
                case .absent: break
                }
            }
        }
        for block in body.nested("statement") {
            document.doubt = document.doubt ?? block.isUncertain
            if block.isUncertain == nil { document.statements.append(AccessStatement(block)) }
        }
        return document
    }

    /// The elements of a list as attributes of their own; an argument that is no list is its own element.
    private static func elements(of attribute: InfrastructureAttribute?) -> [InfrastructureAttribute] {
        guard let attribute, attribute.value != .null else { return [] }
        guard case .list(let values) = attribute.value.kind else { return [attribute] }
        var symbols: [HCLValue] = []
        if case .list(let sequence) = attribute.symbolic.kind { symbols = sequence.elements }
        return values.elements.enumerated().map { index, value in
            InfrastructureAttribute(
                attribute.name, value, symbolic: index < symbols.count ? symbols[index] : value,
                references: values.elements.count == 1 ? attribute.references : [], at: attribute.provenance)
        }
    }
}

extension AccessStatement {
    /// A statement of `aws_iam_policy_document`.
    fileprivate init(_ block: InfrastructureBlock) {
        var doubt: HCLUnknown?
        let body = block.body
        func texts(_ body: InfrastructureBody, _ name: String) -> [String]? {
            guard let attribute = body[name], attribute.value != .null else { return nil }
            guard case .list(let values) = attribute.symbolic.kind else {
                doubt = doubt ?? attribute.value.unknownParts
                return []
            }
            let texts = values.elements.compactMap(\.text)
            if texts.count < values.elements.count { doubt = doubt ?? attribute.value.unknownParts }
            doubt = doubt ?? AccessPolicy.doubt(of: texts)
            return texts
        }
        func text(_ body: InfrastructureBody, _ name: String) -> String? {
            let setting = body.string(name)
            doubt = doubt ?? setting.reasons
            return setting.value
        }
        func selection(_ name: String) -> Selection {
            if let negated = texts(body, "not_\(name)") { return Selection(negated, isNegated: true) }
            return Selection(texts(body, name) ?? [])
        }
        func principals(_ name: String) -> [Principal]? {
            let blocks = body.nested(name)
            guard !blocks.isEmpty else { return nil }
            return blocks.flatMap { block -> [Principal] in
                doubt = doubt ?? block.isUncertain
                let type = text(block.body, "type") ?? "AWS"
                return (texts(block.body, "identifiers") ?? []).map { Principal(type: type, value: $0) }
            }
        }
        sid = text(body, "sid")
        let effect = body.string("effect")
        self.effect = effect.value?.lowercased() == "deny" ? .deny : .allow
        doubt = effect.reasons
        self.principals = principals("principals")
        notPrincipals = principals("not_principals")
        actions = selection("actions")
        resources = selection("resources")
        conditions = body.nested("condition").map { block in
            doubt = doubt ?? block.isUncertain
            return Condition(
                text(block.body, "test") ?? "", text(block.body, "variable") ?? "", texts(block.body, "values") ?? [])
        }
        place = block.provenance
        self.doubt = doubt
    }
}
