import Diagnostics

extension Guardrail {
    /// A note on an argument that is not written, where the provider's default is right.
    ///
    /// - Parameters:
    ///   - resource: What is judged.
    ///   - argument: What is not written.
    ///   - value: The default.
    ///   - ids: The checks that want it written nevertheless.
    /// - Returns: The note, with those ids alone.
    static func leftToDefault(
        _ resource: InfrastructureResource, _ argument: String, _ value: String, reportedBy ids: String...
    ) -> GuardrailFinding {
        GuardrailFinding(
            resource, "'\(argument)' is left to its default, which is \(value)", help: "write \(argument) = \(value)",
            severity: .note, notElsewhere: Self.ids.filter { !ids.contains($0) })
    }
}

extension GuardrailFinding {
    /// The finding, which the checks `ids` of other tools would not report.
    func butNot(_ ids: String...) -> GuardrailFinding {
        var finding = self
        finding.notElsewhere += ids
        return finding
    }
}
