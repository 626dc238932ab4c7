package import Diagnostics

extension HCLParser {
    /// `text` as a template: what stands between the quotes of a string, without escapes.
    ///
    /// - Parameters:
    ///   - text: The template, such as a file of `templatefile()` or a string of JSON syntax.
    ///   - place: What is wrong is reported here; without it, in the text itself.
    /// - Returns: The expression, unless something is wrong.
    package static func parseTemplate(_ text: String, at place: SourceSpan? = nil) -> Checked<HCLExpression> {
        let file = SourceFile(path: place?.file.path ?? "<template>", bytes: Array(text.utf8))
        var parser = HCLParser(file, isTemplate: true)
        let start = parser.current
        do throws(HCLFailure) {
            let parts = try parser.templateParts(start, until: .end)
            if parts.count <= 1, case .literal(let text)? = parts.first?.kind ?? .literal("") {
                return Checked(HCLExpression(.string(text), span: place), parser.diagnostics)
            }
            return Checked(HCLExpression(.template(parts), span: place), parser.diagnostics)
        } catch {
            parser.report(error)
            return Checked(
                nil,
                parser.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    if let place { diagnostic.place = .span(place) }
                    return diagnostic
                })
        }
    }

    mutating func quoted() throws(HCLFailure) -> HCLExpression {
        let open = read()
        // Most strings are one literal or none.
        if peek().kind == .closeQuote {
            _ = read()
            return HCLExpression(.string(""), span: span(from: open.start))
        }
        let parts = try templateParts(open, until: .closeQuote)
        let place = span(from: open.start)
        if parts.count <= 1, case .literal(let text)? = parts.first?.kind ?? .literal("") {
            return HCLExpression(.string(text), span: place)
        }
        return HCLExpression(.template(parts), span: place)
    }

    mutating func heredoc() throws(HCLFailure) -> HCLExpression {
        let open = read()
        let indented = open.kind == .openIndentedHeredoc
        let parts = try templateParts(open, until: .closeHeredoc)
        let heredoc = HCLHeredoc(parts, tag: tag(of: open), indented: indented)
        return HCLExpression(.heredoc(heredoc), span: span(from: open.start))
    }

    private func tag(of open: Token) -> String {
        let tag = file.bytes[open.range].drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "-") }
        return String(decoding: UTF8Text.trimmed(tag), as: UTF8.self)
    }

    private mutating func templateParts(
        _ open: Token, until end: Token.Kind
    ) throws(HCLFailure) -> [HCLTemplatePart] {
        var pieces = try templatePieces(open, until: end)
        if open.kind == .openIndentedHeredoc { TemplatePiece.unindent(&pieces) }
        var builder = TemplateBuilder(file: file, pieces: pieces)
        return try builder.parts(depth: Limit.depth - depth)
    }

    /// The template as a flat sequence, with what `~` trims taken away.
    ///
    /// A `~` trims the literal token next to it, which in a heredoc is at most a line.
    private mutating func templatePieces(_ open: Token, until end: Token.Kind) throws(HCLFailure) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        var trimsNext = false
        while true {
            let token = peek()
            switch token.kind {
            case end:
                _ = read()
                return pieces
            case .quotedText, .heredocText:
                var text = try literal(read())
                if trimsNext { text = String(text.unicodeScalars.drop(while: \.properties.isWhitespace)) }
                trimsNext = false
                pieces.append(TemplatePiece(kind: .literal(text), start: token.start, end: token.end))
            case .interpolation, .directive:
                _ = read()
                if token.range.count == 3, case .literal(let text)? = pieces.last?.kind {
                    pieces[pieces.count - 1].kind = .literal(TemplatePiece.trimmedAtEnd(text))
                }
                push(newlines: false)
                let kind = try sequence(token)
                trimsNext = try expect(.sequenceEnd, "'}'").range.count == 2
                popNewlines()
                pieces.append(TemplatePiece(kind: kind, start: token.start, end: previousEnd))
            case .end where end == .closeHeredoc: throw unclosedHeredoc(open)
            case .end: throw unexpected("the closing quote")
            default: throw unexpected("text")
            }
        }
    }

    /// All that follows is in the heredoc.
    private func unclosedHeredoc(_ open: Token) -> HCLFailure {
        let mark = UTF8Text.trimmed(file.bytes[open.range])
        let end = SourcePosition(
            line: open.start.line,
            column: open.start.column + String(decoding: mark, as: UTF8.self).unicodeScalars.count,
            utf8Offset: mark.endIndex)
        let suggestion = Suggestion("write \(tag(of: open)) on a line of its own, and end that line")
        return HCLFailure(
            .hclSyntax("the heredoc is not closed", at: span(open.start, end), suggestion: suggestion), endsFile: true)
    }

    /// What stands behind `${` or `%{`.
    private mutating func sequence(_ open: Token) throws(HCLFailure) -> TemplatePiece.Kind {
        if open.kind == .interpolation { return .interpolation(try expression()) }
        let keyword = peek()
        guard keyword.kind == .identifier else { throw unexpected("'if', 'else', 'endif', 'for' or 'endfor'") }
        _ = read()
        switch text(keyword) {
        case "if": return .openIf(try expression())
        case "else": return .openElse
        case "endif": return .endIf
        case "for":
            let (key, value) = try forNames()
            return .openFor(key: key, value: value, try expression())
        case "endfor": return .endFor
        default:
            throw .syntax(
                "'\(text(keyword))' is no template directive", at: span(keyword),
                "write %%{ if the text is meant literally")
        }
    }

    /// The text that a literal token stands for.
    mutating func literal(_ token: Token) throws(HCLFailure) -> String {
        let bytes = file.bytes
        if let invalid = UTF8Text.firstInvalid(in: bytes, token.range) {
            throw HCLFailure(.hclEncoding(at: file.span(invalid..<invalid + 1)))
        }
        guard let mark = bytes[token.range].first else { return "" }
        if mark == UInt8(ascii: "$") || mark == UInt8(ascii: "%") {
            // `$${` stands for `${`; a mark alone for itself.
            return String(decoding: bytes[token.range].dropFirst(token.range.count > 2 ? 1 : 0), as: UTF8.self)
        }
        guard token.kind == .quotedText, bytes[token.range].contains(UInt8(ascii: "\\")) else { return text(token) }
        var unescaper = Unescaper(bytes: bytes, index: token.start.utf8Offset, end: token.end.utf8Offset)
        guard let text = unescaper.text() else {
            let range = unescaper.index..<unescaper.invalidEnd
            let escape = String(decoding: bytes[range], as: UTF8.self)
            throw .syntax("'\(escape)' is no escape sequence", at: file.span(range), "write \\\\ for a backslash")
        }
        return text
    }
}

/// Resolves the backslashes of a quoted string.
private struct Unescaper {
    let bytes: [UInt8]
    /// Where reading stands; after a failure, the backslash of the wrong sequence.
    var index: Int
    let end: Int

    mutating func text() -> String? {
        var out: [UInt8] = []
        out.reserveCapacity(end - index)
        while index < end {
            guard bytes[index] == UInt8(ascii: "\\") else {
                out.append(bytes[index])
                index += 1
                continue
            }
            guard index + 1 < end else { return nil }
            switch bytes[index + 1] {
            case UInt8(ascii: "n"): out.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): out.append(UInt8(ascii: "\r"))
            case UInt8(ascii: "t"): out.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "\""): out.append(UInt8(ascii: "\""))
            case UInt8(ascii: "\\"): out.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                let length = bytes[index + 1] == UInt8(ascii: "u") ? 4 : 8
                guard let scalar = hex(length) else { return nil }
                out += Array(String(scalar).utf8)
                index += length
            default: return nil
            }
            index += 2
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The end of the sequence at ``index``.
    var invalidEnd: Int {
        guard let (_, length) = UTF8Text.scalar(in: bytes, at: index + 1) else { return min(index + 1, end) }
        var last = min(index + 1 + length, end)
        guard bytes[index + 1] == UInt8(ascii: "u") || bytes[index + 1] == UInt8(ascii: "U") else { return last }
        let longest = min(index + (bytes[index + 1] == UInt8(ascii: "u") ? 6 : 10), end)
        while last < longest, Character(Unicode.Scalar(bytes[last])).isHexDigit { last += 1 }
        return last
    }

    private func hex(_ length: Int) -> Unicode.Scalar? {
        guard index + 2 + length <= end else { return nil }
        var value: UInt32 = 0
        for byte in bytes[index + 2..<index + 2 + length] {
            guard byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, value < 1 << 28 else {
                return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return Unicode.Scalar(value)
    }
}
