import HCL

extension HCLBody {
    /// Every expression of the body, inner ones too.
    var allExpressions: [HCLExpression] {
        items.flatMap { item in
            switch item {
            case .attribute(let attribute): attribute.value.withDescendants
            case .block(let block): block.body.allExpressions
            case .comment, .blankLine: [HCLExpression]()
            }
        }
    }
}

extension HCLExpression {
    var withDescendants: [HCLExpression] { [self] + children.flatMap(\.withDescendants) }

    private var children: [HCLExpression] {
        switch kind {
        case .null, .bool, .number, .string, .variable: []
        case .template(let parts): parts.flatMap(\.expressions)
        case .heredoc(let heredoc): heredoc.parts.flatMap(\.expressions)
        case .list(let elements): elements.map(\.value)
        case .object(let items): items.flatMap { [$0.key, $0.value] }
        case .traversal(let base, let steps):
            [base] + steps.compactMap { if case .index(let key) = $0.kind { key } else { nil } }
        case .call(let call): call.arguments
        case .unary(_, let value), .parentheses(let value): [value]
        case .binary(let first, let rest): [first] + rest.map(\.value)
        case .conditional(let condition, let then, let other): [condition, then, other]
        case .forEach(let loop): [loop.collection, loop.key, loop.result, loop.condition].compactMap(\.self)
        }
    }
}

extension HCLTemplatePart {
    fileprivate var expressions: [HCLExpression] {
        switch kind {
        case .literal: []
        case .interpolation(let value): [value]
        case .conditional(let condition, let then, let other):
            [condition] + then.flatMap(\.expressions) + other.flatMap(\.expressions)
        case .forEach(_, _, let collection, let body): [collection] + body.flatMap(\.expressions)
        }
    }
}
