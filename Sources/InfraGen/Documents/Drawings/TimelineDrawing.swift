import LayoutPolicy

/// The life of a class's objects as a bar: a piece for each storage class, from the first day to the end.
///
/// Pieces are as wide as their words need, not as long as they last: thirty days beside a year could not be read.
enum TimelineDrawing {
    private static let (top, height, margin, least) = (8, 30, 12, 132)
    /// From the bar of current objects to that of noncurrent versions.
    private static let step = 64

    static func drawing(of profile: ClassProfile) -> Page.Drawing {
        let life = profile.lifecycle
        let current = current(life)
        let noncurrent = life.noncurrent.map(self.noncurrent)
        let rows = [current] + (noncurrent.map { [$0] } ?? [])
        let width = rows.map(\.width).max() ?? 0
        return Page.Drawing(
            id: "life-\(profile.mediaClass.name)", title: "Lifecycle of \(profile.mediaClass.name)",
            sentences: life.sentences, repeatsText: true, width: width + 2 * margin,
            height: top + step * (rows.count - 1) + height + 26,
            shapes: rows.enumerated().flatMap { $1.shapes(x: margin, y: top + step * $0) })
    }

    /// A bar, with a word under each of its ends.
    private struct Bar {
        struct Piece {
            let text: String
            let style: String
            let start: String
        }

        let pieces: [Piece]
        /// What stands under the end; an arrow without.
        let end: String?

        private func width(of piece: Piece) -> Int {
            max(least, SVGElement.width(of: piece.text) + 20, SVGElement.width(of: piece.start) + 20)
        }

        /// With the word under the end, which begins there.
        var width: Int { pieces.reduce(0) { $0 + width(of: $1) } + (end.map { SVGElement.width(of: $0) } ?? 24) }

        func shapes(x: Int, y: Int) -> [SVGElement] {
            var shapes: [SVGElement] = []
            var left = x
            for piece in pieces {
                let width = width(of: piece)
                shapes += [
                    .box(left, y, width, height, class: "bar \(piece.style)"),
                    .text(piece.text, left + 10, y + 19), .text(piece.start, left, y + height + 16, class: "faint"),
                ]
                left += width
            }
            if let end {
                shapes += [
                    SVGElement("path", [("class", "end"), ("d", "M\(left) \(y - 4)V\(y + height + 4)")]),
                    .text(end, left, y + height + 16, class: "faint"),
                ]
            } else {
                let middle = y + height / 2
                shapes.append(
                    SVGElement(
                        "path",
                        [
                            ("class", "head"),
                            ("d", "M\(left + 3) \(middle - 8)L\(left + 15) \(middle)L\(left + 3) \(middle + 8)z"),
                        ]))
            }
            return shapes
        }
    }

    private static func current(_ life: ClassLifecycle) -> Bar {
        let pieces = life.stages.map { stage in
            Bar.Piece(
                text: stage.storageClass.rawValue, style: stage.storageClass.style, start: "day \(stage.age.count)")
        }
        return Bar(pieces: pieces, end: life.expiration.map { $0.ending })
    }

    private static func noncurrent(_ policy: NoncurrentPolicy) -> Bar {
        let kept = policy.keep.map { ", newest \($0) kept" } ?? ""
        return Bar(
            pieces: [Bar.Piece(text: "noncurrent version\(kept)", style: "noncurrent", start: "replaced or deleted")],
            end: "gone \(policy.expire.phrase) later")
    }
}

extension Expiration {
    fileprivate var ending: String {
        let range = allow.map { " (\($0.bounds.lowerBound) to \($0.bounds.upperBound))" } ?? ""
        return "deleted, day \(after.count)\(range)"
    }
}

extension StorageClass {
    /// How warm the class is, for the color of its piece.
    fileprivate var style: String {
        switch self {
        case .standard, .reducedRedundancy, .intelligentTiering: "hot"
        case .standardIA, .oneZoneIA: "warm"
        case .glacierIR, .glacier, .deepArchive: "cold"
        }
    }
}
