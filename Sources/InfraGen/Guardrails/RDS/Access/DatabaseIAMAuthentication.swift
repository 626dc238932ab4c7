import Diagnostics

/// See ``documentation``.
package enum DatabaseIAMAuthentication: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.iam-authentication", .note,
        "The instance takes IAM credentials instead of passwords.",
        why: """
            A token of IAM lives for 15 minutes, and who may have one stands in a policy; a password lives until somebody \
            changes it. Opening many connections a second by tokens is slow, so this is a choice: a note. Engines that \
            cannot do it are left out.
            """,
        source: RDSExample.guide + "UsingWithRDS.IAMDBAuth.html",
        elsewhere: [
            .checkov("CKV_AWS_161"), .trivy("AVD-AWS-0176"), .kics("IAM Database Auth Not Enabled"),
            .securityHub("RDS.10"),
        ],
        differences: "KICS also reports engines that have no such thing; checkov and trivy do not know MariaDB's.",
        good: RDSExample.instance("iam_database_authentication_enabled = true"),
        bad: RDSExample.instance())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance").compactMap { instance in
            let engine = instance.body.string("engine").map { $0.lowercased() }
            if let name = engine.value, !["postgres", "mysql", "mariadb"].contains(name) { return nil }
            let finding = instance.body.bool("iam_database_authentication_enabled").finding(
                in: instance, absentHolds: false, "the instance takes passwords alone",
                help: "set iam_database_authentication_enabled = true",
                unknown: "whether the instance takes IAM credentials", unless: { $0 })
            return ["postgres", "mysql"].contains(engine.value)
                ? finding : finding?.butNot("CKV_AWS_161", "AVD-AWS-0176")
        }
    }
}
