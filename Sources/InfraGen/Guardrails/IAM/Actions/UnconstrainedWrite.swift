import Diagnostics

/// See ``documentation``.
package enum UnconstrainedWrite: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.unconstrained-write", .warning,
        "What is written is named.",
        why: """
            An action that changes or deletes, on every resource, does so to those of others and to those to come.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_111"), .checkov("CKV_AWS_290")],
        differences: "A statement with principals belongs to a resource; checkov reports it nevertheless.",
        good: IAMExample.policy("\"s3:DeleteObject\"", on: "\"arn:aws:s3:::example-media/*\""),
        bad: IAMExample.policy("\"s3:DeleteObject\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy changes or deletes", ofResources: ["CKV_AWS_290"], ofDocuments: ["CKV_AWS_111"]
        ) { policy in
            policy.flaws { statement in
                guard statement.isUnconditional, statement.isForEveryResource,
                    let action = statement.firstNarrowable([.write])
                else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows '\(action)' on every resource, which changes or deletes",
                    help: "name the resources by ARN, or add a condition")
            }
        }
    }
}
