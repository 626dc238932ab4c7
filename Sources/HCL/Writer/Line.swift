/// A line of a file in the cells that `terraform fmt` aligns.
///
/// - SeeAlso: <https://github.com/hashicorp/hcl/blob/main/hclwrite/format.go>
struct Line {
    /// The depth, two spaces each.
    var indent: Int
    /// What stands before an aligned `=`, or the whole line.
    var lead: String
    /// From an aligned `=` on; nil where there is none or its right side stays open at the end of the line.
    var assign: String?
    /// The comment behind, with its `#`.
    var comment: String?
    /// The lines of a heredoc that begins here, its closing tag included, as they stand in the file.
    var heredoc: [String] = []

    static let blank = Line(indent: 0, lead: "")

    init(indent: Int, lead: String, assign: String? = nil, comment: String? = nil, heredoc: [String] = []) {
        self.indent = indent
        self.lead = lead
        self.assign = assign
        self.comment = comment
        self.heredoc = heredoc
    }

    /// The text of `lines`, with `=` and comments aligned over their runs, each line ended.
    ///
    /// A run of `=` is broken by a line that has none; a heredoc is part of its line. Comments have runs of their own.
    static func aligned(_ lines: [Line]) -> String {
        var texts = lines.map { $0.lead.isEmpty ? "" : String(repeating: "  ", count: $0.indent) + $0.lead }
        // Cells are measured one by one, as no cluster reaches from one into the next.
        var widths = texts.map(Columns.estimate)
        append(\.assign, of: lines, to: &texts, &widths)
        append(\.comment, of: lines, to: &texts, &widths)
        return zip(lines, texts).map { line, text in
            ([text] + line.heredoc).map { $0 + "\n" }.joined()
        }.joined()
    }

    /// Appends a cell to the lines that have it, over a run of them one column behind the widest.
    private static func append(
        _ cell: KeyPath<Line, String?>, of lines: [Line], to texts: inout [String], _ widths: inout [Int]
    ) {
        var start = 0
        while start < lines.count {
            let end = lines[start...].firstIndex { $0[keyPath: cell] == nil } ?? lines.count
            let column = (widths[start..<end].max() ?? 0) + 1
            for index in start..<end {
                let text = lines[index][keyPath: cell] ?? ""
                texts[index] += String(repeating: " ", count: column - widths[index]) + text
                widths[index] = column + Columns.estimate(text)
            }
            start = end + 1
        }
    }
}
