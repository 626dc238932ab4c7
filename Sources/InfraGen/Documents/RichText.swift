/// A line of text with code, emphasis and links in it; each writer escapes it in its own way.
struct RichText: Sendable, Hashable, ExpressibleByStringInterpolation {
    enum Piece: Sendable, Hashable {
        case text(String)
        case code(String)
        case strong(String)
        /// Leads to a place on the same page, by its id.
        case link(String, to: String)
    }

    var pieces: [Piece]

    init(_ pieces: [Piece]) { self.pieces = pieces }
    init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }
    init(stringLiteral value: String) { self.init(value) }
    init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

    static func code(_ text: some CustomStringConvertible) -> RichText { RichText([.code(text.description)]) }
    static func link(_ text: some CustomStringConvertible, to id: String) -> RichText {
        RichText([.link(text.description, to: id)])
    }

    /// The text without any marks.
    var plain: String {
        pieces.map { piece in
            switch piece {
            case .text(let text), .code(let text), .strong(let text), .link(let text, _): text
            }
        }.joined()
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var pieces: [Piece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { pieces.append(.text(literal)) } }
        mutating func appendInterpolation(_ value: some CustomStringConvertible) { appendLiteral(value.description) }
        mutating func appendInterpolation(_ text: RichText) { pieces += text.pieces }
        mutating func appendInterpolation(code text: some CustomStringConvertible) {
            pieces.append(.code(text.description))
        }
        mutating func appendInterpolation(strong text: String) { pieces.append(.strong(text)) }
    }
}

extension [RichText] {
    /// One line of all, with `separator` between.
    func joined(_ separator: String) -> RichText {
        RichText([RichText.Piece](map(\.pieces).joined(separator: [.text(separator)])))
    }

    /// One line of all, with commas between; `otherwise` where there are none.
    func listed(otherwise: RichText = "nobody") -> RichText { isEmpty ? otherwise : joined(", ") }
}
