extension Guardrails {
    /// The rules of distributions and what belongs to them.
    static let cloudFront: [any Guardrail.Type] = []
}
