/// `key = value` in an object.
package struct HCLObjectItem: Sendable, Hashable {
    /// A `.string` is a literal key, written bare where it can be; anything else is computed, in parentheses.
    package let key: HCLExpression
    package let value: HCLExpression
    package var comments: [HCLComment]
    package var trailingComment: HCLComment?

    package init(
        key: HCLExpression, value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil
    ) {
        self.key = key
        self.value = value
        self.comments = comments
        self.trailingComment = trailingComment
    }

    package init(
        _ key: String, _ value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil
    ) {
        self.init(key: .string(key), value: value, comments: comments, trailingComment: trailingComment)
    }
}
