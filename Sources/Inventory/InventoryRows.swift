internal import CByteScan

/// Rows of CSV (RFC 4180) as an inventory has them: the keys of those that are the latest versions of objects.
package struct InventoryRows {
    private let columns: InventoryColumns
    private let allVersions: Bool
    private let window = Window()
    /// The rows before the next.
    private(set) var row = 0
    private var bad = Bad()

    /// Rows that were left out.
    package struct Bad: Sendable {
        /// The first of them, each with a phrase that says why.
        package private(set) var rows: [InputError] = []
        package private(set) var count = 0

        package static let mostKept = 16

        package init() {}

        package mutating func note(_ error: InputError) {
            count += 1
            if rows.count < Self.mostKept { rows.append(error) }
        }
    }

    init(_ columns: InventoryColumns, allVersions: Bool) {
        self.columns = columns
        self.allVersions = allVersions
    }

    /// The decompressed bytes at hand; a class because others write into its memory.
    private final class Window {
        /// A row has a key of three bytes each at most, and short columns beside it.
        static let capacity = 256 << 10

        /// One byte more than is filled, for the line end that the last row may lack.
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: capacity + 1)
        var unread = 0..<0

        deinit { bytes.deallocate() }
    }

    // MARK: - Filling

    /// Room behind the unread bytes.
    ///
    /// - Throws: ``InputError`` when a row fills all of it.
    func room() throws(InputError) -> UnsafeMutableBufferPointer<UInt8> {
        let unread = window.unread
        if unread.lowerBound > 0 {
            _ = UnsafeMutableBufferPointer(rebasing: window.bytes[..<unread.count])
                .update(fromContentsOf: window.bytes[unread])
            window.unread = 0..<unread.count
        }
        guard window.unread.count < Window.capacity else {
            throw InputError("has a row of more than \(Window.capacity) bytes", row: row + 1)
        }
        return UnsafeMutableBufferPointer(rebasing: window.bytes[window.unread.upperBound..<Window.capacity])
    }

    /// Says that `count` bytes were written into the room.
    func fill(_ count: Int) { window.unread = window.unread.lowerBound..<window.unread.upperBound + count }

    /// Ends a last row that has no line end; whether there is one.
    func end() -> Bool {
        let unread = window.unread
        guard let last = window.bytes[unread].last, last != UInt8(ascii: "\n") else { return false }
        window.bytes[unread.upperBound] = UInt8(ascii: "\n")
        fill(1)
        return true
    }

    mutating func takeBad() -> Bad {
        defer { bad = Bad() }
        return bad
    }

    // MARK: - Reading

    /// Takes the keys of the whole rows at hand until `batch` is full; whether there was any row.
    mutating func read(into batch: inout KeyBatch) -> Bool {
        let before = row
        let bytes = UnsafeBufferPointer(window.bytes)
        var place = window.unread.lowerBound
        let end = window.unread.upperBound
        while place < end, !batch.isFull {
            guard let next = readRow(bytes, place, end, &batch) else { break }
            place = next
        }
        window.unread = place..<end
        return row > before
    }

    /// Reads the row at `start`; the place behind it, or nil when not all of it is there.
    @inline(__always) private mutating func readRow(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ batch: inout KeyBatch
    ) -> Int? {
        var place = start
        var column = 0
        var key = 0..<0
        var isWanted = true
        while true {
            guard let field = Self.field(bytes, place, end) else { return nil }
            if column == columns.key { key = field.content }
            if !allVersions, column == columns.isLatest, bytes[field.content].first == UInt8(ascii: "f") {
                isWanted = false
            }
            if !allVersions, column == columns.isDeleteMarker, bytes[field.content].first == UInt8(ascii: "t") {
                isWanted = false
            }
            column += 1
            place = field.next
            if field.endsRow { break }
        }
        row += 1
        if column != columns.count {
            note("has \(column) \(column == 1 ? "column" : "columns"), and the manifest says \(columns.count)")
        } else if isWanted, !batch.append(urlEncoded: UnsafeBufferPointer(rebasing: bytes[key]), row: row) {
            note("has a key that is not URL-encoded: '%' without two hex digits behind it")
        }
        return place
    }

    private mutating func note(_ message: String) { bad.note(InputError(message, row: row)) }

    /// The field at `start`, without its quotes; nil when not all of it is there.
    ///
    /// Quotes within are left doubled: an encoded key has none, and no other column that is looked at.
    @inline(__always) private static func field(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> (content: Range<Int>, next: Int, endsRow: Bool)? {
        guard let first = bytes.baseAddress else { return nil }
        var place = start
        var content = start..<start
        if place < end, bytes[place] == UInt8(ascii: "\"") {
            place += 1
            while true {
                place = byte_scan_first(first, place, end, UInt8(ascii: "\""), UInt8(ascii: "\""))
                guard place + 1 < end else { return nil }
                if bytes[place + 1] != UInt8(ascii: "\"") { break }
                place += 2
            }
            content = start + 1..<place
            place += 1
        }
        let rest = place
        place = byte_scan_first(first, place, end, UInt8(ascii: ","), UInt8(ascii: "\n"))
        guard place < end else { return nil }
        let endsRow = bytes[place] == UInt8(ascii: "\n")
        if rest == start {
            let isCRLF = endsRow && place > start && bytes[place - 1] == UInt8(ascii: "\r")
            content = start..<(isCRLF ? place - 1 : place)
        }
        return (content, place + 1, endsRow)
    }
}
