extension HCLExpression {
    /// What the expression refers to, in the order of its text; the names that its `for` expressions bind are not
    /// references.
    package var references: [HCLReference] {
        var collector = ReferenceCollector()
        collector.visit(self)
        return collector.references
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
        var names: [String] = []
        for step in steps {
            guard case .attribute(let name) = step.kind else { break }
            names.append(name)
        }
        if case .variable(let root) = base.kind {
            add(HCLReference(root, names, span: base.span))
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
