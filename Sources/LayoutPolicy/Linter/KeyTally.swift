/// How many keys there were of which class, and how many were wrong in which way.
public struct KeyTally: Sendable, Hashable {
    /// The keys that were judged.
    public internal(set) var total = 0
    /// The good keys of each class, by the order of the contract.
    public internal(set) var valid: [Int]
    /// The folder markers, where they are allowed.
    public internal(set) var folderMarkers = 0
    /// The bad keys: first by the general reasons, then by class and leaf.
    private var faultCounts: [Int]
    /// Where the leaves of each class begin in ``faultCounts``.
    private let leafStarts: [Int]

    init(leafCounts: [Int]) {
        valid = leafCounts.map { _ in 0 }
        var starts: [Int] = []
        var next = KeyFault.Reason.general.count
        for count in leafCounts {
            starts.append(next)
            next += count
        }
        leafStarts = starts
        faultCounts = Array(repeating: 0, count: next)
    }

    /// The bad keys.
    public var invalid: Int { faultCounts.reduce(0, +) }

    /// The reasons there were, each with its number of keys: the general ones first, then by class and leaf.
    public var faults: [(reason: KeyFault.Reason, count: Int)] {
        let general = zip(KeyFault.Reason.general, faultCounts).map { (reason: $0, count: $1) }
        let ends = leafStarts.dropFirst() + [faultCounts.count]
        let grammar = zip(leafStarts, ends).enumerated().flatMap { keyClass, leaves in
            (leaves.0..<leaves.1).map { index in
                let reason = KeyFault.Reason.grammar(keyClass: keyClass, leaf: index - leaves.0)
                return (reason: reason, count: faultCounts[index])
            }
        }
        return (general + grammar).filter { $0.count > 0 }
    }

    /// Counts a bad key.
    mutating func count(_ reason: KeyFault.Reason) {
        if case .grammar(let keyClass, let leaf) = reason {
            faultCounts[leafStarts[keyClass] + leaf] += 1
        } else {
            faultCounts[Int(reason.generalCode)] += 1
        }
    }

    /// Adds what was counted elsewhere by the same linter.
    public mutating func add(_ other: KeyTally) {
        total += other.total
        folderMarkers += other.folderMarkers
        for index in valid.indices { valid[index] += other.valid[index] }
        for index in faultCounts.indices { faultCounts[index] += other.faultCounts[index] }
    }
}
