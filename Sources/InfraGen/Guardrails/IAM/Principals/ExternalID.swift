import Diagnostics

/// See ``documentation``.
package enum ExternalID: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.external-id", .note,
        "Another account assumes a role with an external ID, or with MFA.",
        why: """
            A service that acts for many customers can be made to act for the wrong one, unless each gave it an ID of its \
            own to send. Whether the account is another's stands in no code: a note.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html",
        elsewhere: [.kics("Cross-Account IAM Assume Role Policy Without ExternalId or MFA")],
        differences: "KICS takes any condition on sts:ExternalId for enough, one on * included.",
        good: IAMExample.role(
            "{ AWS = \"arn:aws:iam::123456789012:role/partner\" }",
            "Condition = { StringEquals = { \"sts:ExternalId\" = \"media\" } }"),
        bad: IAMExample.role("{ AWS = \"arn:aws:iam::123456789012:role/partner\" }"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        TrustPolicies(infrastructure).findings(
            unknown: "whether another account assumes the role", inline: []
        ) { statement in
            guard statement.covers(action: "sts:AssumeRole"),
                let principal = statement.principals?.first(where: hasAccount)
            else { return nil }
            let isAsked = statement.conditions.contains {
                $0.key == "sts:externalid" && ["stringequals", "stringlike"].contains($0.operation)
            }
            let isExternal = statement.conditions.contains { condition in
                condition.key == "sts:externalid" && !condition.isOptional
                    && (condition.operation == "stringequals"
                        || condition.operation == "stringlike" && !condition.values.contains(where: isAnything))
            }
            let hasMFA = statement.conditions.contains {
                $0.key == "aws:multifactorauthpresent" && $0.operation == "bool" && $0.values == ["true"]
            }
            guard !isExternal, !hasMFA else { return nil }
            return TrustPolicies.Flaw(
                message: "'\(principal.value)' assumes the role without an external ID or MFA",
                help: "add a condition on sts:ExternalId, if the account is another's", notElsewhere: isAsked ? ids : []
            )
        }
    }

    /// Whether a pattern takes any ID.
    private static func isAnything(_ pattern: String) -> Bool { pattern.allSatisfy { $0 == "*" || $0 == "?" } }

    private static func hasAccount(_ principal: AccessStatement.Principal) -> Bool {
        guard principal.type == "AWS" else { return false }
        let parts = principal.value.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 1 ? principal.value.isAccountNumber : parts.count > 4 && parts[4].isAccountNumber
    }
}
