package import Diagnostics

/// What can be wrong with YAML, whatever it says.
package enum YAMLRules {
    package static let all = [
        rule(
            "yaml.syntax", "A file is YAML 1.2.",
            "Nothing is known of a file that cannot be read whole; the exit code is 65."),
        rule(
            "yaml.encoding", "A file is UTF-8, without control characters.",
            "Another encoding shows other text in other programs, and hidden characters are not what they seem."),
        rule("yaml.empty", "A file holds a document.", "An empty file says nothing; mostly it was cut short."),
        rule(
            "yaml.tab", "Lines are indented with spaces.",
            "YAML takes no tab as indentation: how deep a line stands would depend on the editor."),
        rule(
            "yaml.second-document", "A file holds one document.",
            "What stands behind '---' would be passed over silently by programs that read one."),
        rule(
            "yaml.limit", "A file is no larger and no deeper than a person would write it.",
            "Aliases of aliases can make gigabytes of a few lines; size, depth, nodes and aliases are bounded."),
        rule(
            "yaml.duplicate-key", "A mapping has each key once.",
            "Of two equal keys programs take one or the other, and nobody sees that the first was overruled."),
        rule(
            "yaml.complex-key", "A key is a word.",
            "A list or a mapping as a key is mostly text in brackets that lacks its quotes."),
        rule(
            "yaml.merge-key", "A mapping says its entries itself.",
            "Merge keys, '<<', are not part of YAML 1.2; programs disagree on which entry wins."),
        rule(
            "yaml.tag", "A tag is one of YAML's core schema, and fits its value.",
            "Other tags have a meaning in one program only, which this is not."),
        rule(
            "yaml.undefined-alias", "An alias stands behind the anchor that it names.",
            "An alias without its value stands for nothing; text that begins with '*' needs quotes."),
        rule(
            "yaml.recursive-alias", "No value contains itself.", "A value that is a part of itself has no end."),
    ]

    private static func rule(_ id: RuleID, _ summary: String, _ why: String) -> RuleDescription {
        RuleDescription(id, .error, summary, why: why, url: "https://yaml.org/spec/1.2.2/")
    }
}
