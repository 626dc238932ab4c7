/// The straight paths of a contract as flat arrays, and which of them a key may follow.
struct StraightPaths: Sendable {
    /// The path for each slot.
    private(set) var paths: [Path] = []
    /// What the fixed texts of all paths are compared with.
    private(set) var patterns: [SIMD32<UInt8>] = []
    /// The slots of the words of all paths.
    private(set) var words: [KeyProgram.Word] = []
    /// Which bytes of a key tell the paths apart: eight from ``offset`` on, those in ``mask``.
    private(set) var offset = 0
    private(set) var mask: UInt64 = 0
    private(set) var spread = Spread.toOneSlot

    struct Path: Sendable {
        /// Where in ``StraightPaths/patterns`` that of the head begins; nil where there is no path.
        var head: Int?
        var headLength = 0
        /// The same of the option.
        var option: Int?
        var optionLength = 0
        /// Where in ``StraightPaths/words`` those of the path begin, and how they are told apart; the mask is 0 where there
        /// are none.
        var (firstWord, wordMask, wordSpread) = (0, 0 as UInt64, Spread.toOneSlot)
        var keyClass: Int32 = -1
        var tail = StraightPath.Tail.end
    }

    /// - Parameter members: The classes that have a path, with their prefixes.
    init(_ members: [(keyClass: Int, prefix: [UInt8], path: StraightPath)]) {
        paths = [Path()]
        guard let window = Self.window(members.map(\.prefix)) else { return }
        (offset, mask, spread) = window
        paths = Array(repeating: Path(), count: spread.slotCount)
        for (keyClass, prefix, path) in members {
            let word = KeyProgram.Word(bytes: prefix[offset...]).value & mask
            paths[spread.slot(of: word)] = flat(path, of: keyClass)
        }
    }

    /// The first bytes that tell the prefixes apart.
    private static func window(_ prefixes: [[UInt8]]) -> (offset: Int, mask: UInt64, spread: Spread)? {
        let shortest = prefixes.map(\.count).min() ?? 0
        for offset in 0..<min(shortest, KeyMatcher.lookahead - KeyProgram.Word.capacity) {
            let mask = KeyProgram.Word(bytes: repeatElement(0xFF, count: shortest - offset)).value
            let words = prefixes.map { KeyProgram.Word(bytes: $0[offset...]).value & mask }
            if let spread = Spread(apart: words) { return (offset, mask, spread) }
        }
        return nil
    }

    private mutating func flat(_ path: StraightPath, of keyClass: Int) -> Path {
        var flat = Path()
        flat.keyClass = Int32(keyClass)
        flat.head = append(path.head)
        flat.headLength = path.head.length
        if let option = path.option {
            flat.option = append(option)
            flat.optionLength = option.length
        }
        if let table = path.words {
            flat.firstWord = words.count
            flat.wordMask = table.mask
            flat.wordSpread = table.spread
            words += table.slots
        }
        flat.tail = path.tail
        return flat
    }

    /// Adds the pattern of a text; where it begins.
    private mutating func append(_ text: FixedText) -> Int {
        defer { patterns += text.pattern }
        return patterns.count
    }
}
