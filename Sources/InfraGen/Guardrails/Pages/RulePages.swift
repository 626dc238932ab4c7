import Diagnostics

/// The pages of all rules: `README.md` with the index and the catalogue, and a page for each rule by its id.
package enum RulePages {
    /// Every page by its file's name, sorted.
    package static var all: [(name: String, text: String)] {
        ([("README.md", index)] + Guardrails.all.map { ("\($0.id).md", $0.documentation.markdown) })
            .sorted { $0.0 < $1.0 }
    }

    /// All rules, and what other checkers ask.
    package static var index: String {
        let rules = Guardrails.all.map { rule in
            [
                link(rule), rule.severity.rawValue, rule.documentation.group.map { "`\($0.rawValue)`" } ?? "",
                rule.summary,
            ]
        }
        let catalogue = Catalogue.sections.map { section in
            "### \(section.title)\n\n"
                + table(
                    ["Check", "Elsewhere", "Here"],
                    section.rows.map { [$0.meaning, $0.ids.joined(separator: ", "), answer(to: $0)] })
        }
        return """
            # Rules

            What `infragen lint terraform` asks of a folder of Terraform, a plan or a spec. `infragen explain rule ID` says \
            the same of one rule, `infragen export rules` lists all.

            A rule with a group is off unless it is asked for: `--enable kms`.

            \(table(["Rule", "Severity", "Group", "What holds"], rules))
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
        if !rules.isEmpty { return rules.map(link).joined(separator: ", ") }
        return row.reason ?? "not yet"
    }

    private static func link(_ rule: any Guardrail.Type) -> String { "[`\(rule.id)`](\(rule.id).md)" }

    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let lines = [head, head.map { _ in "---" }] + rows
        return lines.map { cells in
            "| " + cells.map { $0.replacing("|", with: "\\|").replacing("*", with: "\\*") }.joined(separator: " | ")
                + " |\n"
        }.joined()
    }
}

extension RuleDocumentation {
    /// The rule's page.
    var markdown: String {
        var parts = [
            "# \(id)", Self.paragraph(summary),
            "\(severity.rawValue.capitalizedFirst)"
                + (group.map { ", off unless `--enable \($0.rawValue)`: \($0.reason)." } ?? "."),
            Self.paragraph(why), "[AWS's page](\(source))",
        ]
        if let input { parts.append(Self.paragraph("It reads: \(input).")) }
        if !elsewhere.isEmpty {
            parts.append(
                "## Elsewhere\n\n"
                    + RulePages.table(
                        ["Tool", "Check", "Also called"],
                        elsewhere.map { [$0.tool.rawValue, $0.id, $0.names.dropFirst().joined(separator: ", ")] }))
        }
        if let differences { parts.append(Self.paragraph(differences)) }
        parts.append("## Good\n\n```terraform\n\(good)\n```")
        parts.append("## Bad\n\n```terraform\n\(bad)\n```")
        return parts.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: "\n\n") + "\n"
    }

    private static func paragraph(_ text: String) -> String {
        wrapped(text.replacing("*.", with: "\\*.").replacing(" * ", with: " \\* ")).joined(separator: "\n")
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
