/// Writes heredocs, where the text can stand in one.
enum HeredocWriter {
    /// The opening `<<TAG` and the lines below it, closing tag included; nil where only quotes can say the text.
    static func lines(of heredoc: HCLHeredoc, indent: Int) -> (opening: String, lines: [String])? {
        guard holds(heredoc.parts), endsInLineFeed(heredoc.parts) else { return nil }
        let text = TemplateWriter.text(heredoc.parts, in: .heredoc)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        let tag = freeTag(heredoc.tag, lines)
        guard heredoc.indented, canIndent(lines) else { return ("<<\(tag)", lines + [tag]) }
        let margin = String(repeating: "  ", count: indent)
        return ("<<-\(tag)", lines.map { $0.isEmpty ? "" : margin + "  " + $0 } + [margin + tag])
    }

    /// Whether `<<-` gives back the lines: it takes away the least indentation of all lines that are not empty, and
    /// leaves lines of nothing but spaces as they are.
    private static func canIndent(_ lines: [String]) -> Bool {
        var hasUnindented = false
        for line in lines where !line.isEmpty {
            guard let first = line.unicodeScalars.first, !Quoting.isExtending(first) else { return false }
            if line.unicodeScalars.allSatisfy(\.properties.isWhitespace) { return false }
            if !first.properties.isWhitespace { hasUnindented = true }
        }
        return hasUnindented
    }

    /// `tag`, with a number behind it where a line of the text would close the heredoc.
    private static func freeTag(_ tag: String, _ lines: [String]) -> String {
        let tag = HCLIdentifier.isPortable(tag) ? tag : "EOT"
        var candidate = tag
        var number = 1
        while lines.contains(where: { trimmed($0) == candidate }) {
            number += 1
            candidate = "\(tag)_\(number)"
        }
        return candidate
    }

    private static func trimmed(_ line: String) -> String {
        let scalars = line.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...end])
    }

    private static func endsInLineFeed(_ parts: [HCLTemplatePart]) -> Bool {
        guard case .literal(let text)? = parts.last(where: { $0.kind != .literal("") })?.kind else { return false }
        return text.utf8.last == UInt8(ascii: "\n")
    }

    private static func holds(_ parts: [HCLTemplatePart]) -> Bool {
        parts.allSatisfy { part in
            switch part.kind {
            case .literal(let text): text.unicodeScalars.allSatisfy(Quoting.standsInHeredoc)
            case .interpolation: true
            case .conditional(_, let then, let other): holds(then) && holds(other)
            case .forEach(_, _, _, let body): holds(body)
            }
        }
    }
}
