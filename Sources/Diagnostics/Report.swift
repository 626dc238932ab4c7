/// What a run found, ready to be rendered.
package struct Report: Sendable {
    /// The findings in report order.
    package let diagnostics: [Diagnostic]
    package let summary: Summary
    package let tool: Tool
    /// What is known of the rules, in the order given; rules of findings may be absent.
    package var rules: [RuleDescription]
    /// Where the files of the findings belong; without, they are named as they were given.
    package var repository: Repository?

    /// Gathers `diagnostics`, which come in any order, and what the run counted beside them.
    ///
    /// `unlistedErrors` are counted without being among `diagnostics`.
    package init(
        _ diagnostics: [Diagnostic], unlistedErrors: Int = 0, unknown: Int = 0, waived: Int = 0,
        keys: KeyTotals? = nil, tool: Tool, rules: [RuleDescription] = []
    ) {
        self.diagnostics = diagnostics.sorted(by: Diagnostic.inReportOrder)
        self.tool = tool
        self.rules = rules
        var counts: [Diagnostic.Severity: Int] = [.error: unlistedErrors]
        for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
        summary = Summary(counts: counts, unknown: unknown, waived: waived, keys: keys)
    }
}

extension Report {
    /// Who reports.
    package struct Tool: Sendable {
        package let name: String
        package let version: String
        /// The page of the tool.
        package let url: String?

        package init(name: String, version: String, url: String? = nil) {
            self.name = name
            self.version = version
            self.url = url
        }
    }

    /// How many findings there are of which kind.
    package struct Summary: Sendable {
        private let counts: [Diagnostic.Severity: Int]
        /// How many checks depend on a value that is not known.
        package let unknown: Int
        /// How many findings a waiver, a comment or a baseline took away.
        package let waived: Int
        /// Where object keys were linted.
        package let keys: KeyTotals?

        fileprivate init(counts: [Diagnostic.Severity: Int], unknown: Int, waived: Int, keys: KeyTotals?) {
            self.counts = counts
            self.unknown = unknown
            self.waived = waived
            self.keys = keys
        }

        package func count(of severity: Diagnostic.Severity) -> Int { counts[severity, default: 0] }
    }

    /// How many object keys were linted, and with what outcome.
    package struct KeyTotals: Sendable {
        package let total: Int
        package let valid: Int
        /// The valid keys of each class.
        package let classes: [Count]
        /// The invalid keys by what is wrong with them.
        package let reasons: [Count]

        package var invalid: Int { total - valid }

        package init(total: Int, valid: Int, classes: [Count], reasons: [Count]) {
            self.total = total
            self.valid = valid
            self.classes = classes
            self.reasons = reasons
        }

        package struct Count: Sendable {
            package let name: String
            package let count: Int

            package init(_ name: String, _ count: Int) {
                self.name = name
                self.count = count
            }
        }
    }
}

extension Report {
    /// The rules that have findings, where they are described.
    var describedRules: [RuleDescription] {
        let found = Set(diagnostics.map(\.rule))
        return rules.filter { found.contains($0.id) }
    }

    /// How the place that keeps the code knows the file at `path`.
    func path(inRepository path: String) -> String { repository?.path(of: path) ?? path.withoutCurrentFolder }

    /// The identity of a finding, whichever folder the run was started in.
    func fingerprint(of diagnostic: Diagnostic) -> String {
        diagnostic.fingerprint(at: path(inRepository: diagnostic.path))
    }
}

extension Report.Summary {
    /// `2 errors, 1 warning`: what there is of each kind; empty when there is nothing.
    package var phrase: String {
        let findings = Diagnostic.Severity.allCases.map { severity in
            let count = count(of: severity)
            return (count, count == 1 ? severity.rawValue : "\(severity.rawValue)s")
        }
        return (findings + [(unknown, "unknown"), (waived, "waived")])
            .filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)" }
            .joined(separator: ", ")
    }
}
