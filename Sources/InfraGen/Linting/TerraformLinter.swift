package import Diagnostics
import HCL

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
    ///   - plan: The path of the plan, where it is one: findings without a place in code stand there.
    /// - Returns: Findings, those about comments included, in the order of a report.
    package func judge(_ infrastructure: Infrastructure, plan: String? = nil) -> Outcome {
        var ledger = SuppressionLedger(infrastructure, today: today)
        var outcome = Outcome(diagnostics: [], unknown: 0, waived: 0)
        for judgement in Guardrails.judge(infrastructure, against: stack, enabling: groups) {
            let isTaken = ledger.takes(judgement)
            guard !isTaken, !excluded.contains(judgement.rule.id.description) else {
                if !judgement.finding.isUnknown { outcome.waived += 1 }
                continue
            }
            if judgement.finding.isUnknown { outcome.unknown += 1 }
            guard let severity = severity(of: judgement) else { continue }
            outcome.diagnostics.append(diagnostic(judgement, severity, plan))
        }
        outcome.diagnostics += ledger.problems
        outcome.diagnostics.sort(by: Diagnostic.inReportOrder)
        return outcome
    }

    /// Nil for what is not shown.
    private func severity(of judgement: Judgement) -> Diagnostic.Severity? {
        guard judgement.finding.isUnknown else { return judgement.severity }
        switch unknown {
        case .ignore: return nil
        case .warn: return .warning
        case .fail: return .error
        }
    }

    private func diagnostic(
        _ judgement: Judgement, _ severity: Diagnostic.Severity, _ plan: String?
    ) -> Diagnostic {
        let finding = judgement.finding
        var diagnostic = Redaction(finding.resource).applied(to: judgement.diagnostic(at: place(of: finding, plan)))
        diagnostic.severity = severity
        diagnostic.attribute = AttributePath(of: finding.place, in: finding.resource)?.description
        return diagnostic
    }

    private func place(of finding: GuardrailFinding, _ plan: String?) -> Diagnostic.Place {
        for place in [finding.place, finding.resource.provenance] {
            if case .source(let span) = place { return .span(span) }
        }
        return .file(plan ?? "<plan>")
    }
}
