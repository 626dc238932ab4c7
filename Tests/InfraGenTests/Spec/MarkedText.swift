/// A text in which the places of findings are marked: `⟦wrong⟧` where a finding stands, `⟨earlier⟩` where a related
/// place does.
///
/// The marks are no part of the text; lines and columns count without them.
struct MarkedText: Sendable {
    let text: String
    /// Where findings stand, by their beginning.
    let findings: [Place]
    /// Where related places stand, by their beginning.
    let related: [Place]

    /// A stretch of the text: lines and columns in scalars from 1, the end exclusive.
    struct Place: Sendable, Equatable, CustomStringConvertible {
        var startLine: Int
        var startColumn: Int
        var endLine: Int
        var endColumn: Int

        /// `line:column-column`, or `line:column-line:column` over several lines.
        var description: String {
            "\(startLine):\(startColumn)-" + (startLine == endLine ? "" : "\(endLine):") + "\(endColumn)"
        }
    }

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var (line, column) = (1, 1)
        var open: [(line: Int, column: Int)] = []
        var findings: [Place] = []
        var related: [Place] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦", "⟨": open.append((line, column))
            case "⟧", "⟩":
                guard let start = open.popLast() else { continue }
                let place = Place(
                    startLine: start.line, startColumn: start.column, endLine: line, endColumn: column)
                if scalar == "⟧" { findings.append(place) } else { related.append(place) }
            default:
                text.append(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        self.text = String(text)
        self.findings = findings.sorted(by: Self.inOrder)
        self.related = related.sorted(by: Self.inOrder)
    }

    private static func inOrder(_ a: Place, _ b: Place) -> Bool {
        (a.startLine, a.startColumn) < (b.startLine, b.startColumn)
    }
}
