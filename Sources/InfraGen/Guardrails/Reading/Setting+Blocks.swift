package import HCL

extension InfrastructureBody {
    /// The first block of `type`: absent where there is none, unknown where it is not known whether there is one.
    package func block(_ type: String) -> Setting<InfrastructureBody> {
        let blocks = blocks(type)
        if let certain = blocks.first(where: { $0.isUncertain == nil }) {
            return .known(certain.body, certain.provenance)
        }
        return blocks.first.map { .unknown($0.isUncertain ?? HCLUnknown([]), $0.provenance) } ?? .absent
    }
}

extension Setting {
    /// What `next` reads of the value, where there is one.
    package func flatMap<Other>(_ next: (Value) -> Setting<Other>) -> Setting<Other> {
        switch self {
        case .known(let value, _): next(value)
        case .absent: .absent
        case .unknown(let reasons, let place): .unknown(reasons, place)
        }
    }

    package func map<Other>(_ transform: (Value) -> Other) -> Setting<Other> {
        switch self {
        case .known(let value, let place): .known(transform(value), place)
        case .absent: .absent
        case .unknown(let reasons, let place): .unknown(reasons, place)
        }
    }

    /// Why the value is not known.
    package var reasons: HCLUnknown? {
        guard case .unknown(let reasons, _) = self else { return nil }
        return reasons
    }
}

extension InfrastructureBody {
    /// Whether the argument is set to something, be it known only after apply; not where it is null or empty.
    package func isGiven(_ name: String) -> Bool {
        guard let attribute = self[name] else { return false }
        return !attribute.value.isNull && attribute.value != .string("")
    }
}
