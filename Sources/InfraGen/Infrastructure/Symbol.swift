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
        pieces(of: text).map { piece in
            switch piece {
            case .text(let text): text
            case .symbol(let address): replacement(address)
            }
        }.joined()
    }

    /// A part of a text.
    package enum Piece: Sendable {
        case text(String)
        /// An address.
        case symbol(String)
    }

    /// The parts of `text`, in order.
    package static func pieces(of text: String) -> [Piece] {
        let scalars = text.unicodeScalars
        let runs = scalars.split(separator: open, omittingEmptySubsequences: false)
        return runs.enumerated().flatMap { index, run -> [Piece] in
            guard index > 0, let end = run.firstIndex(of: close) else { return [.text(String(run))] }
            return [.symbol(String(run[..<end])), .text(String(run[run.index(after: end)...]))]
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
    /// Whether `text` is the number of the account that Terraform runs in.
    static func isAccount(_ text: String) -> Bool {
        address(wholeOf: text).map { $0.contains("aws_caller_identity.") && $0.hasSuffix(".account_id") } ?? false
    }

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
