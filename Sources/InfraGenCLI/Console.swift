internal import Diagnostics

/// Where text goes: results to standard output, everything else to standard error.
///
/// A reader that has gone away ends the output quietly.
enum Console {
    /// Writes a result.
    static func print(_ text: String) throws(SystemError) { try write(text, to: POSIX.standardOutput) }

    /// Says something beside the result.
    static func say(_ text: String) {
        // Where standard error cannot be written there is nobody left to tell.
        try? write(text + "\n", to: POSIX.standardError)
    }

    /// Shows what is a result where no report in another form is.
    static func show(_ text: String, asResult isResult: Bool) throws(Failure) {
        guard isResult else { return say(text) }
        do throws(SystemError) {
            try print(text + "\n")
        } catch {
            throw Failure(
                .cannotWrite, "io.cannot-write", "cannot be written: \(error.reason)", path: "standard output")
        }
    }

    private static func write(_ text: String, to descriptor: Int32) throws(SystemError) {
        do throws(SystemError) {
            try POSIX.writeAll(descriptor, Array(text.utf8))
        } catch {
            guard error.isClosedPipe else { throw error }
        }
    }

    /// Whether standard output takes colour: a terminal that does not ask for none.
    ///
    /// - SeeAlso: <https://no-color.org>
    static var takesColor: Bool {
        POSIX.isTerminal(POSIX.standardOutput) && (POSIX.environment("NO_COLOR") ?? "").isEmpty
            && POSIX.environment("TERM") != "dumb"
    }
}
