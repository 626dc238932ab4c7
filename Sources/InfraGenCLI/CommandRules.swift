internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

extension RuleRegistry {
    /// Every rule that the program can name.
    static let infragen = judgements.adding(SigningRules.all, .signing).adding(CommandRules.all, .run)
}

/// What ends a command before it has judged anything, or keeps it from writing.
enum CommandRules {
    static let all = files + arguments + lists + keys + output

    private static let files = [
        rule("io.missing", "A file is there.", "Mostly the path is another; the exit code is 66."),
        rule(
            "io.unreadable", "A file or a folder can be read.",
            "The system says why; the exit code is 66, and not a pass."),
        rule(
            "io.not-a-file", "What is given is a file.",
            "A folder stands where a file was expected; the exit code is 66."),
        rule(
            "io.cannot-write", "Output can be written.",
            "Nothing half written is left: make room or give permission. The exit code is 74."),
    ]

    private static let arguments = [
        rule(
            "cli.unknown-rule", "'explain rule' is given the id of a rule.",
            "The id is misspelled; the exit code is 64."),
        rule(
            "cli.unknown-class", "A class that an argument names is in the spec.",
            "The name is misspelled, or the spec another."),
        rule(
            "cli.unknown-environment", "'--env' names an environment of the spec.",
            "The name is misspelled, or the spec another."),
        rule(
            "cli.environment-needed", "'generate' is told for which environment.",
            "The base alone is no stack that is applied."),
        rule(
            "cli.no-environments", "'--all-envs' is for specs with environments.",
            "There is nothing that it could mean."),
        rule(
            "cli.unknown-path", "'explain path' is given a place in the spec.",
            "The path is misspelled, or the spec another."),
        rule("cli.no-spec", "'--env' goes with '--spec'.", "Terraform's code has no environments."),
        rule("cli.no-baseline", "'--write-baseline' and '--prune' go with a baseline.", "There is no file to write."),
        rule("cli.source-of-code", "'--source' goes with a plan.", "Code is its own source."),
        rule("cli.no-value", "'key build' is given names with values.", "It builds a key of 'name=value'."),
        rule("cli.repeated-field", "A field has one value.", "Which of two is meant is not to be known."),
        rule(
            "cli.unknown-field", "A field that an argument names is in the class's key.",
            "The name is misspelled, or the class another."),
        rule(
            "cli.unknown-part", "'--part' names an optional part that can be asked for.",
            "Parts with fields are there when these have values."),
        rule("cli.missing-field", "Every field of a key has a value.", "The key cannot be built."),
        rule(
            "export.refused", "What is exported can be said in the language of the export.",
            "The output would judge other keys than the spec does: the finding says what is in the way."),
    ]

    private static let lists = [
        rule(
            "input.unknown-format", "A list of keys has one of the known formats.",
            "Its first bytes say nothing: name the format with '--input'."),
        rule(
            "input.unreadable", "A list of keys can be read to its end.",
            "A damaged list, or one that was cut short, is never passed; the exit code is 65."),
        rule(
            "input.no-folder", "The manifest of an inventory is a file.",
            "The parts of an inventory lie beside its manifest."),
        rule(
            "keys.not-listed", "All findings of a report are listed.",
            "'--max' or '--stats' left some out, which are counted: a report without them would look clean."),
    ]

    /// What `key build` and `key parse` say of one key; lists of keys have rules of their own.
    private static let keys =
        [rule("key.value", "A field has a value of its type.", "The key would be none of the class.")]
        + KeyFault.Reason.rules.map { list in
            let word = list.id.description.drop { $0 != "." }
            return RuleDescription(RuleID("key\(word)"), list.severity, list.summary, why: list.why, url: list.url)
        }

    private static let output =
        OutputFolder.Contents.allCases.flatMap { contents in
            let command = contents.command
            return [
                rule(
                    "\(command).missing", "A generated file is there.",
                    "Run 'infragen \(command)' and commit the result; '--check' exits with 3."),
                rule(
                    "\(command).stale", "A generated file is what the spec says now.",
                    "Run 'infragen \(command)' and commit the result; '--check' exits with 3."),
                rule(
                    "\(command).left-over", "A generated file still belongs to the stack.",
                    "Run 'infragen \(command)': it is removed. '--check' exits with 3."),
                rule(
                    "\(command).changed-by-hand", "A generated file was not changed by hand.",
                    "Move the change into the spec: it would be lost with the next run. '--force' overwrites it."),
                rule(
                    "\(command).foreign", "Files of others are not in the way.",
                    "A file without infragen's header is never overwritten without '--force'."),
            ]
        } + [
            rule(
                "lifecycle.unwritable", "A configuration can be written as XML.",
                "XML has no way to write some control characters: write 'aws-json'.")
        ]

    private static func rule(_ id: String, _ summary: String, _ why: String) -> RuleDescription {
        RuleDescription(RuleID(id), .error, summary, why: why)
    }
}
