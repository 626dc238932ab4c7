/// The line of a finding with the wrong text in it, cut to what a terminal shows.
struct Snippet {
    /// What stands before the marked text, made visible, without the line's indentation.
    let before: String
    /// The wrong text as far as it is on this line; empty when the place is between two scalars.
    let marked: String
    let after: String
    /// How many cells `before` and `marked` take.
    let cells: (before: Int, marked: Int)

    /// How many scalars are shown at most, and before the marked text.
    private static let (limit, leadLimit) = (120, 60)

    /// The snippet of a finding, or nil when no text is at hand or it must not be shown.
    init?(_ diagnostic: Diagnostic) {
        guard !diagnostic.hidesText else { return nil }
        if let snippet = diagnostic.span.flatMap(Snippet.init(_:)) {
            self = snippet
        } else if let key = diagnostic.key, let byte = diagnostic.byte {
            let start = min(max(0, byte), key.count)
            self.init(key, line: 0..<key.count, mark: start..<min(start + 1, key.count))
        } else {
            return nil
        }
    }

    private init?(_ span: SourceSpan) {
        let file = span.file
        guard let line = file.range(ofLine: span.start.line),
            let start = file.utf8Offset(line: span.start.line, column: span.start.column)
        else { return nil }
        var end = line.upperBound
        if span.end.line == span.start.line {
            end = file.utf8Offset(line: span.end.line, column: span.end.column) ?? end
        }
        self.init(file.bytes, line: line, mark: start..<max(start, end))
    }

    /// Looks only at bytes near the mark: a line may have megabytes, and a finding in each of its words.
    private init(_ bytes: [UInt8], line: Range<Int>, mark: Range<Int>) {
        let leadStart = max(line.lowerBound, mark.lowerBound - 4 * (Self.leadLimit + 1))
        var lead = Self.scalars(bytes[leadStart..<mark.lowerBound])
        let isWhole = leadStart == line.lowerBound && lead.count <= Self.leadLimit
        if isWhole {
            lead = lead.drop { $0 == " " }
        } else {
            lead = lead.suffix(Self.leadLimit - 1)
        }

        let markEnd = min(mark.upperBound, mark.lowerBound + 4 * Self.limit)
        var wrong = Self.scalars(bytes[mark.lowerBound..<markEnd])
        let restEnd = min(line.upperBound, markEnd + 4 * Self.limit)
        var rest = Self.scalars(bytes[markEnd..<restEnd])
        let isCut = restEnd < line.upperBound || lead.count + wrong.count + rest.count > Self.limit
        wrong = wrong.prefix(Self.limit - lead.count)
        rest = rest.prefix(Self.limit - lead.count - wrong.count)

        before = (isWhole ? "" : "…") + Self.visible(lead)
        marked = Self.visible(wrong)
        after = Self.visible(rest) + (isCut ? "…" : "")
        cells = (lead.reduce(isWhole ? 0 : 1) { $0 + $1.cells }, wrong.reduce(0) { $0 + $1.cells })
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> ArraySlice<Unicode.Scalar> {
        if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map { Unicode.Scalar($0) }[...] }
        return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    }

    private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        if scalars.allSatisfy({ 0x20...0x7E ~= $0.value }) {
            return String(decoding: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
        }
        return scalars.map { $0.sign ?? String($0) }.joined()
    }
}
