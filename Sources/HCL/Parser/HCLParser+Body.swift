import Diagnostics

extension HCLParser {
    mutating func parseFile() -> HCLFile {
        let start = current.start
        skipNewlines()
        let header = takeHeader(before: current.start.line)
        var body = items(of: nil).body
        body.span = span(start, current.end)
        return HCLFile(comments: header, body: body)
    }

    private mutating func skipNewlines() {
        while peek().kind == .newline { _ = read() }
    }

    /// The block whose body is read: for messages, and for what its layout says.
    private struct Opening {
        let header: SourceSpan
        let column: Int
    }

    /// The items up to the `}` of `opening`, which is left to be read, or up to the end of the file.
    ///
    /// - Returns: The sound items, and whether others were not.
    private mutating func items(of opening: Opening?) -> (body: HCLBody, isBroken: Bool) {
        var items: [HCLItem] = []
        var isBroken = false
        var names: [String: SourceSpan] = [:]
        /// Where an attribute ended that a blank line may follow.
        var lastLine: Int?
        while !isStopped {
            skipNewlines()
            let next = peek()
            if next.kind == .end || (opening != nil && next.kind == .closeBrace) { break }
            // After an error, a line that stands as far out as the block is not in it.
            if let opening, isBroken, next.start.column <= opening.column { break }
            let (detached, leading) = takeComments(above: next.start.line)
            items += detached.map(HCLItem.comment)
            do throws(HCLFailure) {
                let (item, endLine) = try item(comments: leading)
                guard case .attribute(let attribute) = item else {
                    items.append(item)
                    lastLine = nil
                    continue
                }
                let place = attribute.nameSpan ?? span(next)
                if let first = names[attribute.name] {
                    isBroken = true
                    report(
                        .hclSyntax(
                            "'\(attribute.name)' is set twice", at: place, suggestion: "keep one of them",
                            related: [.init("first set here", at: first)]))
                    continue
                }
                names[attribute.name] = place
                let firstLine = leading.first?.line ?? next.start.line
                if let lastLine, detached.isEmpty, firstLine > lastLine + 1 { items.append(.blankLine) }
                lastLine = endLine
                items.append(item)
            } catch {
                report(error)
                isBroken = true
                if error.endsFile { skipToEnd() } else { resynchronize(after: next.start) }
            }
        }
        items += takeComments(above: .max).detached.map(HCLItem.comment)
        return (HCLBody(items), isBroken)
    }

    /// An item and the line where it ends.
    private mutating func item(comments: [HCLComment]) throws(HCLFailure) -> (HCLItem, Int) {
        let name = try expect(.identifier, "an argument or a block")
        switch peek().kind {
        case .equals:
            var attribute = try attribute(name, comments: comments)
            let endLine = previousEnd.line
            try endLineOfItem()
            attribute.trailingComment = takeTrailingComment(on: endLine)
            return (.attribute(attribute), endLine)
        case .openQuote, .openBrace, .identifier:
            let block = try block(name, comments: comments)
            return (.block(block), previousEnd.line)
        default: throw unexpected("'=' or '{' after '\(text(name))'")
        }
    }

    /// `= value` behind `name`.
    private mutating func attribute(_ name: Token, comments: [HCLComment]) throws(HCLFailure) -> HCLAttribute {
        _ = read()
        let value = try expression()
        dropComments(before: previousEnd)
        return HCLAttribute(
            text(name), value, comments: comments, span: span(from: name.start), nameSpan: span(name))
    }

    private mutating func endLineOfItem() throws(HCLFailure) {
        switch peek().kind {
        case .newline: _ = read()
        case .end: break
        case .comma: throw unexpected("the end of the line", suggestion: "put each argument on a line of its own")
        default: throw unexpected("the end of the line")
        }
    }

    private mutating func block(_ type: Token, comments: [HCLComment]) throws(HCLFailure) -> HCLBlock {
        var labels: [String] = []
        var labelSpans: [SourceSpan] = []
        while peek().kind != .openBrace {
            let token = peek()
            switch token.kind {
            case .identifier: labels.append(text(read()))
            case .openQuote: labels.append(try label())
            case .equals: throw unexpected("'{'", suggestion: "write a block without '='")
            case .newline: throw unexpected("'{'", suggestion: "put '{' on the line of '\(text(type))'")
            default: throw unexpected("a label or '{'")
            }
            labelSpans.append(span(from: token.start))
        }
        let header = span(from: type.start)
        _ = read()
        let opening = Opening(header: header, column: type.start.column)
        let (body, isClosed) = try blockBody(opening)
        // What follows a block that broke off need not stand on its last line.
        if isClosed { try endLineOfItem() }
        return HCLBlock(
            text(type), labels: labels, body: body, comments: comments,
            span: span(type.start, body.span?.end ?? header.end),
            headerSpan: header, labelSpans: labelSpans)
    }

    /// A body and its `}`: `{}`, `{ name = value }`, or items on lines of their own.
    private mutating func blockBody(_ opening: Opening) throws(HCLFailure) -> (HCLBody, isClosed: Bool) {
        try enter(2)
        defer { leave(2) }
        let start = previousEnd
        switch peek().kind {
        case .newline, .end, .closeBrace:
            var (body, isBroken) = items(of: opening)
            let isClosed = peek().kind == .closeBrace && (!isBroken || peek().start.column >= opening.column)
            if isClosed {
                _ = read()
            } else if !isBroken {
                report(.hclSyntax("the block is not closed", at: opening.header, suggestion: "add '}'"))
            }
            body.span = span(from: start)
            return (body, isClosed)
        default:
            let comments = pendingComments
            pendingComments.removeAll()
            let name = try expect(.identifier, "an argument or '}'")
            guard peek().kind == .equals else {
                throw unexpected("'=' after '\(text(name))'", suggestion: "put nested blocks on lines of their own")
            }
            let attribute = try attribute(name, comments: comments)
            guard take(.closeBrace) != nil else {
                throw unexpected("'}'", suggestion: "put each argument, and '}', on a line of its own")
            }
            dropComments(before: previousEnd)
            return (HCLBody([.attribute(attribute)], span: span(from: start)), true)
        }
    }

    /// A quoted label, in which template sequences may not stand.
    private mutating func label() throws(HCLFailure) -> String {
        _ = read()
        var label = ""
        while true {
            switch peek().kind {
            case .quotedText: label += try literal(read())
            case .closeQuote:
                _ = read()
                return label
            case .interpolation, .directive:
                throw .syntax(
                    "a label cannot hold a template", at: span(peek()), "write $${ or %%{ to mean it literally")
            default: throw unexpected("the closing quote")
            }
        }
    }
}
