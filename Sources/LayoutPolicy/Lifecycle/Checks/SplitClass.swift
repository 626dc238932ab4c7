package import Diagnostics

/// See ``why``.
package enum SplitClass: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.split-class"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "Two rules give the objects of one class different fates."
    package static let why = """
        Either two rules say different things about the same object, and the one that S3 lets win need not be the \
        one that was meant; or a prefix or a tag divides the class. Both are legal.
        """
    package static let source = LifecyclePage.conflicts

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        let dead = Set(audit.ledger.dead.map(\.cause))
        return audit.classes.flatMap { entry in
            conflicts(in: entry.outcomes, of: entry.class.name, audit).filter { !dead.contains($0.loser) }
                .map(\.finding) + division(of: entry.class.name, entry.outcomes, audit)
        }
    }

    /// Rules that want the same kind of thing of the same objects.
    ///
    /// One that is for fewer keys and loses is a warning.
    private static func conflicts(
        in outcomes: [LifecycleOutcome], of name: String, _ audit: LifecycleAudit
    ) -> [(loser: LifecycleTimeline.Cause, finding: LifecycleFinding)] {
        var seen: Set<LifecycleTimeline.Cause> = []
        return outcomes.flatMap { outcome in
            outcome.timeline.current.idle.compactMap { idle in
                guard let winner = idle.reason.step, winner.cause.rule != idle.cause.rule,
                    winner.action.isMove == idle.cause.field.isTransition, !idle.reason.isSame,
                    seen.insert(idle.cause).inserted
                else { return nil }
                let losesDespitePrefix =
                    audit.configuration.rules[idle.cause.rule].scope.prefix.utf8.count
                    > audit.configuration.rules[winner.cause.rule].scope.prefix.utf8.count
                return (
                    idle.cause,
                    LifecycleFinding(
                        "\(audit.narrator.action(idle.cause)) does not happen to class '\(name)': "
                            + "\(audit.narrator.phrase(idle.reason)); in effect "
                            + audit.narrator.phrase(outcome.timeline.current),
                        at: idle.cause, help: "say it once: S3 does not let the more specific rule win",
                        severity: losesDespitePrefix ? .warning : .note,
                        related: ("the rule that wins", winner.cause))
                )
            }
        }
    }

    /// Only the first two lives are told; that small objects do not move is not worth a word here.
    private static func division(
        of name: String, _ outcomes: [LifecycleOutcome], _ audit: LifecycleAudit
    ) -> [LifecycleFinding] {
        let divided = outcomes.filter { outcome in outcome.cells.contains { $0.prefix != nil || $0.tags != nil } }
        guard let first = divided.first,
            let second = divided.dropFirst().first(where: {
                $0.timeline.fate != first.timeline.fate && $0.isApart(from: first)
            }),
            let cause = second.timeline.current.steps.first?.cause ?? first.timeline.current.steps.first?.cause
                ?? second.timeline.upload?.cause ?? first.timeline.upload?.cause
        else { return [] }
        func told(_ outcome: LifecycleOutcome) -> String {
            "those \(outcome.conditions.first ?? ""): \(audit.narrator.phrase(outcome.timeline.current))"
        }
        return [
            LifecycleFinding(
                "objects of class '\(name)' have different fates; \(told(first)); \(told(second))", at: cause,
                help: "make classes of them in the contract, or treat them alike", severity: .note)
        ]
    }
}

extension LifecycleOutcome {
    /// Whether a prefix or a tag makes the difference, and not the size.
    fileprivate func isApart(from other: LifecycleOutcome) -> Bool {
        cells.contains { cell in
            other.cells.contains { ($0.prefix != cell.prefix || $0.tags != cell.tags) && $0.sizeFrom == cell.sizeFrom }
        }
    }
}

extension LifecycleTimeline.Reason {
    fileprivate var isSame: Bool {
        if case .same = self { true } else { false }
    }
}

extension LifecycleViolation.Field {
    fileprivate var isTransition: Bool {
        if case .transition = self { true } else { false }
    }
}
