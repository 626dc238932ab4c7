import Diagnostics

/// A shape of a drawing, in units of one pixel.
struct SVGElement: Sendable {
    private let name: String
    private let attributes: [(name: String, value: String)]
    private let text: String?
    private let children: [SVGElement]

    init(
        _ name: String, _ attributes: [(name: String, value: String)], text: String? = nil,
        _ children: [SVGElement] = []
    ) {
        self.name = name
        self.attributes = attributes
        self.text = text
        self.children = children
    }

    static func box(_ x: Int, _ y: Int, _ width: Int, _ height: Int, class style: String = "box") -> SVGElement {
        SVGElement(
            "rect",
            [
                ("class", style), ("x", "\(x)"), ("y", "\(y)"), ("width", "\(width)"), ("height", "\(height)"),
                ("rx", "4"),
            ])
    }

    static func text(_ text: String, _ x: Int, _ y: Int, class style: String = "") -> SVGElement {
        let styled = style.isEmpty ? [] : [(name: "class", value: style)]
        return SVGElement("text", styled + [("x", "\(x)"), ("y", "\(y)")], text: text)
    }

    /// A line that leaves and arrives horizontally, with arrow heads where asked for.
    static func curve(
        from start: (x: Int, y: Int), to end: (x: Int, y: Int), heads: (start: Bool, end: Bool), class style: String
    ) -> SVGElement {
        let reach = (end.x - start.x) / 2
        let path =
            start.y == end.y
            ? "M\(start.x) \(start.y)H\(end.x)"
            : "M\(start.x) \(start.y)C\(start.x + reach) \(start.y) \(end.x - reach) \(end.y) \(end.x) \(end.y)"
        var attributes: [(name: String, value: String)] = [("class", style), ("d", path)]
        if heads.start { attributes.append(("marker-start", "url(#\(Self.arrowID))")) }
        if heads.end { attributes.append(("marker-end", "url(#\(Self.arrowID))")) }
        return SVGElement("path", attributes)
    }

    private static let arrowID = "arrow"

    /// What curves end in; once on a page.
    static let arrow = SVGElement(
        "defs", [],
        [
            SVGElement(
                "marker",
                [
                    ("id", arrowID), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"), ("markerWidth", "7"),
                    ("markerHeight", "7"), ("orient", "auto-start-reverse"),
                ], [SVGElement("path", [("class", "head"), ("d", "M0 0L8 4L0 8z")])])
        ])

    /// The element as markup.
    var markup: String {
        let head = name + attributes.map { " \($0.name)=\"\($0.value.markup)\"" }.joined()
        let content = (text?.markup ?? "") + children.map(\.markup).joined()
        return content.isEmpty ? "<\(head)/>" : "<\(head)>\(content)</\(name)>"
    }

    /// How wide `text` is at most: drawings are lettered in a typewriter face of 12 pixels, whose letters have one width.
    static func width(of text: String) -> Int { (text.unicodeScalars.count * 73 + 9) / 10 }

    /// At most `count` letters of `text`.
    static func shortened(_ text: String, to count: Int) -> String {
        text.unicodeScalars.count <= count
            ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(count - 1))) + "…"
    }
}
