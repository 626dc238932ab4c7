package import Diagnostics

/// A piece of a template.
///
/// Literal text is what the template yields: escapes are resolved, and what `~` trims and `<<-` unindents is gone. The
/// writer therefore needs no `~`.
package struct HCLTemplatePart: Sendable, Hashable {
    package indirect enum Kind: Sendable, Hashable {
        case literal(String)
        /// `${value}`
        case interpolation(HCLExpression)
        /// `%{ if condition }…%{ else }…%{ endif }`
        case conditional(HCLExpression, then: [HCLTemplatePart], else: [HCLTemplatePart])
        /// `%{ for key, value in collection }…%{ endfor }`
        case forEach(keyName: String?, valueName: String, in: HCLExpression, body: [HCLTemplatePart])
    }

    package let kind: Kind
    @PlaceOnly package var span: SourceSpan?

    package init(_ kind: Kind, span: SourceSpan? = nil) {
        self.kind = kind
        self.span = span
    }

    package static func literal(_ text: String) -> Self { Self(.literal(text)) }
    package static func interpolation(_ value: HCLExpression) -> Self { Self(.interpolation(value)) }
}

/// A string over several lines, between `<<TAG` and `TAG`.
package struct HCLHeredoc: Sendable, Hashable {
    /// The text, which ends in a line feed wherever this can be written as a heredoc.
    package let parts: [HCLTemplatePart]
    /// The closing line; the writer takes another where a line of the text is the same.
    package let tag: String
    /// Whether it is written `<<-`, with its text indented under its attribute.
    package let indented: Bool

    package init(_ parts: [HCLTemplatePart], tag: String = "EOT", indented: Bool = true) {
        self.parts = parts
        self.tag = tag
        self.indented = indented
    }
}
