/// Reads scalars out of bytes.
enum UTF8Text {
    /// The scalar that begins at `index` and its length in bytes; nil at the end and where bytes are not UTF-8.
    static func scalar(in bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
        guard index < bytes.count else { return nil }
        let first = bytes[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC2, first < 0xF5, index + length <= bytes.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[index + 1..<index + length] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        // Not in more bytes than needed, and no surrogate: `Unicode.Scalar` refuses those.
        guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// Where in `range` the first bytes stand that are not UTF-8.
    static func firstInvalid(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            guard let (_, length) = scalar(in: bytes, at: index) else { return index }
            index += length
        }
        return nil
    }

    /// `line` without the white space at both ends.
    static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if let first = line.first, let last = line.last, isPlain(first), isPlain(last) { return line }
        let text = Substring(decoding: line, as: UTF8.self).unicodeScalars
        guard let start = text.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = text.lastIndex(where: { !$0.properties.isWhitespace })
        else { return line.prefix(0) }
        let lead = text[..<start].reduce(0) { $0 + UTF8.width($1) }
        let trail = text[text.index(after: end)...].reduce(0) { $0 + UTF8.width($1) }
        return line.dropFirst(lead).dropLast(trail)
    }

    /// Whether the byte is an ASCII character other than white space and controls.
    private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
