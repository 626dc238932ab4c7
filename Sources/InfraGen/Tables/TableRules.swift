import Diagnostics

/// What the tables of AWS's offers have doubts about; they have a date, and AWS goes on.
enum TableRules {
    static let all = [
        rule(
            "table.newer-version", "An engine's version is one that the tables know.",
            "A later version may be there by now, and may be misspelled."),
        rule(
            "table.deprecated-version", "An engine's version is not deprecated.",
            "AWS takes no new databases of it, or upgrades them by itself before long."),
        rule(
            "table.newer-class", "An instance or node class is one that the tables know.",
            "A later family may be there by now, and may be misspelled."),
        rule(
            "table.class-region", "The region has the instance or node class.",
            "Families come to regions one by one; AWS refuses the class where it is not there yet."),
        rule(
            "table.class-engine", "The node class is listed for the engine.",
            "AWS lists some families for valkey alone, and may refuse redis on them."),
        rule(
            "table.unknown-parameter", "A parameter is one that the tables know.",
            "A later version may have it, and it may be misspelled."),
        rule(
            "table.parameter-value", "A parameter has a value that the tables know.",
            "The engine may take it after all: extensions and later versions add values."),
    ]

    private static func rule(_ id: RuleID, _ summary: String, _ why: String) -> RuleDescription {
        RuleDescription(id, .warning, summary, why: why)
    }
}
