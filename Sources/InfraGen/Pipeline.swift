package import Diagnostics

/// The stages from a spec to its findings and its files, in order.
package enum Pipeline {
    /// What is wrong with a spec.
    package struct Verdict: Sendable {
        package var diagnostics: [Diagnostic]
        /// How many findings a waiver accepts.
        package var waived: Int
    }

    /// Judges the base and every environment, or one environment alone.
    ///
    /// - Parameters:
    ///   - document: The spec.
    ///   - environment: The one environment to judge; all of them and the base without.
    ///   - today: The day on which waivers are looked at.
    /// - Returns: All findings in the order of a report.
    package static func judge(
        _ document: SpecDocument, environment: EnvironmentName? = nil, today: CalendarDate
    ) -> Verdict {
        let base = document.baseView
        var ledger = WaiverLedger(base.stack.waivers, today: today)
        let contractProblems = base.stack.contractProblems()
        let baseFindings = findings(in: base, contractProblems, &ledger)
        let shared = baseFindings.map { document.attributed($0.diagnostic) }
        var all = environment == nil ? shared : []
        for name in document.environments {
            guard let view = document.view(of: name) else { continue }
            // Every environment is looked at, so that a waiver that only one of them needs is not called unused.
            let own = findings(in: view, contractProblems, &ledger)
            guard environment == nil || environment == name else { continue }
            all += own.added(to: shared, in: view, named: name, keepingShared: environment != nil)
        }
        if let environment {
            // What is wrong with the base's own values concerns every environment; with another's overlay, only that.
            all += base.diagnostics.map(document.attributed).filter { [nil, environment.description].contains($0.env) }
        }
        all += ledger.problems.compactMap { base.finding(of: $0)?.diagnostic }
        return Verdict(diagnostics: Array(Set(all)).sorted(by: Diagnostic.inReportOrder), waived: ledger.waived)
    }

    /// Everything found in one environment, or in the base.
    private static func findings(
        in view: SpecView, _ contractProblems: [StackProblem], _ ledger: inout WaiverLedger
    ) -> [Finding] {
        let problems = (contractProblems + view.stack.environmentProblems()).compactMap(view.finding)
        return view.diagnostics.map(Finding.init) + problems + guardrails(on: view, &ledger)
    }

    private static func guardrails(on view: SpecView, _ ledger: inout WaiverLedger) -> [Finding] {
        let graph = ResourceGraph(view.stack)
        let lacking = graph.problems(for: view.stack.target).compactMap(view.finding)
        return lacking
            + Guardrails.all.flatMap { rule in
                rule.check(graph).compactMap { finding in
                    guard !ledger.accepts(rule.id, at: finding.origin) else { return nil }
                    var diagnostic = Diagnostic(
                        rule.id, rule.severity, finding.message, at: view.place(of: finding.origin),
                        suggestion: Suggestion(finding.help), address: finding.resource.address, url: rule.source)
                    diagnostic.ids = rule.ids
                    return Finding(diagnostic, evidence: [finding.origin])
                }
            }
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
