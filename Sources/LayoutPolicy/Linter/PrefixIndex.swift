/// Finds the only class whose prefix a key can begin with, from eight bytes at a time.
///
/// A node looks up some bytes of the key in a hash table; a slot leads to a class, or to a node that looks up the bytes
/// behind. The class found is a candidate: its program reads the rest of the prefix.
struct PrefixIndex: Sendable {
    struct Node: Sendable {
        /// Where in the key the bytes are, and which of the eight count.
        let offset: Int
        let mask: UInt64
        /// Where the slots of the node's table begin.
        let firstSlot: Int
        /// The slot to look at first, counted from ``firstSlot``.
        let spread: Spread
    }

    struct Slot: Sendable {
        var bytes: UInt64 = 0
        /// A class, or the complement of a node; ``none`` when the slot is empty.
        var target: Int32 = Self.none
        /// How many bytes of the key are known to be right behind the look-up.
        var known: Int32 = 0

        static let none = Int32.max
    }

    private(set) var nodes: [Node] = []
    private(set) var slots: [Slot] = []
    /// How many bytes of a key of each class the look-up compares: all of its prefix, or a part.
    private(set) var knownLengths: [Int]

    /// - Parameter prefixes: The prefixes of the classes, none of which begins another.
    init(_ prefixes: [[UInt8]]) {
        knownLengths = prefixes.map { _ in 0 }
        if prefixes.isEmpty {
            nodes = [Node(offset: 0, mask: 0, firstSlot: 0, spread: .toOneSlot)]
            slots = [Slot()]
        } else {
            _ = addNode(for: Array(prefixes.indices), of: prefixes, offset: 0)
        }
    }

    private mutating func addNode(for members: [Int], of prefixes: [[UInt8]], offset: Int) -> Int {
        // Prefixes that share their first bytes go on behind them, since none begins another.
        let width = max(1, min(8, members.map { prefixes[$0].count - offset }.min() ?? 1))
        let words = members.map { KeyProgram.Word(bytes: prefixes[$0][offset...].prefix(width)) }
        var groups: [UInt64: [Int]] = [:]
        var order: [UInt64] = []
        for (member, word) in zip(members, words) {
            if groups[word.value] == nil { order.append(word.value) }
            groups[word.value, default: []].append(member)
        }
        // A second look at every key of a class would cost more than anything else about the look-up.
        let spread = Spread(apart: order) ?? Spread(roomFor: order.count)
        let number = nodes.count
        let firstSlot = slots.count
        let node = Node(offset: offset, mask: words.first?.mask ?? 0, firstSlot: firstSlot, spread: spread)
        nodes.append(node)
        slots += repeatElement(Slot(), count: spread.slotCount)
        for value in order {
            let group = groups[value] ?? []
            let target: Int32
            if let only = group.first, group.count == 1 {
                target = Int32(only)
            } else {
                target = ~Int32(addNode(for: group, of: prefixes, offset: offset + width))
            }
            var place = spread.slot(of: value)
            while slots[firstSlot + place].target != Slot.none { place = (place + 1) & spread.slotMask }
            slots[firstSlot + place] = Slot(bytes: value, target: target, known: Int32(offset + width))
            if target >= 0 { knownLengths[Int(target)] = offset + width }
        }
        return number
    }
}
