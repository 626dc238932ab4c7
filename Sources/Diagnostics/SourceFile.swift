/// A text that diagnostics point into: a stack spec, a Terraform file, a list of keys.
///
/// A class, so that thousands of spans share one copy of the text. Lines end with LF or CRLF. A byte order mark at the
/// front belongs to no line and no column.
package final class SourceFile: Sendable {
    /// The path as the user gave it, or a name such as `<stdin>`.
    package let path: String
    /// The whole text; empty where the text is not kept (streams, plans).
    package let bytes: [UInt8]
    /// The offset in ``bytes`` of the first byte of each line.
    private let lineStarts: [Int]
    /// The number of scalars before each multiple of ``markDistance`` bytes; empty when all text is ASCII.
    private let scalarMarks: [Int]

    /// How many bytes a column is counted over at most: a file may be one line of many megabytes.
    private static let markDistance = 64
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(path: String, bytes: [UInt8] = []) {
        self.path = path
        self.bytes = bytes
        var lineStarts = [bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0]
        var scalarMarks: [Int] = []
        var scalars = 0
        var offset = 0
        for byte in bytes {
            if offset % Self.markDistance == 0 { scalarMarks.append(scalars) }
            if Self.beginsScalar(byte) { scalars += 1 }
            offset += 1
            if byte == UInt8(ascii: "\n") { lineStarts.append(offset) }
        }
        self.lineStarts = lineStarts
        self.scalarMarks = scalars == bytes.count ? [] : scalarMarks
    }

    /// Where the text begins: after the byte order mark, if there is one.
    package var textStart: Int { lineStarts.first ?? 0 }

    /// The text of line `number` (from 1) without its line end, or nil when there is no such line.
    ///
    /// Invalid UTF-8 is shown as U+FFFD.
    package func line(_ number: Int) -> String? {
        range(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The bytes of line `number` (from 1) without its line end, or nil when there is no such line.
    package func range(ofLine number: Int) -> Range<Int>? {
        guard number >= 1, number <= lineStarts.count, !bytes.isEmpty else { return nil }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The position of the byte at `utf8Offset`, which may be one past the end.
    package func position(atUTF8Offset utf8Offset: Int) -> SourcePosition {
        let offset = max(textStart, min(utf8Offset, bytes.count))
        let line = lineStarts.lastIndex(notAbove: offset)
        let scalars = scalarCount(before: offset) - scalarCount(before: lineStarts[line])
        return SourcePosition(line: line + 1, column: scalars + 1, utf8Offset: offset)
    }

    /// The span of the bytes `range`.
    package func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(
            file: self, start: position(atUTF8Offset: range.lowerBound), end: position(atUTF8Offset: range.upperBound))
    }

    /// The offset of the scalar in `column` of `line`, both from 1; beyond the line's end, that end.
    package func utf8Offset(line: Int, column: Int) -> Int? {
        guard let range = range(ofLine: line) else { return nil }
        let scalars = scalarCount(before: range.lowerBound) - scalarCount(before: textStart) + column - 1
        return min(max(range.lowerBound, utf8Offset(ofScalar: scalars)), range.upperBound)
    }

    /// The offset of the first byte of the scalar that has `scalars` others between it and the start of the text.
    ///
    /// The byte order mark is not part of the text. Beyond the end, the end.
    package func utf8Offset(ofScalar scalars: Int) -> Int {
        guard !scalarMarks.isEmpty else { return min(max(0, scalars), bytes.count) }
        let wanted = max(0, scalars) + (textStart == 0 ? 0 : 1)
        let mark = scalarMarks.lastIndex(notAbove: wanted)
        var offset = mark * Self.markDistance
        var seen = scalarMarks[mark]
        while offset < bytes.count {
            if Self.beginsScalar(bytes[offset]) {
                if seen == wanted { return offset }
                seen += 1
            }
            offset += 1
        }
        return offset
    }

    private func scalarCount(before offset: Int) -> Int {
        guard !scalarMarks.isEmpty else { return offset }
        let mark = min(offset / Self.markDistance, scalarMarks.count - 1)
        return scalarMarks[mark] + bytes[mark * Self.markDistance..<offset].count(where: Self.beginsScalar)
    }

    /// A continuation byte (10xxxxxx) does not begin a scalar.
    private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

extension [Int] {
    /// The index of the last element that is not above `value`, in an ascending array; 0 when all are above.
    fileprivate func lastIndex(notAbove value: Int) -> Int {
        var low = 0
        var high = count
        while high - low > 1 {
            let middle = (low + high) / 2
            if self[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
