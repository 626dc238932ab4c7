/// A line that `aws s3 ls --recursive` prints: `2026-01-31 12:00:00       1234 hls/a.ts`.
///
/// The key is the rest of the line behind one space, whatever spaces it holds. With `--human-readable` the size has a unit:
/// `2.9 MiB`.
///
/// - SeeAlso: <https://docs.aws.amazon.com/cli/latest/reference/s3/ls.html>
package enum S3ListRow: Sendable, Hashable {
    /// The range of the key in the line.
    case key(Range<Int>)
    /// A common prefix, an empty line, or a line of `--summarize`.
    case noKey
    case malformed

    /// Reads a line without its line end.
    package init(_ line: UnsafeBufferPointer<UInt8>) {
        guard Self.isLikely(line) else {
            self = Self.isBeside(line) ? .noKey : .malformed
            return
        }
        guard let end = Self.endOfSize(line), end < line.count, line[end] == UInt8(ascii: " ") else {
            self = .malformed
            return
        }
        self = .key(end + 1..<line.count)
    }

    /// Whether a line begins with a day and a time.
    static func isLikely(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        line.count > dayAndTime.count
            && zip(line, dayAndTime).allSatisfy { byte, form in
                form == UInt8(ascii: "0") ? isDigit(byte) : byte == form
            }
    }

    private static let dayAndTime = Array("0000-00-00 00:00:00 ".utf8)
    /// The column in which a size of up to ten characters ends.
    private static let sizeEnd = 30

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// The place behind the size and its unit.
    private static func endOfSize(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = dayAndTime.count
        while place < line.count, line[place] == UInt8(ascii: " ") { place += 1 }
        let start = place
        while place < line.count, isDigit(line[place]) || line[place] == UInt8(ascii: ".") { place += 1 }
        guard place > start else { return nil }
        // The size is flush right, so one that ends before its column goes on with a unit; one without padding has to
        // have a fraction for that.
        let isPadded = line[dayAndTime.count] == UInt8(ascii: " ")
        let hasFraction = line[start..<place].contains(UInt8(ascii: "."))
        guard place < sizeEnd, isPadded || hasFraction, place < line.count, line[place] == UInt8(ascii: " ") else {
            return place
        }
        let rest = line[(place + 1)...]
        let unit = units.first { rest.starts(with: $0) }
        return unit.map { place + 1 + $0.count } ?? place
    }

    private static let units = ["Bytes", "Byte", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"].map { Array($0.utf8) }

    /// Whether a line is one of those that list no object.
    private static func isBeside(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = line.drop { $0 == UInt8(ascii: " ") }
        return text.isEmpty
            || ["PRE ", "Total Objects: ", "Total Size: "].contains { text.starts(with: $0.utf8) }
    }
}
