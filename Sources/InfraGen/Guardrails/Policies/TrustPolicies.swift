import Diagnostics
import HCL

/// Who may assume the roles of an infrastructure.
struct TrustPolicies: Sendable {
    struct Trust: Sendable {
        let role: InfrastructureResource
        let policy: AccessPolicy
        let place: Provenance
        /// Whether it is written in a document of its own, which others do not follow.
        let isDocument: Bool
    }

    let known: [Trust]
    let unknown: [(role: InfrastructureResource, reasons: HCLUnknown)]

    init(_ infrastructure: Infrastructure) {
        let reader = AccessPolicyReader(infrastructure)
        var known: [Trust] = []
        var unknown: [(role: InfrastructureResource, reasons: HCLUnknown)] = []
        for role in infrastructure.resources("aws_iam_role") {
            switch reader.policy("assume_role_policy", of: role) {
            case .known(let policy, let place):
                let references = role.body["assume_role_policy"]?.references ?? []
                let isDocument = references.contains { $0.contains("data.aws_iam_policy_document.") }
                known.append(Trust(role: role, policy: policy, place: place, isDocument: isDocument))
            case .unknown(let reasons, _): unknown.append((role, reasons))
            case .absent: break
            }
        }
        (self.known, self.unknown) = (known, unknown)
    }

    /// What is found in a statement.
    struct Flaw {
        let message: String
        let help: String
        var severity: Diagnostic.Severity?
        var notElsewhere: [String] = []
    }

    /// A finding for each statement in which `judge` finds a flaw, and for each role that is not known enough.
    ///
    /// - Parameters:
    ///   - question: What is not known then.
    ///   - inline: The checks of other tools that do not follow a document.
    ///   - judge: The flaw of a statement that allows something.
    /// - Returns: The failures of a role, and one for what is not known of it.
    func findings(
        unknown question: String, inline: [String], _ judge: (AccessStatement) -> Flaw?
    ) -> [GuardrailFinding] {
        known.flatMap { trust -> [GuardrailFinding] in
            var doubt = trust.policy.doubt
            var findings: [GuardrailFinding] = []
            for statement in trust.policy.statements where statement.effect == .allow {
                guard let flaw = judge(statement) else {
                    doubt = doubt ?? statement.doubt
                    continue
                }
                findings.append(
                    GuardrailFinding(
                        trust.role, at: statement.place, flaw.message, help: flaw.help, severity: flaw.severity,
                        notElsewhere: flaw.notElsewhere + (trust.isDocument ? inline : [])
                    ).about(statement))
            }
            guard let doubt else { return findings }
            return findings + [GuardrailFinding(trust.role, at: trust.place, unknown: question, because: doubt)]
        } + unknown.map { GuardrailFinding($0.role, unknown: question, because: $0.reasons) }
    }
}
