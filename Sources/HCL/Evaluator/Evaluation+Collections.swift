extension Evaluation {
    mutating func object(_ items: [HCLObjectItem]) throws(EvaluationFailure) -> HCLValue {
        var entries: [String: HCLValue] = [:]
        var unknownKeys: [HCLValue] = []
        var isSensitive = false
        for item in items {
            let key = try self.key(item.key)
            let value = try self.value(item.value)
            isSensitive = isSensitive || key.isSensitive
            guard !key.isUnknown else {
                unknownKeys.append(key)
                continue
            }
            guard !key.isNull else { throw .invalid("null cannot be a key", at: item.key.span) }
            entries[try key.asString()] = value
        }
        let result: HCLValue = unknownKeys.isEmpty ? .object(entries) : .unknown(from: unknownKeys)
        return result.marked(isSensitive)
    }

    private mutating func key(_ key: HCLExpression) throws(EvaluationFailure) -> HCLValue {
        if case .traversal(let base, _) = key.kind, case .variable = base.kind {
            throw .invalid("a reference as a key needs parentheses", at: key.span)
        }
        return try value(key)
    }

    /// A `for` expression over a list or an object.
    mutating func loop(_ loop: HCLForExpression) throws(EvaluationFailure) -> HCLValue {
        let collection = try value(loop.collection)
        guard let items = try Self.knownItems(of: collection) else { return collection }
        var results: [HCLValue] = []
        var groups: [String: [HCLValue]] = [:]
        var unknown = collection.isUnknown ? [collection] : []
        var isSensitive = collection.isSensitive
        for item in items {
            if collection.isUnknown, item.value.isUnknown {
                // It may stand for any number of items.
                results.append(.unknown(from: [item.value]))
                continue
            }
            let names = [loop.keyName.map { ($0, item.key) }, (loop.valueName, item.value)].compactMap(\.self)
            let outcome = try with(names) { (inner) throws(EvaluationFailure) in try inner.iteration(loop) }
            isSensitive = isSensitive || outcome.isSensitive
            unknown += outcome.unknown
            // Whether it is there, or by which key, is not known.
            if !outcome.unknown.isEmpty { results.append(.unknown(from: outcome.unknown)) }
            guard let result = outcome.result else { continue }
            guard let key = outcome.key else {
                results.append(result)
                continue
            }
            guard loop.groups || groups[key] == nil else {
                throw .invalid(isSensitive ? "two items have one key" : "two items have the key '\(key)'")
            }
            groups[key, default: []].append(result)
        }
        guard unknown.isEmpty else {
            return HCLValue.unknown(from: unknown, elements: loop.key == nil ? results : []).marked(isSensitive)
        }
        guard loop.key != nil else { return HCLValue.list(results).marked(isSensitive) }
        let entries = groups.mapValues { values in loop.groups ? HCLValue.list(values) : values[0] }
        return HCLValue.object(entries).marked(isSensitive)
    }

    private struct Iteration {
        var key: String?
        var result: HCLValue?
        /// What makes the shape of the whole unknown: a condition or a key.
        var unknown: [HCLValue] = []
        var isSensitive = false
    }

    private mutating func iteration(_ loop: HCLForExpression) throws(EvaluationFailure) -> Iteration {
        var iteration = Iteration()
        if let condition = loop.condition {
            let value = try self.value(condition)
            iteration.isSensitive = value.isSensitive
            guard !value.isUnknown else {
                iteration.unknown = [value]
                return iteration
            }
            guard try value.asBool() else { return iteration }
        }
        if let key = loop.key {
            let value = try self.value(key)
            iteration.isSensitive = iteration.isSensitive || value.isSensitive
            if value.isUnknown {
                iteration.unknown = [value]
                return iteration
            }
            iteration.key = try value.asString()
        }
        iteration.result = try value(loop.result)
        return iteration
    }

    /// The same of what is known of a list; nil when nothing is.
    private static func knownItems(
        of collection: HCLValue
    ) throws(EvaluationFailure) -> [(key: HCLValue, value: HCLValue)]? {
        guard case .unknown(let unknown) = collection.kind, !unknown.elements.isEmpty else {
            return try items(of: collection)
        }
        // How many stand before an element is not known.
        return collection.knownElements.map { (.unknown(from: [collection]), $0) }
    }

    /// Keys and values of a collection; nil when it is unknown.
    static func items(of collection: HCLValue) throws(EvaluationFailure) -> [(key: HCLValue, value: HCLValue)]? {
        switch collection.kind {
        case .unknown: return nil
        case .list(let sequence):
            return sequence.elements.enumerated().map { index, element in
                (sequence.kind == .set ? element : .int(index), element.marked(collection.isSensitive))
            }
        case .object(let mapping):
            return mapping.entries.map { (.string($0.key), $0.value.marked(collection.isSensitive)) }
        default: throw .invalid("a list or an object is needed, found \(collection.typeName)")
        }
    }
}
