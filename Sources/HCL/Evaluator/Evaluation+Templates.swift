extension Evaluation {
    /// A template; of one interpolation alone, the value itself.
    mutating func template(_ parts: [HCLTemplatePart]) throws(EvaluationFailure) -> HCLValue {
        if parts.count == 1, case .interpolation(let value) = parts[0].kind { return try self.value(value) }
        return try text(parts)
    }

    mutating func text(_ parts: [HCLTemplatePart]) throws(EvaluationFailure) -> HCLValue {
        var text = ""
        var unknown: [HCLValue] = []
        var isSensitive = false
        for part in parts {
            let value = try self.part(part)
            isSensitive = isSensitive || value.holdsSensitive
            if case .unknown(let reasons) = value.kind {
                unknown.append(value)
                let mark = evaluator.mark(of: reasons) ?? ""
                try charge(mark.utf8.count / 16)
                text += mark
            } else {
                guard !value.isNull else { throw .invalid("null cannot be part of a string", at: part.span) }
                let string = try value.asString()
                try charge(string.utf8.count / 16)
                text += string
            }
        }
        guard !unknown.isEmpty else { return HCLValue(.string(text), isSensitive: isSensitive) }
        return HCLValue.unknown(from: unknown, text: evaluator.mark == nil ? nil : text).marked(isSensitive)
    }

    private mutating func part(_ part: HCLTemplatePart) throws(EvaluationFailure) -> HCLValue {
        switch part.kind {
        case .literal(let text): return .string(text)
        case .interpolation(let value): return try self.value(value)
        case .conditional(let condition, let then, let other):
            return try conditional(
                try value(condition),
                try branch { (inner) throws(EvaluationFailure) in try inner.text(then) },
                try branch { (inner) throws(EvaluationFailure) in try inner.text(other) })
        case .forEach(let keyName, let valueName, let collection, let body):
            let collection = try value(collection)
            guard let items = try Self.items(of: collection) else { return collection }
            var results: [HCLValue] = []
            for item in items {
                let names = [keyName.map { ($0, item.key) }, (valueName, item.value)].compactMap(\.self)
                results.append(try with(names) { (inner) throws(EvaluationFailure) in try inner.text(body) })
            }
            guard results.allSatisfy({ !$0.isUnknown }) else { return .unknown(from: results) }
            var text = ""
            for result in results { text += try result.asString() }
            try charge(text.utf8.count / 16)
            return HCLValue.string(text).marked(collection.isSensitive || results.contains(where: \.isSensitive))
        }
    }
}
