/// A document before it is Markdown or HTML.
struct Page: Sendable {
    let title: String
    let introduction: RichText
    var sections: [Section]
    /// Where the page comes from.
    let footer: RichText

    struct Section: Sendable {
        /// Unique on the page; letters, digits, `-` and `_`.
        let id: String
        let title: RichText
        let blocks: [Block]
        var subsections: [Section] = []
        /// What the class filter looks at, where the section is about one class.
        var subject: Subject?
    }

    /// The class that a section or a row is about, as the filter knows it.
    struct Subject: Sendable {
        let className: String
        /// `cdn`, `presign` or `none`.
        let delivery: String
        /// What is searched: the names and prefixes that have to do with it.
        let words: String
    }

    enum Block: Sendable {
        case paragraph(RichText)
        case list([RichText])
        case facts([Fact])
        case table(Table)
        case tree(KeyTree)
        case drawing(Drawing)
        /// The form that chooses classes, where the medium can.
        case classFilter
    }

    /// A term and what is said of it.
    struct Fact: Sendable {
        let term: String
        let details: [RichText]

        init(_ term: String, _ details: [RichText]) {
            self.term = term
            self.details = details
        }

        init(_ term: String, _ detail: RichText) { self.init(term, [detail]) }
    }

    /// A table whose first column names the rows.
    struct Table: Sendable {
        let caption: String
        let columns: [RichText]
        let rows: [Row]

        struct Row: Sendable {
            let cells: [[RichText]]
            var subject: Subject?
        }
    }

    /// A picture, and the same in words.
    struct Drawing: Sendable {
        /// Unique on the page.
        let id: String
        let title: String
        let sentences: [RichText]
        /// Whether the sentences stand beside the picture already.
        let repeatsText: Bool
        let width: Int
        let height: Int
        let shapes: [SVGElement]
    }
}
