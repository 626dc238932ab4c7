import HCL

extension InfrastructureAttribute {
    /// The blocks that the value is: one for each object.
    var blocks: [InfrastructureBlock] {
        switch value.kind {
        case .object(let mapping): [block(mapping, symbolic, at: provenance)]
        case .list(let sequence): blocks(sequence.elements)
        case .unknown(let unknown) where !unknown.elements.isEmpty: blocks(unknown.elements)
        case .unknown(let unknown): [uncertain(unknown)]
        default: []
        }
    }

    private func blocks(_ elements: [HCLValue]) -> [InfrastructureBlock] {
        elements.enumerated().compactMap { index, element in
            switch element.kind {
            case .object(let mapping):
                block(mapping, symbolic.element(index) ?? element, at: provenance.stepping(to: "\(index)"))
            case .unknown(let unknown): uncertain(unknown)
            default: nil
            }
        }
    }

    private func uncertain(_ unknown: HCLUnknown) -> InfrastructureBlock {
        InfrastructureBlock(name, body: InfrastructureBody(), at: provenance, isUncertain: unknown)
    }

    private func block(_ mapping: HCLMapping, _ symbolic: HCLValue, at place: Provenance) -> InfrastructureBlock {
        let attributes = mapping.entries.map { entry in
            InfrastructureAttribute(
                entry.key, entry.value, symbolic: symbolic.member(entry.key), references: references,
                at: place.stepping(to: entry.key))
        }
        return InfrastructureBlock(name, body: InfrastructureBody(attributes), at: place)
    }
}

extension HCLValue {
    fileprivate func element(_ index: Int) -> HCLValue? {
        let elements: [HCLValue]
        switch kind {
        case .list(let sequence): elements = sequence.elements
        case .unknown(let unknown): elements = unknown.elements
        default: return nil
        }
        return elements.indices.contains(index) ? elements[index] : nil
    }

    fileprivate func member(_ name: String) -> HCLValue? {
        guard case .object(let mapping) = kind else { return nil }
        return mapping[name]
    }
}
