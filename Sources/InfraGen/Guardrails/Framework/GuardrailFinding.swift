package import Diagnostics
package import HCL

/// What a guardrail found in one resource.
package struct GuardrailFinding: Sendable {
    package enum Verdict: Sendable {
        case failed
        /// It depends on what is not known before Terraform runs.
        case unknown(HCLUnknown)
    }

    /// The resource that is judged: what a report calls the address.
    package let resource: InfrastructureResource
    /// Where the value is written that is wrong; the resource itself where it lacks something.
    package let place: Provenance
    package let verdict: Verdict
    package let message: String
    package let help: String
    /// How grave it is, where the rule's severity does not fit.
    package var severity: Diagnostic.Severity?
    /// Ids of the rule that other tools would not report here.
    package var notElsewhere: [String] = []
    /// The block that it is about, where several of its type may be wrong, each for itself.
    ///
    /// ``place`` does not tell: those that a `dynamic` block makes, or a line of a spec, stand at one place.
    private(set) var block: InfrastructureBlock?
    /// The part of the value, or of the resource, that it is about, such as the statement of a policy.
    private(set) var part: String?

    /// A failure: `message` says what is wrong, `help` what to do.
    package init(
        _ resource: InfrastructureResource, at place: Provenance? = nil, _ message: String, help: String,
        severity: Diagnostic.Severity? = nil, notElsewhere: [String] = []
    ) {
        self.resource = resource
        self.place = place ?? resource.provenance
        verdict = .failed
        self.message = message
        self.help = help
        self.severity = severity
        self.notElsewhere = notElsewhere
    }

    /// What cannot be told: `question` goes behind 'it is not known', as in 'whether public ACLs are refused'.
    package init(
        _ resource: InfrastructureResource, at place: Provenance? = nil, unknown question: String,
        because reasons: HCLUnknown
    ) {
        self.resource = resource
        self.place = place ?? resource.provenance
        verdict = .unknown(reasons)
        let reason = reasons.reasons.first.map { ": \($0)" } ?? ""
        message = "it is not known \(question)\(reason)"
        help = "give the value, as with --var-file, or judge the plan"
    }

    package var isUnknown: Bool {
        guard case .unknown = verdict else { return false }
        return true
    }

    /// The finding, as one of `block`.
    func within(_ block: InfrastructureBlock?) -> GuardrailFinding {
        var finding = self
        finding.block = block
        return finding
    }

    /// The finding, as one of `part`: a name that no edit of other parts changes.
    func about(_ part: String?) -> GuardrailFinding {
        var finding = self
        finding.part = part
        return finding
    }

    /// The finding, as one of `statement`.
    func about(_ statement: AccessStatement?) -> GuardrailFinding {
        within(statement?.block).about(statement?.part)
    }
}

extension [GuardrailFinding] {
    /// What is wrong, each for itself, and the first of what cannot be told.
    var withOneDoubt: [GuardrailFinding] {
        let doubt = firstIndex(where: \.isUnknown)
        return indices.filter { !self[$0].isUnknown || $0 == doubt }.map { self[$0] }
    }
}

extension Setting {
    /// What a rule has to say of an argument that should satisfy `holds`; nil where it does.
    ///
    /// - Parameters:
    ///   - resource: What is judged.
    ///   - absentHolds: Whether the provider's default is right.
    ///   - message: What is wrong.
    ///   - help: What to do.
    ///   - question: What is not known where the value is not: 'whether public ACLs are refused'.
    ///   - holds: Whether a value is right.
    /// - Returns: A failure, or what cannot be told; nil where all is right.
    package func finding(
        in resource: InfrastructureResource, absentHolds: Bool, _ message: String, help: String,
        unknown question: String, unless holds: (Value) -> Bool
    ) -> GuardrailFinding? {
        switch self {
        case .known(let value, let place):
            holds(value) ? nil : GuardrailFinding(resource, at: place, message, help: help)
        case .absent: absentHolds ? nil : GuardrailFinding(resource, message, help: help)
        case .unknown(let reasons, let place):
            GuardrailFinding(resource, at: place, unknown: question, because: reasons)
        }
    }
}
