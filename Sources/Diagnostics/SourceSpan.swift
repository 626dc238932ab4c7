/// A place in a text.
package struct SourcePosition: Sendable, Hashable, Comparable {
    /// The line, from 1; a list of keys may have more of them than 32 bits count.
    package let line: Int
    private let storedColumn: Int32
    private let storedOffset: Int32

    /// The column in Unicode scalars, from 1.
    package var column: Int { Int(storedColumn) }
    /// The offset in bytes of UTF-8, from 0.
    package var utf8Offset: Int { Int(storedOffset) }

    package init(line: Int, column: Int, utf8Offset: Int) {
        self.line = line
        storedColumn = Int32(clamping: column)
        storedOffset = Int32(clamping: utf8Offset)
    }

    package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// A stretch of a text: from `start` up to, and not including, `end`.
package struct SourceSpan: Sendable, Hashable {
    package let file: SourceFile
    package let start: SourcePosition
    package let end: SourcePosition

    package init(file: SourceFile, start: SourcePosition, end: SourcePosition) {
        self.file = file
        self.start = start
        self.end = end
    }

    package static func == (a: SourceSpan, b: SourceSpan) -> Bool {
        a.file === b.file && a.start == b.start && a.end == b.end
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(file))
        hasher.combine(start)
        hasher.combine(end)
    }
}
