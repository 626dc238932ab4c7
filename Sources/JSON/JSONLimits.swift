/// What keeps a hostile document from taking all memory, and how strictly its text is read.
package struct JSONLimits: Sendable {
    /// The levels of arrays and objects.
    package var depth = 256
    /// The bytes of one name, string or number.
    package var textBytes = 256 << 20
    /// Whether invalid UTF-8 and halves of surrogate pairs are errors.
    ///
    /// Otherwise they come out as the bytes they are, the
    /// halves as three bytes each, for a reader who says so himself.
    package var refusesInvalidText = true

    package init() {}
}
