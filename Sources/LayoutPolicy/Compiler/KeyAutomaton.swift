/// The minimal automaton of the keys of a class: the grammar of its template, byte by byte.
///
/// It is the oracle that faster judges are compared with. Length and normalization are apart from it: a key that it
/// accepts may be longer than ``ObjectKey/maximumLength``, and with `charset: any` not in NFC.
public struct KeyAutomaton: Sendable, Hashable {
    private let automaton: ByteDFA

    /// Compiles `template`.
    ///
    /// - Parameter template: The form of the keys.
    /// - Throws: ``TooComplex`` when the automaton would have thousands of states.
    public init(_ template: KeyTemplate) throws(TooComplex) {
        var fields = FieldAutomata()
        automaton = try ByteDFA(TemplateAutomaton(template, using: &fields))
    }

    /// The number of states, without the one from which no key can be reached.
    public var stateCount: Int { automaton.stateCount }

    /// The number of classes of bytes that the automaton tells apart.
    public var byteClassCount: Int { automaton.classes.count }

    /// Whether the grammar of the template describes `key`.
    public func accepts(_ key: some Sequence<UInt8>) -> Bool { automaton.accepts(key) }
}
