/// What stands in a string for a value that is known only after apply: an address between two marks.
///
/// The marks are of the last private plane of Unicode, which no configuration has a use for.
package enum Symbol {
    private static let open: Unicode.Scalar = "\u{10FFFC}"
    private static let close: Unicode.Scalar = "\u{10FFFD}"

    /// The text that stands for `address`, such as `aws_s3_bucket.media.arn`.
    package static func text(_ address: String) -> String { "\(open)\(address)\(close)" }

    /// The addresses in `text`, in order.
    package static func addresses(in text: String) -> [String] {
        text.unicodeScalars.split(separator: open, omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            piece.firstIndex(of: close).map { String(piece[..<$0]) }
        }
    }

    /// The address that is all of `text`.
    package static func address(wholeOf text: String) -> String? {
        let addresses = addresses(in: text)
        guard addresses.count == 1, let address = addresses.first, text == Self.text(address) else { return nil }
        return address
    }
}
