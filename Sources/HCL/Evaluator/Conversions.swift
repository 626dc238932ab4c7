/// Terraform's conversions between primitive types.
extension HCLValue {
    var typeName: String {
        switch kind {
        case .null: "null"
        case .bool: "a bool"
        case .number: "a number"
        case .string: "a string"
        case .list(let sequence): sequence.kind == .set ? "a set" : "a list"
        case .object(let mapping): mapping.kind == .map ? "a map" : "an object"
        case .unknown: "a value"
        }
    }

    var isPrimitive: Bool {
        switch kind {
        case .bool, .number, .string: true
        default: false
        }
    }

    /// Whether the value is null, sensitive or not.
    package var isNull: Bool { kind == .null }

    /// The text of a string, a number or a bool.
    func asString() throws(EvaluationFailure) -> String {
        guard let text else { throw .invalid("\(typeName) is no string") }
        return text
    }

    /// A number, or a string that is one.
    func asNumber() throws(EvaluationFailure) -> HCLNumber {
        switch kind {
        case .number(let number): return number
        case .string(let text):
            guard let number = HCLNumber(text) else {
                throw .invalid("a number is needed, found a string that is none")
            }
            return number
        default: throw .invalid("a number is needed, found \(typeName)")
        }
    }

    /// A bool, or a string that is one.
    func asBool() throws(EvaluationFailure) -> Bool {
        switch kind {
        case .bool(let value): return value
        case .string("true"), .string("1"): return true
        case .string("false"), .string("0"): return false
        default: throw .invalid("a bool is needed, found \(typeName)")
        }
    }

    /// The elements of a list, a set or a tuple.
    func asElements() throws(EvaluationFailure) -> [HCLValue] {
        guard case .list(let sequence) = kind else { throw .invalid("a list is needed, found \(typeName)") }
        return sequence.elements.map { $0.marked(isSensitive) }
    }

    func asMapping() throws(EvaluationFailure) -> HCLMapping {
        guard case .object(let mapping) = kind else { throw .invalid("a map is needed, found \(typeName)") }
        return mapping
    }

    /// `values` in one type, where they are primitives of several: strings, if one of them is a string.
    static func unified(_ values: [HCLValue]) throws(EvaluationFailure) -> [HCLValue] {
        let kinds = Set(values.compactMap { $0.isPrimitive ? $0.typeName : nil })
        guard kinds.count > 1 else { return values }
        guard kinds.contains("a string") else { throw .invalid("the elements have no type in common") }
        var unified: [HCLValue] = []
        for value in values {
            unified.append(
                value.isPrimitive ? HCLValue(.string(try value.asString()), isSensitive: value.isSensitive) : value)
        }
        return unified
    }

    /// A set: each element once, in Terraform's order; unknown where an element is.
    static func set(_ values: [HCLValue]) throws(EvaluationFailure) -> HCLValue {
        let values = try unified(values)
        guard values.allSatisfy(\.isWhollyKnown) else { return .unknown(from: values) }
        var seen: Set<Kind> = []
        let unique = values.filter { seen.insert($0.kind).inserted }
        return .list(unique.sorted(by: precedes), .set)
    }

    /// The order of sets: numbers by size, strings by their composed scalars, false before true; of others, as they came.
    private static func precedes(_ a: HCLValue, _ b: HCLValue) -> Bool {
        switch (a.kind, b.kind) {
        case (.number(let a), .number(let b)): a < b
        case (.string(let a), .string(let b)): a < b
        case (.bool(let a), .bool(let b)): !a && b
        default: false
        }
    }
}
