/// Why a list of keys cannot be read any further.
package struct InputError: Error, Sendable, Hashable {
    /// A phrase that follows the name of the file: what is wrong with it.
    package let message: String
    /// The row or line, from 1, where one is to blame.
    package let row: Int?
    /// What to do, where that is known.
    package let help: String?

    package init(_ message: String, row: Int? = nil, help: String? = nil) {
        self.message = message
        self.row = row
        self.help = help
    }
}
