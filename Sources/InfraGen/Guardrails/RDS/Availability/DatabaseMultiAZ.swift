import Diagnostics

/// See ``documentation``.
package enum DatabaseMultiAZ: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.multi-az", .note,
        "The instance has a standby in another availability zone.",
        why: """
            Without one, an outage of the zone, or a change of class, is an outage of the database. A standby costs as much as \
            the instance, so this is a choice: a note.
            """,
        source: RDSExample.guide + "Concepts.MultiAZSingleStandby.html",
        elsewhere: [.checkov("CKV_AWS_157"), .securityHub("RDS.5")],
        good: RDSExample.instance("multi_az = true"),
        bad: RDSExample.instance("multi_az = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance").compactMap { resource in
            resource.body.bool("multi_az").finding(
                in: resource, absentHolds: false, "the instance has no standby",
                help: "set multi_az = true", unknown: "whether the instance has a standby", unless: { $0 })
        }
    }
}
