package import Diagnostics
import HCL
import LayoutPolicy

/// Judges an infrastructure that was read from code or from a plan.
package struct TerraformLinter: Sendable {
    /// What becomes of checks that depend on what is not known.
    package enum UnknownMode: String, Sendable, CaseIterable {
        /// They are counted.
        case ignore
        /// They are warnings.
        case warn
        /// They are errors.
        case fail

        /// How grave such a check is; nil where it is only counted.
        var severity: Diagnostic.Severity? {
            switch self {
            case .ignore: nil
            case .warn: .warning
            case .fail: .error
            }
        }
    }

    /// The day on which suppressions are looked at.
    package var today: CalendarDate
    package var unknown = UnknownMode.ignore
    package var groups: Set<GuardrailGroup> = []
    /// Rules whose findings nobody wants.
    package var excluded: Set<String> = []
    /// What the infrastructure should do.
    package var stack: Stack?

    package init(today: CalendarDate) { self.today = today }

    /// What was found.
    package struct Outcome: Sendable {
        package var diagnostics: [Diagnostic]
        /// How many checks depend on what is not known.
        package var unknown: Int
        /// How many findings comments and exclusions took away.
        package var waived: Int
    }

    /// Judges `infrastructure`.
    ///
    /// - Parameters:
    ///   - infrastructure: What is judged.
    ///   - subject: The path of the folder or of the plan: findings without a place in code stand there.
    /// - Returns: Findings, those about comments included, in the order of a report.
    package func judge(_ infrastructure: Infrastructure, in subject: String) -> Outcome {
        var ledger = SuppressionLedger(infrastructure, today: today)
        let redaction = Redaction(infrastructure)
        var outcome = Outcome(diagnostics: [], unknown: 0, waived: 0)
        for judgement in Guardrails.judge(infrastructure, against: stack, enabling: groups) {
            let finding = judgement.finding
            let isTaken = ledger.takes(finding, of: judgement.rule.id, judgement.rule.documentation.elsewhere)
            guard
                let severity = count(
                    finding, of: judgement.rule.id, judgement.severity, isTaken: isTaken, &outcome)
            else { continue }
            outcome.diagnostics.append(
                finished(judgement.diagnostic(at: place(of: finding, subject)), finding, severity, redaction))
        }
        if let stack { compare(infrastructure, with: stack, in: subject, redaction, &ledger, &outcome) }
        outcome.diagnostics += ledger.problems
        outcome.diagnostics.sort(by: Diagnostic.inReportOrder)
        return outcome
    }

    /// How grave a finding is, once it is counted; nil for one that is not shown.
    private func count(
        _ finding: GuardrailFinding, of rule: RuleID, _ severity: Diagnostic.Severity, isTaken: Bool,
        _ outcome: inout Outcome
    ) -> Diagnostic.Severity? {
        guard !isTaken, !excluded.contains(rule.description) else {
            if !finding.isUnknown { outcome.waived += 1 }
            return nil
        }
        guard finding.isUnknown else { return severity }
        outcome.unknown += 1
        return unknown.severity
    }

    private func finished(
        _ diagnostic: Diagnostic, _ finding: GuardrailFinding, _ severity: Diagnostic.Severity,
        _ redaction: Redaction
    ) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.severity = severity
        diagnostic.attribute = finding.attribute
        return redaction.applied(to: diagnostic, about: finding.resource)
    }

    private func place(of finding: GuardrailFinding, _ subject: String) -> Diagnostic.Place {
        for place in [finding.place, finding.resource.provenance] {
            if case .source(let span) = place { return .span(span) }
        }
        return .file(subject)
    }
}

// MARK: - Against a spec

extension TerraformLinter {
    private func compare(
        _ infrastructure: Infrastructure, with stack: Stack, in subject: String, _ redaction: Redaction,
        _ ledger: inout SuppressionLedger, _ outcome: inout Outcome
    ) {
        guard let comparison = ContractComparison(stack, infrastructure) else {
            let rule = ContractRule.bucket
            guard !excluded.contains(rule.id.description) else {
                outcome.waived += 1
                return
            }
            outcome.diagnostics.append(
                Diagnostic(
                    rule.id, rule.severity, "there is no bucket to compare with the spec", at: .file(subject),
                    suggestion: "judge the folder that declares the aws_s3_bucket"))
            return
        }
        for (rule, finding) in comparison.findings() {
            let isTaken = ledger.takes(finding, of: rule.id, [])
            guard
                let severity = count(
                    finding, of: rule.id, finding.severity ?? rule.severity, isTaken: isTaken, &outcome)
            else { continue }
            let diagnostic = Diagnostic(
                rule.id, severity, finding.message, at: place(of: finding, subject),
                suggestion: Suggestion(finding.help), address: finding.resource.address, url: rule.description.url)
            outcome.diagnostics.append(finished(diagnostic, finding, severity, redaction))
        }
        for lifecycle in comparison.found.lifecycles {
            judge(lifecycle, of: comparison.found, stack.lifecycleContract, in: subject, redaction, &ledger, &outcome)
        }
    }

    /// Asks the linter of lifecycle configurations, with the lives that the spec wants.
    private func judge(
        _ lifecycle: TerraformLifecycle, of found: ContractSubject, _ contract: LifecycleContract, in subject: String,
        _ redaction: Redaction, _ ledger: inout SuppressionLedger, _ outcome: inout Outcome
    ) {
        let day = UTCInstant(iso8601: today.description) ?? UTCInstant(secondsSince1970: 0)
        let versioning = found.versioning(meant: contract.versioning)
        for (diagnostic, finding) in lifecycle.findings(contract: contract, versioning: versioning, today: day) {
            let isTaken = ledger.takes(finding, of: diagnostic.rule, TerraformLifecycle.elsewhere(diagnostic.rule))
            guard
                let severity = count(finding, of: diagnostic.rule, diagnostic.severity, isTaken: isTaken, &outcome)
            else { continue }
            var diagnostic = diagnostic
            diagnostic.place = place(of: finding, subject)
            outcome.diagnostics.append(finished(diagnostic, finding, severity, redaction))
        }
    }
}
