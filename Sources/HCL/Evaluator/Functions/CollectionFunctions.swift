enum CollectionFunctions {
    static let all: [String: Function] = [
        "alltrue": Function(1, .unknownParts) { (call) throws(EvaluationFailure) in try truth(call, decidedBy: false) },
        "anytrue": Function(1, .unknownParts) { (call) throws(EvaluationFailure) in try truth(call, decidedBy: true) },
        "chunklist": Function(2, .unknownParts) { (call) throws(EvaluationFailure) in
            let elements = try HCLValue.unified(try call.elements(0))
            let size = try call.int(1)
            guard size >= 0 else { throw .invalid("chunklist() needs a size of 0 or more") }
            guard size > 0 else { return .list([.list(elements, .list)], .list) }
            let chunks = stride(from: 0, to: elements.count, by: size).map { start in
                HCLValue.list(Array(elements[start..<min(start + size, elements.count)]), .list)
            }
            return .list(chunks, .list)
        },
        "coalesce": .variadic(1, [.nulls, .unknowns]) { (call) throws(EvaluationFailure) in
            for value in try HCLValue.unified(call.arguments) where !value.isNull && value.kind != .string("") {
                return value
            }
            throw .invalid("coalesce() found nothing but null and empty strings")
        },
        "coalescelist": .variadic(1, .unknowns) { (call) throws(EvaluationFailure) in
            for (index, value) in call.arguments.enumerated() {
                if value.isUnknown { return value }
                if try !call.elements(index).isEmpty { return value }
            }
            throw .invalid("coalescelist() found nothing but empty lists")
        },
        "compact": Function(1) { (call) throws(EvaluationFailure) in
            let kept = try call.elements(0).filter { !$0.isNull && $0.kind != .string("") }
            var strings: [HCLValue] = []
            for value in kept {
                strings.append(HCLValue(.string(try value.asString()), isSensitive: value.isSensitive))
            }
            return .list(strings, .list)
        },
        "concat": .variadic(1, .unknowns) { (call) throws(EvaluationFailure) in
            var elements: [HCLValue] = []
            var isTuple = false
            for (index, argument) in call.arguments.enumerated() {
                elements += argument.isUnknown ? argument.knownElements : try call.elements(index)
                if case .list(let sequence) = argument.kind, sequence.kind == .tuple { isTuple = true }
            }
            let unknown = call.arguments.filter(\.isUnknown)
            guard unknown.isEmpty else { return .unknown(from: unknown, elements: elements) }
            return .list(elements, isTuple ? .tuple : .list)
        },
        "contains": Function(2) { (call) throws(EvaluationFailure) in
            .bool(try call.elements(0).contains { Evaluation.areEqual($0, call.arguments[1]) })
        },
        "distinct": Function(1) { (call) throws(EvaluationFailure) in
            var seen: Set<HCLValue.Kind> = []
            return .list(try HCLValue.unified(try call.elements(0)).filter { seen.insert($0.kind).inserted }, .list)
        },
        "element": Function(2, .unknownParts) { (call) throws(EvaluationFailure) in
            let elements = try call.elements(0)
            if case .list(let sequence) = call.arguments[0].kind, sequence.kind == .set {
                throw .invalid("element() needs a list, and a set has no order")
            }
            guard !elements.isEmpty else { throw .invalid("element() needs a list that is not empty") }
            let index = try call.int(1) % elements.count
            guard index >= 0 else { throw .invalid("element() needs an index of 0 or more") }
            return elements[index]
        },
        "flatten": Function(1, .unknowns) { (call) throws(EvaluationFailure) in
            var flat: [HCLValue] = []
            let list = call.arguments[0]
            var unknown = list.isUnknown ? [list] : []
            flatten(list.isUnknown ? list.knownElements : try call.elements(0), into: &flat, &unknown)
            return unknown.isEmpty ? .list(flat) : .unknown(from: unknown, elements: flat)
        },
        "index": Function(2) { (call) throws(EvaluationFailure) in
            let elements = try call.elements(0)
            guard let index = elements.firstIndex(where: { Evaluation.areEqual($0, call.arguments[1]) }) else {
                throw .invalid("index() did not find the value")
            }
            return .int(index)
        },
        "keys": Function(1, .unknownParts) { (call) throws(EvaluationFailure) in
            let mapping = try call.mapping(0)
            return .list(mapping.entries.map { .string($0.key) }, mapping.kind == .map ? .list : .tuple)
        },
        "length": Function(1, .unknownParts) { (call) throws(EvaluationFailure) in
            switch call.arguments[0].kind {
            case .string(let text): return .int(text.count)
            case .object(let mapping): return .int(mapping.entries.count)
            default: return .int(try call.elements(0).count)
            }
        },
        "lookup": Function(2...3, [.nulls, .unknownParts]) { (call) throws(EvaluationFailure) in
            if let found = try call.mapping(0)[try call.string(1)] { return found }
            guard call.count == 3 else { throw .invalid("lookup() did not find the key") }
            return call.arguments[2]
        },
        "matchkeys": Function(3) { (call) throws(EvaluationFailure) in
            let (values, keys, wanted) = (try call.elements(0), try call.elements(1), try call.elements(2))
            guard values.count == keys.count else { throw .invalid("matchkeys() needs lists of one length") }
            let found = zip(values, keys).filter { _, key in wanted.contains { Evaluation.areEqual($0, key) } }
            return .list(found.map(\.0), .list)
        },
        "merge": .variadic(0, [.nulls, .unknowns]) { (call) throws(EvaluationFailure) in
            var merged: [String: HCLValue] = [:]
            var isMap = true
            for (index, argument) in call.arguments.enumerated() where !argument.isNull {
                if case .unknown(let unknown) = argument.kind {
                    // It may have any name again that was there before.
                    merged = unknown.parts
                    continue
                }
                let mapping = try call.mapping(index)
                if mapping.kind == .object { isMap = false }
                merged.merge(mapping.dictionary) { $1 }
            }
            let unknown = call.arguments.filter(\.isUnknown)
            guard unknown.isEmpty else { return .unknown(from: unknown, parts: merged) }
            return .object(merged, isMap ? .map : .object)
        },
        "one": Function(1, [.unknownParts]) { (call) throws(EvaluationFailure) in
            let elements = try call.elements(0)
            guard elements.count <= 1 else { throw .invalid("one() needs a list of at most one element") }
            return elements.first ?? .null
        },
        "range": Function(1...3) { (call) throws(EvaluationFailure) in try range(call) },
        "reverse": Function(1, .unknownParts) { (call) throws(EvaluationFailure) in
            guard case .list(let sequence) = call.arguments[0].kind else { throw .invalid("reverse() needs a list") }
            return .list(try call.elements(0).reversed(), sequence.kind == .tuple ? .tuple : .list)
        },
        "slice": Function(3, .unknownParts) { (call) throws(EvaluationFailure) in
            let elements = try call.elements(0)
            let (start, end) = (try call.int(1), try call.int(2))
            guard start >= 0, start <= end, end <= elements.count else {
                throw .invalid("slice() goes beyond the list")
            }
            guard case .list(let sequence) = call.arguments[0].kind else { return .list([]) }
            return .list(Array(elements[start..<end]), sequence.kind)
        },
        "sort": Function(1) { (call) throws(EvaluationFailure) in
            let sorted = try call.strings(0).sorted()
            return .list(sorted.map(HCLValue.string), .list)
        },
        "transpose": Function(1) { (call) throws(EvaluationFailure) in
            var transposed: [String: [HCLValue]] = [:]
            for entry in try call.mapping(0).entries {
                for element in try entry.value.asElements() {
                    transposed[try element.asString(), default: []].append(.string(entry.key))
                }
            }
            return .object(transposed.mapValues { .list($0, .list) }, .map)
        },
        "values": Function(1, .unknownParts) { (call) throws(EvaluationFailure) in
            let mapping = try call.mapping(0)
            return .list(mapping.entries.map(\.value), mapping.kind == .map ? .list : .tuple)
        },
        "zipmap": Function(2, .unknownParts) { (call) throws(EvaluationFailure) in
            let (keys, values) = (try call.elements(0), try call.elements(1))
            guard keys.count == values.count else { throw .invalid("zipmap() needs lists of one length") }
            guard keys.allSatisfy({ !$0.isUnknown }) else { return .unknown(from: keys) }
            var entries: [String: HCLValue] = [:]
            for (key, value) in zip(keys, values) { entries[try key.asString()] = value }
            return .object(entries)
        },
    ]

    /// `alltrue` is decided by a false element, `anytrue` by a true one; null counts as false.
    private static func truth(_ call: FunctionCall, decidedBy value: Bool) throws(EvaluationFailure) -> HCLValue {
        var unknown: [HCLValue] = []
        for element in try call.elements(0) {
            if element.isUnknown {
                unknown.append(element)
            } else if try (element.isNull ? false : element.asBool()) == value {
                return .bool(value)
            }
        }
        return unknown.isEmpty ? .bool(!value) : .unknown(from: unknown)
    }

    private static func flatten(_ elements: [HCLValue], into flat: inout [HCLValue], _ unknown: inout [HCLValue]) {
        for element in elements {
            if case .list(let sequence) = element.kind {
                flatten(sequence.elements.map { $0.marked(element.isSensitive) }, into: &flat, &unknown)
            } else if case .unknown(let list) = element.kind, !list.elements.isEmpty {
                unknown.append(element)
                flatten(element.knownElements, into: &flat, &unknown)
            } else {
                if element.isUnknown { unknown.append(element) }
                flat.append(element)
            }
        }
    }

    /// Numbers from a start to before a limit, at most 1,024 as in Terraform.
    private static func range(_ call: FunctionCall) throws(EvaluationFailure) -> HCLValue {
        let start = call.count > 1 ? try call.number(0) : HCLNumber(0)
        let limit = try call.number(call.count > 1 ? 1 : 0)
        let isDown = limit < start
        let step = call.count > 2 ? try call.number(2) : HCLNumber(isDown ? -1 : 1)
        guard !step.isZero else { throw .invalid("range() needs a step other than 0") }
        guard start == limit || step.isNegative == isDown else { throw .invalid("range() steps away from its limit") }
        var numbers: [HCLValue] = []
        var next = start
        while isDown ? limit < next : next < limit {
            guard numbers.count < 1024 else { throw .invalid("range() makes at most 1,024 numbers") }
            numbers.append(.number(next))
            guard let sum = next + step else { throw .limit("the number is out of range") }
            next = sum
        }
        return .list(numbers, .list)
    }
}
