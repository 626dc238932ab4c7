internal import CByteScan

/// Object keys that were taken out of a list, each with the row that it stands in.
///
/// The keys lie one behind the other, so that a linter reads them as one block: each is followed by a zero byte, which
/// says nothing about where it ends, as a decoded key may hold one too.
package struct KeyBatch: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// The offset in ``bytes`` of the zero byte behind each key.
    package private(set) var ends: [Int] = []
    /// The row of each key, from 1.
    package private(set) var rows: [Int] = []

    package init() {}

    /// How many bytes of keys make a batch that is worth handing on.
    package static let target = 256 << 10

    package var isEmpty: Bool { ends.isEmpty }
    package var isFull: Bool { bytes.count >= Self.target }

    /// Forgets the keys, and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    /// Adds a key.
    @inline(__always) package mutating func append(_ key: UnsafeBufferPointer<UInt8>, row: Int) {
        bytes.append(contentsOf: key)
        endKey(row: row)
    }

    /// Adds a key whose bytes are percent-encoded, with `+` for a space.
    ///
    /// - Returns: Whether all `%` are followed by two hexadecimal digits; the key is left out otherwise.
    @inline(__always) package mutating func append(urlEncoded key: UnsafeBufferPointer<UInt8>, row: Int) -> Bool {
        let first = key.baseAddress.map {
            byte_scan_first($0, 0, key.count, UInt8(ascii: "%"), UInt8(ascii: "+"))
        }
        guard let first, first < key.count else {
            append(key, row: row)
            return true
        }
        return append(urlEncoded: key, from: first, row: row)
    }

    private mutating func append(urlEncoded key: UnsafeBufferPointer<UInt8>, from first: Int, row: Int) -> Bool {
        let start = bytes.count
        bytes.append(contentsOf: key[..<first])
        var index = first
        while index < key.count {
            switch key[index] {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
                index += 1
            case UInt8(ascii: "%"):
                guard index + 2 < key.count, let high = key[index + 1].hexValue, let low = key[index + 2].hexValue
                else {
                    bytes.removeSubrange(start...)
                    return false
                }
                bytes.append(high << 4 | low)
                index += 3
            case let byte:
                bytes.append(byte)
                index += 1
            }
        }
        endKey(row: row)
        return true
    }

    private mutating func endKey(row: Int) {
        ends.append(bytes.count)
        bytes.append(0)
        rows.append(row)
    }

    /// Lends the keys as one block with `padding` readable bytes behind it.
    package mutating func withBlock<Result>(
        padding: Int, _ body: (_ block: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int>) -> Result
    ) -> Result {
        let count = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: padding))
        defer { bytes.removeSubrange(count...) }
        return bytes.withUnsafeBufferPointer { block in ends.withUnsafeBufferPointer { body(block, $0) } }
    }
}

extension UInt8 {
    var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
