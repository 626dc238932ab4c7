import Diagnostics

/// The pages of all rules: `README.md` with the index and the catalogue, and a page for each rule by its id.
package struct RulePages {
    private let rules: [ListedRule]

    package init(_ registry: RuleRegistry) { rules = registry.rules }

    /// Every page by its file's name, sorted.
    package var all: [(name: String, text: String)] {
        ([("README.md", index)] + rules.map { ("\($0.id).md", $0.markdown) }).sorted { $0.0 < $1.0 }
    }

    /// All rules, and what other checkers ask.
    package var index: String {
        let lists = ListedRule.Kind.allCases.map { kind in
            let rows = rules.filter { $0.kind == kind }.map { rule in
                let cells = [Self.link(rule.id), rule.severity.rawValue]
                let group = kind == .guardrail ? [rule.group.map { "`\($0.rawValue)`" } ?? ""] : []
                return cells + group + [rule.description.summary]
            }
            let head = ["Rule", "Severity"] + (kind == .guardrail ? ["Group"] : []) + ["What holds"]
            return "## \(kind.title)\n\n\(kind.words)\n\n\(Self.table(head, rows))"
        }
        let catalogue = Catalogue.sections.map { section in
            "### \(section.title)\n\n"
                + Self.table(
                    ["Check", "Elsewhere", "Here"],
                    section.rows.map { [$0.meaning, $0.ids.joined(separator: ", "), Self.answer(to: $0)] })
        }
        return """
            # Rules

            Every id that a report of infragen can name. `infragen explain rule ID` says the same of one rule, `infragen \
            export rules` lists all.

            A rule with a group is off unless it is asked for: `--enable kms`.

            \(lists.joined(separator: "\n"))
            ## Groups

            \(GuardrailGroup.allCases.map { "- `\($0.rawValue)`: \($0.reason)." }.joined(separator: "\n"))

            ## What other checkers ask, and who asks it here

            The checks of checkov 3.3.30, trivy-checks and KICS, and the controls of Security Hub, as of November 2026, for \
            the services of a media backend. A rule without a row is one that none of them has.

            \(catalogue.joined(separator: "\n"))
            """
    }

    private static func answer(to row: Catalogue.Row) -> String {
        let rules = row.rules
        if !rules.isEmpty { return rules.map { link($0.id) }.joined(separator: ", ") }
        return row.reason ?? "not yet"
    }

    private static func link(_ id: RuleID) -> String { "[`\(id)`](\(id).md)" }

    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.map { cells in
            "| " + cells.map { $0.replacing("|", with: "\\|").replacing("*", with: "\\*") }.joined(separator: " | ")
                + " |\n"
        }.joined()
    }
}

extension ListedRule {
    /// The rule's page.
    var markdown: String {
        var parts = [
            "# \(id)", Self.paragraph(description.summary),
            "\(severity.rawValue.capitalizedFirst)"
                + (group.map { ", off unless `--enable \($0.rawValue)`: \($0.reason)." } ?? "."),
            Self.paragraph(description.why),
        ]
        if let url = description.url {
            let owner = url.hasPrefix("https://docs.aws.amazon.com/") ? "AWS's page" : "The page that says so"
            parts.append("[\(owner)](\(url))")
        }
        if let input = guardrail?.documentation.input { parts.append(Self.paragraph("It reads: \(input).")) }
        if !elsewhere.isEmpty {
            parts.append(
                "## Elsewhere\n\n"
                    + RulePages.table(
                        ["Tool", "Check", "Also called"],
                        elsewhere.map { [$0.tool.rawValue, $0.id, $0.names.dropFirst().joined(separator: ", ")] }))
        }
        if let differences = guardrail?.documentation.differences { parts.append(Self.paragraph(differences)) }
        if let guardrail = guardrail?.documentation {
            parts.append("## Good\n\n```terraform\n\(guardrail.good)\n```")
            parts.append("## Bad\n\n```terraform\n\(guardrail.bad)\n```")
        }
        parts.append("## To accept it")
        for acceptance in acceptances {
            parts.append(
                Self.paragraph("\(acceptance.place.capitalizedFirst):".withCode)
                    + "\n\n```\(acceptance.language)\n\(acceptance.text)\n```")
        }
        if let unaccepted { parts.append(Self.paragraph(unaccepted.withCode)) }
        return parts.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: "\n\n") + "\n"
    }

    private static func paragraph(_ text: String) -> String {
        wrapped(text.replacing("*.", with: "\\*.").replacing(" * ", with: " \\* ")).joined(separator: "\n")
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
    /// What stands in quotes as code.
    fileprivate var withCode: String { replacing("'", with: "`") }
}
