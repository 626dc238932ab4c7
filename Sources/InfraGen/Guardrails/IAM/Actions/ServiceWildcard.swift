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
        differences: "trivy looks at s3:* alone: its id does not stand in findings of other services.",
        good: IAMExample.policy("[\"s3:GetObject\", \"s3:PutObject\"]", on: IAMExample.objects),
        bad: IAMExample.policy("\"s3:*\"", on: "\"*\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        IdentityPolicies(infrastructure).findings(unknown: "whether the policy allows all of a service") { policy in
            for statement in policy.statements where statement.isAllowedToIdentity && statement.isForEveryResource {
                guard !statement.actions.isNegated,
                    let wildcard = statement.actions.patterns.first(where: { $0.hasSuffix(":*") && $0 != "*:*" })
                else { continue }
                let isS3 = statement.actions.patterns.contains { $0.lowercased() == "s3:*" }
                return IdentityPolicies.Flaw(
                    message: "\(statement.title) allows '\(wildcard)' on every resource",
                    help: "name the actions and the resources that are needed",
                    notElsewhere: isS3 ? [] : ["AVD-AWS-0345"])
            }
            return nil
        }
    }
}
