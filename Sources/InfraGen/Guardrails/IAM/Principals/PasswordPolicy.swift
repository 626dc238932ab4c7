import Diagnostics

/// See ``documentation``.
package enum PasswordPolicy: Guardrail {
    package static let documentation = RuleDocumentation(
        "iam.password-policy", .warning,
        "A password policy asks for 14 characters of every kind, and for a password that was not used before.",
        why: """
            Where people sign in with a password of IAM, its length is what guessing has to get over, and a password that \
            was used elsewhere is what leaks. Each argument that a policy leaves out is off. That passwords end after 90 \
            days is a note: NIST advises against it, and CIS has dropped it.
            """,
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
        elsewhere: demands.flatMap(\.elsewhere) + [.securityHub("IAM.7")],
        differences: """
            Each argument is a finding of its own, with the ids that ask for it. trivy is content where five passwords \
            are remembered. That none is, or that passwords never end, written as 0, passes with checkov and with trivy or \
            KICS.
            """,
        good: example(demands.map { ($0.argument, $0.value) }),
        bad: example([("minimum_password_length", "8")]))

    /// What a policy has to say.
    private struct Demand: Sendable {
        let argument: String
        /// A value that does.
        let value: String
        let message: String
        let elsewhere: [ForeignCheck]
        var severity: Diagnostic.Severity?
        /// Whether a number does; nil for a switch, which has to be on.
        var isEnough: (@Sendable (Int) -> Bool)?
    }

    private static let reuse = ("CKV_AWS_13", "AVD-AWS-0056")
    private static let age = ("AVD-AWS-0062", "Misconfigured Password Policy Expiration")

    private static let demands = [
        Demand(
            argument: "minimum_password_length", value: "14", message: "passwords may have fewer than 14 characters",
            elsewhere: [
                .checkov("CKV_AWS_10"), .trivy("AVD-AWS-0063"), .kics("IAM Password Without Minimum Length"),
            ],
            isEnough: { $0 >= 14 }),
        letters("lowercase", "CKV_AWS_11", "AVD-AWS-0058", .kics("IAM Password Without Lowercase Letter")),
        Demand(
            argument: "require_numbers", value: "true", message: "passwords need no digit",
            elsewhere: [.checkov("CKV_AWS_12"), .trivy("AVD-AWS-0059")]),
        Demand(
            argument: "require_symbols", value: "true", message: "passwords need no symbol",
            elsewhere: [.checkov("CKV_AWS_14"), .trivy("AVD-AWS-0060"), .kics("IAM Password Without Symbol")]),
        letters("uppercase", "CKV_AWS_15", "AVD-AWS-0061", .kics("IAM Password Without Uppercase Letter")),
        Demand(
            argument: "password_reuse_prevention", value: "24", message: "old passwords may be used again",
            elsewhere: [.checkov(reuse.0), .trivy(reuse.1), .kics("Password Without Reuse Prevention")],
            isEnough: { $0 >= 24 }),
        Demand(
            argument: "max_password_age", value: "90", message: "passwords live longer than 90 days",
            elsewhere: [.checkov("CKV_AWS_9"), .trivy(age.0), .kics(age.1)],
            severity: .note, isEnough: { (1...90).contains($0) }),
    ]

    private static func letters(_ kind: String, _ checkov: String, _ trivy: String, _ kics: ForeignCheck) -> Demand {
        Demand(
            argument: "require_\(kind)_characters", value: "true", message: "passwords need no \(kind) letter",
            elsewhere: [.checkov(checkov), .trivy(trivy), kics])
    }

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_iam_account_password_policy").flatMap { policy in
            demands.compactMap { finding(policy, $0) }
        }
    }

    private static func finding(_ policy: InfrastructureResource, _ demand: Demand) -> GuardrailFinding? {
        let number = policy.body.int(demand.argument)
        let isMet = demand.isEnough.map { isEnough in number.map(isEnough) } ?? policy.body.bool(demand.argument)
        var finding = isMet.finding(
            in: policy, absentHolds: false, demand.message, help: "set \(demand.argument) = \(demand.value)",
            unknown: "whether \(demand.message)", unless: { $0 })
        finding?.severity = demand.severity
        finding?.notElsewhere = ids.filter { id in id != "IAM.7" && !demand.elsewhere.contains { $0.id == id } }
        if let number = number.value { finding?.notElsewhere += content(with: number, of: demand.argument) }
        return finding
    }

    /// The ids of those that a number contents which is not enough.
    private static func content(with number: Int, of argument: String) -> [String] {
        switch argument {
        case "password_reuse_prevention": (number == 0 ? [reuse.0] : []) + (number >= 5 ? [reuse.1] : [])
        case "max_password_age": number <= 90 ? [age.0, age.1] : []
        default: []
        }
    }

    private static func example(_ arguments: [(String, String)]) -> String {
        let lines = arguments.map { "  \($0) = \($1)\n" }.joined()
        return "resource \"aws_iam_account_password_policy\" \"main\" {\n\(lines)}"
    }
}
