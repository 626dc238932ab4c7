/// A stretch of a list that one worker reads: whole rows, and room to read beyond them.
final class RowBlock {
    /// How many bytes of rows there are at most.
    static let capacity = 1 << 20

    let bytes: UnsafeMutableBufferPointer<UInt8>
    /// The bytes of the rows, each with its separator.
    fileprivate(set) var count = 0
    /// Where the block is the beginning of a single row that is longer than a block: how long the row is.
    fileprivate(set) var cutLength: Int?

    /// - Parameter padding: How many bytes behind the rows have to be readable.
    init(padding: Int) {
        bytes = .allocate(capacity: Self.capacity + 1 + padding)
        bytes.initialize(repeating: 0)
    }

    deinit { bytes.deallocate() }
}

/// Reads an open file in blocks of whole rows; memory does not grow with the length of a row.
struct BlockReader {
    private let descriptor: Int32
    private let separator: UInt8
    /// What was read behind the last whole row.
    private var rest: [UInt8]
    private var isAtEnd = false

    /// - Parameters:
    ///   - descriptor: Where to read on.
    ///   - head: What was read of it before.
    ///   - separator: What ends each row.
    init(_ descriptor: Int32, behind head: [UInt8], separator: UInt8) {
        self.descriptor = descriptor
        self.separator = separator
        rest = head
    }

    /// How much is kept of a row that is longer than a block: more than of any key that can be right.
    private static let keptOfLongRow = 4_096

    /// Fills `block`; whether there was anything more.
    mutating func read(into block: RowBlock) throws(SystemError) -> Bool {
        let filled = rest.withUnsafeBufferPointer { block.bytes.update(from: $0).index }
        rest.removeAll(keepingCapacity: true)
        return try read(into: block, behind: filled)
    }

    private mutating func read(into block: RowBlock, behind filled: Int) throws(SystemError) -> Bool {
        var filled = filled
        block.cutLength = nil
        while true {
            while !isAtEnd, filled < RowBlock.capacity {
                let room = UnsafeMutableRawBufferPointer(rebasing: block.bytes[filled..<RowBlock.capacity].raw)
                let count = try POSIX.readSome(descriptor, into: room)
                isAtEnd = count == 0
                filled += count
                // A pipe gives little at a time.
                if filled >= RowBlock.capacity / 2 { break }
            }
            var whole = filled
            while whole > 0, block.bytes[whole - 1] != separator { whole -= 1 }
            if whole > 0 {
                rest.append(contentsOf: block.bytes[whole..<filled])
                block.count = whole
                return true
            }
            if isAtEnd { return finish(block, filled) }
            if filled == RowBlock.capacity { return try readLongRow(block) }
        }
    }

    /// Ends the last row, which need not have a separator.
    private func finish(_ block: RowBlock, _ filled: Int) -> Bool {
        guard filled > 0 else { return false }
        block.bytes[filled] = separator
        block.count = filled + 1
        return true
    }

    /// Keeps the beginning of a row that fills the block, and counts the rest of it.
    private mutating func readLongRow(_ block: RowBlock) throws(SystemError) -> Bool {
        var length = RowBlock.capacity
        var last = block.bytes[RowBlock.capacity - 1]
        let room = block.bytes[Self.keptOfLongRow + 1..<RowBlock.capacity]
        while true {
            let count = try POSIX.readSome(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: room.raw))
            isAtEnd = count == 0
            let start = room.startIndex
            let read = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block.bytes)[start..<start + count])
            if let end = POSIX.firstOffset(of: separator, in: read) {
                length += end
                if end > 0 { last = read[end - 1] }
                rest.append(contentsOf: read[(end + 1)...])
                break
            }
            if isAtEnd { break }
            length += count
            last = read[count - 1]
        }
        // The line feed of CRLF is no separator without its carriage return.
        if separator == UInt8(ascii: "\n"), last == UInt8(ascii: "\r") { length -= 1 }
        block.bytes[Self.keptOfLongRow] = separator
        block.count = Self.keptOfLongRow + 1
        block.cutLength = length
        return true
    }
}

extension Slice where Base == UnsafeMutableBufferPointer<UInt8> {
    /// The bytes without their type.
    fileprivate var raw: Slice<UnsafeMutableRawBufferPointer> {
        UnsafeMutableRawBufferPointer(base)[startIndex..<endIndex]
    }
}
