import Diagnostics

/// See ``documentation``.
package enum PublicSnapshot: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.public-snapshot", .error,
        "No snapshot is shared with all accounts.",
        why: """
            Anybody with an AWS account can restore a public snapshot and read the whole database. Public snapshots are \
            listed, and people look through them.
            """,
        source: RDSExample.guide + "USER_ShareSnapshot.html",
        elsewhere: [.checkov("CKV_AWS_302"), .kics("DB Snapshot Is Public"), .securityHub("RDS.1")],
        differences: "checkov looks at aws_db_snapshot alone, not at copies nor at snapshots of clusters.",
        good: RDSExample.resource(
            "aws_db_snapshot",
            """
            db_instance_identifier = "media"
            db_snapshot_identifier = "media-before-upgrade"
            shared_accounts        = ["123456789012"]
            """),
        bad: RDSExample.resource(
            "aws_db_snapshot",
            """
            db_instance_identifier = "media"
            db_snapshot_identifier = "media-before-upgrade"
            shared_accounts        = ["all"]
            """))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let snapshots = infrastructure.resources(
            "aws_db_snapshot", "aws_db_snapshot_copy", "aws_db_cluster_snapshot", "aws_rds_cluster_snapshot_copy")
        return snapshots.compactMap { snapshot in
            let finding = snapshot.body.strings("shared_accounts").finding(
                in: snapshot, absentHolds: true, "the snapshot is shared with all accounts",
                help: "name the accounts that may restore it", unknown: "whether the snapshot is public",
                unless: { !$0.contains("all") })
            return snapshot.type == "aws_db_snapshot" ? finding : finding?.butNot("CKV_AWS_302")
        }
    }
}
