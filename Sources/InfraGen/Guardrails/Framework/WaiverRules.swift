import Diagnostics

/// What can be wrong with the waivers of a spec.
enum WaiverRules {
    static let all = [
        rule(
            "waiver.expired", "A waiver has not ended.",
            "It was accepted for a time, which is over: the finding counts again."),
        rule(
            "waiver.unused", "A waiver accepts something.",
            "What it accepted was mended, or it stands at another path: it would hide what comes later."),
        rule(
            "waiver.unknown-rule", "A waiver names a guardrail.",
            "A misspelled id accepts nothing. Errors of the spec itself cannot be waived."),
    ]

    private static func rule(_ id: RuleID, _ summary: String, _ why: String) -> RuleDescription {
        RuleDescription(id, .warning, summary, why: why)
    }
}
