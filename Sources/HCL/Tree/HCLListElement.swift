/// An element of a list, with the comments that belong to it.
package struct HCLListElement: Sendable, Hashable {
    package let value: HCLExpression
    /// The lines above.
    package var comments: [HCLComment]
    /// What stands behind it on its line.
    package var trailingComment: HCLComment?

    package init(_ value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil) {
        self.value = value
        self.comments = comments
        self.trailingComment = trailingComment
    }
}
