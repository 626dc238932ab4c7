package import Diagnostics

/// The stages from a spec to its findings and its files, in order.
package enum Pipeline {
    /// What is wrong with a spec.
    package struct Verdict: Sendable {
        package var diagnostics: [Diagnostic]
        /// How many findings a waiver accepts.
        package var waived: Int
    }

    /// What is said of a spec besides errors and warnings: with all of it, no less than of its Terraform.
    package struct Extent: Sendable {
        /// Whether guardrails judge what the spec makes; what it means, they do not change.
        package var guardrails: Bool
        /// Whether notes are, which are about what costs money or chooses availability: of that, a line of the spec is
        /// the owner's word.
        package var notes: Bool
        /// What becomes of checks that depend on what the spec leaves to Terraform.
        package var unknown: TerraformLinter.UnknownMode

        package init(
            guardrails: Bool = true, notes: Bool = false, unknown: TerraformLinter.UnknownMode = .ignore
        ) {
            self.guardrails = guardrails
            self.notes = notes
            self.unknown = unknown
        }

        /// Whether the spec can be read and holds together, for those who ask only what it means.
        package static let meaning = Extent(guardrails: false)
    }

    /// Judges the base and every environment, or one environment alone.
    ///
    /// - Parameters:
    ///   - document: The spec.
    ///   - environment: The one environment to judge; all of them and the base without.
    ///   - extent: What is said besides errors and warnings.
    ///   - today: The day on which waivers are looked at.
    /// - Returns: All findings in the order of a report.
    package static func judge(
        _ document: SpecDocument, environment: EnvironmentName? = nil, extent: Extent = Extent(), today: CalendarDate
    ) -> Verdict {
        let base = document.baseView
        // Waivers are for what guardrails find.
        var ledger = WaiverLedger(extent.guardrails ? base.stack.waivers : [], today: today)
        let contractProblems = base.stack.contractProblems()
        guard let environment else {
            let shared = findings(in: base, contractProblems, extent, &ledger).map {
                document.attributed($0.diagnostic)
            }
            var all = shared
            for name in document.environments {
                guard let view = document.view(of: name) else { continue }
                let own = findings(in: view, contractProblems, extent, &ledger)
                all += own.added(to: shared, in: view, named: name, keepingShared: false)
            }
            return verdict(all, base, ledger)
        }
        // What is wrong with the base's own values concerns every environment; with another's overlay, only that.
        var all = base.diagnostics.map(document.attributed).filter { [nil, environment.description].contains($0.env) }
        if let view = document.view(of: environment) {
            let own = findings(in: view, contractProblems, extent, &ledger)
            // Where there is nothing to tell apart, what the base has is not asked.
            let shared = own.isEmpty ? [] : findings(in: base, contractProblems, extent, &ledger).map(\.diagnostic)
            all += own.added(
                to: shared.map(document.attributed), in: view, named: environment, keepingShared: true)
        }
        // A waiver that only the base or another environment needs is not called unused.
        let others = [base] + document.environments.filter { $0 != environment }.compactMap(document.view)
        for view in others where ledger.hasUnused { _ = findings(in: view, contractProblems, extent, &ledger) }
        return verdict(all, base, ledger)
    }

    private static func verdict(_ diagnostics: [Diagnostic], _ base: SpecView, _ ledger: WaiverLedger) -> Verdict {
        let all = diagnostics + ledger.problems.compactMap { base.finding(of: $0)?.diagnostic }
        return Verdict(diagnostics: Array(Set(all)).sorted(by: Diagnostic.inReportOrder), waived: ledger.waived)
    }

    /// Everything found in one environment, or in the base.
    private static func findings(
        in view: SpecView, _ contractProblems: [StackProblem], _ extent: Extent, _ ledger: inout WaiverLedger
    ) -> [Finding] {
        let problems = (contractProblems + view.stack.environmentProblems()).compactMap(view.finding)
        let own = view.diagnostics.map(Finding.init) + problems
        // Guardrails judge what is generated, and a spec with errors generates nothing: what they say of values that
        // stand in for unreadable ones, or follows from a mistake that is reported, would be noise. A waiver is used
        // all the same.
        let isSound = !own.contains { $0.diagnostic.severity == .error }
        guard extent.guardrails, isSound || !view.stack.waivers.isEmpty else { return own }
        let judged = guardrails(on: view, extent, &ledger)
        return isSound ? own + judged : own
    }

    /// What is wrong with what the spec makes.
    private static func guardrails(
        on view: SpecView, _ extent: Extent, _ ledger: inout WaiverLedger
    ) -> [Finding] {
        let graph = ResourceGraph(view.stack)
        let lacking = graph.problems(for: view.stack.target).compactMap(view.finding)
        let judgements = Guardrails.judge(Infrastructure(graph), against: view.stack)
        return lacking
            + judgements.compactMap { judgement in
                guard case .spec(let path) = judgement.finding.place, let severity = extent.severity(of: judgement),
                    !ledger.accepts(judgement.rule.id, at: path)
                else { return nil }
                var diagnostic = judgement.diagnostic(at: .span(view.place(of: path)))
                diagnostic.severity = severity
                return Finding(diagnostic, evidence: [path])
            }
    }
}

extension Pipeline.Extent {
    /// How grave a finding is; nil for what is not said.
    fileprivate func severity(of judgement: Judgement) -> Diagnostic.Severity? {
        guard !judgement.finding.isUnknown else { return unknown.severity }
        return judgement.severity == .note && !notes ? nil : judgement.severity
    }
}

/// A diagnostic with what it follows from.
struct Finding {
    var diagnostic: Diagnostic
    /// Paths of the values that bring it about, the most telling first.
    let evidence: [SpecPath]

    init(_ diagnostic: Diagnostic, evidence: [SpecPath]) {
        self.diagnostic = diagnostic
        self.evidence = evidence
    }

    /// What is wrong with a single value.
    init(_ diagnostic: Diagnostic) {
        self.init(diagnostic, evidence: diagnostic.address.flatMap { try? SpecPath($0) }.map { [$0] } ?? [])
    }
}

extension [Finding] {
    /// Those that `base` has not, in the overlay that brings them about; with `keepingShared`, those of the base too.
    fileprivate func added(
        to base: [Diagnostic], in view: SpecView, named name: EnvironmentName, keepingShared: Bool
    ) -> [Diagnostic] {
        let known = Dictionary(base.map { ($0.identity, $0) }) { first, _ in first }
        return compactMap { finding in
            var own = finding.diagnostic
            let isWrittenHere = own.span.map(view.isInOverlay) ?? false
            // What the overlay repeats is wrong in both places.
            if !isWrittenHere, let shared = known[own.identity] { return keepingShared ? shared : nil }
            own.env = name.description
            if !isWrittenHere, let place = view.placeInOverlay(of: finding.evidence) { own.place = .span(place) }
            return own
        }
    }
}

extension Diagnostic {
    /// What makes two findings of different environments the same.
    fileprivate var identity: [String] { [rule.description, message, address ?? ""] }
}
