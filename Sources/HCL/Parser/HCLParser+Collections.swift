import Diagnostics

extension HCLParser {
    mutating func list() throws(HCLFailure) -> HCLExpression {
        let open = read()
        push(newlines: false)
        let isFor = isKeyword("for", peek())
        let value = isFor ? try forExpression(open, closing: .closeBracket) : try elements(open)
        popNewlines()
        return value
    }

    private mutating func elements(_ open: Token) throws(HCLFailure) -> HCLExpression {
        var elements: [HCLListElement] = []
        dropComments(before: open.end)
        while true {
            let next = peek()
            if let comment = takeTrailingComment(on: elements.isEmpty ? 0 : previousValueLine) {
                elements[elements.count - 1].trailingComment = comment
            }
            guard next.kind != .closeBracket else { break }
            let comments = takeAllComments()
            elements.append(HCLListElement(try itemValue(), comments: comments))
            if take(.comma) == nil, peek().kind != .closeBracket { throw unexpected("',' or ']'") }
        }
        _ = read()
        return HCLExpression(.list(elements), span: span(from: open.start))
    }

    mutating func object() throws(HCLFailure) -> HCLExpression {
        let open = read()
        // A for expression may stand on lines of its own; an object counts newlines.
        push(newlines: false)
        let isFor = isKeyword("for", peek())
        popNewlines()
        push(newlines: !isFor)
        let value = isFor ? try forExpression(open, closing: .closeBrace) : try items(open)
        popNewlines()
        return value
    }

    private mutating func items(_ open: Token) throws(HCLFailure) -> HCLExpression {
        var items: [HCLObjectItem] = []
        dropComments(before: open.end)
        while true {
            while peek().kind == .newline { _ = read() }
            let next = peek()
            if let comment = takeTrailingComment(on: items.isEmpty ? 0 : previousValueLine) {
                items[items.count - 1].trailingComment = comment
            }
            guard next.kind != .closeBrace else { break }
            let comments = takeAllComments()
            let key = try key()
            guard take(.equals) != nil || take(.colon) != nil else { throw unexpected("'=' behind the key") }
            items.append(HCLObjectItem(key: key, value: try itemValue(), comments: comments))
            switch peek().kind {
            case .comma, .newline: _ = read()
            case .closeBrace: break
            default: throw unexpected("',' or the end of the line")
            }
        }
        _ = read()
        return HCLExpression(.object(items), span: span(from: open.start))
    }

    /// A key; a bare name stands for itself.
    private mutating func key() throws(HCLFailure) -> HCLExpression {
        let first = peek()
        let key = try expression()
        switch key.kind {
        case .variable(let name): return HCLExpression(.string(name), span: key.span)
        case .null, .bool: return HCLExpression(.string(text(first)), span: key.span)
        default: return key
        }
    }

    private mutating func itemValue() throws(HCLFailure) -> HCLExpression {
        let value = try expression()
        dropComments(before: previousEnd)
        previousValueLine = previousEnd.line
        return value
    }

    /// What follows `[` or `{` from `for` on, the closing bracket included.
    private mutating func forExpression(_ open: Token, closing: Token.Kind) throws(HCLFailure) -> HCLExpression {
        _ = read()
        let (keyName, valueName) = try forNames()
        let collection = try expression()
        _ = try expect(.colon, "':' behind the collection")
        var key: HCLExpression?
        var result = try expression()
        if let arrow = take(.arrow) {
            guard closing == .closeBrace else {
                throw .syntax("a list has no keys", at: span(arrow), "write { for … } to make an object")
            }
            key = result
            result = try expression()
        } else if closing == .closeBrace {
            throw unexpected("'=>' behind the key")
        }
        let ellipsis = take(.ellipsis)
        if let ellipsis, closing != .closeBrace {
            throw .syntax("'...' groups the items of an object, not of a list", at: span(ellipsis))
        }
        var condition: HCLExpression?
        if isKeyword("if", peek()) {
            _ = read()
            condition = try expression()
        }
        _ = try expect(closing, closing == .closeBrace ? "'}'" : "']'")
        let loop = HCLForExpression(
            keyName: keyName, valueName: valueName, in: collection, key: key, result: result, groups: ellipsis != nil,
            if: condition)
        return HCLExpression(.forEach(loop), span: span(from: open.start))
    }

    /// `value in`, or `key, value in`.
    mutating func forNames() throws(HCLFailure) -> (key: String?, value: String) {
        var key: String?
        var value = text(try expect(.identifier, "a name behind 'for'"))
        if take(.comma) != nil {
            key = value
            value = text(try expect(.identifier, "a second name behind ','"))
        }
        guard isKeyword("in", peek()) else { throw unexpected("'in' behind the names") }
        _ = read()
        return (key, value)
    }

    private mutating func takeAllComments() -> [HCLComment] {
        guard !pendingComments.isEmpty else { return [] }
        defer { pendingComments.removeAll() }
        return pendingComments
    }
}
