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
        var all = environment == nil ? baseFindings : []
        for name in document.environments {
            guard let view = document.view(of: name) else { continue }
            // Every environment is looked at, so that a waiver that only one of them needs is not called unused.
            let own = findings(in: view, contractProblems, &ledger)
            guard environment == nil || environment == name else { continue }
            all += own.added(to: baseFindings, in: view, named: name, keepingShared: environment != nil)
        }
        // What is wrong with the base's own values concerns every environment.
        if environment != nil { all += base.diagnostics }
        all += ledger.problems.compactMap(base.diagnostic)
        return Verdict(diagnostics: Array(Set(all)).sorted(by: Diagnostic.inReportOrder), waived: ledger.waived)
    }

    /// Everything found in one environment, or in the base.
    private static func findings(
        in view: SpecView, _ contractProblems: [StackProblem], _ ledger: inout WaiverLedger
    ) -> [Diagnostic] {
        let problems = (contractProblems + view.stack.environmentProblems()).compactMap(view.diagnostic)
        return view.diagnostics + problems + guardrails(on: view, &ledger)
    }

    private static func guardrails(on view: SpecView, _ ledger: inout WaiverLedger) -> [Diagnostic] {
        let graph = ResourceGraph(view.stack)
        return Guardrails.all.flatMap { rule in
            rule.check(graph).compactMap { finding in
                guard !ledger.accepts(rule.id, at: finding.origin) else { return nil }
                var diagnostic = Diagnostic(
                    rule.id, rule.severity, finding.message, at: view.place(of: finding.origin),
                    suggestion: Suggestion(finding.help), address: finding.resource.address, url: rule.source)
                diagnostic.ids = rule.ids
                return diagnostic
            }
        }
    }
}

extension [Diagnostic] {
    /// Those that `base` has not, moved into the overlay that brings them about; with `keepingShared`, the others too.
    fileprivate func added(
        to base: [Diagnostic], in view: SpecView, named name: EnvironmentName, keepingShared: Bool
    ) -> [Diagnostic] {
        let known = Set(base.map(\.identity))
        return compactMap { diagnostic in
            guard !known.contains(diagnostic.identity) else { return keepingShared ? diagnostic : nil }
            var own = diagnostic
            own.env = name.description
            if let span = own.span, !view.isInOverlay(span), let path = own.address.flatMap({ try? SpecPath($0) }),
                let place = view.placeInOverlay(of: path)
            {
                own.place = .span(place)
            }
            return own
        }
    }
}

extension Diagnostic {
    /// What makes two findings of different environments the same.
    fileprivate var identity: [String] { [rule.description, message, address ?? ""] }
}
