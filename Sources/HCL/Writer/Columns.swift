/// Widths as `terraform fmt` counts them when it aligns: in grapheme clusters.
enum Columns {
    /// The width of `text`, or nil where releases of Terraform disagree because their Unicode tables do.
    static func count(_ text: String) -> Int? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        var total = 0
        // A quote is a token of its own: no cluster reaches across it.
        for piece in text.split(separator: "\"", omittingEmptySubsequences: false) {
            for character in piece {
                guard isAgreed(character) else { return nil }
                total += 1
            }
            total += 1
        }
        return total - 1
    }

    /// The width of `text`, as the Unicode tables of this program see it.
    static func estimate(_ text: String) -> Int { count(text) ?? text.count }

    /// Whether old and new tables see one cluster: all scalars are old, and no letter follows a mark (Indic conjuncts
    /// are one cluster since Unicode 15.1).
    private static func isAgreed(_ character: Character) -> Bool {
        var previous: Unicode.Scalar?
        for scalar in character.unicodeScalars {
            if let before = previous {
                guard isOld(before), isOld(scalar) else { return false }
                if scalar.properties.generalCategory == .otherLetter, isMark(before) { return false }
            }
            previous = scalar
        }
        return true
    }

    private static func isOld(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || (scalar.properties.age?.major ?? .max) <= HCLIdentifier.oldestUnicode
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
        default: false
        }
    }
}
