/// A breadth-first search for the shortest byte string that leads from a start to a goal.
///
/// Among the shortest it finds the one that is first when bytes are ordered by readability, so witnesses look like keys
/// and are the same on every run.
struct ShortestKey<Node: Hashable> {
    /// The bytes to try, the most readable first; one of each class is enough.
    let bytes: [UInt8]
    let isGoal: (Node) -> Bool
    /// Adds the nodes after a byte to the list.
    let appendSuccessors: (Node, UInt8, inout [Node]) -> Void

    /// A byte string, and the nodes before its first byte and after each.
    struct Path {
        let key: [UInt8]
        let nodes: [Node]
    }

    /// The most nodes that a search visits.
    static var nodeLimit: Int { 1_000_000 }

    /// - Returns: nil when no byte string of at most ``ObjectKey/maximumLength`` bytes leads to a goal.
    /// - Throws: ``TooComplex`` when ``nodeLimit`` nodes are not enough to tell.
    func path(from start: Node) throws(TooComplex) -> Path? {
        var origin: [Node: (node: Node, byte: UInt8)] = [:]
        var seen: Set<Node> = [start]
        // Nodes that the same byte string reaches stay together, so that groups are in the order of their strings.
        var groups = [[start]]
        if isGoal(start) { return Path(key: [], nodes: [start]) }
        for _ in 0..<ObjectKey.maximumLength {
            var next: [[Node]] = []
            for group in groups {
                for byte in bytes {
                    var reached: [Node] = []
                    for node in group {
                        var targets: [Node] = []
                        appendSuccessors(node, byte, &targets)
                        for target in targets where seen.insert(target).inserted {
                            origin[target] = (node, byte)
                            if isGoal(target) { return backtrack(from: target, to: start, origin) }
                            reached.append(target)
                        }
                    }
                    if !reached.isEmpty { next.append(reached) }
                }
            }
            guard seen.count <= Self.nodeLimit else { throw TooComplex() }
            if next.isEmpty { return nil }
            groups = next
        }
        return nil
    }

    private func backtrack(from goal: Node, to start: Node, _ origin: [Node: (node: Node, byte: UInt8)]) -> Path {
        var nodes = [goal]
        var key: [UInt8] = []
        while let (node, byte) = origin[nodes[nodes.count - 1]], nodes[nodes.count - 1] != start {
            nodes.append(node)
            key.append(byte)
        }
        return Path(key: key.reversed(), nodes: nodes.reversed())
    }
}
