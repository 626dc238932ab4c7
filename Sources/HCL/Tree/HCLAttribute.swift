package import Diagnostics

/// An argument: `name = value`.
package struct HCLAttribute: Sendable, Hashable {
    /// An identifier.
    package let name: String
    package var value: HCLExpression
    /// The lines above.
    package var comments: [HCLComment]
    /// What stands behind the value on its line; of a value of several lines it is written above.
    package var trailingComment: HCLComment?
    /// From the name to the end of the value.
    @PlaceOnly package var span: SourceSpan?
    @PlaceOnly package var nameSpan: SourceSpan?

    package init(
        _ name: String, _ value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil,
        span: SourceSpan? = nil, nameSpan: SourceSpan? = nil
    ) {
        self.name = name
        self.value = value
        self.comments = comments
        self.trailingComment = trailingComment
        self.span = span
        self.nameSpan = nameSpan
    }
}
