internal import CByteScan

/// A way to spread words of up to eight bytes over slots, so that one look finds a word.
struct Spread: Sendable {
    private let multiplier: UInt64
    /// The count of slots, a power of two, less one.
    let slotMask: Int

    var slotCount: Int { slotMask + 1 }

    /// Gives each of `words` a slot of its own.
    ///
    /// - Returns: Nil when that is not found soon, or some of `words` are the same.
    init?(apart words: [UInt64]) {
        guard words.count <= 256, Set(words).count == words.count else { return nil }
        let least = Self(roomFor: words.count)
        var multiplier = least.multiplier
        for factor in [1, 2, 4, 16] {
            for _ in 0..<200 {
                let spread = Spread(multiplier: multiplier, slotMask: least.slotCount * factor - 1)
                if Set(words.map(spread.slot)).count == words.count {
                    self = spread
                    return
                }
                multiplier = multiplier &* 0xD134_2543_DE82_EF95 | 1
            }
        }
        return nil
    }

    /// Spreads words over at least twice as many slots.
    init(roomFor count: Int) {
        var capacity = 2
        while capacity < 2 * count { capacity *= 2 }
        self.init(multiplier: 0x9E37_79B9_7F4A_7C15, slotMask: capacity - 1)
    }

    private init(multiplier: UInt64, slotMask: Int) {
        self.multiplier = multiplier
        self.slotMask = slotMask
    }

    static let toOneSlot = Spread(multiplier: 0, slotMask: 0)

    @inline(__always) func slot(of word: UInt64) -> Int { straight_slot(word, flat) }

    /// As the hot loop knows it.
    @inline(__always) var flat: straight_spread { straight_spread(multiplier: multiplier, slot_mask: slotMask) }
}
