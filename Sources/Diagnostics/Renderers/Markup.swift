extension String {
    /// The text as content or attribute value of XML and HTML.
    ///
    /// Line feeds are kept; what else is invisible, or forbidden in XML, is shown by a sign.
    var markup: String {
        unicodeScalars.map { scalar in
            (scalar == "\n" ? "\n" : scalar.visible).unicodeScalars.map(\.reference).joined()
        }.joined()
    }
}

extension Unicode.Scalar {
    /// The character reference of what has a meaning in markup, or the scalar.
    fileprivate var reference: String {
        switch self {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "'": "&#39;"
        default: String(self)
        }
    }
}
