import Diagnostics
import HCL

/// Where a policy that AWS manages is used.
struct ManagedPolicyUse {
    /// The name of the policy, such as `AdministratorAccess`.
    let name: String
    /// The checks of other tools that look at resources, and at data sources.
    var ofResources: [String] = []
    var ofDataSources: [String] = []

    func findings(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let attachments = infrastructure.resources(
            "aws_iam_policy_attachment", "aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment",
            "aws_iam_group_policy_attachment", "aws_ssoadmin_managed_policy_attachment")
        let attached = attachments.compactMap { attachment -> GuardrailFinding? in
            let argument = attachment.type.hasPrefix("aws_sso") ? "managed_policy_arn" : "policy_arn"
            return finding(attachment, attachment.body.string(argument).map { [$0] })
        }
        let roles = infrastructure.resources("aws_iam_role").compactMap {
            finding($0, $0.body.knownStrings("managed_policy_arns"))
        }
        let data = infrastructure.data("aws_iam_policy").compactMap { policy -> GuardrailFinding? in
            let given = [policy.body.string("name"), policy.body.string("arn")].first { $0.value.map(isNamed) == true }
            return given.map { used(policy, at: $0.provenance, notElsewhere: ofResources) }
        }
        return attached + roles + data
    }

    private func finding(_ resource: InfrastructureResource, _ policies: Setting<[String]>) -> GuardrailFinding? {
        guard case .known(let names, let place) = policies, names.contains(where: isNamed) else { return nil }
        return used(resource, at: place, notElsewhere: ofDataSources)
    }

    private func used(
        _ resource: InfrastructureResource, at place: Provenance?, notElsewhere: [String]
    ) -> GuardrailFinding {
        GuardrailFinding(
            resource, at: place, "the policy '\(name)' is used", help: "write a policy with what is needed",
            notElsewhere: notElsewhere)
    }

    /// Whether a name or an ARN, of any partition, is of the policy.
    private func isNamed(_ text: String) -> Bool {
        text == name || text.hasPrefix("arn:") && text.hasSuffix(":policy/\(name)")
    }

    static func attachment(_ policy: String) -> String {
        """
        resource "aws_iam_role_policy_attachment" "main" {
          role       = "media"
          policy_arn = "arn:aws:iam::aws:policy/\(policy)"
        }
        """
    }
}
