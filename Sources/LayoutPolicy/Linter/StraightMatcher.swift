internal import CByteScan

/// The hot loop: reads good keys along ``StraightPaths`` through raw pointers.
///
/// Reads stay in bounds as in ``KeyMatcher``: the head of a path is no longer than its lookahead, and what comes behind is
/// looked for only behind bytes that are known to belong to the key.
struct StraightMatcher {
    let paths: UnsafePointer<StraightPaths.Path>
    let blocks: UnsafeRawPointer
    let words: UnsafePointer<KeyProgram.Word>
    let offset: Int
    let mask: UInt64
    let spread: Spread

    /// The class of the key at `key` and the terminator behind it; nil when no path says that the key is good.
    @inline(__always) func read(
        _ key: UnsafePointer<UInt8>, terminator: UInt8
    ) -> (keyClass: Int, end: UnsafePointer<UInt8>)? {
        let path = paths + spread.slot(of: KeyScan.word(at: key + offset) & mask)
        let headBlocks = path.pointee.headBlocks
        guard headBlocks > 0, byte_scan_fixed(key, blocks + path.pointee.headOffset, headBlocks) else { return nil }
        var place = key + path.pointee.headLength
        let optionLength = path.pointee.optionLength
        if optionLength > 0 {
            // Without a branch: whether it is there cannot be foretold.
            let isThere = byte_scan_fixed(place, blocks + path.pointee.optionOffset, StraightPath.optionBlocks)
            place += isThere ? optionLength : 0
        }
        let wordMask = path.pointee.wordMask
        if wordMask != 0 {
            let bytes = KeyScan.word(at: place)
            let word = words + path.pointee.firstWord + path.pointee.wordSpread.slot(of: bytes & wordMask)
            guard bytes & word.pointee.mask == word.pointee.value else { return nil }
            place += word.pointee.length
        }
        let end =
            switch path.pointee.tail {
            case .files: KeyScan.endOfFiles(place, terminator)
            case .filename: KeyScan.endOfFilename(place, terminator)
            case .end: place.pointee == terminator ? place : nil
            }
        guard let end else { return nil }
        return (Int(path.pointee.keyClass), end)
    }
}
