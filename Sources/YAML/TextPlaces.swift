internal import Diagnostics

/// Finds in the text what libyaml's marks leave out: where content begins behind its anchor and tag, and where it ends.
struct TextPlaces {
    let file: SourceFile
    private var bytes: [UInt8] { file.bytes }

    init(_ file: SourceFile) { self.file = file }

    /// The bytes between two of libyaml's marks.
    func range(_ marks: Range<Int>) -> Range<Int> {
        let start = offset(marks.lowerBound)
        return start..<(marks.isEmpty ? start : offset(marks.upperBound))
    }

    /// The byte at one of libyaml's marks.
    func offset(_ mark: Int) -> Int { file.utf8Offset(ofScalar: mark) }

    /// Whether `character` stands at `offset`.
    func has(_ character: Unicode.Scalar, at offset: Int) -> Bool {
        offset < bytes.count && bytes[offset] == UInt8(ascii: character)
    }

    /// What stands before a node's content.
    struct Properties {
        /// The tag as written.
        var tag: Range<Int>?
        /// Where the content begins.
        var end: Int
    }

    /// The properties that begin at `start`: as many as `count`, all before `limit`.
    ///
    /// Nil counts as many as stand there: no content but an alias begins with `&` or `!`.
    func properties(from start: Int, count: Int? = nil, before limit: Int) -> Properties {
        var found = Properties(end: start)
        var left = count ?? 2
        while left > 0, found.end < limit, has("&", at: found.end) || has("!", at: found.end) {
            let end = endOfProperty(at: found.end)
            if has("!", at: found.end) { found.tag = found.end..<end }
            // What is between properties and content belongs to neither; behind the last of an absent content is nothing.
            found.end = end < limit ? skippingTrivia(from: end, before: limit) : end
            left -= 1
        }
        return found
    }

    /// Where an absent value stands: behind its `:` where one follows the key, else behind the key.
    func absentValue(afterKey keyEnd: Int, before limit: Int) -> Int {
        let next = skippingTrivia(from: keyEnd, before: limit)
        return next < limit && has(":", at: next) ? next + 1 : keyEnd
    }

    /// The end of the last line of text of a block scalar that begins with `|` or `>` at `range.lowerBound`.
    func endOfBlockScalar(_ range: Range<Int>) -> Int {
        var end = min(range.upperBound, bytes.count)
        while end > range.lowerBound, isBlank(bytes[end - 1]) || isBreak(bytes[end - 1]) { end -= 1 }
        let header = endOfHeader(from: range.lowerBound)
        guard bytes[header..<max(header, end)].contains(where: isBreak) else { return header }
        while end < range.upperBound, !isBreak(bytes[end]) { end += 1 }  // Spaces behind the text are text.
        return end
    }

    /// The first offset from `start` that is no space, line break or comment.
    func skippingTrivia(from start: Int, before limit: Int) -> Int {
        var offset = start
        while offset < limit {
            if isBlank(bytes[offset]) || isBreak(bytes[offset]) {
                offset += 1
            } else if bytes[offset] == UInt8(ascii: "#"), isSeparated(offset) {
                while offset < limit, !isBreak(bytes[offset]) { offset += 1 }
            } else {
                break
            }
        }
        return offset
    }

    /// The run of text at `offset` up to a space, a line's end or `limit`, for pointing at something unexpected.
    func word(at offset: Int) -> Range<Int> {
        var end = min(offset, bytes.count)
        while end < bytes.count, !isBlank(bytes[end]), !isBreak(bytes[end]) { end += 1 }
        return min(offset, bytes.count)..<end
    }

    /// The text without spaces that a bracket at `offset` stands in the middle of; nil where none ends right before it.
    ///
    /// It ends at a space, a comma, or a bracket that closes one before it.
    func unquotedText(around offset: Int) -> Range<Int>? {
        var start = offset
        while start > file.textStart, !isBlank(bytes[start - 1]), !isBreak(bytes[start - 1]),
            !isFlowIndicator(bytes[start - 1]), !"\"'".utf8.contains(bytes[start - 1])
        {
            start -= 1
        }
        guard start < offset else { return nil }
        var (end, depth) = (offset, 0)
        while end < bytes.count, !isBlank(bytes[end]), !isBreak(bytes[end]), bytes[end] != UInt8(ascii: ",") {
            if "[{".utf8.contains(bytes[end]) { depth += 1 }
            if "]}".utf8.contains(bytes[end]) { depth -= 1 }
            guard depth >= 0 else { break }
            end += 1
        }
        return start..<end
    }

    /// Whether only spaces and tabs stand before `offset` in its line.
    func isFirstInLine(_ offset: Int) -> Bool {
        var before = min(offset, bytes.count)
        while before > file.textStart, isBlank(bytes[before - 1]) { before -= 1 }
        return before == file.textStart || isBreak(bytes[before - 1])
    }

    /// The text of `range`, which may reach beyond the end.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// Whether only spaces, line breaks and comments follow `offset`.
    func isEnd(_ offset: Int) -> Bool {
        let start = min(offset, bytes.count)
        return skippingTrivia(from: start, before: bytes.count) == bytes.count
    }

    /// The first offset of text in the line of `offset`.
    func startOfLineText(_ offset: Int) -> Int {
        var start = min(offset, bytes.count)
        while start > file.textStart, !isBreak(bytes[start - 1]) { start -= 1 }
        while start < offset, isBlank(bytes[start]) { start += 1 }
        return start
    }

    /// The end of the text in the line of `offset`.
    func endOfLineText(_ offset: Int) -> Int {
        var end = min(offset, bytes.count)
        while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
        while end > offset, isBlank(bytes[end - 1]) { end -= 1 }
        return end
    }

    /// Whether `range` contains a `:` with a blank behind it.
    func hasColon(in range: Range<Int>) -> Bool {
        range.contains { has(":", at: $0) && $0 + 1 < bytes.count && isBlank(bytes[$0 + 1]) }
    }

    /// Whether `range` is longer than a key on one line may be (YAML 1.2.2, section 7.4.2).
    func isLongKey(_ range: Range<Int>) -> Bool {
        bytes[range].count { $0 & 0xC0 != 0x80 } > 1_024
    }

    func isHexDigit(at offset: Int) -> Bool {
        offset < bytes.count && "0123456789abcdefABCDEF".utf8.contains(bytes[offset])
    }

    private func endOfProperty(at start: Int) -> Int {
        var end = start + 1
        if has("!", at: start), has("<", at: end) {
            while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
            return min(end + 1, bytes.count)
        }
        while end < bytes.count, !isBlank(bytes[end]), !isBreak(bytes[end]), !isFlowIndicator(bytes[end]) { end += 1 }
        return end
    }

    /// Behind `|` or `>` and its indicators.
    private func endOfHeader(from start: Int) -> Int {
        var end = start + 1
        while end < bytes.count, "+-0123456789".utf8.contains(bytes[end]) { end += 1 }
        return min(end, bytes.count)
    }

    /// Whether a space or a line's start stands before `offset`, as before each comment.
    private func isSeparated(_ offset: Int) -> Bool {
        offset == file.textStart || isBlank(bytes[offset - 1]) || isBreak(bytes[offset - 1])
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    private func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    private func isFlowIndicator(_ byte: UInt8) -> Bool { ",[]{}".utf8.contains(byte) }
}
