extension String {
    /// The text as one line that shows what it holds: nothing hides, moves the cursor or changes the direction.
    ///
    /// Findings quote files that anybody may have written: an escape sequence in a key must not reach the terminal, and
    /// reordered text must not look like other text.
    package var visible: String { isASCII(where: { $0 >= 0x20 }) ? self : substituting(\.sign) }

    /// Whether all of the text is ASCII below DEL for which `isPlain` holds: the common case, decided on bare bytes
    /// because reports of a million findings are rendered.
    func isASCII(where isPlain: (UInt8) -> Bool) -> Bool {
        var text = self
        return text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x7F && isPlain($0) } }
    }

    /// The text with a substitute for each scalar that has one.
    func substituting(_ substitute: (Unicode.Scalar) -> String?) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            if let text = substitute(scalar) {
                result.append(contentsOf: text.utf8)
            } else {
                result.append(contentsOf: scalar.utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Unicode.Scalar {
    /// The sign that stands for an invisible scalar: `␛` for a control character, `<U+202E>` for another; else nil.
    var sign: String? {
        switch value {
        case 0x20...0x7E: return nil
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + value).map(String.init)
        case 0x7F: return "\u{2421}"
        default: break
        }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .spaceSeparator, .surrogate,
            .unassigned:
            codePoint
        default: nil
        }
    }

    /// How many cells of a terminal the scalar or its sign takes: 0 for a combining mark, 2 for East Asian wide and emoji.
    var cells: Int {
        if value <= 0x7F { return 1 }
        if let sign { return sign.unicodeScalars.count }
        return switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: 0
        default: Self.wide.contains { $0 ~= value } ? 2 : 1
        }
    }

    private var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>"
    }

    /// The blocks that are wide as a whole.
    ///
    /// - SeeAlso: <https://www.unicode.org/reports/tr11/>
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
