/// What may stand in a body.
package enum HCLItem: Sendable, Hashable {
    case attribute(HCLAttribute)
    case block(HCLBlock)
    /// A comment that belongs to no item: a paragraph of its own.
    case comment([HCLComment])
    /// A blank line between two attributes. Blank lines around blocks come by themselves.
    case blankLine

    package static func attribute(
        _ name: String, _ value: HCLExpression, comments: [HCLComment] = [], trailingComment: HCLComment? = nil
    ) -> Self {
        .attribute(HCLAttribute(name, value, comments: comments, trailingComment: trailingComment))
    }

    package static func attribute(
        _ name: String, _ value: some HCLConvertible, comments: [HCLComment] = [], trailingComment: HCLComment? = nil
    ) -> Self {
        .attribute(name, value.hcl, comments: comments, trailingComment: trailingComment)
    }
}
