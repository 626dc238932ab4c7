/// Names of a contract as identifiers of a programming language, each another one.
struct SourceNames {
    private let style: Style
    private var taken: Set<String>

    /// How the words of a name are put together.
    enum Style: Sendable {
        /// `title_id`.
        case snake
        /// `TITLE_ID`.
        case constant
        /// `titleId`.
        case camel
        /// `TitleId`.
        case pascal
    }

    /// Identifiers in `style`, none of them one of `reserved`.
    init(_ style: Style, reserved: some Sequence<String> = []) {
        self.style = style
        taken = Set(reserved)
    }

    /// The identifier of `name`: its words in the style, with an underscore or a number behind it where that is taken.
    mutating func identifier(for name: String, suffix: String = "") -> String {
        let words = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
        var identifier = joined(words.isEmpty ? ["field"] : words) + suffix
        if identifier.utf8.first.map(ByteSet.digits.contains) ?? true { identifier = "_" + identifier }
        if taken.insert(identifier).inserted { return identifier }
        let underscored = identifier + "_"
        if taken.insert(underscored).inserted { return underscored }
        var number = 2
        while !taken.insert("\(identifier)\(number)").inserted { number += 1 }
        return "\(identifier)\(number)"
    }

    private func joined(_ words: [String]) -> String {
        switch style {
        case .snake: words.joined(separator: "_")
        case .constant: words.joined(separator: "_").uppercased()
        case .camel: words[0] + words.dropFirst().map(\.capitalizedWord).joined()
        case .pascal: words.map(\.capitalizedWord).joined()
        }
    }
}

extension String {
    fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
