extension String {
    /// The text as content or attribute value of XML and HTML.
    ///
    /// Line feeds are kept; what else is invisible, or forbidden in XML, is shown by a sign.
    package var markup: String {
        guard !isASCII(where: \.isPlain) else { return self }
        return substituting { scalar in
            scalar == "\n" ? nil : scalar.reference ?? scalar.sign?.substituting(\.reference)
        }
    }
}

extension UInt8 {
    /// Whether the ASCII byte stands for itself in markup.
    fileprivate var isPlain: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: self >= 0x20 || self == UInt8(ascii: "\n")
        }
    }
}

extension Unicode.Scalar {
    /// The character reference of what has a meaning in markup.
    fileprivate var reference: String? {
        switch self {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: nil
        }
    }
}
