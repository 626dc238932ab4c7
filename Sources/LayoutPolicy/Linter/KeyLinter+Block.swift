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
        var stretches = Self.stretches(start, count, separator)
        var found: [[Fault]] = stretches.map { _ in [] }
        // Counted here while the hot loop runs, so that it writes to one place.
        var valid = tally.valid
        program.withMatchers { straight, matcher in
            valid.withUnsafeMutableBufferPointer { valid in
                while let number = straight.run(&stretches, terminator: separator.byte, valid) {
                    let stretch = stretches[number]
                    stretches[number].key = judge(
                        stretch.key, before: stretch.end, separator, matcher, stretch.count, &found[number], &tally,
                        valid)
                    stretches[number].count += 1
                }
            }
        }
        tally.valid = valid
        var before = 0
        for (stretch, faultsOfStretch) in zip(stretches, found) {
            for (key, ordinal, length, reason) in faultsOfStretch {
                faults.append(KeyFault(offset: key - start, ordinal: before + ordinal, length: length, reason: reason))
            }
            before += stretch.count
        }
        tally.total += before
    }

    /// A bad key, and how many there are before it in its stretch of a block.
    private typealias Fault = (key: UnsafePointer<UInt8>, ordinal: Int, length: Int, reason: KeyFault.Reason)

    /// The keys of a block in about equal parts.
    private static func stretches(
        _ start: UnsafePointer<UInt8>, _ count: Int, _ separator: Separator
    ) -> [straight_stretch] {
        var key = start
        return (1...Int(straight_stretch_count)).map { number in
            var end = start + count * number / Int(straight_stretch_count)
            while end > key, end[-1] != separator.byte { end -= 1 }
            defer { key = end }
            return straight_stretch(key: key, end: end, count: 0)
        }
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
        program.withMatchers { straight, matcher in
            var offset = 0
            for (ordinal, end) in ends.enumerated() where end >= offset && end <= last {
                defer { offset = end + 1 }
                tally.total += 1
                if let (keyClass, keyEnd) = straight.read(start + offset, terminator: 0),
                    keyEnd == start + end
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
