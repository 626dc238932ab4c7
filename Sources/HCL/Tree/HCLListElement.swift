/// An element of a list, with the comments that belong to it.
package struct HCLListElement: Sendable, Hashable {
    package let value: HCLExpression
    /// The lines above.
    package var comments: [HCLComment]
    /// What stands behind it on its line.
    package var trailingComment: HCLComment? {
        get { trailing.first }
        set { trailing = newValue.map { [$0] } ?? [] }
    }
    /// None or one; an array takes a word where an optional would take seven.
    private var trailing: [HCLComment]

    package init(_ value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil) {
        self.value = value
        self.comments = comments
        trailing = trailingComment.map { [$0] } ?? []
    }
}
