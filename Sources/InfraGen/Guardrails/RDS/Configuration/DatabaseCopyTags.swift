import Diagnostics

/// See ``documentation``.
package enum DatabaseCopyTags: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.copy-tags", .warning,
        "Snapshots of the instance have its tags.",
        why: """
            Tags say whose data it is, and policies and bills go by them. A snapshot outlives its database, and without tags \
            nobody knows what it is. Terraform's default is false.
            """,
        source: RDSExample.guide + "USER_Tagging.html#USER_Tagging.CopyTags",
        elsewhere: [.checkov("CKV2_AWS_60"), .securityHub("RDS.17")],
        good: RDSExample.instance("copy_tags_to_snapshot = true"),
        bad: RDSExample.instance())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance").compactMap { resource in
            resource.body.bool("copy_tags_to_snapshot").finding(
                in: resource, absentHolds: false, "snapshots have no tags",
                help: "set copy_tags_to_snapshot = true", unknown: "whether snapshots have tags", unless: { $0 })
        }
    }
}
