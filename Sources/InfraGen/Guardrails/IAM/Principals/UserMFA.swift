import Diagnostics

/// See ``documentation``.
package enum UserMFA: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.user-mfa", .note,
        "A user who may assume roles has to show a second factor.",
        why: """
            A key that leaked is of little use where roles ask for aws:MultiFactorAuthPresent. It is for people, not for \
            programs: a note.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html",
        elsewhere: [.kics("IAM User Policy Without MFA"), .kics("Authentication Without MFA")],
        differences: """
            KICS has one query for users whose name contains 'root', and one for code whose provider has a token. A finding \
            has the id of the first where the name does.
            """,
        good: policy("\n        Condition = { BoolIfExists = { \"aws:MultiFactorAuthPresent\" = \"true\" } }"),
        bad: policy(""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let reader = AccessPolicyReader(infrastructure)
        return infrastructure.resources("aws_iam_user_policy").flatMap { resource -> [GuardrailFinding] in
            let policy = reader.policy("policy", of: resource).value
            let names = [resource.body.string("user").value, resource.body.string("name").value].compactMap { $0 }
            return (policy?.statements ?? []).filter(isOpen).map { statement in
                let principals = (statement.principals ?? []).map(\.value)
                let isRoot =
                    names.contains { $0.contains("root") }
                    || principals.contains { $0.contains("root") || $0.contains("*") }
                return GuardrailFinding(
                    resource, at: statement.place,
                    "\(statement.title) lets the user assume roles without a second factor",
                    help: "add a condition on aws:MultiFactorAuthPresent",
                    notElsewhere: isRoot ? [] : ["IAM User Policy Without MFA"]
                ).about(statement)
            }
        }
    }

    private static func isOpen(_ statement: AccessStatement) -> Bool {
        statement.effect == .allow && statement.covers(action: "sts:AssumeRole")
            && !statement.conditions.contains { $0.key == "aws:multifactorauthpresent" && $0.values == ["true"] }
    }

    private static func policy(_ condition: String) -> String {
        """
        resource "aws_iam_user_policy" "main" {
          name = "deploy"
          user = "media"
          policy = jsonencode({
            Version = "2012-10-17"
            Statement = [
              {
                Effect   = "Allow"
                Action   = "sts:AssumeRole"
                Resource = "arn:aws:iam::123456789012:role/deploy"\(condition)
              },
            ]
          })
        }
        """
    }
}
