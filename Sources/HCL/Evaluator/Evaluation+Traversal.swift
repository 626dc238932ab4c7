extension Evaluation {
    mutating func traversal(_ base: HCLExpression, _ steps: [HCLStep]) throws(EvaluationFailure) -> HCLValue {
        guard case .variable(let root) = base.kind else {
            return try apply(steps[...], to: try value(base))
        }
        return try reference(HCLReference(root, followedBy: steps, span: base.span), steps: steps)
    }

    mutating func reference(_ reference: HCLReference, steps: [HCLStep]) throws(EvaluationFailure) -> HCLValue {
        if let value = bound(reference.root) { return try apply(steps[...], to: value) }
        guard let (value, names) = evaluator.scope.value(of: reference) else {
            throw .invalid("there is no '\(reference)'", at: reference.span, .name)
        }
        return try apply(steps.dropFirst(names), to: value)
    }

    private mutating func apply(_ steps: ArraySlice<HCLStep>, to start: HCLValue) throws(EvaluationFailure) -> HCLValue
    {
        var value = start
        var rest = steps
        while let step = rest.popFirst() {
            switch step.kind {
            case .attribute(let name): value = try Self.attribute(name, of: value)
            case .legacyIndex(let digits): value = try Self.element(try number(digits), of: value)
            case .index(let key): value = try Self.element(try self.value(key), of: value)
            case .attributeSplat:
                let each = rest.prefix { step in
                    switch step.kind {
                    case .attribute, .legacyIndex: true
                    default: false
                    }
                }
                value = try splat(each, over: value)
                rest = rest.dropFirst(each.count)
            case .fullSplat:
                value = try splat(rest, over: value)
                rest = []
            }
        }
        return value
    }

    /// The steps applied to each element; a value that is no list is a list of itself, and null is an empty one.
    private mutating func splat(
        _ steps: ArraySlice<HCLStep>, over value: HCLValue
    ) throws(EvaluationFailure) -> HCLValue {
        switch value.kind {
        case .unknown(let unknown) where unknown.parts.isEmpty: return .unknown(from: [value])
        case .null: return HCLValue.list([]).marked(value.isSensitive)
        case .list(let sequence):
            var results: [HCLValue] = []
            for element in sequence.elements { results.append(try apply(steps, to: element)) }
            return HCLValue.list(results, sequence.kind == .tuple ? .tuple : .list).marked(value.isSensitive)
        default: return .list([try apply(steps, to: value)])
        }
    }

    static func attribute(_ name: String, of value: HCLValue) throws(EvaluationFailure) -> HCLValue {
        switch value.kind {
        case .unknown(let unknown): return unknown.part(name).marked(value.isSensitive)
        case .object(let mapping):
            guard let found = mapping[name] else { throw .invalid("the object has no attribute '\(name)'", .element) }
            return found.marked(value.isSensitive)
        case .null: throw .invalid("null has no attribute '\(name)'", .element)
        default: throw .invalid("\(value.typeName) has no attribute '\(name)'", .element)
        }
    }

    static func element(_ key: HCLValue, of value: HCLValue) throws(EvaluationFailure) -> HCLValue {
        if key.isUnknown { return HCLValue.unknown(from: [key]).marked(value.isSensitive) }
        let isSensitive = value.isSensitive || key.isSensitive
        if case .unknown(let unknown) = value.kind {
            switch key.kind {
            case .string(let name) where unknown.parts[name] != nil: return unknown.part(name).marked(isSensitive)
            case .string(let name):
                return HCLValue(.unknown(unknown.stepping("[\(HCLUnknown.quoted(name))]")), isSensitive: isSensitive)
            case .number(let number):
                return HCLValue(.unknown(unknown.stepping("[\(number)]")), isSensitive: isSensitive)
            default: return HCLValue.unknown(from: [value]).marked(isSensitive)
            }
        }
        switch value.kind {
        case .list(let sequence) where sequence.kind != .set:
            guard let index = try key.asNumber().int, sequence.elements.indices.contains(index) else {
                throw .invalid("the list has no such element", .element)
            }
            return sequence.elements[index].marked(isSensitive)
        case .object(let mapping):
            let name = try key.asString()
            guard let found = mapping[name] else {
                let shown = isSensitive ? "such element" : "element '\(name)'"
                throw .invalid("the object has no \(shown)", .element)
            }
            return found.marked(isSensitive)
        default: throw .invalid("\(value.typeName) has no elements to pick from", .element)
        }
    }
}
