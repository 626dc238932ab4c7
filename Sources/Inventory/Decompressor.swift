/// Undoes a compression piece by piece.
protocol Decompressor: AnyObject {
    /// Whether what was read so far may be all: it ends where a compressed stream does.
    var isAtEnd: Bool { get }

    /// Takes bytes from `input` and puts what they stand for into `output`, as long as there is some of one and room in
    /// the other.
    ///
    /// - Throws: ``InputError`` for bytes that mean nothing.
    func decompress(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) throws(InputError) -> (taken: Int, made: Int)
}
