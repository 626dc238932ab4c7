/// Turns trees into text: the only place that knows quoting, layout and alignment.
///
/// The text is what `terraform fmt` leaves alone, for any value: lines end in a line feed, one at the end; a blank line
/// stands between blocks and between arguments and nested blocks. Names of attributes, blocks, variables and functions
/// are written as they are and must be identifiers.
package enum HCLWriter {
    package static func text(of file: HCLFile) -> String {
        var lines = commentLines(file.comments, indent: 0)
        let body = bodyLines(file.body, indent: 0)
        if !lines.isEmpty, !body.isEmpty { lines.append(.blank) }
        return Line.aligned(lines + body)
    }

    /// The text of a value that begins on a line of depth `indent`, behind `taken` columns of that line; a heredoc must
    /// end its line.
    package static func text(
        of expression: HCLExpression, indent: Int = 0, taken: Int = 0, endsLine: Bool = true
    ) -> String {
        let layout = LayoutWriter(indent: indent).layout(expression, taken: taken, takesHeredoc: endsLine)
        let margin = String(repeating: "  ", count: indent)
        return String(Line.aligned(layout.lines(indent: indent)).dropFirst(margin.utf8.count).dropLast())
    }

    /// The lines of the items, each ended, at depth `indent`.
    package static func text(of items: [HCLItem], indent: Int = 0) -> String {
        Line.aligned(bodyLines(HCLBody(items), indent: indent))
    }

    private static func bodyLines(_ body: HCLBody, indent: Int) -> [Line] {
        var lines: [Line] = []
        var endsParagraph = false
        for item in body.items {
            let itemLines = self.lines(of: item, indent: indent)
            guard !itemLines.isEmpty else {
                endsParagraph = true
                continue
            }
            if !lines.isEmpty, endsParagraph || item.isParagraph { lines.append(.blank) }
            lines += itemLines
            endsParagraph = item.isParagraph
        }
        return lines
    }

    private static func lines(of item: HCLItem, indent: Int) -> [Line] {
        switch item {
        case .attribute(let attribute):
            return LayoutWriter(indent: indent).lines(
                assigning: attribute.value, to: attribute.name, comments: attribute.comments,
                trailingComment: attribute.trailingComment)
        case .block(let block):
            let header = ([block.type] + block.labels.map(Quoting.label)).joined(separator: " ")
            let comments = commentLines(block.comments, indent: indent)
            let body = bodyLines(block.body, indent: indent + 1)
            guard !body.isEmpty else { return comments + [Line(indent: indent, lead: "\(header) {}")] }
            return comments + [Line(indent: indent, lead: "\(header) {")] + body + [Line(indent: indent, lead: "}")]
        case .comment(let comments): return commentLines(comments, indent: indent)
        case .blankLine: return []
        }
    }

    private static func commentLines(_ comments: [HCLComment], indent: Int) -> [Line] {
        comments.flatMap(Quoting.commentLines).map { Line(indent: indent, lead: $0) }
    }
}

extension HCLItem {
    /// Whether blank lines set the item apart.
    fileprivate var isParagraph: Bool {
        switch self {
        case .block, .comment: true
        case .attribute, .blankLine: false
        }
    }
}
