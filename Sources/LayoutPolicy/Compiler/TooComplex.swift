/// A question was given up because answering it would take an automaton, or a search, beyond all bounds.
///
/// The bounds lie far above what layouts in use need; they are there so that no contract takes unbounded memory.
public struct TooComplex: Error, Sendable, Hashable {
    init() {}
}
