import HCL

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

    /// `text` with what `replacement` says in place of each address.
    package static func replaced(in text: String, by replacement: (_ address: String) -> String) -> String {
        let pieces = text.unicodeScalars.split(separator: open, omittingEmptySubsequences: false)
        guard pieces.count > 1, let first = pieces.first else { return text }
        return pieces.dropFirst().reduce(String(first)) { replaced, piece in
            guard let end = piece.firstIndex(of: close) else { return replaced + String(piece) }
            return replaced + replacement(String(piece[..<end])) + String(piece[piece.index(after: end)...])
        }
    }

    /// The address that is all of `text`.
    package static func address(wholeOf text: String) -> String? {
        let addresses = addresses(in: text)
        guard addresses.count == 1, let address = addresses.first, text == Self.text(address) else { return nil }
        return address
    }
}

extension Symbol {
    /// What stands for what has no address, such as the result of a function.
    static let anything = "?"

    /// `value` with its symbols unknown again.
    static func restored(_ value: HCLValue) -> HCLValue {
        switch value.kind {
        case .string(let text):
            let addresses = addresses(in: text)
            guard !addresses.isEmpty else { return value }
            let reasons = addresses.map(HCLUnknown.Reason.reference)
            return HCLValue(
                .unknown(HCLUnknown(reasons, address: address(wholeOf: text), text: text)),
                isSensitive: value.isSensitive)
        case .list(let sequence):
            return HCLValue(
                .list(HCLSequence(sequence.elements.map(restored), sequence.kind)), isSensitive: value.isSensitive)
        case .object(let mapping):
            return HCLValue(
                .object(HCLMapping(mapping.dictionary.mapValues(restored), mapping.kind)),
                isSensitive: value.isSensitive)
        default: return value
        }
    }
}
