import Diagnostics

/// See ``documentation``.
package enum StarAction: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.star-action", .error,
        "No policy allows every action.",
        why: """
            Every action of a resource includes to delete it, to give it away and to turn its logs off. What a program does \
            can be listed.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_49"), .checkov("CKV_AWS_63")],
        good: IAMExample.policy("\"s3:GetObject\"", on: IAMExample.objects),
        bad: IAMExample.policy("\"*\"", on: IAMExample.objects))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy allows every action", ofResources: ["CKV_AWS_63"], ofDocuments: ["CKV_AWS_49"]
        ) { policy in
            policy.flaws { statement in
                guard statement.effect == .allow, statement.namesEveryAction else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows every action", help: "name the actions that are needed")
            }
        }
    }
}
