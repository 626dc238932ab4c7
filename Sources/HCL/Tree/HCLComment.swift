package import Diagnostics

/// One line of comment: the text behind `#` or `//`, or a line of `/* */`.
package struct HCLComment: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The text without its marker and the one space behind it; a line break in it makes several lines.
    package let text: String
    /// Where it stands; nil when generated.
    @PlaceOnly package var span: SourceSpan?

    package init(_ text: String, span: SourceSpan? = nil) {
        self.text = text
        self.span = span
    }

    package init(stringLiteral value: String) { self.init(value) }
}
