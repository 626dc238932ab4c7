import Diagnostics

/// See ``documentation``.
package enum IAMUsers: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.users", .warning,
        "No user of IAM is declared.",
        why: """
            A user has a password or keys that live until somebody removes them. People sign in through IAM Identity \
            Center, programs assume roles: their credentials end by themselves.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV_AWS_273")],
        good: IAMExample.role("{ Service = \"lambda.amazonaws.com\" }"),
        bad: """
            resource "aws_iam_user" "main" {
              name = "media"
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_iam_user").map {
            GuardrailFinding($0, "a user of IAM is declared", help: "declare a role, and let it be assumed")
        }
    }
}
