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
        straight = StraightMatcher(
            paths: freeze(program.straight.paths), blocks: UnsafeRawPointer(freeze(program.straight.blocks)),
            words: freeze(program.straight.words), offset: program.straight.offset, mask: program.straight.mask,
            spread: program.straight.spread)
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
