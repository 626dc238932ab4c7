/// How an expression stands in its lines: on one, as a heredoc, or between an opening and a closing line.
struct Layout {
    /// What stands on the line where the expression begins.
    var head: String
    /// The lines of a heredoc that begins there.
    var heredoc: [String] = []
    /// The lines between.
    var inner: [Line] = []
    /// What stands on the closing line; nil where there is none.
    var tail: String?

    /// Whether something may follow on its last line.
    var isClosed: Bool { tail != nil || heredoc.isEmpty }

    func enclosed(_ before: String, _ after: String) -> Layout {
        var copy = self
        copy.head = before + head
        if let tail {
            copy.tail = tail + after
        } else if heredoc.isEmpty {
            copy.head += after
        } else {
            copy.tail = after  // Nothing may follow a heredoc's tag on its line.
        }
        return copy
    }

    /// The lines of the expression as an element or operand.
    func lines(indent: Int, comment: String? = nil) -> [Line] {
        let first = Line(indent: indent, lead: head, comment: tail == nil ? comment : nil, heredoc: heredoc)
        guard let tail else { return [first] }
        return [first] + inner + [Line(indent: indent, lead: tail, comment: comment)]
    }

    /// The lines of the expression as the value of `name`.
    func lines(indent: Int, assignedTo name: String, comment: String? = nil) -> [Line] {
        guard let tail else {
            return [Line(indent: indent, lead: name, assign: "= \(head)", comment: comment, heredoc: heredoc)]
        }
        return [Line(indent: indent, lead: "\(name) = \(head)", heredoc: heredoc)] + inner
            + [Line(indent: indent, lead: tail)]
    }
}
