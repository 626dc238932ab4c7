internal import CByteScan

/// The hot loop: reads keys with a ``KeyProgram`` through raw pointers.
///
/// Every byte of every key of a listing passes through here, so the arrays of the program are borrowed once a block, not
/// checked at every index. What keeps the reads in bounds: indices come from the program alone; a step moves on only
/// behind bytes that a key may hold, none of which is the terminator; and no step looks further than
/// ``KeyMatcher/lookahead`` bytes behind a byte that it has not yet found to be one.
struct KeyMatcher {
    /// How many readable bytes there have to be behind the last terminator.
    static let lookahead = 64

    fileprivate let steps: UnsafePointer<KeyProgram.Step>
    fileprivate let words: UnsafePointer<KeyProgram.Word>
    fileprivate let classes: UnsafePointer<UInt8>
    fileprivate let moves: UnsafePointer<UInt32>
    fileprivate let accepting: UnsafePointer<Bool>
    fileprivate let leaves: UnsafePointer<UInt16>
    fileprivate let starts: UnsafePointer<UInt32>
    fileprivate let entries: UnsafePointer<KeyProgram.Entry>
    fileprivate let nodes: UnsafePointer<PrefixIndex.Node>
    fileprivate let slots: UnsafePointer<PrefixIndex.Slot>

    /// What came of reading a key.
    struct Outcome {
        /// The class, or -1 when the key begins like none.
        var keyClass: Int32
        /// The leaf that failed, or -1 when the key is good.
        var failedLeaf: Int32
        /// The terminator behind a good key; somewhere in a bad one.
        var end: UnsafePointer<UInt8>
    }

    /// The class whose prefix `key` may begin with.
    @inline(__always) private func candidate(_ key: UnsafePointer<UInt8>) -> Int32 {
        var target: Int32 = ~0
        while target < 0 {
            let node = nodes[Int(~target)]
            let bytes = Self.word(at: key + node.offset) & node.mask
            var place = node.slot(of: bytes)
            while true {
                let slot = slots[node.firstSlot &+ place]
                if slot.target == PrefixIndex.Slot.none { return -1 }
                if slot.bytes == bytes {
                    target = slot.target
                    break
                }
                place = (place &+ 1) & node.slotMask
            }
        }
        return target
    }

    /// Reads the key at `key`, which ends before the next `terminator`.
    @inline(__always) func read(_ key: UnsafePointer<UInt8>, terminator: UInt8) -> Outcome {
        let keyClass = candidate(key)
        guard keyClass >= 0 else { return Outcome(keyClass: -1, failedLeaf: 0, end: key) }
        let entry = entries[Int(keyClass)]
        var step = steps + Int(entry.firstStep)
        var place = key + Int(entry.knownLength)
        // Where to go on when an optional part is not there.
        var otherStep: UnsafePointer<KeyProgram.Step>?
        var otherPlace = key
        while true {
            let isGood: Bool
            switch step.pointee.kind {
            case .literal:
                isGood = Self.word(at: place) & step.pointee.word.mask == step.pointee.word.value
                place += step.pointee.word.length
            case .uuid:
                isGood =
                    byte_scan_uuid(place)
                    && Self.word(at: place + 36) & step.pointee.word.mask == step.pointee.word.value
                place += 36 + step.pointee.word.length
            case .optionalUUID:
                let isThere =
                    byte_scan_uuid(place)
                    && Self.word(at: place + 36) & step.pointee.word.mask == step.pointee.word.value
                if isThere { place += 36 + step.pointee.word.length }
                isGood = true
            case .words:
                let length = lengthOfWord(at: place, step)
                isGood = length > 0
                place += length
            case .automaton:
                let (next, row) = walk(Int(step.pointee.first), from: place)
                isGood = accepting[row]
                place = next
            case .files:
                let end = Self.endOfFiles(place, terminator)
                if let end { return Outcome(keyClass: keyClass, failedLeaf: -1, end: end) }
                isGood = false
            case .filename:
                let end = Self.endOfFilename(place, terminator)
                if let end { return Outcome(keyClass: keyClass, failedLeaf: -1, end: end) }
                isGood = false
            case .wholeKey:
                // The look-up of the prefix read bytes that the automaton has to see.
                let (next, row) = walk(Int(step.pointee.first), from: key)
                let isWhole = accepting[row] && next.pointee == terminator
                return Outcome(keyClass: keyClass, failedLeaf: isWhole ? -1 : Int32(leaves[row]), end: next)
            case .end:
                if place.pointee == terminator { return Outcome(keyClass: keyClass, failedLeaf: -1, end: place) }
                isGood = false
            case .enterOptional:
                otherStep = steps + Int(step.pointee.first)
                otherPlace = place
                isGood = true
            case .leaveOptional:
                otherStep = nil
                isGood = true
            }
            if isGood {
                step += 1
            } else if let other = otherStep {
                step = other
                place = otherPlace
                otherStep = nil
            } else {
                return Outcome(keyClass: keyClass, failedLeaf: Int32(step.pointee.leaf), end: key)
            }
        }
    }

    @inline(__always) private func lengthOfWord(
        at place: UnsafePointer<UInt8>, _ step: UnsafePointer<KeyProgram.Step>
    ) -> Int {
        let bytes = Self.word(at: place)
        var word = words + Int(step.pointee.first)
        let end = word + Int(step.pointee.count)
        // All are compared, without a branch: which one is there cannot be foretold. Of several, the longest is meant.
        var length = 0
        while word < end {
            let isThere = bytes & word.pointee.mask == word.pointee.value
            length = max(length, isThere ? word.pointee.length : 0)
            word += 1
        }
        return length
    }

    /// Follows an automaton until it cannot go on, and gives the row where that is.
    private func walk(_ automaton: Int, from place: UnsafePointer<UInt8>) -> (UnsafePointer<UInt8>, row: Int) {
        let classes = classes + automaton * 256
        var row = starts[automaton]
        var place = place
        while true {
            let next = moves[Int(row) + Int(classes[Int(place.pointee)])]
            if next == StepTables.none { return (place, Int(row)) }
            row = next
            place += 1
        }
    }

    /// The terminator behind safe segments that begin at `start`, or nil.
    @inline(__always) private static func endOfFiles(
        _ start: UnsafePointer<UInt8>, _ terminator: UInt8
    ) -> UnsafePointer<UInt8>? {
        var place = start
        var begins: UInt32 = 1  // Whether a segment begins with the first byte of the block.
        while true {
            let masks = byte_scan(place)
            let beginnings = masks.slash << 1 | begins
            let bad = beginnings & (masks.slash | masks.dot)
            let length = (~masks.safe).trailingZeroBitCount
            if length < 16 {
                // Bit `length` of the beginnings says that the last segment would be empty.
                let within = (1 << UInt32(truncatingIfNeeded: length)) as UInt32
                let isGood = bad & (within &- 1) | beginnings & within == 0 && place[length] == terminator
                return isGood ? place + length : nil
            }
            if bad & 0xFFFF != 0 { return nil }
            begins = masks.slash >> 15
            place += 16
        }
    }

    /// The terminator behind a safe file name with extension that begins at `start`, or nil.
    @inline(__always) private static func endOfFilename(
        _ start: UnsafePointer<UInt8>, _ terminator: UInt8
    ) -> UnsafePointer<UInt8>? {
        var place = start
        // The extension is what follows the last dot, and the last byte that is no letter or digit has to be that dot.
        var lastDot: UnsafePointer<UInt8>?
        var lastOther: UnsafePointer<UInt8>?
        while true {
            let masks = byte_scan(place)
            let length = (~(masks.safe & ~masks.slash)).trailingZeroBitCount
            let within = length < 16 ? (1 << UInt32(truncatingIfNeeded: length)) &- 1 : 0xFFFF as UInt32
            let others = ~masks.alphanumeric & within
            if others != 0 { lastOther = place + (31 - others.leadingZeroBitCount) }
            let dots = masks.dot & within
            if dots != 0 { lastDot = place + (31 - dots.leadingZeroBitCount) }
            if length < 16 {
                let end = place + length
                guard let dot = lastDot, dot == lastOther, dot > start, start.pointee != UInt8(ascii: "."),
                    end.pointee == terminator
                else { return nil }
                return (2...11).contains(end - dot) ? end : nil
            }
            place += 16
        }
    }

    @inline(__always) private static func word(at place: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }
}

/// A ``KeyProgram`` at fixed addresses.
///
/// `@unchecked Sendable`: the memory is written in `init` only, and freed when nobody holds the object.
final class FrozenProgram: @unchecked Sendable {
    private let matcher: KeyMatcher
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
        self.memory = memory
    }

    deinit {
        for address in memory { address.deallocate() }
    }

    /// Lends the matcher to `body`, which must not keep it.
    @inline(__always) func withMatcher<Result>(_ body: (KeyMatcher) throws -> Result) rethrows -> Result {
        try withExtendedLifetime(self) { try body(matcher) }
    }
}
