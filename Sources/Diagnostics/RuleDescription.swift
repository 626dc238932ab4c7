/// What there is to say of a rule, wherever rules are listed, explained, or stand beside findings.
///
/// It is written where the rule is defined.
package struct RuleDescription: Sendable {
    package let id: RuleID
    /// How grave its findings are, unless one says otherwise.
    package let severity: Diagnostic.Severity
    /// A sentence: what holds where the rule is kept.
    package let summary: String
    /// What happens otherwise, in some sentences.
    package let why: String
    /// The page that says so, where there is one.
    package let url: String?

    package init(
        _ id: RuleID, _ severity: Diagnostic.Severity, _ summary: String, why: String, url: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.why = why
        self.url = url
    }
}
