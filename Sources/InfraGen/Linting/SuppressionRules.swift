import Diagnostics

/// What can be wrong with comments, baselines and the configuration of a project.
enum SuppressionRules {
    static let all = comments + baselines + configuration

    private static let comments = [
        rule(
            "ignore.no-rule", .warning, "A comment names a rule.",
            "A comment that took everything away would hide what comes later; without a rule it takes nothing."),
        rule(
            "ignore.no-reason", .warning, "A comment gives a reason.",
            "Without one nobody can decide later whether it still holds; the comment takes nothing away."),
        rule(
            "ignore.bad-date", .warning, "The date of a comment is one.",
            "What the date was meant to be is not to be known; the comment takes nothing away."),
        rule(
            "ignore.unknown-rule", .warning, "A comment names rules that there are.",
            "A misspelled id takes nothing away."),
        rule(
            "ignore.expired", .warning, "A comment has not ended.",
            "It was accepted for a time, which is over: the finding counts again."),
        rule(
            "ignore.unused", .warning, "A comment takes something away.",
            "What it took away was mended, or it stands at another argument: it would hide what comes later."),
    ]

    private static let baselines = [
        rule(
            "baseline.stale", .warning, "A baseline holds what is found.",
            "An entry that nobody finds any more would hide the finding when it comes back; '--prune' removes it."),
        rule(
            "baseline.unreadable", .error, "A baseline is what '--write-baseline' writes.",
            "Without it everything would be new; the exit code is 65."),
    ]

    private static let configuration = [
        rule(
            "config.unknown-key", .error, "Every key of '.infragen.yaml' is one that it has.",
            "A misspelled key would be passed over, and with it what it was to say."),
        rule("config.type", .error, "A value has the form that its key asks for.", "What was meant is not guessed."),
        rule("config.value", .error, "A word is one of those that its key takes.", "What was meant is not guessed."),
        rule("config.missing-key", .error, "An exclusion names a rule.", "It would exclude nothing, or everything."),
        rule(
            "config.unknown-rule", .error, "An exclusion names a rule that there is.",
            "A misspelled id excludes nothing."),
        rule(
            "config.no-reason", .error, "An exclusion gives a reason.",
            "Without one nobody can decide later whether it still holds."),
        rule(
            "config.bad-date", .error, "The date of an exclusion is one.", "What it was meant to be is not to be known."
        ),
        rule(
            "config.expired", .warning, "An exclusion has not ended.",
            "It was accepted for a time, which is over: its findings count again."),
    ]

    private static func rule(
        _ id: RuleID, _ severity: Diagnostic.Severity, _ summary: String, _ why: String
    ) -> RuleDescription {
        RuleDescription(id, severity, summary, why: why)
    }
}
