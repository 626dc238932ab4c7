internal import CByteScan

/// A ``KeyProgram`` at fixed addresses.
///
/// `@unchecked Sendable`: the memory is written in `init` only, and freed when nobody holds the object.
final class FrozenProgram: @unchecked Sendable {
    private let matcher: KeyMatcher
    private let straight: StraightMatcher
    private var memory: [UnsafeMutableRawPointer] = []

    init(_ program: KeyProgram) {
        var memory: [UnsafeMutableRawPointer] = []
        func freeze<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafePointer<Element> {
            let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
            for (index, element) in elements.enumerated() { (copy + index).initialize(to: element) }
            memory.append(UnsafeMutableRawPointer(copy))
            return UnsafePointer(copy)
        }
        matcher = KeyMatcher(
            steps: freeze(program.steps), words: freeze(program.words), classes: freeze(program.tables.classes),
            moves: freeze(program.tables.moves), accepting: freeze(program.tables.accepting),
            leaves: freeze(program.tables.leaves), starts: freeze(program.tables.starts),
            entries: freeze(program.entries),
            nodes: freeze(program.prefixes.nodes), slots: freeze(program.prefixes.slots))
        let straight = program.straight
        let patterns = freeze(straight.patterns)
        let words = freeze(straight.words.map { straight_word(mask: $0.mask, value: $0.value, length: $0.length) })
        let paths = straight.paths.map { path in
            straight_path(
                head: path.head.map { UnsafeRawPointer(patterns + $0) },
                option: path.option.map { UnsafeRawPointer(patterns + $0) }, words: words + path.firstWord,
                word_mask: path.wordMask, word_spread: path.wordSpread.flat, head_length: Int32(path.headLength),
                option_length: Int32(path.optionLength), key_class: path.keyClass, tail: path.tail.flat)
        }
        self.straight = StraightMatcher(
            straight_paths(
                paths: freeze(paths), offset: straight.offset, mask: straight.mask, spread: straight.spread.flat,
                longest: ObjectKey.maximumLength))
        self.memory = memory
    }

    deinit {
        for address in memory { address.deallocate() }
    }

    /// Lends the matchers to `body`, which must not keep them.
    @inline(__always) func withMatchers<Result>(
        _ body: (StraightMatcher, KeyMatcher) throws -> Result
    ) rethrows -> Result {
        try withExtendedLifetime(self) { try body(straight, matcher) }
    }
}

extension StraightPath.Tail {
    fileprivate var flat: straight_tail {
        switch self {
        case .files: straight_tail_files
        case .filename: straight_tail_filename
        case .end: straight_tail_end
        }
    }
}
