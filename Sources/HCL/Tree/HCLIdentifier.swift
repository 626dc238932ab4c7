/// The names of HCL: letters, digits, `_` and `-` of any script, not beginning with a digit or `-`.
///
/// - SeeAlso: <https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#identifiers>
package enum HCLIdentifier {
    package static func isValid(_ text: String) -> Bool {
        isValid(text) { _ in true }
    }

    /// Whether every Terraform reads `text` as an identifier, those with old Unicode tables too.
    static func isPortable(_ text: String) -> Bool {
        isValid(text) { ($0.properties.age?.major ?? .max) <= oldestUnicode }
    }

    /// The tables of HCL's first releases; later ones hold these characters too.
    static let oldestUnicode = 9

    static func isStart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
        }
        return scalar.properties.isIDStart
    }

    static func isContinue(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isStart(scalar) || ("0"..."9").contains(scalar) || scalar == "-" }
        // Joiners and middle dots came with Unicode 15.1, which no released Terraform follows.
        return scalar.properties.isIDContinue && !["\u{200C}", "\u{200D}", "\u{30FB}", "\u{FF65}"].contains(scalar)
    }

    private static func isValid(_ text: String, where known: (Unicode.Scalar) -> Bool) -> Bool {
        guard let first = text.unicodeScalars.first, isStart(first) else { return false }
        return text.unicodeScalars.allSatisfy { isContinue($0) && ($0.isASCII || known($0)) }
    }
}
