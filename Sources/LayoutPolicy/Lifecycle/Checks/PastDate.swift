package import Diagnostics

/// See ``why``.
package enum PastDate: ConfigurationCheck {
    package static let id: RuleID = "lifecycle.past-date"
    package static let severity = Diagnostic.Severity.warning
    package static let summary = "A rule has a date in the past, and acts on every new object at once."
    package static let why = "A rule with a date keeps acting after it, on every object that is made from then on."
    package static let source = LifecyclePage.rules

    package static func check(_ audit: LifecycleAudit) -> [LifecycleFinding] {
        audit.enabledRules.flatMap { index, rule -> [LifecycleFinding] in
            var dates: [(UTCInstant, LifecycleViolation.Field)] = []
            if let date = rule.expiration?.date { dates.append((date, .expiration(.date))) }
            for (position, transition) in rule.transitions.enumerated() {
                if let date = transition.date { dates.append((date, .transition(position, .date))) }
            }
            return dates.filter { $0.0 <= audit.today }.map { date, field in
                LifecycleFinding(
                    "\(date) has passed, and the rule still acts on every object the day after it is made",
                    at: .init(rule: index, field: field), help: "count days instead, or remove the rule")
            }
        }
    }
}
