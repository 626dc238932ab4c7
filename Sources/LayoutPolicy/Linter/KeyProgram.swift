/// The keys of a contract as flat steps, made for speed; ``KeyAutomaton`` is what they have to agree with.
///
/// Each class is a run of steps that read a key from left to right without going back, apart from optional parts, which
/// are tried and then passed over. A class that cannot be read that way is one step: its whole automaton. Good keys of
/// most classes are read by a ``StraightPath`` before that, which needs no steps.
struct KeyProgram: Sendable {
    private(set) var steps: [Step] = []
    /// The words of enumerations; a step names a range of them.
    private(set) var words: [Word] = []
    private(set) var tables = StepTables()
    private(set) var entries: [Entry] = []
    let prefixes: PrefixIndex
    /// What reads good keys faster.
    private(set) var straight = StraightPaths([])

    /// Where a class begins.
    struct Entry: Sendable {
        let firstStep: Int32
        /// How many bytes of the key the steps need not read, since the look-up of the prefix did.
        let knownLength: Int32
    }

    struct Step: Sendable {
        enum Kind: UInt8, Sendable {
            /// The bytes of ``Step/word``.
            case literal
            /// An identifier, and behind it the bytes of ``Step/word``.
            case uuid
            /// One of the words from `first` to `first + count`, the first that is there.
            case words
            /// As far as the automaton `first` goes, to a state that accepts.
            case automaton
            /// Safe segments up to the end of the key.
            case files
            /// A safe segment with an extension of up to ten letters and digits, up to the end of the key.
            case filename
            /// The key from its first byte to its end, by the automaton `first`.
            case wholeKey
            /// The end of the key.
            case end
            /// From here to ``leaveOptional``, a failure leads to the step `first`, at this place in the key.
            case enterOptional
            case leaveOptional
            /// What ``uuid`` reads, or nothing.
            case optionalUUID
        }

        var kind: Kind
        /// The leaf of the template that a failure is about.
        let leaf: UInt16
        var first: Int32 = 0
        var count: Int32 = 0
        var word = Word(bytes: [])
    }

    /// Up to eight bytes that are compared at once.
    struct Word: Sendable {
        let value: UInt64
        let mask: UInt64
        let length: Int

        init(bytes: some Sequence<UInt8>) {
            var (value, mask, length) = (0 as UInt64, 0 as UInt64, 0)
            for byte in bytes.prefix(8) {
                value |= UInt64(byte) << (8 * length)
                mask |= 0xFF << (8 * length)
                length += 1
            }
            (self.value, self.mask, self.length) = (value, mask, length)
        }

        private init(value: UInt64, mask: UInt64, length: Int) {
            (self.value, self.mask, self.length) = (value, mask, length)
        }

        static let capacity = 8

        /// A word that is nowhere.
        static let never = Word(value: 1, mask: 0, length: 0)
    }

    /// Compiles a contract.
    ///
    /// - Parameter contract: A contract without problems but for unused fields.
    /// - Throws: ``TooComplex`` when a class needs its whole automaton, and that is too large.
    init(_ contract: LayoutContract) throws(TooComplex) {
        let classPrefixes = contract.classes.map { Array($0.template.prefix.utf8) }
        prefixes = PrefixIndex(classPrefixes)
        var paths: [(keyClass: Int, prefix: [UInt8], path: StraightPath)] = []
        var fields = FieldAutomata()
        for (index, keyClass) in contract.classes.enumerated() {
            let known = prefixes.knownLengths[index]
            entries.append(Entry(firstStep: Int32(steps.count), knownLength: Int32(known)))
            let automaton = try TemplateAutomaton(keyClass.template, using: &fields)
            if let plan = StepPlan(automaton, keyClass.template) {
                if let path = StraightPath(plan.items) { paths.append((index, classPrefixes[index], path)) }
                append(plan.behind(known), of: automaton)
            } else {
                let whole = try ByteDFA(automaton)
                let table = tables.append(whole, leafOfState: automaton.failingLeaf(inStatesOf: whole))
                steps.append(Step(kind: .wholeKey, leaf: 0, first: table))
            }
        }
        self.straight = StraightPaths(paths)
    }

    private mutating func append(_ plan: StepPlan, of automaton: TemplateAutomaton) {
        for item in plan.items {
            switch item {
            case .literal(let bytes, let leaf):
                for start in stride(from: 0, to: bytes.count, by: Word.capacity) {
                    steps.append(Step(kind: .literal, leaf: leaf, word: Word(bytes: bytes[start...])))
                }
            case .uuid(let next, let leaf):
                steps.append(Step(kind: .uuid, leaf: leaf, word: Word(bytes: next)))
            case .words(let list, let leaf):
                steps.append(
                    Step(kind: .words, leaf: leaf, first: Int32(words.count), count: Int32(list.count)))
                words += list.map { Word(bytes: $0) }
            case .automaton(let leaf, _):
                let table = tables.append(automaton.leaves[Int(leaf)].automaton)
                steps.append(Step(kind: .automaton, leaf: leaf, first: table))
            case .files(let leaf): steps.append(Step(kind: .files, leaf: leaf))
            case .filename(let leaf): steps.append(Step(kind: .filename, leaf: leaf))
            case .end(let leaf): steps.append(Step(kind: .end, leaf: leaf))
            case .optional(let inner, _) where inner.count == 1 && inner[0].isUUID:
                append(StepPlan(items: inner), of: automaton)
                steps[steps.count - 1].kind = .optionalUUID
            case .optional(let inner, let leaf):
                let entry = steps.count
                steps.append(Step(kind: .enterOptional, leaf: leaf))
                append(StepPlan(items: inner), of: automaton)
                steps.append(Step(kind: .leaveOptional, leaf: leaf))
                steps[entry].first = Int32(steps.count)
            }
        }
    }
}
