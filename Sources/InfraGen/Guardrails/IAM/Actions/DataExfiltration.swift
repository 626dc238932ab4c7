import Diagnostics

/// See ``documentation``.
package enum DataExfiltration: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.data-exfiltration", .error,
        "Data, parameters and secrets are read by name.",
        why: """
            Who may read every object, parameter and secret of the account has all of its data at once, and what opens the \
            rest.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_108"), .checkov("CKV_AWS_288")],
        good: IAMExample.policy("\"s3:GetObject\"", on: "\"arn:aws:s3:::example-media/*\""),
        bad: IAMExample.policy("\"s3:GetObject\"", on: "\"*\""))

    private static let actions = [
        "s3:GetObject", "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath",
        "secretsmanager:GetSecretValue",
    ]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy reads the data of everyone", ofResources: ["CKV_AWS_288"],
            ofDocuments: ["CKV_AWS_108"]
        ) { policy in
            let denials = policy.denials
            let allowed = actions.filter { !denials.denies($0) }
            return policy.flaws { statement in
                guard let action = allowed.first(where: statement.leavesOpen) else { return nil }
                return IdentityPolicies.Flaw(
                    message:
                        "\(statement.title) allows '\(action)' on every resource, which reads the data of everyone",
                    help: "name the resources by ARN, or add a condition")
            }
        }
    }
}
