import Diagnostics

/// See ``documentation``.
package enum FullIAMAccess: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.full-iam-access", .error,
        "No policy allows every action of IAM.",
        why: """
            Who may do everything in IAM gives himself everything else.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV2_AWS_40")],
        differences: "checkov passes a statement of a document whose effect is not written.",
        good: IAMExample.policy("[\"iam:GetRole\", \"iam:ListRoles\"]", on: "\"arn:aws:iam::123456789012:role/media\""),
        bad: IAMExample.policy("\"iam:*\"", on: "\"arn:aws:iam::123456789012:role/media\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy allows all of IAM", notInline: ["CKV2_AWS_40"]
        ) { policy in
            policy.flaws { statement in
                guard statement.effect == .allow, statement.coversAll(of: "iam") else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows every action of IAM", help: "name the actions that are needed")
            }
        }.map { finding in
            let isSilent = finding.resource.mode == .data && !finding.isUnknown && !saysAllow(finding.resource)
            return isSilent ? finding.butNot("CKV2_AWS_40") : finding
        }
    }

    /// Whether a statement of `document` that allows all of IAM has its effect written.
    private static func saysAllow(_ document: InfrastructureResource) -> Bool {
        document.body.blocks("statement").contains { statement in
            statement.body.string("effect").value == "Allow"
                && statement.body.strings("actions").value?.contains { ["*", "iam:*"].contains($0) } == true
        }
    }
}
