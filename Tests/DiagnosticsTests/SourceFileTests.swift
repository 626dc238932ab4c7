import Diagnostics
import Testing

@Suite struct SourceFileTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let offset: Int
        let position: SourcePosition

        init(_ name: String, _ text: String, _ offset: Int, line: Int, column: Int, utf8Offset: Int? = nil) {
            (testDescription, self.text, self.offset) = (name, text, offset)
            position = SourcePosition(line: line, column: column, utf8Offset: utf8Offset ?? offset)
        }
    }

    static let positions = [
        Case("the first byte", "ab\nc", 0, line: 1, column: 1),
        Case("a line end belongs to its line", "ab\nc", 2, line: 1, column: 3),
        Case("the first byte of a line", "ab\nc", 3, line: 2, column: 1),
        Case("one past the end", "ab\nc", 4, line: 2, column: 2),
        Case("beyond the end", "ab\nc", 9, line: 2, column: 2, utf8Offset: 4),
        Case("behind a final line end", "ab\n", 3, line: 2, column: 1),
        Case("an empty file", "", 0, line: 1, column: 1),
        Case("columns are scalars", "é𝄞e\u{301}x", 9, line: 1, column: 5),
        Case("CRLF is one line end", "a\r\nb", 3, line: 2, column: 1),
        Case("behind a byte order mark", "\u{FEFF}ab", 4, line: 1, column: 2),
        Case("in a byte order mark", "\u{FEFF}ab", 0, line: 1, column: 1, utf8Offset: 3),
        Case("far in a long line", String(repeating: "é", count: 1_000), 1_998, line: 1, column: 1_000),
        Case(
            "far in the second long line", String(repeating: "é\n", count: 1_000) + "éé", 3_002, line: 1_001, column: 2),
    ]

    @Test(arguments: positions) func positionOfAnOffset(_ c: Case) {
        let file = SourceFile(path: "f", bytes: Array(c.text.utf8))
        #expect(file.position(atUTF8Offset: c.offset) == c.position)
    }

    @Test func offsetOfAScalarIsThatOfItsFirstByte() {
        for text in ["", "ab", "é𝄞x", "\u{FEFF}", "\u{FEFF}é", "\u{FEFF}ab", String(repeating: "aé", count: 200)] {
            let file = SourceFile(path: "f", bytes: Array(text.utf8))
            var offset = file.textStart
            var scalars = 0
            for scalar in text.unicodeScalars.dropFirst(file.textStart == 0 ? 0 : 1) {
                #expect(file.utf8Offset(ofScalar: scalars) == offset, "\(text.debugDescription), scalar \(scalars)")
                offset += scalar.utf8.count
                scalars += 1
            }
            #expect(file.utf8Offset(ofScalar: scalars) == text.utf8.count, "\(text.debugDescription), the end")
            #expect(file.utf8Offset(ofScalar: scalars + 5) == text.utf8.count, "\(text.debugDescription), beyond it")
        }
    }

    @Test func linesHaveNoEndAndNoByteOrderMark() {
        let file = SourceFile(path: "f", bytes: Array("\u{FEFF}a\r\n\nb\r".utf8) + [0xFF])
        #expect(file.line(1) == "a")
        #expect(file.line(2) == "")
        #expect(file.line(3) == "b\r\u{FFFD}")
        #expect(file.line(4) == nil)
        #expect(file.line(0) == nil)
        #expect(SourceFile(path: "unread").line(1) == nil)
    }
}
