import Diagnostics
import HCL

/// The type that a variable is declared with.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/expressions/type-constraints>
indirect enum TypeConstraint: Sendable {
    case any, string, number, bool
    case list(TypeConstraint), set(TypeConstraint), map(TypeConstraint)
    case tuple([TypeConstraint])
    case object([(name: String, attribute: Attribute)])

    struct Attribute: Sendable {
        let type: TypeConstraint
        let isOptional: Bool
        /// What an optional attribute is where it is not given.
        let fallback: HCLExpression?
    }

    /// Reads `expression`; what is no type is any.
    init(_ expression: HCLExpression) {
        switch expression.kind {
        // In JSON syntax, a type stands in quotes.
        case .string(let text):
            let parsed = HCLParser.parseExpression(.init(path: "<type>", bytes: Array(text.utf8))).value
            if let parsed, case .string = parsed.kind { self = .any } else { self = parsed.map(Self.init) ?? .any }
        case .variable("string"): self = .string
        case .variable("number"): self = .number
        case .variable("bool"): self = .bool
        case .variable("list"): self = .list(.any)
        case .variable("set"): self = .set(.any)
        case .variable("map"): self = .map(.any)
        case .call(let call) where call.arguments.count == 1: self.init(call.name, call.arguments[0])
        default: self = .any
        }
    }

    private init(_ name: String, _ argument: HCLExpression) {
        switch (name, argument.kind) {
        case ("list", _): self = .list(TypeConstraint(argument))
        case ("set", _): self = .set(TypeConstraint(argument))
        case ("map", _): self = .map(TypeConstraint(argument))
        case ("tuple", .list(let elements)): self = .tuple(elements.map { TypeConstraint($0.value) })
        case ("object", .object(let items)):
            self = .object(
                items.compactMap { item in
                    guard case .string(let name) = item.key.kind else { return nil }
                    return (name, Attribute(item.value))
                })
        default: self = .any
        }
    }
}

extension TypeConstraint.Attribute {
    init(_ expression: HCLExpression) {
        guard case .call(let call) = expression.kind, call.name == "optional", let type = call.arguments.first else {
            self.init(type: TypeConstraint(expression), isOptional: false, fallback: nil)
            return
        }
        self.init(
            type: TypeConstraint(type), isOptional: true,
            fallback: call.arguments.count == 2 ? call.arguments[1] : nil)
    }
}

extension TypeConstraint {
    /// A value of this type of which nothing but the type is known: of an object, the attributes.
    func open(_ unknown: HCLUnknown) -> HCLValue {
        guard case .object(let attributes) = self else { return HCLValue(.unknown(unknown)) }
        let entries = attributes.map { name, attribute in
            let address = unknown.address.map { "\($0).\(name)" }
            return (name, attribute.type.open(HCLUnknown(unknown.reasons, address: address)))
        }
        return .object(Dictionary(entries, uniquingKeysWith: { $1 }))
    }

    /// `value` as one of this type; what Terraform would refuse stays as it is.
    func converted(_ value: HCLValue) -> HCLValue {
        HCLValue(kind(of: value), isSensitive: value.isSensitive)
    }

    private func kind(of value: HCLValue) -> HCLValue.Kind {
        switch (self, value.kind) {
        case (_, .null), (.any, _), (_, .unknown): value.kind
        case (.string, _): value.text.map { .string($0) } ?? value.kind
        case (.number, .string(let text)): HCLNumber(text).map { .number($0) } ?? value.kind
        case (.bool, .string("true")), (.bool, .string("1")): .bool(true)
        case (.bool, .string("false")), (.bool, .string("0")): .bool(false)
        case (.list(let type), .list(let sequence)):
            .list(HCLSequence(sequence.elements.map(type.converted), .list))
        case (.set(let type), .list(let sequence)):
            HCLEvaluator.set(of: sequence.elements.map(type.converted)).kind
        case (.tuple(let types), .list(let sequence)) where types.count == sequence.elements.count:
            .list(HCLSequence(zip(types, sequence.elements).map { $0.converted($1) }, .tuple))
        case (.map(let type), .object(let mapping)):
            .object(HCLMapping(mapping.dictionary.mapValues(type.converted), .map))
        case (.object(let attributes), .object(let mapping)): .object(object(attributes, mapping))
        default: value.kind
        }
    }

    /// The attributes of the type, those not given with what stands for them; others are dropped.
    private func object(_ attributes: [(name: String, attribute: Attribute)], _ mapping: HCLMapping) -> HCLMapping {
        var entries: [String: HCLValue] = [:]
        for (name, attribute) in attributes {
            if let given = mapping[name], !given.isNull || !attribute.isOptional {
                entries[name] = attribute.type.converted(given)
            } else if attribute.isOptional {
                let fallback = attribute.fallback.map { HCLEvaluator().value(of: $0) } ?? .null
                entries[name] = attribute.type.converted(fallback)
            }
        }
        return HCLMapping(entries)
    }
}
