import Diagnostics

/// See ``documentation``.
package enum ServiceWildcard: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.service-wildcard", .warning,
        "No policy allows every action of a service on every resource.",
        why: """
            s3:* on * reads and removes every bucket of the account. Actions that a service gets later are allowed with \
            the rest.
            """,
        source: IAMExample.control(21),
        elsewhere: [.trivy("AVD-AWS-0345"), .securityHub("IAM.21")],
        differences: """
            trivy looks at s3:* alone, on whatever resource: its id does not stand in findings of other services, and stands \
            alone in a note on s3:* of named resources.
            """,
        good: IAMExample.policy("[\"s3:GetObject\", \"s3:PutObject\"]", on: IAMExample.objects),
        bad: IAMExample.policy("\"s3:*\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(unknown: "whether the policy allows all of a service") { policy in
            let isS3Denied = policy.statements.contains { $0.effect == .deny && namesWholeS3($0) }
            return policy.flaws { statement in
                let isSeenByTrivy = statement.effect == .allow && namesWholeS3(statement) && !isS3Denied
                if statement.isAllowedToIdentity, statement.isForEveryResource, !statement.actions.isNegated,
                    let wildcard = statement.actions.patterns.first(where: { $0.hasSuffix(":*") && $0 != "*:*" })
                {
                    return IdentityPolicies.Flaw(
                        message: "\(statement.title) allows '\(wildcard)' on every resource",
                        help: "name the actions and the resources that are needed",
                        notElsewhere: isSeenByTrivy ? [] : [trivy])
                }
                guard isSeenByTrivy else { return nil }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows every action of S3 on what it names",
                    help: "name the actions that are needed", severity: .note,
                    notElsewhere: ids.filter { $0 != trivy })
            }
        }
    }

    private static let trivy = "AVD-AWS-0345"

    private static func namesWholeS3(_ statement: AccessStatement) -> Bool {
        !statement.actions.isNegated && statement.actions.patterns.contains { $0.lowercased() == "s3:*" }
    }
}
