import Diagnostics

/// See ``documentation``.
package enum PassRole: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.pass-role", .error,
        "Roles are passed to services by name.",
        why: """
            Who may pass any role to a service that he may start, such as a function, acts as the mightiest role of the \
            account.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html",
        elsewhere: [.trivy("AVD-AWS-0342"), .kics("IAM Role Policy passRole Allows All")],
        differences: "KICS looks at aws_iam_role_policy alone, for the action as it is written.",
        good: IAMExample.policy("\"iam:PassRole\"", on: "\"arn:aws:iam::123456789012:role/media-packager\""),
        bad: IAMExample.policy("\"iam:PassRole\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(unknown: "whether every role may be passed") { policy in
            guard let statement = policy.statements.first(where: isOpen) else { return nil }
            let isLiteral = statement.actions.patterns.contains { $0.lowercased() == "iam:passrole" }
            return IdentityPolicies.Flaw(
                message: "\(statement.title) allows to pass every role", help: "name the roles by ARN",
                notElsewhere: isLiteral ? [] : ["IAM Role Policy passRole Allows All"])
        }
    }

    private static func isOpen(_ statement: AccessStatement) -> Bool {
        statement.isUnconditional && statement.covers(action: "iam:PassRole")
            && statement.resources.patterns.contains { $0 == "*" || $0.hasSuffix(":role/*") }
    }
}
