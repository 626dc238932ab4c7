import Diagnostics

/// A piece of source text as the scanner sees it.
struct Token {
    enum Kind: UInt8 {
        case openBrace, closeBrace, openBracket, closeBracket, openParenthesis, closeParenthesis
        /// `"` at either end.
        case openQuote, closeQuote
        /// `<<TAG` with its line feed, and the closing tag.
        case openHeredoc, openIndentedHeredoc, closeHeredoc
        /// Text between quotes, where backslashes escape, and in a heredoc, where they do not.
        case quotedText, heredocText
        /// `${`, `%{`, with or without `~`, and what closes them.
        case interpolation, directive, sequenceEnd
        case number, identifier
        case equals, colon, doubleColon, comma, dot, ellipsis, question, arrow
        case star, slash, percent, plus, minus, bang
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, and, or
        case newline, comment, end
        /// A character, or bytes, that cannot stand there.
        case badCharacter, badEncoding, badCarriageReturn, lineBreakInString, unclosedComment
    }

    let kind: Kind
    let start: SourcePosition
    let end: SourcePosition

    var range: Range<Int> { start.utf8Offset..<end.utf8Offset }
}

extension Token.Kind {
    /// The token in a message; nil for those that are named by their text.
    var name: String? {
        switch self {
        case .newline: "the end of the line"
        case .end: "the end of the file"
        case .openQuote: "a string"
        case .openHeredoc, .openIndentedHeredoc: "a heredoc"
        case .sequenceEnd: "the end of the template sequence"
        case .number: "a number"
        default: nil
        }
    }
}
