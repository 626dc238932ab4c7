/// The difference of two texts as `diff -u` writes it.
///
/// - SeeAlso: <https://www.gnu.org/software/diffutils/manual/html_node/Unified-Format.html>
enum UnifiedDiff {
    private static let context = 3

    private enum Line {
        case same(Substring), removed(Substring), added(Substring)

        var isChange: Bool { if case .same = self { false } else { true } }
        var isOld: Bool { if case .added = self { false } else { true } }
        var isNew: Bool { if case .removed = self { false } else { true } }

        var text: String {
            switch self {
            case .same(let text): " \(text)"
            case .removed(let text): "-\(text)"
            case .added(let text): "+\(text)"
            }
        }
    }

    /// The hunks, under a header that names both sides; empty where nothing differs.
    static func text(from old: String, _ oldName: String, to new: String, _ newName: String) -> String {
        let lines = merged(split(old), split(new))
        let changed = lines.indices.filter { lines[$0].isChange }
        guard let first = changed.first else { return "" }
        var text = "--- \(oldName)\n+++ \(newName)\n"
        var start = first
        var end = first
        for index in changed.dropFirst() + [Int.max] {
            if index != Int.max, index - end <= 2 * context {
                end = index
                continue
            }
            text += hunk(lines, max(0, start - context)..<min(lines.count, end + context + 1))
            (start, end) = (index, index)
        }
        return text
    }

    private static func hunk(_ lines: [Line], _ range: Range<Int>) -> String {
        let before = lines[..<range.lowerBound]
        let inside = lines[range]
        func side(_ counts: (Line) -> Bool) -> String {
            let count = inside.count(where: counts)
            return "\(before.count(where: counts) + (count == 0 ? 0 : 1)),\(count)"
        }
        return "@@ -\(side(\.isOld)) +\(side(\.isNew)) @@\n" + inside.map { $0.text + "\n" }.joined()
    }

    private static func split(_ text: String) -> [Substring] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func merged(_ old: [Substring], _ new: [Substring]) -> [Line] {
        let difference = new.difference(from: old)
        var removed = Set<Int>()
        var added = Set<Int>()
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if removed.contains(i), i < old.count {
                lines.append(.removed(old[i]))
                i += 1
            } else if added.contains(j), j < new.count {
                lines.append(.added(new[j]))
                j += 1
            } else {
                lines.append(.same(old[i]))
                (i, j) = (i + 1, j + 1)
            }
        }
        return lines
    }
}
