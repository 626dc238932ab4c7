import Diagnostics

/// A piece of a template before its directives are paired.
struct TemplatePiece {
    enum Kind {
        case literal(String)
        case interpolation(HCLExpression)
        case openIf(HCLExpression)
        case openElse
        case endIf
        case openFor(key: String?, value: String, HCLExpression)
        case endFor
    }

    var kind: Kind
    let start: SourcePosition
    let end: SourcePosition

    static func trimmedAtEnd(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(scalars[...last])
    }

    /// Takes away the indentation that all lines of a `<<-` heredoc share.
    ///
    /// Lines of nothing but space do not count and are left as they are. Only text that is written counts, not what a
    /// sequence yields; a line that begins with a sequence has no indentation.
    static func unindent(_ pieces: inout [TemplatePiece]) {
        var shared = Int.max
        var indented: [Int] = []
        var atLineStart = true
        for (index, piece) in pieces.enumerated() {
            guard case .literal(let text) = piece.kind else {
                if atLineStart { shared = 0 }
                atLineStart = false
                continue
            }
            let endsLine = text.utf8.last == UInt8(ascii: "\n")
            if atLineStart {
                let margin = text.unicodeScalars.prefix(while: \.properties.isWhitespace)
                let isBlank = margin.endIndex == text.endIndex
                if !isBlank || !endsLine {
                    shared = min(shared, String(margin).count)
                    indented.append(index)
                }
            }
            atLineStart = endsLine
        }
        for index in indented {
            guard case .literal(let text) = pieces[index].kind else { continue }
            pieces[index].kind = .literal(String(text.dropFirst(shared)))
        }
    }
}

/// Pairs the directives of a template.
struct TemplateBuilder {
    let file: SourceFile
    let pieces: [TemplatePiece]
    private var index = 0

    init(file: SourceFile, pieces: [TemplatePiece]) {
        self.file = file
        self.pieces = pieces
    }

    /// The whole template, in which directives may nest `depth` deep.
    mutating func parts(depth: Int) throws(HCLFailure) -> [HCLTemplatePart] {
        let parts = try sequence(depth)
        guard index < pieces.count else { return parts }
        throw unpaired(pieces[index])
    }

    /// The parts up to `else`, `endif` or `endfor`, which is left to be read, or the end.
    private mutating func sequence(_ depth: Int) throws(HCLFailure) -> [HCLTemplatePart] {
        var parts: [HCLTemplatePart] = []
        while index < pieces.count {
            let piece = pieces[index]
            switch piece.kind {
            case .literal(let text):
                index += 1
                append(text, of: piece, to: &parts)
            case .interpolation(let value):
                index += 1
                parts.append(HCLTemplatePart(.interpolation(value), span: span(piece.start, piece.end)))
            case .openIf(let condition): parts.append(try conditional(condition, depth))
            case .openFor(let key, let value, let collection):
                parts.append(try loop(key, value, collection, depth))
            case .openElse, .endIf, .endFor: return parts
            }
        }
        return parts
    }

    private func append(_ text: String, of piece: TemplatePiece, to parts: inout [HCLTemplatePart]) {
        guard let last = parts.last, case .literal(let before) = last.kind, let start = last.span?.start else {
            parts.append(HCLTemplatePart(.literal(text), span: span(piece.start, piece.end)))
            return
        }
        parts[parts.count - 1] = HCLTemplatePart(.literal(before + text), span: span(start, piece.end))
    }

    private mutating func conditional(_ condition: HCLExpression, _ depth: Int) throws(HCLFailure) -> HCLTemplatePart {
        let open = try enter(depth)
        let then = try sequence(depth - 1)
        var other: [HCLTemplatePart] = []
        if index < pieces.count, case .openElse = pieces[index].kind {
            index += 1
            other = try sequence(depth - 1)
        }
        guard index < pieces.count else { throw unclosed(open, "endif") }
        guard case .endIf = pieces[index].kind else { throw unpaired(pieces[index]) }
        index += 1
        return HCLTemplatePart(
            .conditional(condition, then: then, else: other), span: span(open.start, pieces[index - 1].end))
    }

    private mutating func loop(
        _ key: String?, _ value: String, _ collection: HCLExpression, _ depth: Int
    ) throws(HCLFailure) -> HCLTemplatePart {
        let open = try enter(depth)
        let body = try sequence(depth - 1)
        guard index < pieces.count else { throw unclosed(open, "endfor") }
        guard case .endFor = pieces[index].kind else { throw unpaired(pieces[index]) }
        index += 1
        return HCLTemplatePart(
            .forEach(keyName: key, valueName: value, in: collection, body: body),
            span: span(open.start, pieces[index - 1].end))
    }

    private mutating func enter(_ depth: Int) throws(HCLFailure) -> TemplatePiece {
        let open = pieces[index]
        guard depth > 0 else {
            throw HCLFailure(.hclLimit("template directives nest too deep", at: span(open.start, open.end)))
        }
        index += 1
        return open
    }

    private func span(_ start: SourcePosition, _ end: SourcePosition) -> SourceSpan {
        SourceSpan(file: file, start: start, end: end)
    }

    private func unclosed(_ open: TemplatePiece, _ end: String) -> HCLFailure {
        .syntax("the directive is not closed", at: span(open.start, open.end), "add %{ \(end) }")
    }

    private func unpaired(_ piece: TemplatePiece) -> HCLFailure {
        let name =
            switch piece.kind {
            case .openElse: "else"
            case .endIf: "endif"
            default: "endfor"
            }
        return .syntax("'\(name)' closes nothing here", at: span(piece.start, piece.end))
    }
}
