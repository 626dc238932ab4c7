import HCL

/// An input variable as it is declared.
struct ModuleVariable {
    private let type: TypeConstraint
    private let fallback: HCLExpression?
    private let isSensitive: Bool
    private let takesNull: Bool

    init(_ block: DeclaredBlock) {
        type = block.body["type"].map { TypeConstraint($0.value) } ?? .any
        fallback = block.body["default"]?.value
        isSensitive = block.body["sensitive"]?.value.kind == .bool(true)
        takesNull = block.body["nullable"]?.value.kind != .bool(false)
    }

    /// What is known of the value where anything may be given: its form.
    func open(name: String) -> HCLValue {
        let value = type.open(HCLUnknown([.variable(name)], address: "var.\(name)"))
        return isSensitive ? HCLValue(value.kind, isSensitive: true) : value
    }

    /// The value of the variable where it is given `value`, or nothing.
    func value(given value: HCLValue?, name: String) -> HCLValue {
        var value = value
        if value?.isNull == true, !takesNull { value = nil }
        let found =
            value ?? fallback.map { HCLEvaluator().value(of: $0) }
            ?? HCLValue(.unknown(HCLUnknown([.variable(name)], address: "var.\(name)")))
        let converted = type.converted(found)
        return isSensitive ? HCLValue(converted.kind, isSensitive: true) : converted
    }
}
