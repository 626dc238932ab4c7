import Diagnostics

/// See ``documentation``.
package enum ConsoleUsers: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.console-users", .warning,
        "No user of IAM has a password for the console.",
        why: """
            A password can be guessed and told. IAM Identity Center asks for a second factor, and ends sessions by itself.
            """,
        source: IAMExample.bestPractices,
        elsewhere: [.checkov("CKV2_AWS_22"), .kics("IAM User With Access To Console")],
        differences: "checkov reports the user, KICS the profile: there is a finding for each.",
        good: user,
        bad: """
            \(user)

            resource "aws_iam_user_login_profile" "main" {
              user = aws_iam_user.main.name
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let finder = ResourceFinder(infrastructure.resources("aws_iam_user"), namedBy: "name")
        return infrastructure.resources("aws_iam_user_login_profile").flatMap { profile -> [GuardrailFinding] in
            let message = "a user of IAM may sign in to the console"
            let help = "let people sign in through IAM Identity Center"
            var findings = [GuardrailFinding(profile, message, help: help, notElsewhere: ["CKV2_AWS_22"])]
            if case .found(let user) = finder.target(of: "user", in: profile) {
                findings.append(
                    GuardrailFinding(user, message, help: help, notElsewhere: ["IAM User With Access To Console"]))
            }
            return findings
        }
    }

    private static let user = """
        resource "aws_iam_user" "main" {
          name = "media"
        }
        """
}
