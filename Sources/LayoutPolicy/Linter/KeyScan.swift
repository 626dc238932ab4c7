internal import CByteScan

/// What both matchers do with the bytes of a key.
enum KeyScan {
    @inline(__always) static func word(at place: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }
}
