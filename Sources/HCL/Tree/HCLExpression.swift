package import Diagnostics

/// A value of HCL's native syntax, written or read.
///
/// Two expressions are equal when they say the same, wherever they stand.
///
/// - SeeAlso: <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md>
package struct HCLExpression: Sendable, Hashable {
    package let kind: Kind
    /// From its first byte to behind its last; nil when generated.
    @PlaceOnly package var span: SourceSpan?

    package init(_ kind: Kind, span: SourceSpan? = nil) {
        self.kind = kind
        self.span = span
    }

    package indirect enum Kind: Sendable, Hashable {
        case null
        case bool(Bool)
        /// A number as written, without sign: `digits[.digits][e[+-]digits]`. Text of any other form is written as a
        /// string.
        case number(String)
        /// A quoted string without template sequences: its value, not its spelling.
        case string(String)
        /// A quoted string with template sequences.
        case template([HCLTemplatePart])
        case heredoc(HCLHeredoc)
        case list([HCLListElement])
        case object([HCLObjectItem])
        /// A name that stands for a value, or for a keyword where the schema wants one: `var`, `string`.
        case variable(String)
        /// What follows a value: `.name`, `[key]`, `.0`, `.*`, `[*]`. Flat, so that long chains do not nest.
        case traversal(HCLExpression, [HCLStep])
        case call(HCLCall)
        case unary(HCLUnaryOperator, HCLExpression)
        /// Operators of one precedence from left to right: `a + b - c`. Flat, so that long chains do not nest.
        case binary(HCLExpression, [HCLOperand])
        case conditional(HCLExpression, then: HCLExpression, else: HCLExpression)
        case forEach(HCLForExpression)
        case parentheses(HCLExpression)
    }
}
