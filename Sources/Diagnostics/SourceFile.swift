/// A text that diagnostics point into: a stack spec, a Terraform file, a list of keys.
///
/// A class, so that thousands of spans share one copy of the text.
package final class SourceFile: Sendable {
    /// The path as the user gave it, or a name such as `<stdin>`.
    package let path: String
    /// The whole text; empty where the text is not kept (streams, plans).
    package let bytes: [UInt8]
    /// The offset in ``bytes`` of the first byte of each line.
    private let lineStarts: [Int]

    package init(path: String, bytes: [UInt8] = []) {
        self.path = path
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
    }

    /// The text of line `number` (from 1) without its line end, or nil when there is no such line.
    ///
    /// Invalid UTF-8 is shown as U+FFFD.
    package func line(_ number: Int) -> String? {
        guard number >= 1, number <= lineStarts.count, !bytes.isEmpty else { return nil }
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        guard start <= end else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The position of the byte at `utf8Offset`, which may be one past the end.
    package func position(atUTF8Offset utf8Offset: Int) -> SourcePosition {
        let offset = max(0, min(utf8Offset, bytes.count))
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        // A continuation byte (10xxxxxx) does not begin a scalar.
        let scalars = bytes[lineStarts[low]..<offset].count { $0 & 0xC0 != 0x80 }
        return SourcePosition(line: low + 1, column: scalars + 1, utf8Offset: offset)
    }

    /// The span of the bytes `range`.
    package func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(
            file: self, start: position(atUTF8Offset: range.lowerBound), end: position(atUTF8Offset: range.upperBound))
    }
}
