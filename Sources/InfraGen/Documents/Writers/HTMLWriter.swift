import Diagnostics

/// Writes a page as one HTML file that loads nothing, so that it can be archived, mailed or opened from a disk.
///
/// It follows the reader's light or dark setting, works with keyboard and screen reader, and filters classes; without
/// scripts it shows everything.
struct HTMLWriter {
    private var output = ""

    static func text(of page: Page) -> String {
        var writer = HTMLWriter()
        writer.write(page)
        return writer.output
    }

    private mutating func write(_ page: Page) {
        output += """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="\(PageAssets.policy)">
            <title>\(page.title.markup)</title>
            <style>
            \(PageAssets.style)
            </style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header>
            <h1>\(page.title.markup)</h1>
            <p>\(Self.inline(page.introduction))</p>
            <nav aria-label="Contents">
            <ul>

            """
        for section in page.sections {
            output += "<li><a href=\"#\(section.id.markup)\">\(Self.inline(section.title))</a></li>\n"
        }
        output += "</ul>\n</nav>\n</header>\n<main id=\"main\">\n"
        for section in page.sections { write(section, level: 2) }
        output += """
            </main>
            <footer><p>\(Self.inline(page.footer))</p></footer>
            <script>
            \(PageAssets.script)
            </script>
            </body>
            </html>

            """
    }

    private mutating func write(_ section: Page.Section, level: Int) {
        let (id, heading) = (section.id.markup, "h\(level)")
        output += "<section aria-labelledby=\"\(id)\"\(Self.filterAttributes(section.subject))>\n"
        output += "<\(heading) id=\"\(id)\">\(Self.inline(section.title))</\(heading)>\n"
        for block in section.blocks { write(block, in: section) }
        for subsection in section.subsections { write(subsection, level: level + 1) }
        output += "</section>\n"
    }

    private mutating func write(_ block: Page.Block, in section: Page.Section) {
        switch block {
        case .paragraph(let text): output += "<p>\(Self.inline(text))</p>\n"
        case .list(let items): write(items)
        case .facts(let facts): write(facts)
        case .table(let table): write(table)
        case .tree(let tree): write(tree)
        case .drawing(let drawing): write(drawing)
        case .classFilter: writeFilter(section.subsections.compactMap(\.subject))
        }
    }

    private mutating func write(_ items: [RichText]) {
        output += "<ul>\n\(items.map { "<li>\(Self.inline($0))</li>\n" }.joined())</ul>\n"
    }

    private mutating func write(_ facts: [Page.Fact]) {
        output += "<dl>\n"
        for fact in facts {
            output += "<div><dt>\(fact.term.markup)</dt>"
            output += fact.details.map { "<dd>\(Self.inline($0))</dd>" }.joined() + "</div>\n"
        }
        output += "</dl>\n"
    }

    private mutating func write(_ table: Page.Table) {
        let caption = table.caption.markup
        // A table that is wider than the window scrolls by itself, also by keyboard.
        output += "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"\(caption)\">\n"
        output += "<table>\n<caption>\(caption)</caption>\n<thead><tr>"
        output += table.columns.map { "<th scope=\"col\">\(Self.inline($0))</th>" }.joined()
        output += "</tr></thead>\n<tbody>\n"
        for row in table.rows {
            output += "<tr\(Self.filterAttributes(row.subject))>"
            for (index, cell) in row.cells.enumerated() {
                let text = cell.map(Self.inline).joined(separator: "<br>")
                output += index == 0 ? "<th scope=\"row\">\(text)</th>" : "<td>\(text)</td>"
            }
            output += "</tr>\n"
        }
        output += "</tbody>\n</table>\n</div>\n"
    }

    private mutating func write(_ tree: KeyTree) {
        output += "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"Key tree\">\n"
        write(tree.nodes, class: " class=\"tree\"")
        output += "</div>\n"
    }

    private mutating func write(_ nodes: [KeyTree.Node], class style: String = "") {
        output += "<ul\(style)>\n"
        for node in nodes {
            output += "<li\(Self.filterAttributes(node.leaf?.subject))><code>\(node.name.markup)"
            if let leaf = node.leaf {
                output += "<span class=\"rest\">\(leaf.rest.markup)</span></code> "
                output += Self.inline(leaf.mediaClass.link)
            } else {
                output += "</code>"
            }
            if !node.children.isEmpty {
                output += "\n"
                write(node.children)
            }
            output += "</li>\n"
        }
        output += "</ul>\n"
    }

    private mutating func write(_ drawing: Page.Drawing) {
        let (id, title) = (drawing.id.markup, drawing.title.markup)
        let (width, height) = (drawing.width, drawing.height)
        output += "<div class=\"wide drawing\" role=\"region\" tabindex=\"0\" aria-label=\"\(title)\">\n"
        output += "<svg id=\"\(id)\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-text\" "
        output += "viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">\n"
        output += "<title id=\"\(id)-title\">\(title)</title>\n"
        output += "<desc id=\"\(id)-text\">\(drawing.sentences.map(\.plain).joined(separator: ". ").markup).</desc>\n"
        output += drawing.shapes.map { "\($0.markup)\n" }.joined() + "</svg>\n</div>\n"
    }

    /// The form starts hidden: without the script it would do nothing.
    private mutating func writeFilter(_ subjects: [Page.Subject]) {
        output += "<form hidden id=\"filter\" role=\"search\" aria-label=\"Filter classes\">\n"
        output += "<label>Find <input type=\"search\" name=\"words\" placeholder=\"class, key or role\"></label>\n"
        output += "<fieldset><legend>Delivery</legend>\n"
        let kinds = [("", "all"), ("cdn", "distribution"), ("presign", "presigned"), ("none", "roles only")]
        for (value, title) in kinds where value.isEmpty || subjects.contains(where: { $0.delivery == value }) {
            let checked = value.isEmpty ? " checked" : ""
            output += "<label><input type=\"radio\" name=\"delivery\" value=\"\(value)\"\(checked)> \(title)</label>\n"
        }
        output += "</fieldset>\n<p role=\"status\" id=\"shown\"></p>\n</form>\n"
    }

    private static func filterAttributes(_ subject: Page.Subject?) -> String {
        subject.map { subject in
            " data-class=\"\(subject.className.markup)\" data-delivery=\"\(subject.delivery.markup)\""
                + " data-words=\"\(subject.words.markup)\""
        } ?? ""
    }

    private static func inline(_ text: RichText) -> String {
        text.pieces.map { piece in
            switch piece {
            case .text(let text): text.markup
            case .code(let text): "<code>\(text.markup)</code>"
            case .strong(let text): "<strong>\(text.markup)</strong>"
            case .link(let text, let id): "<a href=\"#\(id.markup)\"><code>\(text.markup)</code></a>"
            }
        }.joined()
    }
}
