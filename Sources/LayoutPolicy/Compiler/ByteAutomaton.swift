/// A nondeterministic automaton over bytes without free moves, as searches see it.
protocol ByteAutomaton {
    /// States are numbered from 0.
    var stateCount: Int { get }
    var start: Int { get }
    var classes: ByteClasses { get }

    func isAccepting(_ state: Int) -> Bool

    /// Adds the states after `byte` to `targets`.
    func appendSuccessors(of state: Int, on byte: UInt8, to targets: inout [Int])
}
