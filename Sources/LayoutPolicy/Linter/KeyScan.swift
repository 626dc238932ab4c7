internal import CByteScan

/// What both matchers do with the bytes of a key.
enum KeyScan {
    /// The terminator behind safe segments that begin at `start`, or nil.
    @inline(__always) static func endOfFiles(
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
    @inline(__always) static func endOfFilename(
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

    @inline(__always) static func word(at place: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }
}
