import Diagnostics

/// What can be wrong with the keys that a spec describes.
enum LayoutRules {
    static let all = [
        rule(
            "layout.key-template", "A key template has the form of one.",
            "It begins with a literal segment and '/', has every placeholder once, and ends in a segment: all that is made "
                + "of it, from lifecycle filters to IAM resources, needs the prefix."),
        rule(
            "layout.shared-key", "No key belongs to two classes.",
            "What holds for such a key, who may read it and when it is deleted, would depend on which class is asked. The "
                + "finding names a key."),
        rule(
            "layout.overlapping-prefixes", "No class's prefix begins with another's.",
            "S3 applies a lifecycle rule to every key that begins with its prefix, and CloudFront and IAM do alike: what "
                + "holds for the outer class would hold for the inner one."),
        rule(
            "layout.ambiguous-template", "A key can be read in one way.",
            "Code that takes keys apart would find other fields than the code that made them. The finding names a key."),
        rule(
            "layout.no-key", "A class has keys.",
            "No key of at most 1,024 bytes, which is all that S3 takes, fits the template."),
        rule(
            "layout.too-complex", "A template can be judged.",
            "Whether two templates share a key is proved with automata of bounded size; this one is beyond it."),
        rule(
            "layout.unsound", "A contract decides every key.",
            "Keys are judged, built and exported by a contract without errors alone: 'infragen validate' shows them."),
        rule(
            "layout.unused-field", "A declared field stands in a key.",
            "It is left over, or a placeholder is misspelled.",
            .warning),
    ]

    private static func rule(
        _ id: RuleID, _ summary: String, _ why: String, _ severity: Diagnostic.Severity = .error
    ) -> RuleDescription {
        RuleDescription(id, severity, summary, why: why)
    }
}
