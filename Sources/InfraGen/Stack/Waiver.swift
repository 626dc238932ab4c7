/// A finding that the owner accepts, for a reason and until a day.
public struct Waiver: Sendable, Hashable {
    /// The id of the rule.
    public var rule: String
    /// Where: the finding's path, or one above it.
    public var at: SpecPath
    /// Why it is accepted.
    public var reason: String
    /// The last day on which it is.
    public var until: CalendarDate

    /// Accepts `rule` at `at` for `reason`, up to and including `until`.
    public init(rule: String, at: SpecPath, reason: String, until: CalendarDate) {
        self.rule = rule
        self.at = at
        self.reason = reason
        self.until = until
    }
}
