extension HCLExpression {
    /// What the expression refers to, in the order of its text; the names that its `for` expressions bind are not
    /// references.
    package var references: [HCLReference] {
        var collector = ReferenceCollector()
        collector.visit(self)
        return collector.references
    }

    /// The calls that are made whenever the expression is computed: not those whose failure `try` or `can` would catch,
    /// nor those of one branch of a conditional.
    package var certainCalls: [HCLCall] {
        var collector = CallCollector()
        collector.visit(self)
        return collector.calls
    }
}

private struct CallCollector {
    var calls: [HCLCall] = []

    mutating func visit(_ expression: HCLExpression) {
        switch expression.kind {
        case .null, .bool, .number, .string, .variable: break
        case .traversal(let base, let steps):
            visit(base)
            for case .index(let key) in steps.map(\.kind) { visit(key) }
        case .template(let parts): parts.forEach { visit($0) }
        case .heredoc(let heredoc): heredoc.parts.forEach { visit($0) }
        case .list(let elements): elements.forEach { visit($0.value) }
        case .object(let items):
            for item in items {
                visit(item.key)
                visit(item.value)
            }
        case .call(let call):
            calls.append(call)
            switch call.plainName {
            case "try", "can": break
            // Its second argument is a type.
            case "convert": call.arguments.prefix(1).forEach { visit($0) }
            default: call.arguments.forEach { visit($0) }
            }
        case .unary(_, let value), .parentheses(let value): visit(value)
        case .binary(let first, let rest):
            visit(first)
            // What '&&' or '||' has decided, the rest cannot change.
            for operand in rest where operand.operation != .and && operand.operation != .or { visit(operand.value) }
        case .conditional(let condition, _, _): visit(condition)
        case .forEach(let loop): [loop.collection, loop.result].forEach { visit($0) }
        }
    }

    private mutating func visit(_ part: HCLTemplatePart) {
        switch part.kind {
        case .literal: break
        case .interpolation(let value): visit(value)
        case .conditional(let condition, _, _): visit(condition)
        case .forEach(_, _, let collection, _): visit(collection)
        }
    }
}

private struct ReferenceCollector {
    var references: [HCLReference] = []
    private var bound: [String] = []

    mutating func visit(_ expression: HCLExpression) {
        switch expression.kind {
        case .null, .bool, .number, .string: break
        case .variable(let root): add(HCLReference(root, [], span: expression.span))
        case .traversal(let base, let steps): visit(base, steps)
        case .template(let parts): parts.forEach { visit($0) }
        case .heredoc(let heredoc): heredoc.parts.forEach { visit($0) }
        case .list(let elements): elements.forEach { visit($0.value) }
        case .object(let items):
            for item in items {
                visit(item.key)
                visit(item.value)
            }
        case .call(let call): call.arguments.forEach { visit($0) }
        case .unary(_, let value), .parentheses(let value): visit(value)
        case .binary(let first, let rest):
            visit(first)
            rest.forEach { visit($0.value) }
        case .conditional(let condition, let then, let other): [condition, then, other].forEach { visit($0) }
        case .forEach(let loop):
            visit(loop.collection)
            with([loop.keyName, loop.valueName]) { inner in
                [loop.key, loop.result, loop.condition].compactMap(\.self).forEach { inner.visit($0) }
            }
        }
    }

    private mutating func visit(_ base: HCLExpression, _ steps: [HCLStep]) {
        if case .variable(let root) = base.kind {
            add(HCLReference(root, followedBy: steps, span: base.span))
        } else {
            visit(base)
        }
        for case .index(let key) in steps.map(\.kind) { visit(key) }
    }

    private mutating func visit(_ part: HCLTemplatePart) {
        switch part.kind {
        case .literal: break
        case .interpolation(let value): visit(value)
        case .conditional(let condition, let then, let other):
            visit(condition)
            (then + other).forEach { visit($0) }
        case .forEach(let keyName, let valueName, let collection, let body):
            visit(collection)
            with([keyName, valueName]) { inner in body.forEach { inner.visit($0) } }
        }
    }

    private mutating func add(_ reference: HCLReference) {
        if !bound.contains(reference.root) { references.append(reference) }
    }

    private mutating func with(_ names: [String?], _ body: (inout ReferenceCollector) -> Void) {
        let names = names.compactMap(\.self)
        bound += names
        body(&self)
        bound.removeLast(names.count)
    }
}
