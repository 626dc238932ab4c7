/// Writes the parts of templates.
enum TemplateWriter {
    enum Place {
        case quotes, heredoc
    }

    static func text(_ parts: [HCLTemplatePart], in place: Place) -> String {
        let parts = merged(parts)
        var out = ""
        for (index, part) in parts.enumerated() {
            // Within a directive the closing sequence follows the last part.
            out += text(part, in: place, precedesSequence: index + 1 < parts.count)
        }
        return out
    }

    private static func text(_ part: HCLTemplatePart, in place: Place, precedesSequence: Bool) -> String {
        switch part.kind {
        case .literal(let text):
            switch place {
            case .quotes: Quoting.escaped(text, precedesSequence: precedesSequence)
            case .heredoc: Quoting.escapedForHeredoc(text, precedesSequence: precedesSequence)
            }
        case .interpolation(let value): sequence("$", InlineWriter.unsigned(InlineWriter.text(value)))
        case .conditional(let condition, let then, let other):
            sequence("%", InlineWriter.keyword("if", before: InlineWriter.text(condition)))
                + enclosed(then, in: place)
                + (merged(other).isEmpty ? "" : sequence("%", "else") + enclosed(other, in: place))
                + sequence("%", "endif")
        case .forEach(let keyName, let valueName, let collection, let body):
            sequence(
                "%",
                "for \(keyName.map { "\($0), " } ?? "")\(valueName) "
                    + InlineWriter.keyword("in", before: InlineWriter.text(collection)))
                + enclosed(body, in: place) + sequence("%", "endfor")
        }
    }

    /// The parts inside a directive, which another directive closes.
    private static func enclosed(_ parts: [HCLTemplatePart], in place: Place) -> String {
        merged(parts).map { text($0, in: place, precedesSequence: true) }.joined()
    }

    /// A brace next to the sequence's own is set apart, as fmt does.
    private static func sequence(_ mark: String, _ text: String) -> String {
        mark + "{" + (text.hasPrefix("{") ? " " : "") + text + (text.hasSuffix("}") ? " " : "") + "}"
    }

    /// The parts with literals that touch made one, so that `$` and `{` are seen together.
    private static func merged(_ parts: [HCLTemplatePart]) -> [HCLTemplatePart] {
        var merged: [HCLTemplatePart] = []
        for part in parts {
            if case .literal(let text) = part.kind {
                if text.isEmpty { continue }
                if case .literal(let before)? = merged.last?.kind {
                    merged[merged.count - 1] = .literal(before + text)
                    continue
                }
            }
            merged.append(part)
        }
        return merged
    }
}
