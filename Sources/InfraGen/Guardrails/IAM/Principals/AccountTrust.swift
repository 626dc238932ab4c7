import Diagnostics

/// See ``documentation``.
package enum AccountTrust: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.account-trust", .warning,
        "Roles of an account, not the account, may assume a role.",
        why: """
            arn:aws:iam::123456789012:root is everybody in that account whom a policy of his own allows it, users of long \
            ago included. The role that needs it can be named.
            """,
        source:
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts",
        elsewhere: [.checkov("CKV_AWS_61"), .kics("IAM Role Allows All Principals To Assume")],
        good: IAMExample.role("{ AWS = \"arn:aws:iam::123456789012:role/deploy\" }"),
        bad: IAMExample.role("{ AWS = \"arn:aws:iam::123456789012:root\" }"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        TrustPolicies(infrastructure).findings(
            unknown: "whether an account may assume the role", inline: ids
        ) { statement in
            guard let account = statement.principals?.first(where: isAccount)?.value else { return nil }
            return TrustPolicies.Flaw(
                message: "\(statement.title) lets everybody in the account \(account) assume the role",
                help: "name the role that needs it",
                notElsewhere: account.hasSuffix(":root") ? [] : ["IAM Role Allows All Principals To Assume"])
        }
    }

    private static func isAccount(_ principal: AccessStatement.Principal) -> Bool {
        guard principal.type == "AWS" else { return false }
        let parts = principal.value.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 1 { return principal.value.isAccountNumber }
        return parts.count == 6 && parts[0] == "arn" && parts[2] == "iam" && parts[5] == "root"
    }
}

extension StringProtocol {
    /// Whether it is the number of an account: 12 digits.
    var isAccountNumber: Bool { utf8.count == 12 && utf8.allSatisfy(ASCII.isDigit) }
}
