/// `key = value` in an object.
package struct HCLObjectItem: Sendable, Hashable {
    /// A `.string` is a literal key, written bare where it can be; anything else is computed, in parentheses.
    package let key: HCLExpression
    package let value: HCLExpression
    package var comments: [HCLComment]
    package var trailingComment: HCLComment? {
        get { trailing.first }
        set { trailing = newValue.map { [$0] } ?? [] }
    }
    /// None or one; an array takes a word where an optional would take seven.
    private var trailing: [HCLComment]

    package init(
        key: HCLExpression, value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil
    ) {
        self.key = key
        self.value = value
        self.comments = comments
        trailing = trailingComment.map { [$0] } ?? []
    }

    package init(
        _ key: String, _ value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil
    ) {
        self.init(key: .string(key), value: value, comments: comments, trailingComment: trailingComment)
    }
}
