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
        differences: """
            KICS looks at aws_iam_role_policy alone, for the action as it is written. trivy asks for no such action in an \
            aws_iam_policy, whatever the resource: its id stands alone in a note on one that names its roles.
            """,
        good: IAMExample.policy("\"iam:PassRole\"", on: "\"arn:aws:iam::123456789012:role/media-packager\""),
        bad: IAMExample.policy("\"iam:PassRole\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(unknown: "whether every role may be passed") { policy in
            let isSeenByTrivy =
                policy.statements.contains { $0.effect == .allow && namesAction($0) }
                && !policy.statements.contains { $0.effect == .deny && namesAction($0) }
            return policy.flaws { statement in
                guard !isOpen(statement) else {
                    return IdentityPolicies.Flaw(
                        message: "\(statement.title) allows to pass every role", help: "name the roles by ARN",
                        notElsewhere: (isSeenByTrivy ? [] : [trivy]) + (namesAction(statement) ? [] : [kics]))
                }
                guard isSeenByTrivy, statement.effect == .allow, namesAction(statement) else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows to pass some roles",
                    help: "let few pass a role, and only a weak one",
                    severity: .note, notElsewhere: ids.filter { $0 != trivy })
            }
        }.filter { $0.severity != .note || $0.resource.mode == .data || $0.resource.type == "aws_iam_policy" }
    }

    private static let trivy = "AVD-AWS-0342"
    private static let kics = "IAM Role Policy passRole Allows All"

    private static func isOpen(_ statement: AccessStatement) -> Bool {
        statement.isUnconditional && statement.covers(action: "iam:PassRole")
            && statement.resources.patterns.contains { $0 == "*" || $0.hasSuffix(":role/*") }
    }

    private static func namesAction(_ statement: AccessStatement) -> Bool {
        !statement.actions.isNegated && statement.actions.patterns.contains { $0.lowercased() == "iam:passrole" }
    }
}
