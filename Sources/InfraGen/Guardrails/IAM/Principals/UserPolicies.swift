import Diagnostics
import HCL

/// See ``documentation``.
package enum UserPolicies: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.user-policies", .warning,
        "Policies are attached to roles and groups, not to users.",
        why: """
            What each user has of his own is forgotten when he changes his work. A group, or a role that is assumed, says \
            what the work needs.
            """,
        source: IAMExample.control(2),
        elsewhere: [
            .checkov("CKV_AWS_40"), .trivy("AVD-AWS-0143"), .kics("IAM Policies Attached To User"),
            .securityHub("IAM.2"),
        ],
        differences: """
            KICS looks at aws_iam_policy_attachment alone. trivy looks at the other two, and reports the aws_iam_user, which \
            has a note of its own.
            """,
        good: attachment("roles      = [\"media\"]"),
        bad: attachment("users      = [\"media\"]"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let help = "attach it to a group of the user, or to a role"
        let policies = infrastructure.resources("aws_iam_user_policy", "aws_iam_user_policy_attachment")
        let own = policies.map {
            GuardrailFinding(
                $0, at: $0.body["user"]?.provenance, "the policy is attached to a user", help: help,
                notElsewhere: [kics, trivy])
        }
        let shared = infrastructure.resources("aws_iam_policy_attachment").compactMap {
            attachment -> GuardrailFinding? in
            guard let users = attachment.body["users"], !users.value.isNull else { return nil }
            if case .list(let sequence) = users.value.kind, sequence.elements.isEmpty { return nil }
            if users.value.isUnknown {
                return GuardrailFinding(
                    attachment, at: users.provenance, unknown: "whether the policy is attached to users",
                    because: users.value.unknownParts)
            }
            return GuardrailFinding(
                attachment, at: users.provenance, "the policy is attached to users", help: help, notElsewhere: [trivy])
        }
        return own + shared + notes(of: policies, in: infrastructure)
    }

    private static let trivy = "AVD-AWS-0143"
    private static let kics = "IAM Policies Attached To User"

    /// A note for each user of the infrastructure that has some of `policies`.
    private static func notes(
        of policies: [InfrastructureResource], in infrastructure: Infrastructure
    ) -> [GuardrailFinding] {
        let users = infrastructure.resources("aws_iam_user")
        let finder = ResourceFinder(users, namedBy: "name")
        let held = policies.compactMap { policy -> String? in
            guard case .found(let user) = finder.target(of: "user", in: policy) else { return nil }
            return user.address
        }
        return users.filter { held.contains($0.address) }.map {
            GuardrailFinding(
                $0, "the user has policies of his own", help: "attach them to a group of the user, or to a role",
                severity: .note, notElsewhere: ids.filter { $0 != trivy })
        }
    }

    private static func attachment(_ line: String) -> String {
        """
        resource "aws_iam_policy_attachment" "main" {
          name       = "media"
          policy_arn = aws_iam_policy.main.arn
          \(line)
        }
        """
    }
}
