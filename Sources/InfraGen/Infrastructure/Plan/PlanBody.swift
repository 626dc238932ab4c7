import HCL

/// Makes the body of a resource from what a plan says of it.
///
/// A plan has every argument of the schema: the provider's defaults, what it makes up, and null. Of those, what the code
/// says is an argument here, as it is in code; the rest is not.
struct PlanBody {
    let address: String
    /// Whether what the code does not say counts as well: of a data source, that is what was found.
    let takesAll: Bool

    /// The body that `mapping` says, at `pointer` of the document.
    ///
    /// - Parameters:
    ///   - mapping: Values, those that are unknown or sensitive marked.
    ///   - isSensitive: Whether all of them are sensitive.
    ///   - arguments: What the code says; nil where the plan does not tell.
    ///   - pointer: The place of the mapping.
    /// - Returns: Arguments and blocks, by name.
    func body(
        of mapping: HCLMapping, isSensitive: Bool, _ arguments: PlanConfiguration.Arguments?, at pointer: String
    ) -> InfrastructureBody {
        var attributes: [InfrastructureAttribute] = []
        var blocks: [InfrastructureBlock] = []
        for entry in mapping.entries {
            let pointer = "\(pointer)/\(JSONPointer.escaped(entry.key))"
            let expression = arguments?[entry.key]
            let value = HCLValue(entry.value.kind, isSensitive: isSensitive || entry.value.isSensitive)
            if let arguments, let expression, !expression.blocks.isEmpty, let objects = value.objects {
                blocks += objects.enumerated().map { index, object in
                    let place = objects.count == 1 && !value.isList ? pointer : "\(pointer)/\(index)"
                    return block(entry.key, object, expression, index, of: objects.count, arguments, at: place)
                }
            } else if arguments == nil || expression != nil || isKept(value) {
                let references = expression.flatMap { arguments?.addresses($0) } ?? []
                attributes.append(
                    InfrastructureAttribute(
                        entry.key, value, symbolic: Self.symbolic(value, references),
                        references: references, at: .plan(address: address, pointer: pointer)))
            }
        }
        return InfrastructureBody(attributes, blocks: blocks)
    }

    private func block(
        _ type: String, _ object: HCLValue, _ expression: PlanExpression, _ index: Int, of count: Int,
        _ arguments: PlanConfiguration.Arguments, at pointer: String
    ) -> InfrastructureBlock {
        let place = Provenance.plan(address: address, pointer: pointer)
        guard case .object(let mapping) = object.kind else {
            return InfrastructureBlock(type, body: InfrastructureBody(), at: place, isUncertain: object.unknownParts)
        }
        let inside = expression.block(of: mapping, at: index, of: count).map(arguments.inside)
        return InfrastructureBlock(
            type, body: body(of: mapping, isSensitive: object.isSensitive, inside, at: pointer), at: place)
    }

    /// Whether a value that the code does not set is one all the same: blocks may be made by `dynamic`.
    private func isKept(_ value: HCLValue) -> Bool {
        guard !value.isUnknown else { return false }
        return takesAll || value.isList && value.objects?.isEmpty == false
    }

    /// What is unknown because of one thing alone is shown as that.
    private static func symbolic(_ value: HCLValue, _ references: [String]) -> HCLValue {
        guard value.isUnknown, references.count == 1 else { return value }
        return HCLValue(.string(Symbol.text(references[0])), isSensitive: value.isSensitive)
    }
}

extension HCLValue {
    fileprivate var isList: Bool {
        if case .list = kind { true } else { false }
    }

    /// The objects that blocks are, some perhaps unknown; nil where the value is of another kind.
    fileprivate var objects: [HCLValue]? {
        switch kind {
        case .object: return [self]
        case .list(let sequence):
            let areObjects = sequence.elements.allSatisfy { element in
                switch element.kind {
                case .object, .unknown: true
                default: false
                }
            }
            return areObjects
                ? sequence.elements.map { HCLValue($0.kind, isSensitive: $0.isSensitive || isSensitive) } : nil
        default: return nil
        }
    }
}
