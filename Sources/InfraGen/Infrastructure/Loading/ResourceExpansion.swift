import HCL

/// Resources: their instances, and their bodies written out.
extension Expansion {
    /// Arguments and blocks that say how Terraform treats a resource, not what it is.
    private static let metaArguments: Set<String> = ["count", "for_each", "provider", "depends_on"]
    private static let metaBlocks: Set<String> = ["lifecycle", "provisioner", "connection"]

    func expandResource(_ index: Int, _ address: String) {
        guard let position = instances[index].resourceIndex[address] else { return }
        let declared = instances[index].module.resources[position]
        let caller = instances[index].caller?.repetition
        let repetitions = repetitions(of: declared.block, in: index).kept
        var made: [InfrastructureResource] = []
        var values: [(key: HCLValue?, value: HCLValue)] = []
        for repetition in repetitions {
            var expansion = BodyExpansion(expansion: self, index: index, repetition: repetition)
            let body = expansion.body(
                declared.block.body, without: (Self.metaArguments, Self.metaBlocks), names: [:])
            let resource = InfrastructureResource(
                declared.mode, declared.type, declared.name, module: instances[index].address,
                instance: repetition.instance, body: body, at: declared.block.place,
                comments: declared.block.comments, isUncertain: repetition.isUncertain ?? caller?.isUncertain)
            made.append(resource)
            values.append((repetition.key, resource.value))
        }
        instances[index].resources[address] = .init(
            value: Self.whole(values, declared, at: instances[index].absolute(address), repetitions), instances: made)
    }

    /// What a reference to the resource as a whole comes to: an object, or a collection of them.
    private static func whole(
        _ values: [(key: HCLValue?, value: HCLValue)], _ declared: DeclaredResource, at address: String,
        _ repetitions: [Repetition]
    ) -> HCLValue {
        if let unknown = repetitions.first?.isUncertain {
            return HCLValue(.unknown(HCLUnknown(unknown.reasons, address: address)))
        }
        if declared.block.body["count"] != nil { return .list(values.map(\.value)) }
        if declared.block.body["for_each"] != nil {
            return .object(Dictionary(values.map { ($0.key?.text ?? "", $0.value) }, uniquingKeysWith: { $1 }))
        }
        return values.first?.value ?? .null
    }
}

extension InfrastructureResource {
    /// What a reference to the instance comes to: its arguments, and all else that is known after apply.
    fileprivate var value: HCLValue {
        var parts: [String: HCLValue] = [:]
        for attribute in body.attributes where !attribute.value.isNull { parts[attribute.name] = attribute.value }
        if mode == .data, type == "aws_iam_policy_document" {
            parts["json"] = PolicyDocumentData.json(of: body)
        }
        return HCLValue(.unknown(HCLUnknown(at: address, parts: parts)))
    }
}

/// Computes the body of one instance.
struct BodyExpansion {
    private let expansion: Expansion
    private let index: Int
    private let evaluator: HCLEvaluator

    init(expansion: Expansion, index: Int, repetition: Repetition) {
        self.expansion = expansion
        self.index = index
        evaluator = expansion.evaluator(in: index, repetition)
    }

    /// The body with its expressions computed and its `dynamic` blocks written out.
    ///
    /// - Parameters:
    ///   - body: The body as it is written.
    ///   - left: Arguments and blocks that are left out.
    ///   - names: The iterators of the `dynamic` blocks around.
    /// - Returns: Arguments and blocks, in order.
    mutating func body(
        _ body: DeclaredBody, without left: (arguments: Set<String>, blocks: Set<String>) = ([], []),
        names: [String: HCLValue]
    ) -> InfrastructureBody {
        var attributes: [InfrastructureAttribute] = []
        var blocks: [InfrastructureBlock] = []
        for attribute in body.attributes where !left.arguments.contains(attribute.name) {
            attributes.append(self.attribute(attribute, names))
            blocks += self.blocks(attribute, names)
        }
        for block in body.blocks where !left.blocks.contains(block.type) {
            if block.type == "dynamic" {
                blocks += dynamic(block, names)
            } else {
                blocks.append(
                    InfrastructureBlock(block.type, body: self.body(block.body, names: names), at: block.place))
            }
        }
        return InfrastructureBody(attributes, blocks: blocks)
    }

    private func attribute(_ attribute: DeclaredAttribute, _ names: [String: HCLValue]) -> InfrastructureAttribute {
        let value = evaluator.value(of: attribute.value, names: names)
        let references = attribute.value.references.filter { names[$0.root] == nil }
        return InfrastructureAttribute(
            attribute.name, value, symbolic: value.spelled(Symbol.text),
            references: expansion.addresses(of: references, in: index), at: attribute.place)
    }

    /// The blocks that `name = [{…}]` says, or an object of JSON syntax, each with its place.
    private mutating func blocks(_ attribute: DeclaredAttribute, _ names: [String: HCLValue]) -> [InfrastructureBlock] {
        let objects: [HCLExpression]
        switch attribute.value.kind {
        case .list(let elements): objects = elements.map(\.value)
        case .object where attribute.isJSON: objects = [attribute.value]
        default: return []
        }
        var blocks: [InfrastructureBlock] = []
        for object in objects {
            let place = object.span.map(Provenance.source) ?? attribute.place
            guard case .object(let items) = object.kind,
                let body = DeclaredBody(items, isJSON: attribute.isJSON, in: place)
            else { return [] }
            blocks.append(InfrastructureBlock(attribute.name, body: self.body(body, names: names), at: place))
        }
        return blocks
    }

    /// The blocks that a `dynamic` block makes; for what is unknown, one that is uncertain.
    private mutating func dynamic(_ block: DeclaredBlock, _ names: [String: HCLValue]) -> [InfrastructureBlock] {
        guard let type = block.labels.first, let content = block.body.blocks.first(where: { $0.type == "content" })
        else { return [] }
        let iterator = block.iterator ?? type
        guard let forEach = block.body["for_each"] else {
            // Terraform refuses it; what it holds is judged as if it were there once.
            let part = HCLValue(.unknown(HCLUnknown([.reference(iterator)])))
            let inner = names.merging([iterator: .object(["key": part, "value": part])]) { $1 }
            return [InfrastructureBlock(type, body: body(content.body, names: inner), at: content.place)]
        }
        let collection = evaluator.value(of: forEach.value, names: names)
        var blocks: [InfrastructureBlock] = []
        for item in collection.items {
            let inner = names.merging([iterator: .object(["key": item.key, "value": item.value])]) { $1 }
            blocks.append(
                InfrastructureBlock(
                    type, body: body(content.body, names: inner), at: content.place, isUncertain: item.isUncertain))
        }
        return blocks
    }
}

extension HCLValue {
    /// Keys and values of a collection; what is unknown of it is one item that stands for any number.
    fileprivate var items: [(key: HCLValue, value: HCLValue, isUncertain: HCLUnknown?)] {
        switch kind {
        case .list(let sequence):
            return sequence.elements.enumerated().map { (sequence.kind == .set ? $1 : .int($0), $1, nil) }
        case .object(let mapping): return mapping.entries.map { (.string($0.key), $0.value, nil) }
        case .null: return []
        default:
            let unknown = unknownParts
            let part = HCLValue(.unknown(HCLUnknown(unknown.reasons)))
            guard case .unknown(let list) = kind, !list.elements.isEmpty else { return [(part, part, unknown)] }
            return list.elements.map { $0.isUnknown ? (part, part, $0.unknownParts) : (part, $0, nil) }
        }
    }
}

extension DeclaredBody {
    /// What must be computed before a resource of this body: not what its provisioners refer to, who run after it is
    /// made.
    var dependencies: [HCLReference] {
        let later: Set<String> = ["provisioner", "connection"]
        return attributes.filter { !later.contains($0.name) }.flatMap(\.value.references)
            + blocks.filter { !later.contains($0.type) }.flatMap(\.body.references)
    }

    /// What all expressions in the body refer to, `dynamic` blocks and their iterators included.
    var references: [HCLReference] {
        attributes.flatMap(\.value.references) + blocks.flatMap(\.body.references)
    }
}
