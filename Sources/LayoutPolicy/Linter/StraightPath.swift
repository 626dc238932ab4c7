/// A class whose good keys are read in a straight line: text of fixed length, an identifier that may be left out, one of
/// some words, and what goes on to the end of the key.
///
/// Most keys of most contracts look like that. Without steps to choose between there is little to foretell, and the
/// processor needs four fifths of the instructions. A key that is not good is read again by the steps of ``KeyProgram``,
/// which know what is wrong with it.
struct StraightPath: Sendable {
    /// The prefix and what has a fixed length behind it.
    let head: FixedText
    /// An identifier and what follows it; nil when the class has none that may be left out.
    let option: FixedText?
    /// One of them has to be there; nil when there are none.
    let words: WordTable?
    let tail: Tail

    enum Tail: Sendable {
        /// Safe segments up to the end of the key.
        case files
        /// A safe segment with an extension of up to ten letters and digits, up to the end of the key.
        case filename
        /// The end of the key.
        case end
    }

    /// - Parameter items: How a class is read from its first byte.
    init?(_ items: [StepPlan.Item]) {
        var rest = items[...]
        var head = FixedText()
        while let item = rest.first, head.append(item) { rest.removeFirst() }
        guard head.length > 0 else { return nil }
        self.head = head
        var option: FixedText?
        if case .optional(let inner, _) = rest.first {
            var text = FixedText()
            guard inner.count == 1, text.append(inner[0]) else { return nil }
            option = text
            rest.removeFirst()
        }
        self.option = option
        var words: WordTable?
        if let list = Self.words(&rest) {
            words = WordTable(list)
            guard words != nil else { return nil }
        }
        self.words = words
        guard rest.count == 1 else { return nil }
        switch rest[rest.startIndex] {
        case .files: tail = .files
        case .filename: tail = .filename
        case .end: tail = .end
        default: return nil
        }
    }

    /// Takes one of some words off the front of `items`, with the text behind them.
    private static func words(_ items: inout ArraySlice<StepPlan.Item>) -> [[UInt8]]? {
        switch items.first {
        case .words(let list, _),
            .automaton(_, let list) where !list.isEmpty:
            items.removeFirst()
            guard case .literal(let text, _) = items.first else { return list }
            items.removeFirst()
            return list.map { $0 + text }
        default: return nil
        }
    }
}
