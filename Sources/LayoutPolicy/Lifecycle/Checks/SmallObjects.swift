package import Diagnostics

/// See ``why``.
package enum SmallObjects: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.small-objects"
    package static let severity = Diagnostic.Severity.note
    package static let summary =
        "A class of mostly small objects has a move that passes them over, or costs more than it saves."
    package static let why = """
        Transitions pass over objects under 128 KiB, unless a filter names their size; then each costs more than it \
        saves: an archived object carries 40 KB of index, and every move is a request.
        """
    package static let source = LifecyclePage.transitions

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.classes.filter(\.class.isMostlySmall).flatMap { entry -> [LifecycleFinding] in
            var seen: Set<LifecycleTimeline.Cause> = []
            let name = entry.class.name
            let isSmall: (LifecycleOutcome) -> Bool = { outcome in
                outcome.cells.contains { $0.sizeFrom < LifecycleEvaluator.leastTransitionSize }
            }
            // Small objects first: where they move, that is what there is to say.
            let outcomes = entry.outcomes.filter(isSmall) + entry.outcomes.filter { !isSmall($0) }
            return outcomes.flatMap { outcome in
                outcome.timeline.current.steps.compactMap { step in
                    guard case .move(let target) = step.action, seen.insert(step.cause).inserted else { return nil }
                    return isSmall(outcome)
                        ? LifecycleFinding(
                            "small objects of class '\(name)' move to \(target.rawValue), which costs more than it saves",
                            at: step.cause, help: "ask for more than 131072 bytes in the filter", severity: .warning)
                        : LifecycleFinding(
                            "objects of class '\(name)' are mostly under 128 KiB, which do not move to \(target.rawValue)",
                            at: step.cause, help: "leave the move out: it concerns hardly any object")
                }
            }
        }
    }
}
