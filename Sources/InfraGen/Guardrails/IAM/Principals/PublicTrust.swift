import Diagnostics

/// See ``documentation``.
package enum PublicTrust: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.public-trust", .error,
        "No role may be assumed by everyone.",
        why: """
            A principal of * is every account of AWS, anybody's included, and a federated one every identity provider. A \
            condition that says who may come, such as one's organization, makes less of it: then it is a note. One on the \
            region, or that a pattern such as o-* satisfies, does not; nor does sts:ExternalId, which AWS does not treat as \
            a secret.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
        elsewhere: [
            .checkov("CKV_AWS_60"), .kics("IAM Policy Grants 'AssumeRole' Permission Across All Services"),
            .kics("IAM Role With Full Privileges"),
        ],
        differences: """
            checkov reads principals of the form { AWS = "*" } alone, and does not look at conditions. KICS reports * where \
            the policy speaks of services, and roles that allow every action on every resource, which IAM refuses.
            """,
        good: IAMExample.role("{ Service = \"lambda.amazonaws.com\" }"),
        bad: IAMExample.role("{ AWS = \"*\" }"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let everyone = "IAM Policy Grants 'AssumeRole' Permission Across All Services"
        let full = "IAM Role With Full Privileges"
        return TrustPolicies(infrastructure).findings(
            unknown: "whether everyone may assume the role", inline: ids
        ) { statement in
            if statement.namesEveryAction, statement.isForEveryResource {
                return TrustPolicies.Flaw(
                    message: "\(statement.title) allows every action on every resource",
                    help: "allow sts:AssumeRole, and nothing else", notElsewhere: ["CKV_AWS_60", everyone])
            }
            let isForProviders = statement.principals?.contains { $0.type == "Federated" && $0.value == "*" } == true
            guard statement.isForEveryAccount || isForProviders else { return nil }
            let isUnderAWS = statement.principals?.contains { $0.type == "AWS" && $0.value == "*" } == true
            let isNarrowed = statement.openness >= .somewhere || namesSubject(statement)
            return TrustPolicies.Flaw(
                message: "\(statement.title) lets everyone assume the role", help: "name the principals",
                severity: isNarrowed ? .note : nil, notElsewhere: [full] + (isUnderAWS ? [] : ["CKV_AWS_60"]))
        }
    }

    /// Whether a condition says which identities of a provider: `cognito-identity.amazonaws.com:sub`, `saml:sub`.
    private static func namesSubject(_ statement: AccessStatement) -> Bool {
        statement.conditions.contains { condition in
            condition.key.hasSuffix(":sub") && !condition.isOptional
                && ["stringequals", "stringequalsignorecase", "stringlike"].contains(condition.operation)
                && condition.values.allSatisfy { $0.first.map { !"*?$".contains($0) } ?? true }
        }
    }
}
