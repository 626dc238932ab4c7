import Diagnostics

/// See ``documentation``.
package enum AdministratorAccess: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.administrator-access", .error,
        "Nobody is given AdministratorAccess.",
        why: """
            It is every action on every resource. No program needs that, and people get it for an hour, through a role that \
            is assumed.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_274"), .checkov("CKV_AWS_275")],
        good: ManagedPolicyUse.attachment("AmazonS3ReadOnlyAccess"),
        bad: ManagedPolicyUse.attachment("AdministratorAccess"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        ManagedPolicyUse(name: "AdministratorAccess", ofResources: ["CKV_AWS_274"], ofDataSources: ["CKV_AWS_275"])
            .findings(infrastructure)
    }
}
