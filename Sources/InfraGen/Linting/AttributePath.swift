/// Where in a resource something is: `rule.filter.prefix`, `ingress[1].cidr_blocks`.
///
/// Of a finding it is the part of its identity that no edit elsewhere changes.
struct AttributePath {
    let description: String
    /// The places of the attribute and of the blocks around it, the outermost first.
    let places: [Provenance]

    /// The argument or block of `resource` that stands at `place`; nil where it is the resource itself.
    init?(of place: Provenance, in resource: InfrastructureResource) {
        guard place != resource.provenance, let found = Self.find(place, in: resource.body) else { return nil }
        description = found.names.joined(separator: ".")
        places = found.places
    }

    private static func find(
        _ place: Provenance, in body: InfrastructureBody
    ) -> (names: [String], places: [Provenance])? {
        if let attribute = body.attributes.first(where: { $0.provenance == place }) {
            return ([attribute.name], [place])
        }
        // Attributes that are blocks: those of plans, and of JSON syntax.
        for attribute in body.attributes where attribute.provenance.contains(place) {
            for block in attribute.blocks {
                if let inner = find(place, in: [block], of: body) { return inner }
            }
            return ([attribute.name], [attribute.provenance])
        }
        return find(place, in: body.blocks, of: body)
    }

    private static func find(
        _ place: Provenance, in blocks: [InfrastructureBlock], of body: InfrastructureBody
    ) -> (names: [String], places: [Provenance])? {
        for block in blocks {
            guard block.provenance != place else { return ([name(of: block, in: body)], [place]) }
            guard let inner = find(place, in: block.body) else { continue }
            return ([name(of: block, in: body)] + inner.names, [block.provenance] + inner.places)
        }
        return nil
    }

    /// The type, with a number where there are several.
    private static func name(of block: InfrastructureBlock, in body: InfrastructureBody) -> String {
        let all = body.blocks(block.type)
        guard all.count > 1, let index = all.firstIndex(where: { $0.provenance == block.provenance }) else {
            return block.type
        }
        return "\(block.type)[\(index)]"
    }
}

extension Provenance {
    /// Whether `other` is a part of the value here: in a plan, a longer pointer.
    fileprivate func contains(_ other: Provenance) -> Bool {
        guard case .plan(let address, let pointer) = self, case .plan(address, let inner) = other else { return false }
        return inner.hasPrefix(pointer + "/")
    }
}
