internal import CByteScan

/// Reads keys with a ``KeyProgram`` through raw pointers.
///
/// Millions of keys pass through here, so the arrays of the program lie at fixed addresses and are not checked at every
/// index. What keeps the reads in bounds: indices come from the program alone; a step moves on only
/// behind bytes that a key may hold, none of which is the terminator; and no step looks further than
/// ``KeyMatcher/lookahead`` bytes behind a byte that it has not yet found to be one.
struct KeyMatcher {
    /// How many readable bytes there have to be behind the last terminator.
    static let lookahead = 64

    let steps: UnsafePointer<KeyProgram.Step>
    let words: UnsafePointer<KeyProgram.Word>
    let classes: UnsafePointer<UInt8>
    let moves: UnsafePointer<UInt32>
    let accepting: UnsafePointer<Bool>
    let leaves: UnsafePointer<UInt16>
    let starts: UnsafePointer<UInt32>
    let entries: UnsafePointer<KeyProgram.Entry>
    let nodes: UnsafePointer<PrefixIndex.Node>
    let slots: UnsafePointer<PrefixIndex.Slot>

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
            let bytes = KeyScan.word(at: key + node.offset) & node.mask
            var place = node.spread.slot(of: bytes)
            while true {
                let slot = slots[node.firstSlot &+ place]
                if slot.target == PrefixIndex.Slot.none { return -1 }
                if slot.bytes == bytes {
                    target = slot.target
                    break
                }
                place = (place &+ 1) & node.spread.slotMask
            }
        }
        return target
    }

    /// Reads the key at `key`, which ends before the next `terminator`, step by step.
    @inline(never) func read(_ key: UnsafePointer<UInt8>, terminator: UInt8) -> Outcome {
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
                isGood = KeyScan.word(at: place) & step.pointee.word.mask == step.pointee.word.value
                place += step.pointee.word.length
            case .uuid:
                isGood =
                    byte_scan_uuid(place)
                    && KeyScan.word(at: place + 36) & step.pointee.word.mask == step.pointee.word.value
                place += 36 + step.pointee.word.length
            case .optionalUUID:
                let isThere =
                    byte_scan_uuid(place)
                    && KeyScan.word(at: place + 36) & step.pointee.word.mask == step.pointee.word.value
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
                let end = byte_scan_end_of_files(place, terminator)
                if let end { return Outcome(keyClass: keyClass, failedLeaf: -1, end: end) }
                isGood = false
            case .filename:
                let end = byte_scan_end_of_filename(place, terminator)
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
        let bytes = KeyScan.word(at: place)
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
}
