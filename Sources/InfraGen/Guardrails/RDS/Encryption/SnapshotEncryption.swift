import Diagnostics

/// See ``documentation``.
package enum SnapshotEncryption: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.snapshot-encryption", .error,
        "Snapshots are encrypted.",
        why: """
            A snapshot is as encrypted as the database that it was taken of. One that is not can be copied to another \
            account and read there.
            """,
        source: RDSExample.guide + "Overview.Encryption.html",
        elsewhere: [
            .checkov("CKV_AWS_146"), .kics("RDS Database Cluster not Encrypted"), .securityHub("RDS.4"),
        ],
        differences: """
            The provider only reads storage_encrypted of a snapshot; the others want it written nevertheless. Here the \
            database decides, where it is at hand; where it is not, that nothing is said is a note.
            """,
        good: """
            \(RDSExample.cluster("storage_encrypted = true"))

            \(snapshot)
            """,
        bad: """
            \(RDSExample.cluster("storage_encrypted = false"))

            \(snapshot)
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let clusters = ResourceFinder(infrastructure.resources("aws_rds_cluster"), namedBy: "cluster_identifier")
        let instances = ResourceFinder(infrastructure.resources("aws_db_instance"), namedBy: "identifier")
        return infrastructure.resources("aws_db_cluster_snapshot").compactMap { snapshot in
            finding(snapshot, of: clusters.target(of: "db_cluster_identifier", in: snapshot))
        }
            + infrastructure.resources("aws_db_snapshot").compactMap { snapshot in
                guard let target = instances.target(of: "db_instance_identifier", in: snapshot), case .found = target
                else { return nil }
                return finding(snapshot, of: target)?.butNot("CKV_AWS_146", "RDS Database Cluster not Encrypted")
            }
    }

    private static func finding(
        _ snapshot: InfrastructureResource, of target: ResourceFinder.Target?
    ) -> GuardrailFinding? {
        let (question, help) = (
            "whether the snapshot is encrypted", "encrypt the database: set storage_encrypted = true"
        )
        let own = snapshot.body.bool("storage_encrypted")
        guard own.isAbsent else {
            return own.finding(
                in: snapshot, absentHolds: false, "the snapshot is not encrypted", help: help, unknown: question,
                unless: { $0 })
        }
        guard case .found(let database) = target else {
            if case .unknown(let reasons) = target {
                return GuardrailFinding(snapshot, unknown: question, because: reasons)
            }
            return GuardrailFinding(
                snapshot, "nothing says that the database of the snapshot is encrypted", help: help, severity: .note)
        }
        switch database.body.bool("storage_encrypted") {
        case .known(true, _): return nil
        case .unknown(let reasons, _): return GuardrailFinding(snapshot, unknown: question, because: reasons)
        case .known(false, _), .absent:
            return GuardrailFinding(
                snapshot, "the snapshot is of '\(database.address)', which is not encrypted", help: help)
        }
    }

    private static let snapshot = RDSExample.resource(
        "aws_db_cluster_snapshot",
        """
        db_cluster_identifier          = aws_rds_cluster.main.id
        db_cluster_snapshot_identifier = "media-before-upgrade"
        """)
}
