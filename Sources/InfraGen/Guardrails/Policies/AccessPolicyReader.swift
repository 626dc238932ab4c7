import HCL

/// Reads the policies of an infrastructure: JSON in a string, or `aws_iam_policy_document`.
package struct AccessPolicyReader: Sendable {
    private let documents: ResourceFinder

    package init(_ infrastructure: Infrastructure) {
        documents = ResourceFinder(infrastructure.data("aws_iam_policy_document"))
    }

    /// The policy in the argument `name` of `resource`: absent where it is not set, unknown where it cannot be read.
    package func policy(_ name: String, of resource: InfrastructureResource) -> Setting<AccessPolicy> {
        guard let attribute = resource.body[name], !attribute.value.isNull else { return .absent }
        let place = attribute.provenance
        if let policy = Self.policy(in: attribute.symbolic, at: place) { return .known(policy, place) }
        // In a plan, a document that waits for other resources has a reference instead of its text.
        if case .found(let document) = documents.target(of: attribute, in: resource) {
            return policy(of: document)
        }
        guard attribute.value.isUnknown else {
            return .unknown(HCLUnknown([.invalid("the policy is no JSON", nil)]), place)
        }
        return .unknown(attribute.value.unknownParts, place)
    }

    /// The policy that `document`, an `aws_iam_policy_document`, renders.
    package func policy(of document: InfrastructureResource) -> Setting<AccessPolicy> {
        let json = PolicyDocumentData.json(of: document.body)
        let place = document.provenance
        if var policy = Self.policy(in: json.spelled(Symbol.text), at: place) {
            for (index, block) in Self.blocks(of: policy, in: document.body).enumerated() {
                policy.statements[index].block = block
                policy.statements[index].place = block.provenance
            }
            return .known(policy, place)
        }
        return .unknown(json.unknownParts, place)
    }

    private static func policy(in value: HCLValue, at place: Provenance) -> AccessPolicy? {
        guard case .string(let text) = value.kind, var policy = AccessPolicy(json: text, at: place) else { return nil }
        if value.holdsSensitive { for index in policy.statements.indices { policy.statements[index].part = nil } }
        return policy
    }

    /// The statements of `policy` in the document that renders it; nothing where those of others are among them.
    private static func blocks(of policy: AccessPolicy, in document: InfrastructureBody) -> [InfrastructureBlock] {
        let others = ["source_json", "source_policy_documents", "override_json", "override_policy_documents"]
        let blocks = document.blocks("statement")
        guard others.allSatisfy({ document[$0]?.value.isNull ?? true }), blocks.count == policy.statements.count else {
            return []
        }
        return blocks
    }
}
