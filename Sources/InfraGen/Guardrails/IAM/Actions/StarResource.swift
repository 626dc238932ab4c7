import Diagnostics

/// See ``documentation``.
package enum StarResource: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.star-resource", .warning,
        "A policy names the resources of actions that have some.",
        why: """
            With *, a program that reads one queue reads all, of others and to come. Only actions that AWS cannot narrow, \
            such as s3:ListAllMyBuckets, need it.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [
            .checkov("CKV_AWS_356"), .checkov("CKV_AWS_355"), .kics("IAM Policy Grants Full Permissions"),
        ],
        differences: """
            A statement with principals belongs to a resource, of which * is all there is, as in a key's policy: checkov \
            reports it nevertheless, and takes what is denied under a condition for denied. KICS reports every * in a policy of a resource, whatever its actions.
            """,
        good: IAMExample.policy("\"sqs:SendMessage\"", on: "\"arn:aws:sqs:eu-west-1:123456789012:media\""),
        bad: IAMExample.policy("\"sqs:SendMessage\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(
            unknown: "whether the policy names its resources",
            ofResources: ["CKV_AWS_355", "IAM Policy Grants Full Permissions"], ofDocuments: ["CKV_AWS_356"]
        ) { policy in
            let denials = policy.denials
            return policy.flaws { statement in
                guard statement.isUnconditional, statement.isForEveryResource,
                    let action = statement.firstNarrowable(where: { !denials.denies($0) })
                else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows '\(action)' on every resource",
                    help:
                        "name the resources by ARN, or leave those actions that cannot be narrowed in a statement of their own"
                )
            }
        }
    }
}
