import Diagnostics
import HCL

/// The policies of an infrastructure's roles, users and groups, and the documents that policies are made of.
struct IdentityPolicies: Sendable {
    struct Item: Sendable {
        /// The resource that holds the policy, or the document.
        let resource: InfrastructureResource
        let kind: Kind
        let policy: Setting<AccessPolicy>
    }

    enum Kind: Sendable {
        /// A resource with a policy that is written in it.
        case resource
        /// An `aws_iam_policy_document`.
        case document
        /// A block `inline_policy` of a role.
        case inline
    }

    let all: [Item]

    init(_ infrastructure: Infrastructure) {
        let reader = AccessPolicyReader(infrastructure)
        let documents = infrastructure.data("aws_iam_policy_document")
        let blocks = Set(documents.map(\.block))
        var items = documents.map { Item(resource: $0, kind: .document, policy: reader.policy(of: $0)) }
        for resource in infrastructure.resources(
            "aws_iam_policy", "aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy",
            "aws_ssoadmin_permission_set_inline_policy")
        {
            let name = resource.type.hasPrefix("aws_sso") ? "inline_policy" : "policy"
            // What a document says is judged there.
            guard !Self.isDocument(resource.body[name], blocks) else { continue }
            items.append(Item(resource: resource, kind: .resource, policy: reader.policy(name, of: resource)))
        }
        for role in infrastructure.resources("aws_iam_role") {
            for block in role.body.blocks("inline_policy") where !Self.isDocument(block.body["policy"], blocks) {
                let part = InfrastructureResource(
                    .managed, role.type, role.name, module: role.module, instance: role.instance, body: block.body,
                    at: block.provenance)
                items.append(Item(resource: role, kind: .inline, policy: reader.policy("policy", of: part)))
            }
        }
        all = items
    }

    private static func isDocument(_ attribute: InfrastructureAttribute?, _ blocks: Set<String>) -> Bool {
        guard let references = attribute?.references else { return false }
        return references.contains { reference in
            blocks.contains { reference == $0 || reference.hasPrefix($0 + ".") || reference.hasPrefix($0 + "[") }
        }
    }

    /// What is wrong with a policy.
    struct Flaw {
        /// The statement that is wrong; nil where several are together.
        var statement: AccessStatement?
        let message: String
        let help: String
        /// How grave it is, where the rule's severity does not fit.
        var severity: Diagnostic.Severity?
        var notElsewhere: [String] = []
    }

    /// A finding for each flaw that `judge` finds in a policy, and for each policy that is not known enough.
    ///
    /// - Parameters:
    ///   - question: What is not known then: 'whether the policy allows everything'.
    ///   - ofResources: The checks of other tools that read policies of resources alone.
    ///   - ofDocuments: Those that read documents alone.
    ///   - notInline: Those that read both, but no block inside a role.
    ///   - judge: The flaws of a policy.
    /// - Returns: The failures of a policy, and one for what is not known of it.
    func findings(
        unknown question: String, ofResources: [String] = [], ofDocuments: [String] = [],
        notInline: [String] = [],
        _ judge: (AccessPolicy) -> [Flaw]
    ) -> [GuardrailFinding] {
        all.flatMap { item -> [GuardrailFinding] in
            guard case .known(let policy, let place) = item.policy else {
                return item.policy.reasons.map {
                    [GuardrailFinding(item.resource, at: item.policy.provenance, unknown: question, because: $0)]
                } ?? []
            }
            let doubts = policy.statements.lazy.filter(\.isUnconditional).compactMap(\.wildcardDoubt)
            let doubt = (policy.doubt ?? doubts.first).map {
                GuardrailFinding(item.resource, at: place, unknown: question, because: $0)
            }
            let flaws = judge(policy)
            let silent =
                switch item.kind {
                case .resource: ofDocuments
                case .document: ofResources
                case .inline: ofDocuments + ofResources + notInline
                }
            // checkov takes what is denied under a condition for denied.
            let seen = Set(flaws.isEmpty ? [] : judge(policy.withDenialsUnconditional).map(\.statement?.part))
            let denied = (ofDocuments + ofResources + notInline).filter { $0.hasPrefix("CKV") }
            return flaws.map { flaw in
                GuardrailFinding(
                    item.resource, at: flaw.statement?.place ?? place, flaw.message, help: flaw.help,
                    severity: flaw.severity,
                    notElsewhere: flaw.notElsewhere + silent + (seen.contains(flaw.statement?.part) ? [] : denied)
                ).about(flaw.statement)
            } + (doubt.map { [$0] } ?? [])
        }
    }
}

extension AccessPolicy {
    /// The flaws of statements, each for itself.
    func flaws(_ judge: (AccessStatement) -> IdentityPolicies.Flaw?) -> [IdentityPolicies.Flaw] {
        statements.compactMap { statement in
            var flaw = judge(statement)
            flaw?.statement = statement
            return flaw
        }
    }
}

extension AccessStatement {
    /// The statement in a sentence: `statement 'Read'`.
    var title: String { sid.flatMap { $0.isEmpty ? nil : "statement '\($0)'" } ?? "a statement" }
}
