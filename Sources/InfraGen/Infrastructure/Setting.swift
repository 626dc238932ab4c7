package import HCL

/// What a body says of one argument, as far as it can be known.
package enum Setting<Value: Sendable>: Sendable {
    /// Set, to a value of the type that was asked for, at a place.
    case known(Value, Provenance)
    /// Not set, or set to null: the provider's default holds.
    case absent
    /// Set to what cannot be known before Terraform runs.
    case unknown(HCLUnknown, Provenance)

    package var value: Value? {
        guard case .known(let value, _) = self else { return nil }
        return value
    }

    package var isAbsent: Bool {
        guard case .absent = self else { return false }
        return true
    }

    /// Where the argument is set.
    package var provenance: Provenance? {
        switch self {
        case .known(_, let place), .unknown(_, let place): place
        case .absent: nil
        }
    }
}

extension InfrastructureBody {
    /// The argument called `name`, whatever its type.
    package func value(_ name: String) -> Setting<HCLValue> { setting(name) { $0 } }

    /// A boolean; Terraform also takes `"true"` and `"1"`, but no number.
    package func bool(_ name: String) -> Setting<Bool> {
        setting(name) { value in
            switch value.kind {
            case .bool(let bool): bool
            case .string("true"), .string("1"): true
            case .string("false"), .string("0"): false
            default: nil
            }
        }
    }

    /// A string; Terraform also takes numbers and booleans.
    package func string(_ name: String) -> Setting<String> { setting(name, \.text) }

    /// A whole number; Terraform also takes `"7"`.
    package func int(_ name: String) -> Setting<Int> { setting(name, \.whole) }

    /// The strings of a list, set or tuple.
    package func strings(_ name: String) -> Setting<[String]> {
        setting(name) { value in
            guard case .list(let sequence) = value.kind else { return nil }
            return sequence.elements.compactMap(\.text)
        }
    }

    /// The strings of a list that are known, though others may not be.
    package func knownStrings(_ name: String) -> Setting<[String]> {
        guard let attribute = self[name], case .list(let sequence) = attribute.value.kind else { return strings(name) }
        return .known(sequence.elements.compactMap(\.text), attribute.provenance)
    }

    private func setting<Value: Sendable>(_ name: String, _ read: (HCLValue) -> Value?) -> Setting<Value> {
        guard let attribute = self[name], !attribute.value.isNull else { return .absent }
        if let value = read(attribute.value), attribute.value.isWhollyKnown {
            return .known(value, attribute.provenance)
        }
        if case .unknown(let unknown) = attribute.value.kind { return .unknown(unknown, attribute.provenance) }
        guard !attribute.value.isWhollyKnown else {
            // Of another type than the argument has: Terraform would refuse it, which is not a guardrail's business.
            return .unknown(HCLUnknown([.invalid("'\(name)' has another type", nil)]), attribute.provenance)
        }
        return .unknown(attribute.value.unknownParts, attribute.provenance)
    }
}

extension HCLValue {
    /// A whole number, or a string that is one in any spelling that Terraform takes: `"7.0"`.
    fileprivate var whole: Int? {
        switch kind {
        case .number(let number): number.int
        case .string(let text): HCLNumber(text)?.int
        default: nil
        }
    }
}
