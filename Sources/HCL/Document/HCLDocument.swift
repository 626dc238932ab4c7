package import Diagnostics

/// A file that was read: its tree, and every byte of its text.
package struct HCLDocument: Sendable {
    package let file: SourceFile
    package let tree: HCLFile
    /// All comments in the order of the file, those amid expressions too.
    package let comments: [HCLComment]

    /// The text as it was read.
    package var text: [UInt8] { file.bytes }
}

extension HCLDocument {
    /// The edit that gives `attribute` another value and leaves all else as it stands.
    ///
    /// - Returns: Nil when the attribute or its value was not read from a file.
    package func edit(setting attribute: HCLAttribute, to value: HCLExpression) -> Suggestion.Edit? {
        guard let place = attribute.value.span, let start = attribute.span?.start else { return nil }
        // The depth of the line, as far as its text is indented the usual way; a comment or `}` may follow the value.
        let text = HCLWriter.text(
            of: value, indent: (start.column - 1) / 2, taken: max(0, place.start.column - start.column),
            endsLine: false)
        return Suggestion.Edit(place, text)
    }

    /// The text with `edits` made; of edits that overlap, the first in the file counts.
    package func text(applying edits: [Suggestion.Edit]) -> [UInt8] {
        var out: [UInt8] = []
        var taken = 0
        for edit in edits.sorted(by: { $0.span.start.utf8Offset < $1.span.start.utf8Offset }) {
            let range = edit.span.start.utf8Offset..<edit.span.end.utf8Offset
            guard range.lowerBound >= taken, range.upperBound <= text.count else { continue }
            out += text[taken..<range.lowerBound]
            out += Array(edit.replacement.utf8)
            taken = range.upperBound
        }
        return out + text[taken...]
    }
}
