/// Words of up to eight bytes, found with one look.
struct WordTable: Sendable {
    typealias Word = KeyProgram.Word

    /// A word for each slot.
    let slots: [Word]
    /// The bytes that tell the words apart.
    let mask: UInt64
    let spread: Spread

    /// - Returns: Nil when a word begins another or is longer than eight bytes, or no spread is found.
    init?(_ words: [[UInt8]]) {
        guard let shortest = words.map(\.count).min(), words.allSatisfy({ $0.count <= Word.capacity }) else {
            return nil
        }
        mask = Word(bytes: repeatElement(0xFF, count: shortest)).value
        let words = words.map { Word(bytes: $0) }
        guard let spread = Spread(apart: words.map { [mask] in $0.value & mask }) else { return nil }
        self.spread = spread
        var slots = Array(repeating: Word.never, count: spread.slotCount)
        for word in words { slots[spread.slot(of: word.value & mask)] = word }
        self.slots = slots
    }
}
