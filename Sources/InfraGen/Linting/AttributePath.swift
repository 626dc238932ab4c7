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
    ///   - resource: Where.
    ///   - block: The block that is meant, where several stand at its place.
    init?(of place: Provenance, in resource: InfrastructureResource, meaning block: InfrastructureBlock? = nil) {
        guard place != resource.provenance,
            let found = Search(place: place, meant: block).steps(in: resource.body)
        else { return nil }
        steps = found.map(\.name)
        places = found.map(\.place)
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
        AttributePath(of: place, in: resource, meaning: block)?.description(of: part) ?? part
            ?? block.map { BlockName($0, isOnly: true).description }
    }
}

/// A search for what stands at a place.
private struct Search {
    typealias Step = (name: BlockName, place: Provenance)

    let place: Provenance
    let meant: InfrastructureBlock?

    func steps(in body: InfrastructureBody) -> [Step]? {
        if let attribute = body.attributes.first(where: { $0.provenance == place }) {
            // The object that is meant, in JSON syntax or in `ingress = [{…}]`: it has no place of its own.
            if let meant, meant.type == attribute.name, meant.provenance == place {
                return [(name(of: meant, in: body), place)]
            }
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
            let step = (name(of: block, in: body), block.provenance)
            guard block.provenance != place else { return [step] }
            guard let inner = steps(in: block.body) else { continue }
            return [step] + inner
        }
        return nil
    }

    private func name(of block: InfrastructureBlock, in body: InfrastructureBody) -> BlockName {
        let isMeant = meant.map { $0.type == block.type && $0.provenance == block.provenance } == true
        return BlockName(isMeant ? meant ?? block : block, isOnly: body.blocks(block.type).count < 2)
    }
}

extension Provenance {
    /// Whether `other` is a part of the value here: in a plan, a longer pointer.
    fileprivate func contains(_ other: Provenance) -> Bool {
        guard case .plan(let address, let pointer) = self, case .plan(address, let inner) = other else { return false }
        return inner.hasPrefix(pointer + "/")
    }
}
