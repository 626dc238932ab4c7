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
        differences: "checkov wants the number of the account written; KICS wants the ARN of its root.",
        good: IAMExample.role("{ AWS = \"arn:aws:iam::123456789012:role/deploy\" }"),
        bad: IAMExample.role("{ AWS = \"arn:aws:iam::123456789012:root\" }"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        TrustPolicies(infrastructure).findings(
            unknown: "whether an account may assume the role", inline: ids
        ) { statement in
            let accounts = statement.principals?.filter(isAccount).map(\.value) ?? []
            guard let account = accounts.first(where: \.isAccount) ?? accounts.first else { return nil }
            return TrustPolicies.Flaw(
                message: "\(statement.title) lets everybody in the account \(account) assume the role",
                help: "name the role that needs it",
                notElsewhere: (account.hasSuffix(":root") ? [] : ["IAM Role Allows All Principals To Assume"])
                    + (account.isAccount ? [] : ["CKV_AWS_61"]))
        }
    }

    private static func isAccount(_ principal: AccessStatement.Principal) -> Bool {
        guard principal.type == "AWS" else { return false }
        let parts = principal.value.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 1 { return principal.value.isAccountNumber }
        return parts.count == 6 && parts[0] == "arn" && parts[2] == "iam" && parts[5] == "root"
    }
}

extension String {
    /// Whether it is the number of an account, or the ARN of the account's root.
    fileprivate var isAccount: Bool {
        let parts = split(separator: ":", omittingEmptySubsequences: false)
        return isAccountNumber || parts.count == 6 && parts[4].isAccountNumber
    }
}

extension StringProtocol {
    /// Whether it is the number of an account: 12 digits.
    var isAccountNumber: Bool { utf8.count == 12 && utf8.allSatisfy(ASCII.isDigit) }
}
