package import Diagnostics

/// A step from a value into a part of it.
package struct HCLStep: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// `.name`
        case attribute(String)
        /// `[key]`
        case index(HCLExpression)
        /// `.0`, the old way to write `[0]`: its digits.
        case legacyIndex(String)
        /// `.*`: the attribute steps that follow, and only these, apply to each element.
        case attributeSplat
        /// `[*]`: all the steps that follow apply to each element.
        case fullSplat
    }

    package let kind: Kind
    @PlaceOnly package var span: SourceSpan?

    package init(_ kind: Kind, span: SourceSpan? = nil) {
        self.kind = kind
        self.span = span
    }
}
