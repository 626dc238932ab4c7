internal import CByteScan

/// Reads good keys along ``StraightPaths`` through raw pointers.
///
/// Reads stay in bounds as in ``KeyMatcher``: the head of a path is no longer than its lookahead, and what comes behind is
/// looked for only behind bytes that are known to belong to the key.
struct StraightMatcher {
    let paths: straight_paths
    let hasAVX2 = straight_has_avx2()

    init(_ paths: straight_paths) { self.paths = paths }

    /// The class of the key at `key` and the terminator behind it; nil when no path says that the key is good.
    @inline(__always) func read(
        _ key: UnsafePointer<UInt8>, terminator: UInt8
    ) -> (keyClass: Int, end: UnsafePointer<UInt8>)? {
        var keyClass: Int32 = 0
        let end = withUnsafePointer(to: paths) { straight_read($0, key, terminator, &keyClass) }
        return end.map { (Int(keyClass), $0) }
    }

    /// Reads good keys of `stretches` by turns, and counts them by class.
    ///
    /// - Returns: The stretch whose next key is on no path; nil when all are read.
    func run(
        _ stretches: UnsafeMutablePointer<straight_stretch>, terminator: UInt8,
        _ counts: UnsafeMutableBufferPointer<Int>
    ) -> Int? {
        let stop = withUnsafePointer(to: paths) { paths in
            hasAVX2
                ? straight_run_avx2(paths, stretches, terminator, counts.baseAddress)
                : straight_run_anywhere(paths, stretches, terminator, counts.baseAddress)
        }
        return stop < 0 ? nil : Int(stop)
    }
}
