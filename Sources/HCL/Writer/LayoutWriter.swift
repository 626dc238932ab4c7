/// Chooses the lines of expressions: one line where that reads well, else one item a line.
///
/// `terraform fmt` indents by the brackets that a line leaves open, and only one step however many they are. So a line
/// never closes a bracket and opens another (`}, {`): what would need that takes a line for each part.
struct LayoutWriter {
    /// The last column of a list on one line, and of any other expression that could be broken.
    static let listColumns = 80
    static let columns = 100

    /// The depth of the line where the expression begins.
    let indent: Int

    private var inner: LayoutWriter { LayoutWriter(indent: indent + 1) }

    /// The layout of `expression`, on whose line others take `taken` columns.
    func layout(_ expression: HCLExpression, taken: Int, takesHeredoc: Bool = false) -> Layout {
        switch expression.kind {
        case .heredoc(let heredoc) where takesHeredoc:
            if let (opening, lines) = HeredocWriter.lines(of: heredoc, indent: indent) {
                return Layout(head: opening, heredoc: lines)
            }
        case .list(let elements) where !elements.isEmpty:
            if let line = oneLine(expression, taken, Self.listColumns) { return line }
            return bracketed("[", elements.flatMap(inner.lines), "]")
        case .object(let items) where !items.isEmpty:
            return bracketed("{", items.flatMap(inner.lines), "}")
        case .call(let call): return layout(call, expression, taken)
        case .traversal(let base, let steps) where isTall(base):
            return layout(base, taken: taken).enclosed("", InlineWriter.steps(steps))
        case .unary(let operation, let value):
            let isSimple = InlineWriter.binding(of: value) > HCLBinaryOperator.tightest + 1
            let operand = isSimple ? value : HCLExpression(.parentheses(value))
            return layout(operand, taken: taken + 1).enclosed(operation.rawValue, "")
        case .parentheses(let value):
            if let line = oneLine(expression, taken, Self.columns) { return line }
            guard isTall(value) || InlineWriter.binding(of: value) <= HCLBinaryOperator.tightest else {
                return layout(value, taken: taken + 1).enclosed("(", ")")
            }
            return bracketed("(", inner.operandLines(value), ")")
        case .binary(let first, let rest) where rest.isEmpty: return layout(first, taken: taken)
        case .binary, .conditional:
            if let line = oneLine(expression, taken, Self.columns) { return line }
            return bracketed("(", inner.operandLines(expression), ")")
        case .forEach(let loop):
            if let line = oneLine(expression, taken, Self.columns) { return line }
            return loop.key == nil
                ? bracketed("[", inner.lines(loop), "]") : bracketed("{", inner.lines(loop), "}")
        case .template(let parts):
            if let value = InlineWriter.soleInterpolation(parts) { return layout(value, taken: taken) }
        default: break
        }
        return Layout(head: InlineWriter.text(expression))
    }

    /// Whether `expression` takes several lines however much room there is.
    private func isTall(_ expression: HCLExpression) -> Bool {
        switch expression.kind {
        case .null, .bool, .number, .string, .heredoc, .variable: false
        case .template(let parts): InlineWriter.soleInterpolation(parts).map(isTall) ?? false
        case .list(let elements):
            elements.contains { !$0.comments.isEmpty || $0.trailingComment != nil || isTall($0.value) }
        case .object(let items): !items.isEmpty
        case .traversal(let base, _): isTall(base)
        case .call(let call): isHeredocCall(call) || call.arguments.contains(where: isTall)
        case .unary(_, let value), .parentheses(let value): isTall(value)
        case .binary(let first, let rest): isTall(first) || rest.contains { isTall($0.value) }
        case .conditional(let condition, let then, let other): isTall(condition) || isTall(then) || isTall(other)
        case .forEach(let loop): isTall(loop.result)
        }
    }

    /// Whether a call's one argument is a heredoc: `trimspace(<<-EOT`.
    private func isHeredocCall(_ call: HCLCall) -> Bool {
        guard call.arguments.count == 1, case .heredoc(let heredoc) = call.arguments[0].kind else { return false }
        return HeredocWriter.lines(of: heredoc, indent: indent) != nil
    }

    private func oneLine(_ expression: HCLExpression, _ taken: Int, _ columns: Int) -> Layout? {
        guard !isTall(expression) else { return nil }
        let text = InlineWriter.text(expression)
        guard indent * 2 + taken + Columns.estimate(text) <= columns else { return nil }
        return Layout(head: text)
    }

    private func bracketed(_ opening: String, _ lines: [Line], _ closing: String) -> Layout {
        Layout(head: opening, inner: lines, tail: closing)
    }

    private func layout(_ call: HCLCall, _ expression: HCLExpression, _ taken: Int) -> Layout {
        let ellipsis = call.expandsFinal ? "..." : ""
        if call.arguments.count == 1 {
            // The brackets of a sole argument hug those of the call: `jsonencode({`.
            let around = Columns.estimate(call.name) + 2 + ellipsis.utf8.count
            let argument = layout(call.arguments[0], taken: taken + around, takesHeredoc: true)
            return argument.enclosed("\(call.name)(", "\(ellipsis))")
        }
        if call.arguments.isEmpty { return Layout(head: InlineWriter.text(expression)) }
        if let line = oneLine(expression, taken, Self.columns) { return line }
        let last = call.arguments.count - 1
        let lines = call.arguments.enumerated().flatMap { index, argument in
            let suffix = index < last ? "," : ellipsis
            return inner.layout(argument, taken: suffix.utf8.count).enclosed("", suffix).lines(indent: indent + 1)
        }
        return bracketed("\(call.name)(", lines, ")")
    }

    private func lines(_ element: HCLListElement) -> [Line] {
        let layout = layout(element.value, taken: 1).enclosed("", ",")
        let comments = CommentLines(element.comments, element.trailingComment, behind: layout, indent: indent)
        return comments.above + layout.lines(indent: indent, comment: comments.behind)
    }

    private func lines(_ item: HCLObjectItem) -> [Line] {
        lines(
            assigning: item.value, to: InlineWriter.key(item.key), comments: item.comments,
            trailingComment: item.trailingComment)
    }

    /// The lines of `name = value`, in a body or an object.
    func lines(
        assigning value: HCLExpression, to name: String, comments: [HCLComment], trailingComment: HCLComment?
    ) -> [Line] {
        let layout = layout(value, taken: Columns.estimate(name) + 3, takesHeredoc: true)
        let comments = CommentLines(comments, trailingComment, behind: layout, indent: indent)
        return comments.above + layout.lines(indent: indent, assignedTo: name, comment: comments.behind)
    }

    /// The lines of an expression between parentheses that are lines of their own.
    private func operandLines(_ expression: HCLExpression) -> [Line] {
        switch expression.kind {
        case .conditional(let condition, let then, let other):
            return operand(condition, binding: 1).lines(indent: indent)
                + operand(then, binding: 1).enclosed("? ", "").lines(indent: indent)
                + operand(other, binding: 0).enclosed(": ", "").lines(indent: indent)
        case .binary(let first, let rest):
            let (first, rest) = InlineWriter.leveled(first, rest)
            guard let precedence = rest.first?.operation.precedence else { return operandLines(first) }
            let operands =
                [operand(first, binding: precedence)] + rest.map { operand($0.value, binding: precedence + 1) }
            let suffixes = rest.map { " \($0.operation.rawValue)" } + [""]
            return zip(operands, suffixes).flatMap { $0.enclosed("", $1).lines(indent: indent) }
        default: return layout(expression, taken: 0).lines(indent: indent)
        }
    }

    private func operand(_ expression: HCLExpression, binding: Int) -> Layout {
        if InlineWriter.binding(of: expression) < binding {
            return layout(HCLExpression(.parentheses(expression)), taken: 4)
        }
        return layout(expression, taken: 4)
    }

    private func lines(_ loop: HCLForExpression) -> [Line] {
        let head = InlineWriter.forHead(loop)
        let result = layout(loop.result, taken: Columns.estimate(head))
        let isSigned = loop.key != nil && result.head.hasPrefix("-")
        let groups = loop.key != nil && loop.groups ? "..." : ""
        let lines: [Line]
        if result.tail == nil {
            lines = [Line(indent: indent, lead: head + (isSigned ? "(\(result.head))" : result.head) + groups)]
        } else if isSigned || head.contains(" = ") {
            // Behind `=>`, fmt takes a minus for a subtraction; behind `{ a = 1 }`, it aligns that `=` with lines below.
            lines =
                [Line(indent: indent, lead: String(head.dropLast()))]
                + result.enclosed("", groups).lines(indent: indent)
        } else {
            lines = result.enclosed(head, groups).lines(indent: indent)
        }
        return lines + (InlineWriter.forCondition(loop).map { [Line(indent: indent, lead: $0)] } ?? [])
    }
}

/// The comments of an item: the lines above it and the text behind it.
private struct CommentLines {
    let above: [Line]
    let behind: String?

    /// A trailing comment moves above where it cannot stand behind: a value of several lines, a comment of several, or
    /// a text whose width releases of Terraform see differently.
    init(_ comments: [HCLComment], _ trailing: HCLComment?, behind layout: Layout, indent: Int) {
        let texts = trailing.map(Quoting.commentLines) ?? []
        let fits =
            texts.count == 1 && layout.tail == nil && layout.heredoc.isEmpty && Columns.count(layout.head) != nil
        behind = fits ? texts[0] : nil
        above = (comments.flatMap(Quoting.commentLines) + (fits ? [] : texts)).map { Line(indent: indent, lead: $0) }
    }
}
