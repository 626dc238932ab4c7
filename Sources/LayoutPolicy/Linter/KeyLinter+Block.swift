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
        // Counted here while the hot loop runs, so that it writes to one place.
        var valid = tally.valid
        program.withMatcher { matcher in
            valid.withUnsafeMutableBufferPointer { valid in
                var key = start
                let limit = start + count
                var ordinal = 0
                while key < limit {
                    let outcome = matcher.read(key, terminator: separator.byte)
                    let keyClass = Int(outcome.keyClass)
                    if outcome.failedLeaf < 0, outcome.end - key <= ObjectKey.maximumLength, !mayHoldUnicode[keyClass] {
                        valid[keyClass] &+= 1
                        key = outcome.end + 1
                    } else {
                        let line = judge(key, limit, outcome, separator, matcher)
                        switch line.verdict {
                        case .valid(let keyClass): valid[keyClass] += 1
                        case .folderMarker: tally.folderMarkers += 1
                        case .invalid(let reason):
                            tally.count(reason)
                            faults.append(
                                KeyFault(offset: key - start, ordinal: ordinal, length: line.length, reason: reason))
                        }
                        key = line.next
                    }
                    ordinal &+= 1
                }
                tally.total += ordinal
            }
        }
        tally.valid = valid
    }

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
        program.withMatcher { matcher in
            var offset = 0
            for (ordinal, end) in ends.enumerated() where end >= offset && end <= last {
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
                tally.total += 1
                offset = end + 1
            }
        }
    }

    /// A key that is not plainly good, and where the next one begins.
    private struct Line {
        let verdict: Verdict
        let length: Int
        let next: UnsafePointer<UInt8>
    }

    /// Judges the key at `key` after the program has read it.
    ///
    /// Out of line, so that the loop over good keys stays small.
    @inline(never) private func judge(
        _ key: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>, _ outcome: KeyMatcher.Outcome,
        _ separator: Separator, _ matcher: KeyMatcher
    ) -> Line {
        let end = outcome.failedLeaf < 0 ? outcome.end : byte_scan_find(key, limit, separator.byte)
        var outcome = outcome
        var length = end - key
        if separator == .lineFeed, length > 0, key[length - 1] == UInt8(ascii: "\r") {
            length -= 1
            outcome = matcher.read(key, terminator: UInt8(ascii: "\r"))
        }
        let bytes = UnsafeBufferPointer(start: key, count: length)
        let isRead = outcome.failedLeaf < 0 && outcome.end == key + length
        let verdict =
            isRead ? verdict(onRead: bytes, keyClass: Int(outcome.keyClass)) : verdict(onFailed: bytes, outcome)
        return Line(verdict: verdict, length: length, next: end + 1)
    }
}
