package import Diagnostics

extension KeyFault.Reason {
    /// The rule that a bad key breaks.
    package var rule: RuleID {
        switch self {
        case .empty: "keys.empty"
        case .tooLong: "keys.too-long"
        case .notUTF8: "keys.not-utf8"
        case .notNFC: "keys.not-nfc"
        case .folderMarker: "keys.folder-marker"
        case .noClass: "keys.no-class"
        case .grammar: "keys.grammar"
        }
    }

    /// What all these rules are about.
    package static let rules: [RuleDescription] = [
        rule(.empty, "A key has at least one byte.", why: "S3 has no object without a key: the list is damaged."),
        rule(
            .tooLong, "A key has at most 1,024 bytes of UTF-8.",
            why: "S3 answers KeyTooLongError. Letters beyond ASCII take two to four bytes each."),
        rule(
            .notUTF8, "A key is UTF-8.",
            why: "S3 takes nothing else: the list is damaged, or in another encoding, and no rule matches such a key."),
        rule(
            .notNFC, "A key is in Unicode's Normalization Form C, so that what reads the same is the same key.",
            why: """
                S3 compares bytes: 'é' as one character and as 'e' with an accent are two keys. A file that macOS named \
                is not found under the name that a person types.
                """),
        rule(
            .folderMarker, "A key does not end in '/', as the markers of consoles do.",
            why: """
                Consoles make an object of no bytes for a folder. No class has it, so that no lifecycle rule of a class \
                and no permission is meant for it. '--allow-folder-markers' lets them pass.
                """),
        rule(
            .noClass, "A key begins with the prefix of a class of the contract.",
            why: """
                What no class holds expires by no rule, is delivered by nothing, and nobody is allowed to write: it is \
                left over, or somebody writes beside the contract.
                """),
        rule(
            .grammar(keyClass: 0, leaf: 0), "A key has the form of its class.",
            why: """
                Code that takes keys apart fails at it, or takes it for another. The finding says the byte, what was \
                expected there, and the key that was probably meant.
                """),
    ]

    private static func rule(_ reason: KeyFault.Reason, _ summary: String, why: String) -> RuleDescription {
        RuleDescription(reason.rule, .error, summary, why: why, url: page)
    }

    /// What S3 says of object keys.
    static let page = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html"

    /// The name under which bad keys are counted: the general reasons by their rule, the others by class and part.
    package func countName(in contract: LayoutContract) -> String {
        guard case .grammar(let index, let leaf) = self else {
            return String(rule.description.drop { $0 != "." }.dropFirst())
        }
        let keyClass = contract.classes[index]
        let leaves = keyClass.template.parts.flatMap { part in
            if case .optional(let inner) = part { inner } else { [part] }
        }
        return "\(keyClass.name) \(leaf < leaves.count ? leaves[leaf].phrase : "the end")"
    }
}

extension KeyTemplate.Part {
    /// `{field}`, or the text in quotes.
    fileprivate var phrase: String {
        switch self {
        case .literal(let text): "'\(text)'"
        case .field(let name, _): "{\(name)}"
        case .files(let name, _): "{\(name)...}"
        case .optional: "[...]"
        }
    }
}

extension KeyTally {
    /// The counts by the names of `contract`: good keys by class, bad ones by reason.
    package func totals(in contract: LayoutContract) -> Report.KeyTotals {
        var classes = zip(contract.classes, valid).map { Report.KeyTotals.Count($0.name, $1) }
        // No class has a space in its name.
        if folderMarkers > 0 { classes.append(Report.KeyTotals.Count("folder markers", folderMarkers)) }
        var reasons: [Report.KeyTotals.Count] = []
        for (reason, count) in faults {
            // A class may have the same text in several places.
            let name = reason.countName(in: contract)
            let known = reasons.firstIndex { $0.name == name }
            let sum = Report.KeyTotals.Count(name, count + (known.map { reasons[$0].count } ?? 0))
            if let known { reasons[known] = sum } else { reasons.append(sum) }
        }
        return Report.KeyTotals(total: total, valid: total - invalid, classes: classes, reasons: reasons)
    }
}
