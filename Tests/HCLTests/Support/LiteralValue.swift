import Foundation
import HCL

/// The value of an expression that needs no context, by the simplest possible reading; the judge of the writer.
indirect enum LiteralValue: Equatable, Decodable {
    case null
    case bool(Bool)
    case number(Decimal)
    case string([Unicode.Scalar])
    case list([LiteralValue])
    case object([[Unicode.Scalar]: LiteralValue])

    init(_ expression: HCLExpression, _ names: [String: LiteralValue] = [:]) {
        switch expression.kind {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let digits): self = .number(Decimal(string: digits) ?? .nan)
        case .string(let text): self = .string(Array(text.unicodeScalars))
        case .template(let parts):
            let parts = parts.filter { $0.kind != .literal("") }
            if parts.count == 1, case .interpolation(let value) = parts[0].kind {
                self = LiteralValue(value, names)
            } else {
                self = .string(Array(Self.text(parts, names).unicodeScalars))
            }
        case .heredoc(let heredoc): self = .string(Array(Self.text(heredoc.parts, names).unicodeScalars))
        case .list(let elements): self = .list(elements.map { LiteralValue($0.value, names) })
        case .object(let items):
            self = .object(
                Dictionary(
                    items.map { (LiteralValue($0.key).scalars, LiteralValue($0.value, names)) },
                    uniquingKeysWith: { $1 }))
        case .variable(let name): self = names[name] ?? .null
        case .unary(.negate, let value): self = .number(-(LiteralValue(value, names).decimal))
        case .binary(let left, let rest):
            let right = LiteralValue(rest[0].value, names).decimal
            let left = LiteralValue(left, names).decimal
            self = .bool(rest[0].operation == .less ? left < right : left > right)
        case .conditional(let condition, let then, let other):
            self = LiteralValue(LiteralValue(condition, names) == .bool(true) ? then : other, names)
        case .parentheses(let value): self = LiteralValue(value, names)
        default: fatalError("no literal: \(expression)")
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Decimal.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(Array(value.unicodeScalars))
        } else if let value = try? container.decode([LiteralValue].self) {
            self = .list(value)
        } else {
            let value = try container.decode([String: LiteralValue].self)
            self = .object(
                Dictionary(value.map { (Array($0.unicodeScalars), $1) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// As Terraform keeps it: every string composed (NFC).
    var normalized: LiteralValue {
        switch self {
        case .null, .bool, .number: self
        case .string(let scalars): .string(Self.composed(scalars))
        case .list(let values): .list(values.map(\.normalized))
        case .object(let items):
            .object(
                Dictionary(
                    items.map { (Self.composed($0), $1.normalized) }, uniquingKeysWith: { first, _ in first }))
        }
    }

    private var scalars: [Unicode.Scalar] {
        if case .string(let scalars) = self { scalars } else { [] }
    }

    private var decimal: Decimal {
        if case .number(let value) = self { value } else { .nan }
    }

    private var text: String {
        switch self {
        case .string(let scalars): Self.string(scalars)
        case .number(let value): "\(value)"
        case .bool(let value): "\(value)"
        default: ""
        }
    }

    private static func text(_ parts: [HCLTemplatePart], _ names: [String: LiteralValue]) -> String {
        parts.map { part in
            switch part.kind {
            case .literal(let text): text
            case .interpolation(let value): LiteralValue(value, names).text
            case .conditional(let condition, let then, let other):
                text(LiteralValue(condition, names) == .bool(true) ? then : other, names)
            case .forEach(let keyName, let valueName, let collection, let body):
                LiteralValue(collection, names).elements.enumerated().map { index, value in
                    var inner = names
                    inner[valueName] = value
                    if let keyName { inner[keyName] = .number(Decimal(index)) }
                    return text(body, inner)
                }.joined()
            }
        }.joined()
    }

    private var elements: [LiteralValue] {
        if case .list(let values) = self { values } else { [] }
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private static func composed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        Array(string(scalars).precomposedStringWithCanonicalMapping.unicodeScalars)
    }
}
