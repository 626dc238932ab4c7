internal import Diagnostics

/// Finds what keeps a file from being YAML text at all: other encodings, binary content, characters YAML excludes.
///
/// Done before parsing, so that the parser sees only text, and the place is that of the first wrong byte.
struct TextCheck {
    let file: SourceFile

    init(_ file: SourceFile) { self.file = file }

    /// The first finding of the file, or nil when all of it is text.
    func firstFinding() -> Diagnostic? {
        if let name = otherEncoding {
            return finding("the file is \(name), not UTF-8", at: 0, "save it as UTF-8")
        }
        var offset = file.textStart
        while offset < file.bytes.count {
            let byte = file.bytes[offset]
            switch byte {
            case 0x20...0x7E, 0x0A:
                offset += 1
            case 0x09, 0x0D:
                offset += 1
            case 0x00:
                return finding("a NUL byte: this is not a text file", at: offset, "give a YAML file in UTF-8")
            case ..<0x80:
                return refused(Unicode.Scalar(byte), at: offset)
            default:
                guard let (scalar, length) = multiByteScalar(at: offset) else {
                    return finding(
                        "the byte 0x\(hex(UInt32(byte), digits: 2)) is not valid UTF-8", at: offset,
                        "save the file as UTF-8")
                }
                guard isAllowed(scalar) else { return refused(scalar, at: offset) }
                offset += length
            }
        }
        return nil
    }

    /// The encoding that the first bytes give away, when it is not UTF-8.
    private var otherEncoding: String? {
        let head = Array(file.bytes.prefix(4))
        return switch true {
        case head == [0xFF, 0xFE, 0, 0], head == [0, 0, 0xFE, 0xFF]: "UTF-32"
        case head.starts(with: [0xFF, 0xFE]), head.starts(with: [0xFE, 0xFF]): "UTF-16"
        case head.count == 4 && head.map { $0 == 0 } == [false, true, false, true]: "UTF-16"
        case head.count == 4 && head.map { $0 == 0 } == [true, false, true, false]: "UTF-16"
        default: nil
        }
    }

    /// The scalar of two to four bytes at `offset` and its length, or nil when it is ill-formed.
    private func multiByteScalar(at offset: Int) -> (Unicode.Scalar, length: Int)? {
        let lead = file.bytes[offset]
        let (length, least): (Int, UInt32)
        switch lead {
        case 0xC2...0xDF: (length, least) = (2, 0x80)
        case 0xE0...0xEF: (length, least) = (3, 0x800)
        case 0xF0...0xF4: (length, least) = (4, 0x1_0000)
        default: return nil
        }
        guard offset + length <= file.bytes.count else { return nil }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for next in 1..<length {
            let byte = file.bytes[offset + next]
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        guard value >= least else { return nil }
        return Unicode.Scalar(value).map { ($0, length) }  // Nil for surrogates and above U+10FFFF.
    }

    /// Whether YAML prints `scalar` (production 1) and all readers see the same lines.
    ///
    /// U+0085, U+2028 and U+2029 end a line for YAML 1.1, and libyaml with it, and do not for YAML 1.2: behind one of
    /// them, text that looks like a comment could be read as an entry.
    private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    private func refused(_ scalar: Unicode.Scalar, at offset: Int) -> Diagnostic {
        let digits = hex(scalar.value, digits: 4)
        return finding(
            "the invisible character U+\(digits) is not allowed", at: offset,
            "remove it, or write \"\\u\(digits)\" in double quotes")
    }

    private func finding(_ message: String, at offset: Int, _ help: Suggestion) -> Diagnostic {
        let start = file.position(atUTF8Offset: offset)
        let end = SourcePosition(line: start.line, column: start.column + 1, utf8Offset: offset + 1)
        return Diagnostic(
            "yaml.encoding", .error, message, at: SourceSpan(file: file, start: start, end: end), suggestion: help)
    }
}

private func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
