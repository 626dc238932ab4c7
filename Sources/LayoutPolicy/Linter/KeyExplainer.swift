/// Says what is wrong with a bad key: the byte, what was expected there, the nearest class, and a corrected key.
///
/// It takes its time, some microseconds to milliseconds a key: use it for the findings that somebody reads.
public struct KeyExplainer: Sendable {
    let contract: LayoutContract
    let automata: [TemplateAutomaton]
    private let linter: KeyLinter

    /// Prepares to explain what `linter` finds.
    public init(_ linter: KeyLinter) {
        self.linter = linter
        contract = linter.contract
        var fields = FieldAutomata()
        // The linter has compiled the same templates, so none is left out.
        automata = linter.contract.classes.compactMap { try? TemplateAutomaton($0.template, using: &fields) }
    }

    /// What is wrong with a key.
    public struct Finding: Sendable, Hashable {
        /// What kind of fault it is.
        public let reason: KeyFault.Reason
        /// The index of the class whose keys look most like this one; nil when none does.
        public let nearestClass: Int?
        /// The byte, counted from 0, at which the key stops being one of the nearest class; its length when it is cut.
        public let byte: Int
        /// What would be right at that byte, the most literal first; empty when nothing would.
        public let expected: [Expectation]
        /// A good key that this one was surely meant to be.
        public let corrected: [UInt8]?
    }

    /// Something that would be right at a place in a key.
    public enum Expectation: Sendable, Hashable {
        /// This text, or the rest of it.
        case literal(String)
        /// A value of the placeholder, or the rest of one; `{name...}` has no type.
        case value(name: String, type: FieldType?)
        /// The end of the key.
        case end
    }

    /// Explains a key that the linter found bad.
    ///
    /// - Parameters:
    ///   - key: The bytes of the key.
    ///   - reason: What the linter said.
    /// - Returns: What is wrong, in full.
    public func finding(for key: [UInt8], _ reason: KeyFault.Reason) -> Finding {
        let corrected = KeyCorrector(linter).corrected(key)
        let nearest = nearestClass(to: key, reason, corrected)
        var (byte, expected) = nearest.map { place(of: key, in: automata[$0]) } ?? (0, [])
        switch reason {
        case .tooLong: (byte, expected) = (ObjectKey.maximumLength, [.end])
        case .notUTF8: (byte, expected) = (validUTF8Prefix(of: key), [])
        case .notNFC: (byte, expected) = (firstDenormalized(in: key), [])
        case .empty, .folderMarker, .noClass, .grammar: break
        }
        return Finding(reason: reason, nearestClass: nearest, byte: byte, expected: expected, corrected: corrected)
    }
}

// MARK: The nearest class

extension KeyExplainer {
    private func nearestClass(to key: [UInt8], _ reason: KeyFault.Reason, _ corrected: [UInt8]?) -> Int? {
        if case .grammar(let keyClass, _) = reason { return keyClass }
        if let corrected, case .valid(let keyClass) = linter.judge(corrected) { return keyClass }
        return classWithNearestPrefix(to: key)
    }

    /// The class whose prefix takes the fewest edits, compared with as many segments of the key; at most a third of it.
    func classWithNearestPrefix(to key: [UInt8]) -> Int? {
        var best: (index: Int, distance: Int)?
        for (index, keyClass) in contract.classes.enumerated() {
            let prefix = Array(keyClass.template.prefix.utf8)
            let depth = prefix.count { $0 == UInt8(ascii: "/") }
            let segments = Self.segments(key, depth)
            let most = Self.mostSlips(inPrefixOf: prefix.count)
            guard abs(segments.count - prefix.count) <= most else { continue }
            let distance = editDistance(segments, prefix)
            if distance <= most, distance < best?.distance ?? .max { best = (index, distance) }
        }
        return best?.index
    }

    /// How many edits away from a prefix of `length` bytes is still near it.
    static func mostSlips(inPrefixOf length: Int) -> Int { max(1, length / 3) }

    /// The first `count` segments of `key` with their slashes, in lower case.
    private static func segments(_ key: [UInt8], _ count: Int) -> [UInt8] {
        var slashes = 0
        let end = key.firstIndex { byte in
            if byte == UInt8(ascii: "/") { slashes += 1 }
            return slashes == count
        }
        let bytes = key[..<(end.map { $0 + 1 } ?? key.count)].prefix(ObjectKey.maximumLength)
        return bytes.map { ByteSet.uppercaseLetters.contains($0) ? $0 | 0x20 : $0 }
    }
}

// MARK: The place

extension KeyExplainer {
    /// How far `key` is like a key of the class, and what would be right there.
    ///
    /// Where a segment goes wrong in the middle, what else could have begun it would be right too: in `2160p` an
    /// identifier gets further than any word of an enumeration, and is not what was meant.
    private func place(of key: [UInt8], in automaton: TemplateAutomaton) -> (Int, [Expectation]) {
        var locator = KeyLocator(automaton)
        let place = key.withUnsafeBufferPointer { locator.place(of: $0) }
        return (place.byte, expectations(at: place, in: locator, of: automaton))
    }

    /// What would be right at a place.
    func expectations(
        at place: KeyLocator.Place, in locator: KeyLocator, of automaton: TemplateAutomaton
    ) -> [Expectation] {
        let (here, segment) = locator.states(at: place)
        let alternatives = place.segmentState == 0 ? [] : leaves(behind: segment, of: automaton, entering: true)
        return expectations(in: here, or: alternatives, of: automaton)
    }

    private func expectations(
        in states: [Int], or alternatives: Set<Int>, of automaton: TemplateAutomaton
    ) -> [Expectation] {
        let isWithinLeaf = leaves(behind: states, of: automaton, entering: true).isEmpty
        let leaves = leaves(behind: states, of: automaton, entering: false).union(isWithinLeaf ? alternatives : [])
        let all = leaves.sorted().map { automaton.expectation(of: $0) }
        let literals = all.filter { if case .literal = $0 { true } else { false } }
        let values = all.filter { if case .value = $0 { true } else { false } }
        return literals + values + (states.contains(where: automaton.isAccepting) ? [.end] : [])
    }

    /// The leaves that may read the next byte; with `entering` only those that did not read the last one.
    private func leaves(behind states: [Int], of automaton: TemplateAutomaton, entering: Bool) -> Set<Int> {
        var leaves: Set<Int> = []
        for state in states {
            for byte in automaton.classes.representatives {
                var targets: [Int] = []
                automaton.appendSuccessors(of: state, on: byte, to: &targets)
                let reading = targets.compactMap(automaton.leaf(of:))
                leaves.formUnion(reading.filter { !entering || $0 != automaton.leaf(of: state) })
            }
        }
        return leaves
    }

    func validUTF8Prefix(of key: [UInt8]) -> Int {
        var low = key.firstIndex { $0 >= 0x80 } ?? key.count
        // A scalar has at most four bytes, and whatever is valid up to its end is valid up to any scalar before.
        while low < key.count,
            let width = (1...4).first(where: {
                low + $0 <= key.count && ObjectKey.isUTF8(key[low..<low + $0])
            })
        {
            low += width
        }
        return low
    }

    func firstDenormalized(in key: [UInt8]) -> Int {
        zip(key, ObjectKey.normalized(key)).prefix { $0 == $1 }.count
    }
}

extension TemplateAutomaton {
    fileprivate func expectation(of leaf: Int) -> KeyExplainer.Expectation {
        switch leaves[leaf].content {
        case .literal(let text): .literal(text)
        case .optionalLiteral(let part): .literal(part.text)
        case .value(let name, let type): .value(name: name, type: type)
        }
    }
}

/// The fewest insertions, deletions and replacements of single bytes that turn `a` into `b`.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(x == y ? diagonal : diagonal + 1, above + 1, row[j] + 1)
            diagonal = above
        }
    }
    return row[b.count]
}
