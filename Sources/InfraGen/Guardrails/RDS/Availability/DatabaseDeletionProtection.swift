import Diagnostics

/// See ``documentation``.
package enum DatabaseDeletionProtection: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.deletion-protection", .note,
        "The instance cannot be deleted by accident.",
        why: """
            With deletion protection, an apply that would replace or destroy the instance fails instead. \
            Terraform's default is false. An environment for development is meant to be removed: a note.
            """,
        source: RDSExample.guide + "USER_DeleteInstance.html#USER_DeleteInstance.DeletionProtection",
        elsewhere: [
            .checkov("CKV_AWS_293"), .trivy("AVD-AWS-0177"), .securityHub("RDS.8"),
        ],
        good: RDSExample.instance("deletion_protection = true"),
        bad: RDSExample.instance("deletion_protection = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance").compactMap { resource in
            resource.body.bool("deletion_protection").finding(
                in: resource, absentHolds: false, "an apply may delete the instance",
                help: "set deletion_protection = true", unknown: "whether the instance may be deleted", unless: { $0 })
        }
    }
}
