import Diagnostics

/// See ``documentation``.
package enum PermissionsManagement: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.permissions-management", .error,
        "Who may do what is changed for named resources alone.",
        why: """
            An action that writes policies, on every resource, opens what others closed: s3:PutBucketPolicy makes any bucket \
            public.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_109"), .checkov("CKV_AWS_289")],
        differences: "A statement with principals belongs to a resource; checkov reports it nevertheless.",
        good: IAMExample.policy("\"s3:PutBucketPolicy\"", on: "\"arn:aws:s3:::example-media\""),
        bad: IAMExample.policy("\"s3:PutBucketPolicy\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy changes who may do what", ofResources: ["CKV_AWS_289"],
            ofDocuments: ["CKV_AWS_109"]
        ) { policy in
            policy.flaws { statement in
                guard statement.isUnconditional, statement.isForEveryResource,
                    let action = statement.firstNarrowable([.permissions])
                else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows '\(action)' on every resource, which changes who may do what",
                    help: "name the resources by ARN, or add a condition")
            }
        }
    }
}
