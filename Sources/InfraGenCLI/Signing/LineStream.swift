/// Standard input, line by line, with the answers to all lines of one read written out together.
///
/// A read takes what is there: a pipe that is fed line by line is answered line by line, and one that is full is worked off
/// in blocks.
struct LineStream {
    /// The longest line that is taken: a request with its body, in base64.
    static let longestLine = 64 << 20
    private static let blockSize = 256 * 1_024

    /// Calls `answer` with each line, without its LF or CRLF, and a buffer to append to.
    ///
    /// Empty lines are passed over.
    ///
    /// - Throws: ``SystemError`` when standard output fails, ``SigningExit`` when standard input fails or a line is too
    ///   long, and what `answer` throws.
    static func forEachLine(
        _ answer: (_ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ output: inout [UInt8]) throws -> Void
    ) throws {
        var block = [UInt8](repeating: 0, count: blockSize)
        var pending: [UInt8] = []
        var output: [UInt8] = []
        var number = 0
        while true {
            let count = try read(into: &block)
            if count == 0 { break }
            try block.withUnsafeBufferPointer { buffer in
                var rest = UnsafeBufferPointer(rebasing: buffer[..<count])
                while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                    number += 1
                    let line = UnsafeBufferPointer(rebasing: rest[..<end])
                    rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
                    if pending.isEmpty {
                        try pass(line, number, &output, answer)
                    } else {
                        pending += line
                        try pending.withUnsafeBufferPointer { try pass($0, number, &output, answer) }
                        pending.removeAll(keepingCapacity: true)
                    }
                }
                pending += rest
            }
            guard pending.count <= longestLine else {
                throw SigningExit(.unparsable, "line \(number + 1) of standard input is longer than 64 MiB")
            }
            try flush(&output)
        }
        if !pending.isEmpty { try pending.withUnsafeBufferPointer { try pass($0, number + 1, &output, answer) } }
        try flush(&output)
    }

    private static func read(into block: inout [UInt8]) throws(SigningExit) -> Int {
        do throws(SystemError) {
            return try POSIX.readSome(POSIX.standardInput, into: &block)
        } catch {
            throw SigningExit(.noInput, "standard input cannot be read: \(error.reason)")
        }
    }

    private static func pass(
        _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ output: inout [UInt8],
        _ answer: (_ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ output: inout [UInt8]) throws -> Void
    ) throws {
        let content = line.last == UInt8(ascii: "\r") ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
        guard !content.isEmpty else { return }
        try answer(content, number, &output)
        // Answers are longer than lines: what is written out while it is in the cache need not be fetched again.
        if output.count >= blockSize / 2 { try flush(&output) }
    }

    private static func flush(_ output: inout [UInt8]) throws {
        guard !output.isEmpty else { return }
        try POSIX.writeAll(POSIX.standardOutput, output)
        output.removeAll(keepingCapacity: true)
    }
}
