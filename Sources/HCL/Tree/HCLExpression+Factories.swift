/// How generators write values: `.object([("Effect", "Allow"), ("Resource", .reference("aws_s3_bucket", "media"))])`.
extension HCLExpression {
    package static let null = HCLExpression(.null)

    package static func bool(_ value: Bool) -> Self { Self(.bool(value)) }

    package static func int(_ value: Int) -> Self {
        let magnitude = Self(.number(String(value.magnitude)))
        return value < 0 ? Self(.unary(.negate, magnitude)) : magnitude
    }

    /// A number as decimal text, kept as written (`0.50` stays `0.50`); other text becomes a string.
    package static func number(_ text: String) -> Self {
        text.utf8.first == UInt8(ascii: "-")
            ? Self(.unary(.negate, Self(.number(String(text.dropFirst()))))) : Self(.number(text))
    }

    /// A string of any text: the writer quotes and escapes.
    package static func string(_ value: String) -> Self { Self(.string(value)) }

    package static func strings(_ values: [String]) -> Self { .list(values.map(Self.string)) }

    package static func template(_ parts: [HCLTemplatePart]) -> Self { Self(.template(parts)) }

    /// A string over several lines.
    ///
    /// Written as a quoted string where a heredoc cannot say it: no line feed at its end, a control character in it,
    /// or inside a line of code.
    package static func heredoc(_ text: String, tag: String = "EOT", indented: Bool = true) -> Self {
        Self(.heredoc(HCLHeredoc([.literal(text)], tag: tag, indented: indented)))
    }

    package static func list(_ values: [HCLExpression]) -> Self { Self(.list(values.map { HCLListElement($0) })) }

    package static func list(elements: [HCLListElement]) -> Self { Self(.list(elements)) }

    package static func object(_ items: [(String, HCLExpression)]) -> Self {
        Self(.object(items.map { HCLObjectItem($0.0, $0.1) }))
    }

    package static func object(items: [HCLObjectItem]) -> Self { Self(.object(items)) }

    package static func variable(_ name: String) -> Self { Self(.variable(name)) }

    /// `root.names…`, where root and names are identifiers: `aws_s3_bucket.media.arn`.
    package static func reference(_ root: String, _ names: String...) -> Self { .reference(root, names) }

    package static func reference(_ root: String, _ names: [String]) -> Self {
        let steps = names.map { HCLStep(.attribute($0)) }
        return steps.isEmpty ? .variable(root) : Self(.traversal(.variable(root), steps))
    }

    /// A step into an attribute: `self.name`.
    package func dot(_ name: String) -> Self { stepping(.attribute(name)) }

    /// A step into an element: `self[key]`.
    package func indexed(by key: HCLExpression) -> Self { stepping(.index(key)) }

    /// A step into every element: `self[*]`.
    package func splat() -> Self { stepping(.fullSplat) }

    package static func call(_ name: String, _ arguments: [HCLExpression], expandsFinal: Bool = false) -> Self {
        Self(.call(HCLCall(name, arguments, expandsFinal: expandsFinal)))
    }

    package static func unary(_ operation: HCLUnaryOperator, _ value: HCLExpression) -> Self {
        Self(.unary(operation, value))
    }

    package static func binary(
        _ left: HCLExpression, _ operation: HCLBinaryOperator, _ right: HCLExpression
    ) -> Self {
        Self(.binary(left, [HCLOperand(operation, right)]))
    }

    /// `values[0] && values[1] …`, or `||`: of one value, that value; of none, what changes nothing.
    package static func all(_ values: [HCLExpression]) -> Self { joined(values, .and, empty: true) }
    package static func any(_ values: [HCLExpression]) -> Self { joined(values, .or, empty: false) }

    package static func conditional(
        _ condition: HCLExpression, then: HCLExpression, else other: HCLExpression
    ) -> Self {
        Self(.conditional(condition, then: then, else: other))
    }

    /// A list: `[for valueName in collection : result if condition]`.
    package static func forList(
        _ valueName: String, in collection: HCLExpression, _ result: HCLExpression, if condition: HCLExpression? = nil
    ) -> Self {
        Self(.forEach(HCLForExpression(valueName: valueName, in: collection, result: result, if: condition)))
    }

    /// An object: `{ for keyName, valueName in collection : key => result if condition }`.
    package static func forObject(
        _ keyName: String?, _ valueName: String, in collection: HCLExpression, key: HCLExpression,
        _ result: HCLExpression, if condition: HCLExpression? = nil
    ) -> Self {
        Self(
            .forEach(
                HCLForExpression(
                    keyName: keyName, valueName: valueName, in: collection, key: key, result: result, if: condition)))
    }

    private func stepping(_ step: HCLStep.Kind) -> Self {
        guard case .traversal(let base, let steps) = kind else { return Self(.traversal(self, [HCLStep(step)])) }
        return Self(.traversal(base, steps + [HCLStep(step)]))
    }

    private static func joined(_ values: [HCLExpression], _ operation: HCLBinaryOperator, empty: Bool) -> Self {
        guard let first = values.first else { return .bool(empty) }
        guard values.count > 1 else { return first }
        return Self(.binary(first, values.dropFirst().map { HCLOperand(operation, $0) }))
    }
}

extension HCLExpression: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .int(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: HCLExpression...) { self = .list(elements) }
}

/// A Swift value that has one spelling in HCL.
package protocol HCLConvertible {
    var hcl: HCLExpression { get }
}

extension HCLExpression: HCLConvertible {
    package var hcl: HCLExpression { self }
}

extension String: HCLConvertible {
    package var hcl: HCLExpression { .string(self) }
}

extension Int: HCLConvertible {
    package var hcl: HCLExpression { .int(self) }
}

extension Bool: HCLConvertible {
    package var hcl: HCLExpression { .bool(self) }
}

extension Array: HCLConvertible where Element: HCLConvertible {
    package var hcl: HCLExpression { .list(map(\.hcl)) }
}
