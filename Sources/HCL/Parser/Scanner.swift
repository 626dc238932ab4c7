import Diagnostics

/// Splits a file into tokens, one at a time, in one pass.
///
/// The scanner knows by itself whether it stands in code, between quotes or in a heredoc; the rules are those of
/// hclsyntax's scanner, its ways with `$`, `~` and closing tags included.
///
/// - SeeAlso: <https://github.com/hashicorp/hcl/blob/main/hclsyntax/scan_tokens.rl>
struct Scanner {
    private enum Mode {
        case code
        case quotes
        case heredoc(Heredoc)
    }

    private struct Heredoc {
        /// Nil where the whole file is a template.
        let tag: ArraySlice<UInt8>?
        /// Where it stands in ``heredocs``.
        let index: Int
        var atLineStart = true
    }

    let file: SourceFile
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1
    private var column = 1
    private var modes: [Mode] = [.code]
    private var openBraces = 0
    /// For each open template sequence, the count of open braces inside it.
    private var sequenceBraces: [Int] = []
    /// The heredocs read so far, from opening to closing tag, in order; empty ranges while they are open.
    private(set) var heredocs: [Range<Int>] = []

    /// - Parameters:
    ///   - file: The text.
    ///   - isTemplate: Whether the file is a template, as if it stood in a heredoc.
    init(_ file: SourceFile, isTemplate: Bool = false) {
        self.file = file
        bytes = file.bytes
        if isTemplate { modes = [.heredoc(Heredoc(tag: nil, index: 0))] }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }  // A byte order mark is no character of the text.
    }

    /// Begins anew at `position`, in code.
    mutating func restart(at position: SourcePosition) {
        (offset, line, column) = (position.utf8Offset, position.line, position.column)
        modes = [.code]
        openBraces = 0
        sequenceBraces = []
        heredocs.removeAll { $0.lowerBound >= offset }
    }

    /// The closed heredoc that `offset` stands in.
    func heredoc(around offset: Int) -> Range<Int>? {
        var low = 0
        var high = heredocs.count
        while low < high {
            let middle = (low + high) / 2
            if heredocs[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 && heredocs[low - 1].contains(offset) ? heredocs[low - 1] : nil
    }

    mutating func next() -> Token {
        switch modes.last ?? .code {
        case .code: code()
        case .quotes: quotes()
        case .heredoc(let current): heredoc(current)
        }
    }
}

// MARK: Code

extension Scanner {
    private mutating func code() -> Token {
        while let byte = byte(0), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
            offset += 1
            column += 1
        }
        guard let byte = byte(0) else { return token(.end, 0) }
        switch byte {
        case UInt8(ascii: "\n"): return token(.newline, 1)
        case UInt8(ascii: "\r"):
            return self.byte(1) == UInt8(ascii: "\n") ? token(.newline, 2) : token(.badCarriageReturn, 1)
        case UInt8(ascii: "{"):
            openBraces += 1
            return token(.openBrace, 1)
        case UInt8(ascii: "}"): return closeBrace(1, else: .closeBrace)
        case UInt8(ascii: "~") where self.byte(1) == UInt8(ascii: "}"): return closeBrace(2, else: .sequenceEnd)
        case UInt8(ascii: "["): return token(.openBracket, 1)
        case UInt8(ascii: "]"): return token(.closeBracket, 1)
        case UInt8(ascii: "("): return token(.openParenthesis, 1)
        case UInt8(ascii: ")"): return token(.closeParenthesis, 1)
        case UInt8(ascii: "\""):
            modes.append(.quotes)
            return token(.openQuote, 1)
        case UInt8(ascii: "#"): return lineComment()
        case UInt8(ascii: "/"):
            switch self.byte(1) {
            case UInt8(ascii: "/"): return lineComment()
            case UInt8(ascii: "*"): return blockComment()
            default: return token(.slash, 1)
            }
        case UInt8(ascii: "<"): return less()
        case UInt8(ascii: "="):
            return pair(UInt8(ascii: "="), .equal) ?? pair(UInt8(ascii: ">"), .arrow) ?? token(.equals, 1)
        case UInt8(ascii: "!"): return pair(UInt8(ascii: "="), .notEqual) ?? token(.bang, 1)
        case UInt8(ascii: ">"): return pair(UInt8(ascii: "="), .greaterOrEqual) ?? token(.greater, 1)
        case UInt8(ascii: "&"): return pair(UInt8(ascii: "&"), .and) ?? token(.badCharacter, 1)
        case UInt8(ascii: "|"): return pair(UInt8(ascii: "|"), .or) ?? token(.badCharacter, 1)
        case UInt8(ascii: ":"): return pair(UInt8(ascii: ":"), .doubleColon) ?? token(.colon, 1)
        case UInt8(ascii: "."):
            let isEllipsis = self.byte(1) == byte && self.byte(2) == byte
            return isEllipsis ? token(.ellipsis, 3) : token(.dot, 1)
        case UInt8(ascii: ","): return token(.comma, 1)
        case UInt8(ascii: "?"): return token(.question, 1)
        case UInt8(ascii: "*"): return token(.star, 1)
        case UInt8(ascii: "%"): return token(.percent, 1)
        case UInt8(ascii: "+"): return token(.plus, 1)
        case UInt8(ascii: "-"): return token(.minus, 1)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
        default: return identifier()
        }
    }

    private mutating func pair(_ second: UInt8, _ kind: Token.Kind) -> Token? {
        byte(1) == second ? token(kind, 2) : nil
    }

    private mutating func closeBrace(_ length: Int, else kind: Token.Kind) -> Token {
        let closesSequence = sequenceBraces.last == openBraces
        openBraces -= 1
        guard closesSequence else { return token(kind, length) }
        sequenceBraces.removeLast()
        let end = token(.sequenceEnd, length)
        modes.removeLast()
        return end
    }

    /// Digits, dots and exponents as far as they go, though not ending in a dot: the parser says what is no number.
    private mutating func number() -> Token {
        var length = 1
        var dots = 0  // At the end.
        while let next = byte(length) {
            if Self.isDigit(next) {
                length += 1
                dots = 0
            } else if next == UInt8(ascii: ".") {
                length += 1
                dots += 1
            } else if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
                let hasSign = byte(length + 1) == UInt8(ascii: "+") || byte(length + 1) == UInt8(ascii: "-")
                guard let digit = byte(length + (hasSign ? 2 : 1)), Self.isDigit(digit) else { break }
                length += hasSign ? 3 : 2
                dots = 0
            } else {
                break
            }
        }
        return token(.number, length - dots)
    }

    private mutating func identifier() -> Token {
        var length = 0
        while let byte = byte(length) {
            if byte < 0x80 {
                let scalar = Unicode.Scalar(byte)
                guard length == 0 ? HCLIdentifier.isStart(scalar) : HCLIdentifier.isContinue(scalar) else { break }
                length += 1
            } else {
                guard let (scalar, width) = UTF8Text.scalar(in: bytes, at: offset + length) else { break }
                guard length == 0 ? HCLIdentifier.isStart(scalar) : HCLIdentifier.isContinue(scalar) else { break }
                length += width
            }
        }
        if length > 0 { return token(.identifier, length) }
        guard let (_, width) = UTF8Text.scalar(in: bytes, at: offset) else { return token(.badEncoding, 1) }
        return token(.badCharacter, width)
    }

    private mutating func lineComment() -> Token {
        let rest = bytes[offset...]
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let hasReturn = end < bytes.count && bytes[end - 1] == UInt8(ascii: "\r")
        return token(.comment, end - offset - (hasReturn ? 1 : 0))
    }

    private mutating func blockComment() -> Token {
        var end = offset + 2
        while end + 1 < bytes.count {
            if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") {
                return token(.comment, end + 2 - offset)
            }
            end += 1
        }
        return token(.unclosedComment, 2)
    }

    /// `<`, `<=`, or `<<TAG` and the end of its line.
    private mutating func less() -> Token {
        if let token = pair(UInt8(ascii: "="), .lessOrEqual) { return token }
        guard byte(1) == UInt8(ascii: "<") else { return token(.less, 1) }
        let isIndented = byte(2) == UInt8(ascii: "-")
        let tagStart = offset + (isIndented ? 3 : 2)
        var tagEnd = tagStart
        while let (scalar, width) = UTF8Text.scalar(in: bytes, at: tagEnd),
            tagEnd == tagStart ? HCLIdentifier.isStart(scalar) : HCLIdentifier.isContinue(scalar)
        {
            tagEnd += width
        }
        let hasReturn = tagEnd < bytes.count && bytes[tagEnd] == UInt8(ascii: "\r")
        let lineEnd = tagEnd + (hasReturn ? 1 : 0)
        guard tagEnd > tagStart, lineEnd < bytes.count, bytes[lineEnd] == UInt8(ascii: "\n") else {
            return token(.less, 1)
        }
        modes.append(.heredoc(Heredoc(tag: bytes[tagStart..<tagEnd], index: heredocs.count)))
        heredocs.append(offset..<offset)
        return token(isIndented ? .openIndentedHeredoc : .openHeredoc, lineEnd + 1 - offset)
    }
}

// MARK: Templates

extension Scanner {
    private mutating func quotes() -> Token {
        guard let first = byte(0) else { return token(.end, 0) }
        if let sequence = sequence(first) { return sequence }
        if let mark = mark(first) { return token(.quotedText, mark) }
        var length = 0
        scan: while let byte = byte(length) {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                break scan
            case UInt8(ascii: "\\"):
                guard let escaped = self.byte(length + 1), escaped != UInt8(ascii: "\n"), escaped != UInt8(ascii: "\r")
                else { break scan }
                length += 2
            default: length += 1
            }
        }
        if length > 0 { return token(.quotedText, length) }
        switch first {
        case UInt8(ascii: "\""):
            let end = token(.closeQuote, 1)
            modes.removeLast()
            return end
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return token(.lineBreakInString, 1)
        default: return token(.badCharacter, 1)
        }
    }

    private mutating func heredoc(_ current: Heredoc) -> Token {
        guard let first = byte(0) else { return token(.end, 0) }
        if let sequence = sequence(first) { return sequence }
        if let mark = mark(first) {
            setLineStart(false)
            // A mark takes the last character of its line with it, out of the reach of a `~` on the next.
            let takesNext = mark == 1 && byte(1) != UInt8(ascii: "\n") && byte(2) == UInt8(ascii: "\n")
            return token(.heredocText, takesNext ? 2 : mark)
        }
        let start = offset
        var length = 0
        while let byte = byte(length), byte != UInt8(ascii: "$"), byte != UInt8(ascii: "%"), byte != UInt8(ascii: "\n"),
            byte != UInt8(ascii: "\r")
        {
            length += 1
        }
        let hasReturn = byte(length) == UInt8(ascii: "\r")
        guard byte(length + (hasReturn ? 1 : 0)) == UInt8(ascii: "\n") else {
            if hasReturn, length == 0 { return token(.badCarriageReturn, 1) }
            setLineStart(false)
            return token(.heredocText, length)
        }
        if current.atLineStart, let tag = current.tag,
            let tag = closingTag(tag, in: offset..<offset + length)
        {
            skip(tag.lowerBound - offset)
            let end = token(.closeHeredoc, tag.count)
            skip(length - (tag.upperBound - start))
            if current.index < heredocs.count {
                heredocs[current.index] = heredocs[current.index].lowerBound..<offset
            }
            modes.removeLast()
            return end
        }
        setLineStart(true)
        return token(.heredocText, length + (hasReturn ? 2 : 1))
    }

    private mutating func setLineStart(_ atLineStart: Bool) {
        guard case .heredoc(var current)? = modes.last else { return }
        current.atLineStart = atLineStart
        modes[modes.count - 1] = .heredoc(current)
    }

    /// Where the tag stands in a line that is nothing but the tag and space.
    private func closingTag(_ tag: ArraySlice<UInt8>, in range: Range<Int>) -> Range<Int>? {
        let line = bytes[range]
        guard line.count >= tag.count else { return nil }
        let trimmed = UTF8Text.trimmed(line)
        return trimmed.elementsEqual(tag) ? trimmed.indices : nil
    }

    /// `${` or `%{`, and a `~` behind it.
    private mutating func sequence(_ first: UInt8) -> Token? {
        guard first == UInt8(ascii: "$") || first == UInt8(ascii: "%"), byte(1) == UInt8(ascii: "{") else { return nil }
        let kind: Token.Kind = first == UInt8(ascii: "$") ? .interpolation : .directive
        setLineStart(false)
        openBraces += 1
        sequenceBraces.append(openBraces)
        modes.append(.code)
        return token(kind, byte(2) == UInt8(ascii: "~") ? 3 : 2)
    }

    /// The length of a `$` or `%` that begins no sequence: `$${` escapes one, and any other stands alone.
    private func mark(_ first: UInt8) -> Int? {
        guard first == UInt8(ascii: "$") || first == UInt8(ascii: "%") else { return nil }
        guard byte(1) == first, byte(2) == UInt8(ascii: "{") else { return 1 }
        return byte(3) == UInt8(ascii: "~") ? 4 : 3
    }
}

// MARK: Positions

extension Scanner {
    private func byte(_ ahead: Int) -> UInt8? {
        let index = offset + ahead
        return index < bytes.count ? bytes[index] : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private var position: SourcePosition { SourcePosition(line: line, column: column, utf8Offset: offset) }

    private mutating func token(_ kind: Token.Kind, _ length: Int) -> Token {
        let start = position
        skip(length)
        return Token(kind: kind, start: start, end: position)
    }

    private mutating func skip(_ length: Int) {
        for byte in bytes[offset..<offset + length] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {  // A continuation byte does not begin a scalar.
                column += 1
            }
        }
        offset += length
    }
}
