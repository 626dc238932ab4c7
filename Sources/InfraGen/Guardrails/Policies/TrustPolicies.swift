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

    /// What is found in a policy.
    struct Flaw {
        let message: String
        let help: String
        var severity: Diagnostic.Severity?
        var notElsewhere: [String] = []
    }

    /// A finding for each role in whose statements `judge` finds a flaw, and for each that is not known enough.
    ///
    /// - Parameters:
    ///   - question: What is not known then.
    ///   - inline: The checks of other tools that do not follow a document.
    ///   - judge: The flaw of a statement that allows something.
    /// - Returns: One finding a role at most.
    func findings(
        unknown question: String, inline: [String], _ judge: (AccessStatement) -> Flaw?
    ) -> [GuardrailFinding] {
        known.compactMap { trust in
            let allowed = trust.policy.statements.filter { $0.effect == .allow }
            let flaws = allowed.compactMap(judge)
            // The gravest is told, for all that other tools report.
            guard let flaw = flaws.first(where: { $0.severity == nil }) ?? flaws.first else {
                return (trust.policy.doubt ?? allowed.lazy.compactMap(\.doubt).first).map {
                    GuardrailFinding(trust.role, at: trust.place, unknown: question, because: $0)
                }
            }
            return GuardrailFinding(
                trust.role, at: trust.place, flaw.message, help: flaw.help, severity: flaw.severity,
                notElsewhere: flaw.notElsewhere.filter { id in flaws.allSatisfy { $0.notElsewhere.contains(id) } }
                    + (trust.isDocument ? inline : []))
        } + unknown.map { GuardrailFinding($0.role, unknown: question, because: $0.reasons) }
    }
}
