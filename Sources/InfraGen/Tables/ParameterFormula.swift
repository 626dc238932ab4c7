/// Formulas that RDS computes the value of a parameter from: `{DBInstanceClassMemory/32768}`, `LEAST({…},5000)`.
///
/// Source: <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html>, read in 2026-11; `log` is
/// used by RDS's own defaults. To renew: compare with the page.
enum ParameterFormula {
    private static let names: Set = [
        "AllocatedStorage", "DBInstanceClassMemory", "DBInstanceVCPU", "EndPointPort", "TrueIfReplica", "GREATEST",
        "LEAST", "SUM", "log",
    ]

    /// Whether `text` is meant as a formula, and no number.
    static func isFormula(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "("))
    }

    /// Whether each bracket of `formula` is closed, in order.
    static func isBalanced(_ formula: String) -> Bool {
        var open: [Character] = []
        for character in formula {
            switch character {
            case "(": open.append(")")
            case "{": open.append("}")
            case ")", "}": guard open.popLast() == character else { return false }
            default: break
            }
        }
        return open.isEmpty
    }

    /// The first name in `formula` that RDS does not know.
    static func unknownName(in formula: String) -> String? {
        formula.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) }.map(String.init)
            .first { word in ASCII.wholeNumber(word) == nil && !names.contains(word) }
    }

    /// All names, for a suggestion.
    static let allNames = names.sorted()
}
