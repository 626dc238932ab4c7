import Diagnostics

/// Which item a comment belongs to: it stands on the lines right above, or behind on the last line.
extension HCLParser {
    /// The comment at the top of a file, where a blank line parts it from the first item.
    mutating func takeHeader(before line: Int) -> [HCLComment] {
        let paragraphs = paragraphs(pendingComments)
        guard let first = paragraphs.first, paragraphs.count > 1 || !touches(first, line) else { return [] }
        pendingComments.removeFirst(first.count)
        return first
    }

    /// The comments before an item that begins on `line`: paragraphs of their own, and the lines right above it.
    mutating func takeComments(above line: Int) -> (detached: [[HCLComment]], leading: [HCLComment]) {
        guard !pendingComments.isEmpty else { return ([], []) }
        var paragraphs = paragraphs(pendingComments)
        pendingComments.removeAll()
        guard let last = paragraphs.last, touches(last, line) else { return (paragraphs, []) }
        paragraphs.removeLast()
        return (paragraphs, last)
    }

    /// The comment behind an item that ended on `line`.
    mutating func takeTrailingComment(on line: Int) -> HCLComment? {
        guard let comment = pendingComments.first, comment.line == line else { return nil }
        return pendingComments.removeFirst()
    }

    /// The tree has no place for comments amid an expression.
    mutating func dropComments(before end: SourcePosition) {
        guard let first = pendingComments.first, first.offset < end.utf8Offset else { return }
        pendingComments.removeAll { $0.offset < end.utf8Offset }
    }

    private func touches(_ paragraph: [HCLComment], _ line: Int) -> Bool {
        guard let last = paragraph.last else { return false }
        return last.lastLine + 1 >= line
    }

    /// The comments, split where a blank line stands between them.
    private func paragraphs(_ comments: [HCLComment]) -> [[HCLComment]] {
        var paragraphs: [[HCLComment]] = []
        for comment in comments {
            if let last = paragraphs.last?.last, last.lastLine + 1 >= comment.line {
                paragraphs[paragraphs.count - 1].append(comment)
            } else {
                paragraphs.append([comment])
            }
        }
        return paragraphs
    }
}

extension HCLComment {
    init(token: Token, in file: SourceFile) {
        var text = file.bytes[token.range]
        if text.first == UInt8(ascii: "#") {
            text = text.dropFirst()
        } else if text.dropFirst().first == UInt8(ascii: "*") {
            text = text.dropFirst(2).dropLast(2)
        } else {
            text = text.dropFirst(2)
        }
        if text.first == UInt8(ascii: " ") { text = text.dropFirst() }
        while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\r") { text = text.dropLast() }
        self.init(
            String(decoding: text, as: UTF8.self), span: SourceSpan(file: file, start: token.start, end: token.end))
    }

    var line: Int { span?.start.line ?? 0 }
    fileprivate var lastLine: Int { span?.end.line ?? 0 }
    fileprivate var offset: Int { span?.start.utf8Offset ?? 0 }
}
