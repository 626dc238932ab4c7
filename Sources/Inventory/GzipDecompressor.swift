internal import CZlib

/// Reads gzip (RFC 1952) with zlib: one member, or several one behind the other.
final class GzipDecompressor: Decompressor {
    /// zlib holds on to the address.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let isReady: Bool
    private(set) var isAtEnd = true

    init() {
        stream.initialize(to: z_stream())
        isReady =
            inflateInit2_(stream, Self.gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    /// The largest window, and 16 to say that the form is gzip.
    private static let gzipWindow: Int32 = 15 + 16

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func decompress(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
    ) throws(InputError) -> (taken: Int, made: Int) {
        guard isReady else { throw InputError("cannot be read: zlib does not start") }
        guard !input.isEmpty else { return (0, 0) }
        if isAtEnd {
            // Another member begins.
            inflateReset(stream)
            isAtEnd = false
        }
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(clamping: output.count)
        let status = inflate(stream, Z_NO_FLUSH)
        let taken = min(input.count, Int(UInt32.max)) - Int(stream.pointee.avail_in)
        let made = min(output.count, Int(UInt32.max)) - Int(stream.pointee.avail_out)
        switch status {
        case Z_STREAM_END: isAtEnd = true
        case Z_OK, Z_BUF_ERROR: break
        default:
            throw InputError("is no gzip: \(stream.pointee.msg.map { String(cString: $0) } ?? "it is damaged")")
        }
        return (taken, made)
    }
}
