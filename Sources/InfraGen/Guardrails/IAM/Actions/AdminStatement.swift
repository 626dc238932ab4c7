import Diagnostics

/// See ``documentation``.
package enum AdminStatement: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.admin-statement", .error,
        "No policy allows every action on every resource.",
        why: """
            Who has such a policy is an administrator, whatever the role is called: it reads all data, removes the logs, and \
            gives itself what it lacks.
            """,
        source: IAMExample.control(1),
        elsewhere: [
            .checkov("CKV_AWS_1"), .checkov("CKV_AWS_62"), .trivy("AVD-AWS-0057"),
            .kics("IAM Policies With Full Privileges"), .securityHub("IAM.1"),
        ],
        good: IAMExample.policy("\"s3:GetObject\"", on: IAMExample.objects),
        bad: IAMExample.policy("\"*\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy allows everything", ofResources: ["CKV_AWS_62"], ofDocuments: ["CKV_AWS_1"]
        ) { policy in
            policy.flaws { statement in
                guard statement.effect == .allow, statement.namesEveryAction, statement.isForEveryResource else {
                    return nil
                }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows every action on every resource",
                    help: "name the actions and the resources that are needed")
            }
        }
    }
}

extension AccessStatement {
    /// Whether an action is `*`.
    var namesEveryAction: Bool { !actions.isNegated && actions.patterns.contains { ["*", "*:*"].contains($0) } }
}
