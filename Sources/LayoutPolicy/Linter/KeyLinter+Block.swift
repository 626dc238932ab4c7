internal import CByteScan

extension KeyLinter {
    /// How many bytes behind the last key of a block have to be readable.
    public static let padding = KeyMatcher.lookahead

    /// Judges all keys of a block.
    ///
    /// - Parameters:
    ///   - block: Whole keys, each with its separator, and then at least ``padding`` bytes of anything.
    ///   - count: The bytes without the padding; the last of them is a separator.
    ///   - separator: What ends each key.
    ///   - tally: Where the keys are counted.
    ///   - faults: Where the bad keys are added, in order; offsets and ordinals count from the start of the block.
    public func lint(
        _ block: UnsafeBufferPointer<UInt8>, count: Int, separator: Separator, tally: inout KeyTally,
        faults: inout [KeyFault]
    ) {
        guard let start = block.baseAddress, count > 0, block.count >= count + Self.padding,
            block[count - 1] == separator.byte
        else { return }
        // Where a key begins is known when the one before it is read. Reading in two places by turns gives the processor
        // something to do meanwhile, and takes a third off the time.
        var middle = start + count / 2
        while middle > start, middle[-1] != separator.byte { middle -= 1 }
        var (first, second) = (start, middle)
        let limit = start + count
        var (faults1, faults2) = ([Fault](), [Fault]())
        // Counted here while the hot loop runs, so that it writes to one place.
        var valid = tally.valid
        let (count1, count2) = program.withMatchers { straight, matcher in
            valid.withUnsafeMutableBufferPointer { valid in
                @inline(__always) func readOne(
                    _ key: inout UnsafePointer<UInt8>, _ ordinal: Int, _ faults: inout [Fault]
                ) {
                    if let (keyClass, end) = straight.read(key, terminator: separator.byte),
                        end - key <= ObjectKey.maximumLength
                    {
                        valid[keyClass] &+= 1
                        key = end + 1
                    } else {
                        key = judge(key, before: limit, separator, matcher, ordinal, &faults, &tally, valid)
                    }
                }
                var both = 0
                while first < middle, second < limit {
                    readOne(&first, both, &faults1)
                    readOne(&second, both, &faults2)
                    both &+= 1
                }
                var (count1, count2) = (both, both)
                while first < middle {
                    readOne(&first, count1, &faults1)
                    count1 += 1
                }
                while second < limit {
                    readOne(&second, count2, &faults2)
                    count2 += 1
                }
                return (count1, count2)
            }
        }
        tally.valid = valid
        tally.total += count1 + count2
        for (found, before) in [(faults1, 0), (faults2, count1)] {
            for (key, ordinal, length, reason) in found {
                faults.append(KeyFault(offset: key - start, ordinal: before + ordinal, length: length, reason: reason))
            }
        }
    }

    /// A bad key, and how many there are before it in its half of a block.
    private typealias Fault = (key: UnsafePointer<UInt8>, ordinal: Int, length: Int, reason: KeyFault.Reason)

    /// Judges keys whose ends are known, whatever bytes they are made of.
    ///
    /// - Parameters:
    ///   - block: The keys, each followed by a zero byte, and then at least ``padding`` bytes of anything.
    ///   - ends: The offset of the zero byte behind each key, in order.
    ///   - tally: Where the keys are counted.
    ///   - faults: Where the bad keys are added, in order; offsets and ordinals count from the start of the block.
    public func lint(
        _ block: UnsafeBufferPointer<UInt8>, keysEndingAt ends: UnsafeBufferPointer<Int>, tally: inout KeyTally,
        faults: inout [KeyFault]
    ) {
        guard let start = block.baseAddress, let last = ends.last, last + 1 + Self.padding <= block.count else {
            return
        }
        program.withMatchers { straight, matcher in
            var offset = 0
            for (ordinal, end) in ends.enumerated() where end >= offset && end <= last {
                defer { offset = end + 1 }
                tally.total += 1
                if let (keyClass, keyEnd) = straight.read(start + offset, terminator: 0),
                    keyEnd == start + end, end - offset <= ObjectKey.maximumLength
                {
                    tally.valid[keyClass] += 1
                    continue
                }
                let outcome = matcher.read(start + offset, terminator: 0)
                let key = UnsafeBufferPointer(start: start + offset, count: end - offset)
                // A zero byte within the key ends the reading before the key does.
                let isRead = outcome.failedLeaf < 0 && outcome.end == start + end
                let verdict =
                    isRead ? verdict(onRead: key, keyClass: Int(outcome.keyClass)) : verdict(onFailed: key, outcome)
                switch verdict {
                case .valid(let keyClass): tally.valid[keyClass] += 1
                case .folderMarker: tally.folderMarkers += 1
                case .invalid(let reason):
                    tally.count(reason)
                    faults.append(KeyFault(offset: offset, ordinal: ordinal, length: key.count, reason: reason))
                }
            }
        }
    }

    /// Judges a key by steps; where the next one begins.
    ///
    /// Out of line, so that the loop over good keys stays small.
    @inline(never) private func judge(
        _ key: UnsafePointer<UInt8>, before limit: UnsafePointer<UInt8>, _ separator: Separator, _ matcher: KeyMatcher,
        _ ordinal: Int, _ faults: inout [Fault], _ tally: inout KeyTally, _ valid: UnsafeMutableBufferPointer<Int>
    ) -> UnsafePointer<UInt8> {
        var outcome = matcher.read(key, terminator: separator.byte)
        let end = outcome.failedLeaf < 0 ? outcome.end : byte_scan_find(key, limit, separator.byte)
        var length = end - key
        if separator == .lineFeed, length > 0, key[length - 1] == UInt8(ascii: "\r") {
            length -= 1
            outcome = matcher.read(key, terminator: UInt8(ascii: "\r"))
        }
        let bytes = UnsafeBufferPointer(start: key, count: length)
        let isRead = outcome.failedLeaf < 0 && outcome.end == key + length
        switch isRead ? verdict(onRead: bytes, keyClass: Int(outcome.keyClass)) : verdict(onFailed: bytes, outcome) {
        case .valid(let keyClass): valid[keyClass] += 1
        case .folderMarker: tally.folderMarkers += 1
        case .invalid(let reason):
            tally.count(reason)
            faults.append((key, ordinal, length, reason))
        }
        return end + 1
    }
}
