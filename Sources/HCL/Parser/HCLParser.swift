package import Diagnostics

/// Reads HCL's native syntax, as Terraform does, and goes on after errors.
///
/// One run reports all items that are wrong, each once; what is right is in the tree. It takes time and memory in
/// proportion to the file, and depth is bounded: recursion here follows the nesting of the text.
///
/// - SeeAlso: <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md>
package struct HCLParser {
    /// Terraform has no limits; these keep a hostile file from taking the stack, or a report from being endless.
    package enum Limit {
        /// The levels that brackets and templates may nest; a block counts as two.
        ///
        /// So much is read on half a megabyte of stack, the least that a thread has.
        package static let depth = 100
        /// The errors after which the rest of a file is not read.
        package static let errors = 100
    }

    let file: SourceFile
    private var scanner: Scanner
    /// The token to be read next, comments and newlines among them.
    private(set) var current: Token
    /// The end of the token read last.
    private(set) var previousEnd: SourcePosition
    /// The comments passed and not yet given to an item.
    var pendingComments: [HCLComment] = []
    /// The line where the last value of a list or an object ended.
    var previousValueLine = 0
    private(set) var allComments: [HCLComment] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var depth = 0
    /// Whether newlines count, for each bracket that is open.
    private var newlineModes = [true]
    private var saidEncoding = false
    /// Whether there were too many errors to go on.
    private(set) var isStopped = false

    init(_ file: SourceFile, isTemplate: Bool = false) {
        self.file = file
        scanner = Scanner(file, isTemplate: isTemplate)
        current = scanner.next()
        previousEnd = current.start
        noteComment()
    }

    /// The file as a tree, with everything that is wrong in it: `hcl.syntax`, `hcl.encoding`, `hcl.limit`.
    package static func parse(_ file: SourceFile) -> Checked<HCLDocument> {
        var parser = HCLParser(file)
        let tree = parser.parseFile()
        return Checked(HCLDocument(file: file, tree: tree, comments: parser.allComments), parser.diagnostics)
    }

    /// The file as a single expression, such as the value of a `-var` option.
    package static func parseExpression(_ file: SourceFile) -> Checked<HCLExpression> {
        var parser = HCLParser(file)
        parser.newlineModes = [false]
        do throws(HCLFailure) {
            let value = try parser.expression()
            guard parser.peek().kind == .end else { throw parser.unexpected("the end of the expression") }
            return Checked(parser.diagnostics.isEmpty ? value : nil, parser.diagnostics)
        } catch {
            parser.report(error)
            return Checked(nil, parser.diagnostics)
        }
    }
}

// MARK: Tokens

extension HCLParser {
    /// The next token that counts: no comment, and no newline inside brackets.
    mutating func peek() -> Token {
        while true {
            switch current.kind {
            case .newline where newlineModes.last != true, .comment: advance()
            default: return current
            }
        }
    }

    mutating func read() -> Token {
        let token = peek()
        previousEnd = token.end
        advance()
        return token
    }

    /// Reads the next token if it is of `kind`.
    mutating func take(_ kind: Token.Kind) -> Token? { peek().kind == kind ? read() : nil }

    mutating func expect(_ kind: Token.Kind, _ what: String) throws(HCLFailure) -> Token {
        guard let token = take(kind) else { throw unexpected(what) }
        return token
    }

    private mutating func advance() {
        current = scanner.next()
        noteComment()
    }

    private mutating func noteComment() {
        guard current.kind == .comment else { return }
        let comment = HCLComment(token: current, in: file)
        pendingComments.append(comment)
        allComments.append(comment)
    }

    func text(_ token: Token) -> String { String(decoding: file.bytes[token.range], as: UTF8.self) }

    func isKeyword(_ word: StaticString, _ token: Token) -> Bool {
        guard token.kind == .identifier, token.range.count == word.utf8CodeUnitCount else { return false }
        return file.bytes[token.range].elementsEqual(
            UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    func span(_ start: SourcePosition, _ end: SourcePosition) -> SourceSpan {
        SourceSpan(file: file, start: start, end: end)
    }

    func span(_ token: Token) -> SourceSpan { span(token.start, token.end) }

    func span(from start: SourcePosition) -> SourceSpan { span(start, previousEnd) }

    /// Begins a stretch in which newlines count, or do not.
    mutating func push(newlines count: Bool) { newlineModes.append(count) }
    mutating func popNewlines() { newlineModes.removeLast() }

    /// Goes some levels deeper.
    mutating func enter(_ levels: Int = 1) throws(HCLFailure) {
        guard depth + levels <= Limit.depth else {
            throw HCLFailure(.hclLimit("nesting is deeper than \(Limit.depth) levels", at: span(peek())))
        }
        depth += levels
    }

    mutating func leave(_ levels: Int = 1) { depth -= levels }
}

// MARK: Errors

/// What ends the reading of an item.
///
/// A class, so that the frames of the recursion hold a word of it and not a diagnostic for every `try`.
final class HCLFailure: Error {
    let diagnostic: Diagnostic
    /// Whether the rest of the file cannot be told apart from what is broken.
    let endsFile: Bool

    init(_ diagnostic: Diagnostic, endsFile: Bool = false) {
        self.diagnostic = diagnostic
        self.endsFile = endsFile
    }
}

extension HCLParser {
    /// Another token was expected than the next one.
    mutating func unexpected(_ expected: String, suggestion: Suggestion? = nil) -> HCLFailure {
        let found = peek()
        let place = span(found)
        switch found.kind {
        case .badEncoding: return HCLFailure(.hclEncoding(at: place))
        case .badCarriageReturn:
            return .syntax("a carriage return without line feed", at: place, "end lines with a line feed")
        case .lineBreakInString:
            return .syntax(
                "a string breaks off at the end of its line", at: place, "close it, or write \\n or a heredoc")
        case .unclosedComment: return .syntax("a comment is not closed", at: place, "close it with */")
        case .badCharacter:
            let character = text(found)
            return .syntax(
                "the character \(character.escapedForMessage) means nothing here", at: place,
                Self.advice(for: character))
        default:
            let name = found.kind.name ?? "'\(text(found).escapedForMessage)'"
            return HCLFailure(.hclSyntax("expected \(expected), found \(name)", at: place, suggestion: suggestion))
        }
    }

    private static func advice(for character: String) -> Suggestion? {
        switch character {
        case "'", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": "quote strings with \""
        case "`": "write text of several lines as a heredoc: <<EOT"
        case ";": "put each argument on a line of its own"
        case "&": "write && for 'and'"
        case "|": "write || for 'or'"
        case "\u{A0}": "replace the no-break space by a space"
        default: nil
        }
    }

    mutating func report(_ failure: HCLFailure) { report(failure.diagnostic) }

    mutating func report(_ diagnostic: Diagnostic) {
        guard !isStopped else { return }
        if diagnostic.rule == .hclEncoding {
            guard !saidEncoding else { return }
            saidEncoding = true
        }
        diagnostics.append(diagnostic)
        guard diagnostics.count == Limit.errors else { return }
        isStopped = true
        let place = diagnostic.span ?? span(current)
        diagnostics.append(.hclLimit("too many errors: the rest of the file was not read", at: place))
    }

    /// Goes on at the next line after `start` that looks like an item, or like the end of a block.
    ///
    /// Nothing is to be had from brackets once one of them is wrong, so layout decides: an item begins a line, no
    /// further in than the broken one. Lines of heredocs do not count.
    mutating func resynchronize(after start: SourcePosition) {
        pendingComments.removeAll()
        newlineModes = [true]  // Those that the error skipped are left behind.
        go(to: nextItem(after: start))
    }

    mutating func skipToEnd() {
        pendingComments.removeAll()
        newlineModes = [true]
        go(to: file.position(atUTF8Offset: file.bytes.count))
    }

    private mutating func go(to position: SourcePosition) {
        scanner.restart(at: position)
        previousEnd = position
        advance()
    }

    private func nextItem(after start: SourcePosition) -> SourcePosition {
        let bytes = file.bytes
        var line = start.line
        var offset = start.utf8Offset
        while let lineEnd = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) {
            offset = lineEnd + 1
            line += 1
            if let heredoc = scanner.heredoc(around: offset) {
                let inside = bytes[offset..<heredoc.upperBound]
                line += inside.count { $0 == UInt8(ascii: "\n") }
                offset = heredoc.upperBound
                continue
            }
            let margin = bytes[offset...].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
            let column = margin + 1
            guard column <= start.column, let (first, _) = UTF8Text.scalar(in: bytes, at: offset + margin) else {
                continue
            }
            if HCLIdentifier.isStart(first) || (first == "}" && column < start.column) {
                return SourcePosition(line: line, column: column, utf8Offset: offset + margin)
            }
        }
        return file.position(atUTF8Offset: bytes.count)
    }
}

extension RuleID {
    package static let hclSyntax: RuleID = "hcl.syntax"
    package static let hclEncoding: RuleID = "hcl.encoding"
    package static let hclLimit: RuleID = "hcl.limit"
}

extension Diagnostic {
    static func hclSyntax(
        _ message: String, at span: SourceSpan, suggestion: Suggestion? = nil, related: [Related] = []
    ) -> Diagnostic {
        Diagnostic(.hclSyntax, .error, message, at: span, suggestion: suggestion, related: related)
    }

    static func hclEncoding(at span: SourceSpan) -> Diagnostic {
        Diagnostic(.hclEncoding, .error, "the text is not UTF-8", at: span, suggestion: "save the file as UTF-8")
    }

    static func hclLimit(_ message: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.hclLimit, .error, message, at: span)
    }
}

extension HCLFailure {
    static func syntax(_ message: String, at span: SourceSpan, _ suggestion: Suggestion? = nil) -> HCLFailure {
        HCLFailure(.hclSyntax(message, at: span, suggestion: suggestion))
    }
}

extension String {
    /// The text on one line of at most 40 characters, without controls.
    fileprivate var escapedForMessage: String {
        let line = String(
            String.UnicodeScalarView(unicodeScalars.map { $0 != "\n" && Quoting.standsInHeredoc($0) ? $0 : "\u{FFFD}" })
        )
        return line.count > 40 ? line.prefix(40) + "…" : line
    }
}
