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

    /// A finding that some tools report of the resource concerned, and others of the one beside it that makes it so.
    ///
    /// - Parameters:
    ///   - finding: What is found, of a bucket.
    ///   - part: What makes it so, such as its `aws_s3_bucket_acl`; the bucket itself where that does.
    ///   - ids: The checks that report `part`.
    /// - Returns: The finding without `ids`, and a note on `part` with them alone.
    static func divided(
        _ finding: GuardrailFinding, to part: InfrastructureResource, reportedBy ids: [String]
    ) -> [GuardrailFinding] {
        guard part.address != finding.resource.address else { return [finding] }
        let others = Self.ids.filter { !ids.contains($0) }
        var whole = finding
        whole.notElsewhere += ids
        return [
            whole,
            GuardrailFinding(
                part, at: finding.place, "\(finding.message): it is '\(finding.resource.address)'", help: finding.help,
                severity: .note, notElsewhere: finding.notElsewhere + others
            ).within(finding.block).about(finding.part),
        ]
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
