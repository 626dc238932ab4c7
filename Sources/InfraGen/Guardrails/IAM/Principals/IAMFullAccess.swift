import Diagnostics

/// See ``documentation``.
package enum IAMFullAccess: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.iam-full-access", .error,
        "Nobody is given IAMFullAccess.",
        why: """
            Who may do everything in IAM gives himself everything else.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV2_AWS_56")],
        differences: "Who gets the policy by a data source is reported, too; checkov reports the data source.",
        good: ManagedPolicyUse.attachment("IAMReadOnlyAccess"),
        bad: ManagedPolicyUse.attachment("IAMFullAccess"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        ManagedPolicyUse(name: "IAMFullAccess").findings(infrastructure)
    }
}
