/// Where in a resource something is: `rule[logs].filter.prefix`, `ingress[tcp 22 0.0.0.0/0].cidr_blocks`, `policy[Read]`.
///
/// Of a finding it is the part of its identity that no edit elsewhere changes: blocks that may stand several times are
/// named by what they say and not by how many stand before them (``BlockName``).
struct AttributePath {
    /// The places of the attribute and of the blocks around it, the outermost first.
    let places: [Provenance]
    private let steps: [BlockName]

    /// The argument or block of `resource` that stands at `place`; nil where it is the resource itself.
    ///
    /// - Parameters:
    ///   - place: What is looked for.
    ///   - resource: Where it is looked for.
    init?(of place: Provenance, in resource: InfrastructureResource) {
        guard place != resource.provenance, let found = Search(place: place).steps(in: resource.body) else {
            return nil
        }
        self.init(found)
    }

    /// The argument or block of `block` that stands at `place`; the block itself where none does.
    ///
    /// Blocks that a `dynamic` block makes stand at one place: the place alone would lead to the first of them.
    init(of place: Provenance, in block: InfrastructureBlock) {
        let inner = place == block.provenance ? nil : Search(place: place).steps(in: block.body)
        self.init([(BlockName(block, isOnly: true), block.provenance)] + (inner ?? []))
    }

    private init(_ steps: [Search.Step]) {
        self.steps = steps.map(\.name)
        places = steps.map(\.place)
    }

    /// The path, to `part` of what stands at its end.
    func description(of part: String?) -> String {
        var steps = steps
        if let part, let last = steps.popLast() { steps.append(BlockName(type: last.type, content: part)) }
        return steps.map(\.description).joined(separator: ".")
    }
}

extension GuardrailFinding {
    /// The part of the resource that it is about: `policy[Read]`; nil where that is the resource as a whole.
    ///
    /// Of a resource that another one makes wrong, it is what of the other does: `grant[#5f1e2c9a01bd]`.
    var attribute: String? {
        let path = block.map { AttributePath(of: place, in: $0) } ?? AttributePath(of: place, in: resource)
        return path?.description(of: part) ?? part
    }
}

/// A search for what stands at a place.
private struct Search {
    typealias Step = (name: BlockName, place: Provenance)

    let place: Provenance

    func steps(in body: InfrastructureBody) -> [Step]? {
        if let attribute = body.attributes.first(where: { $0.provenance == place }) {
            return [(BlockName(type: attribute.name), place)]
        }
        // Attributes that are blocks: those of plans, and of JSON syntax.
        for attribute in body.attributes where attribute.provenance.contains(place) {
            return steps(in: attribute.blocks, of: body)
                ?? [(BlockName(type: attribute.name), attribute.provenance)]
        }
        return steps(in: body.blocks, of: body)
    }

    private func steps(in blocks: [InfrastructureBlock], of body: InfrastructureBody) -> [Step]? {
        for block in blocks {
            guard let inner = block.provenance == place ? [] : steps(in: block.body) else { continue }
            return [(BlockName(block, isOnly: body.blocks(block.type).count < 2), block.provenance)] + inner
        }
        return nil
    }
}

extension Provenance {
    /// Whether `other` is a part of the value here: in a plan, a longer pointer.
    fileprivate func contains(_ other: Provenance) -> Bool {
        guard case .plan(let address, let pointer) = self, case .plan(address, let inner) = other else { return false }
        return inner.hasPrefix(pointer + "/")
    }
}
