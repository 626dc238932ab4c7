import Diagnostics
import HCL

/// See ``documentation``.
package enum GitHubTrust: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.github-trust", .error,
        "A role for GitHub Actions names the repository.",
        why: """
            Every workflow of every repository of GitHub gets a token of the same issuer. What tells them apart is the \
            claim 'sub': without a condition on it, or with one that begins with a wildcard or with a claim that its author \
            chooses, anybody's workflow may assume the role.
            """,
        source:
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html#idp_oidc_Create_GitHub",
        elsewhere: [.checkov("CKV_AWS_358"), .checkov("CKV_AWS_393")],
        differences: """
            checkov reads the first statement and one value of the condition, whatever the operator; here every statement and \
            value counts, and a condition on what 'sub' is not names nobody.
            """,
        good: example("repo:acme/media:ref:refs/heads/main"),
        bad: example("repo:*"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let reader = AccessPolicyReader(infrastructure)
        let documents = infrastructure.data("aws_iam_policy_document").flatMap { document in
            findings(document, reader.policy(of: document).value, not: "CKV_AWS_393") { $0.min().map { [$0] } ?? [] }
        }
        let roles = TrustPolicies(infrastructure).known.filter { !$0.isDocument }.flatMap { trust in
            findings(trust.role, trust.policy, not: "CKV_AWS_358") { Array($0.prefix(1)) }
        }
        return documents + roles
    }

    private static let provider = "oidc-provider/token.actions.githubusercontent.com"
    private static let issuer = "token.actions.githubusercontent.com"
    /// Claims of a token that the author of a workflow chooses.
    private static let chosenClaims = ["workflow", "environment", "ref", "context", "head_ref", "base_ref"]

    /// A finding for each statement of a policy that has a flaw.
    ///
    /// - Parameters:
    ///   - resource: A role, or a document.
    ///   - policy: Its policy, where it is known.
    ///   - foreign: The check that looks at others.
    ///   - checkovReads: Of the values of a claim, those that checkov looks at, in the first statement alone.
    /// - Returns: The failures.
    private static func findings(
        _ resource: InfrastructureResource, _ policy: AccessPolicy?, not foreign: String,
        checkovReads: ([String]) -> [String]
    ) -> [GuardrailFinding] {
        let statements = policy?.statements ?? []
        // The first of all statements, by conditions of any operator.
        let isSeenByCheckov =
            statements.first.flatMap { flaw($0, reading: checkovReads, asking: { _ in true }) } != nil
        return statements.filter { $0.effect == .allow }.compactMap { statement in
            guard let flaw = flaw(statement) else { return nil }
            return GuardrailFinding(
                resource, at: statement.place, flaw.message, help: flaw.help,
                notElsewhere: [foreign] + (isSeenByCheckov ? [] : ids)
            ).about(statement)
        }
    }

    private static func flaw(
        _ statement: AccessStatement, reading: ([String]) -> [String] = { $0 },
        asking: (AccessStatement.Condition) -> Bool = { !$0.operation.hasPrefix("stringnot") && $0.operation != "null" }
    ) -> TrustPolicies.Flaw? {
        let isGitHub = statement.principals?.contains { $0.type == "Federated" && $0.value.contains(provider) } == true
        guard isGitHub else { return nil }
        let help = "add a condition such as StringLike token.actions.githubusercontent.com:sub = repo:acme/media:*"
        let claims = statement.conditions.filter {
            asking($0) && ($0.key == "\(issuer):sub" || $0.key.hasPrefix("\(issuer)/") && $0.key.hasSuffix(":sub"))
        }
        guard !claims.isEmpty else {
            return TrustPolicies.Flaw(message: "\(statement.title) trusts every workflow of GitHub", help: help)
        }
        let values = claims.flatMap(\.values).filter { Symbol.addresses(in: $0).isEmpty }
        guard let open = reading(values).first(where: isOpen) else { return nil }
        return TrustPolicies.Flaw(
            message: "\(statement.title) trusts workflows by '\(open)', which others can have", help: help)
    }

    private static func isOpen(_ subject: String) -> Bool {
        let claims = subject.split(separator: ":", omittingEmptySubsequences: false)
        guard claims.count > 1, let first = claims.first, claims[1] != "*" else { return true }
        if chosenClaims.contains(where: first.hasPrefix) { return true }
        guard first == "repo" else { return false }
        // An owner without wildcards, and a repository.
        let parts = claims[1].split(separator: "/", omittingEmptySubsequences: false)
        return parts.count < 2 || parts[0].isEmpty || parts[0].contains("*") || parts[1].isEmpty
    }

    private static func example(_ subject: String) -> String {
        IAMExample.role(
            "{ Federated = \"arn:aws:iam::123456789012:\(provider)\" }", action: "sts:AssumeRoleWithWebIdentity",
            "Condition = { StringLike = { \"\(issuer):sub\" = \"\(subject)\" } }")
    }
}
