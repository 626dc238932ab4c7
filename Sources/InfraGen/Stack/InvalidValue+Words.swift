import Diagnostics

extension InvalidValue {
    /// The error of a word that is not among `words`, with the nearest of them.
    static func unknownWord(_ text: String, _ noun: String, of words: [String]) -> InvalidValue {
        let list =
            words.count <= 12
            ? "use \(words.listed(or: true))"
            : "use one of the \(words.count), such as \(words.prefix(2).map(\.self).listed(or: true))"
        let help = Diagnostics.nearest(to: text, in: words).map { "did you mean '\($0)'?" } ?? list
        return InvalidValue("is not \(noun): '\(text)'", help: help)
    }
}

extension [String] {
    /// `'a', 'b' or 'c'`.
    func listed(or useOr: Bool = false) -> String { map { "'\($0)'" }.joined(with: useOr ? "or" : "and") }

    /// `a, b or c`.
    var joinedAsChoice: String { joined(with: "or") }

    private func joined(with word: String) -> String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
