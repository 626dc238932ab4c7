import Diagnostics

/// Writes a page as GitHub Flavored Markdown; a drawing becomes its sentences.
///
/// - SeeAlso: <https://github.github.com/gfm/>
enum MarkdownWriter {
    static func text(of page: Page) -> String {
        var blocks = ["# \(escaped(page.title))", inline(page.introduction)]
        for section in page.sections { write(section, level: 2, to: &blocks) }
        blocks += ["---", inline(page.footer)]
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func write(_ section: Page.Section, level: Int, to blocks: inout [String]) {
        blocks.append(
            "\(String(repeating: "#", count: level)) <a id=\"\(section.id.markup)\"></a>\(inline(section.title))")
        blocks += section.blocks.compactMap(text)
        for subsection in section.subsections { write(subsection, level: level + 1, to: &blocks) }
    }

    private static func text(of block: Page.Block) -> String? {
        switch block {
        case .paragraph(let text): inline(text)
        case .list(let items): list(items)
        case .facts(let facts):
            facts.map { "- **\(escaped($0.term))**: \($0.details.map(inline).joined(separator: "; "))" }
                .joined(separator: "\n")
        case .table(let table): text(of: table)
        case .tree(let tree): "```text\n\(tree.lines.joined(separator: "\n"))\n```"
        case .drawing(let drawing): drawing.repeatsText ? nil : list(drawing.sentences)
        case .classFilter: nil
        }
    }

    private static func list(_ items: [RichText]) -> String { items.map { "- \(inline($0))" }.joined(separator: "\n") }

    private static func text(of table: Page.Table) -> String {
        let head = row(table.columns.map { [$0] })
        let rule = "|" + table.columns.map { _ in " --- |" }.joined()
        return ([head, rule] + table.rows.map { row($0.cells) }).joined(separator: "\n")
    }

    private static func row(_ cells: [[RichText]]) -> String {
        "|" + cells.map { " \($0.map(inline).joined(separator: "<br>").replacingBars) |" }.joined()
    }

    private static func inline(_ text: RichText) -> String {
        text.pieces.map { piece in
            switch piece {
            case .text(let text): escaped(text)
            case .code(let text): code(text)
            case .strong(let text): "**\(escaped(text))**"
            case .link(let text, let id): "[\(code(text))](#\(escaped(id)))"
            }
        }.joined()
    }

    /// Text without any meaning in Markdown.
    private static func escaped(_ text: String) -> String {
        let special = Set("\\`*_{}[]<>#|~&!$+-".unicodeScalars)
        let visible = text.visible
        return visible.unicodeScalars.enumerated().map { index, scalar in
            // Inside a line, a hyphen or a plus begins no list.
            let isPlainHere = index > 0 && (scalar == "-" || scalar == "+" || scalar == "!")
            return special.contains(scalar) && !isPlainHere ? "\\\(scalar)" : String(scalar)
        }.joined()
    }

    /// A code span, fenced by more backticks than it holds in a row.
    private static func code(_ text: String) -> String {
        let visible = text.visible
        guard !visible.isEmpty else { return "" }
        let longest = visible.split(omittingEmptySubsequences: true) { $0 != "`" }.map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let pad = longest > 0 ? " " : ""
        return "\(fence)\(pad)\(visible)\(pad)\(fence)"
    }
}

extension String {
    /// The cell of a table: a bar would end it, in code too.
    fileprivate var replacingBars: String {
        var result = ""
        var isEscaped = false
        for scalar in unicodeScalars {
            if scalar == "|", !isEscaped { result += "\\" }
            result.unicodeScalars.append(scalar)
            isEscaped = scalar == "\\" && !isEscaped
        }
        return result
    }
}
