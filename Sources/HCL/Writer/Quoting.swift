/// How text is spelled in templates.
///
/// - SeeAlso: <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions>
enum Quoting {
    static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

    /// A block label, exactly as `terraform fmt` rewrites it.
    static func label(_ text: String) -> String { "\"\(escaped(text, keepsMarks: true))\"" }

    /// `text` in ASCII alone, quoted: every release of Terraform agrees on its width.
    static func quotedInASCII(_ text: String) -> String {
        "\"" + escaped(text).unicodeScalars.map { $0.isASCII ? String($0) : hex($0) }.joined() + "\""
    }

    /// The text between the quotes.
    ///
    /// `precedesSequence` says that `${` or `%{` follows, which a `$` or `%` at the end of `text` would escape;
    /// `keepsMarks`, that combining marks stand as they are even behind punctuation.
    static func escaped(_ text: String, precedesSequence: Bool = false, keepsMarks: Bool = false) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count + 2)
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        // Whether a combining mark would join a letter of the text, and not the quote or an escape before it.
        var hasBase = false
        while index < scalars.endIndex {
            let scalar = scalars[index]
            index = scalars.index(after: index)
            let next = index < scalars.endIndex ? scalars[index] : nil
            var isBase = false
            switch scalar {
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "$" where next == "{", "%" where next == "{":
                out.unicodeScalars.append(scalar)
                out.unicodeScalars.append(scalar)
            case "$" where next == nil && precedesSequence, "%" where next == nil && precedesSequence:
                out += hex(scalar)
            case _ where !isPrintable(scalar): out += hex(scalar)
            case _ where !keepsMarks && (isExtending(scalar) ? !hasBase : isPrepending(scalar)): out += hex(scalar)
            default:
                out.unicodeScalars.append(scalar)
                // Terraform's tables let no mark join U+FFFD.
                isBase = scalar.isASCII ? HCLIdentifier.isContinue(scalar) : scalar != "\u{FFFD}"
            }
            hasBase = isBase
        }
        return out
    }

    /// The text as it stands in a heredoc.
    static func escapedForHeredoc(_ text: String, precedesSequence: Bool) -> String {
        var out = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "{", let previous, previous == "$" || previous == "%" {
                out.unicodeScalars.append(previous)
            }
            out.unicodeScalars.append(scalar)
            previous = scalar
        }
        guard precedesSequence, let last = previous, last == "$" || last == "%" else { return out }
        out.unicodeScalars.removeLast()
        return out + "${\"\(last)\"}"
    }

    /// Whether a heredoc can hold the character as it is.
    static func standsInHeredoc(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar == "\n" || scalar == "\t"
        case .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: false
        default: scalar != "\u{FEFF}"
        }
    }

    /// A comment's lines, each without what could end it or hide in it.
    static func commentLines(_ comment: HCLComment) -> [String] {
        comment.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            var text = ""
            for scalar in line.unicodeScalars {
                if scalar == "\t" || standsInHeredoc(scalar) {
                    text.unicodeScalars.append(scalar)
                } else {
                    text += hex(scalar)
                }
            }
            while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
            return text.isEmpty ? "#" : "# \(text)"
        }
    }

    /// Letters, marks, numbers, punctuation, symbols and the ASCII space: what Go calls printable.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x20...0x7E).contains(scalar.value) }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
            .paragraphSeparator:
            return false
        default: return true
        }
    }

    /// Whether the character joins the one before it into one grapheme cluster.
    static func isExtending(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return scalar.properties.isGraphemeExtend || scalar.properties.isEmojiModifier
        }
    }

    /// Whether the character joins the one behind it into one grapheme cluster.
    private static func isPrepending(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII, scalar.properties.generalCategory == .otherLetter else { return false }
        return "\(scalar)\"".count == 1
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value < 0x10000 ? 4 : 8
        return (width == 4 ? "\\u" : "\\U") + String(repeating: "0", count: width - digits.count) + digits
    }
}
