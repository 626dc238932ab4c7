import Diagnostics

/// See ``documentation``.
package enum RootAccessKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.root-access-key", .error,
        "The root user has no access key.",
        why: """
            A key of root does everything, and no policy takes anything from it.
            """,
        source: IAMExample.control(4),
        elsewhere: [
            .checkov("CKV_AWS_348"), .trivy("AVD-AWS-0141"), .kics("Root Account Has Active Access Keys"),
            .securityHub("IAM.4"),
        ],
        good: AccessKeys.key("media"),
        bad: AccessKeys.key("root"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_iam_access_key").compactMap { key in
            key.body.string("user").finding(
                in: key, absentHolds: true, "the root user has an access key", help: "remove the key",
                unknown: "whose key it is", unless: { $0 != "root" && !$0.hasSuffix(":root") })
        }.filter { !$0.isUnknown }
    }
}
