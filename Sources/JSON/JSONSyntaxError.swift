/// Why a text is no JSON, and where.
package struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// A phrase: what is wrong.
    package let message: String
    /// The offset of the byte that is wrong, from 0.
    package let offset: Int
    /// Its line, from 1.
    package let line: Int

    package init(_ message: String, offset: Int, line: Int) {
        self.message = message
        self.offset = offset
        self.line = line
    }

    package var description: String { "\(message) in line \(line), at byte \(offset)" }
}
