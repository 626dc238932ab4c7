import Diagnostics

/// See ``documentation``.
package enum ClusterInstances: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.cluster-multi-az", .note,
        "The cluster has instances in several availability zones.",
        why: """
            With one instance, an outage of its zone is an outage until another is made. A second one costs as much as the \
            first, so this is a choice: a note.
            """,
        source: RDSExample.auroraGuide + "Concepts.AuroraHighAvailability.html",
        elsewhere: [.securityHub("RDS.15")],
        good: """
            \(RDSExample.cluster())

            \(instance(count: 2))
            """,
        bad: """
            \(RDSExample.cluster())

            \(instance(count: 1))
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let clusters = infrastructure.resources("aws_rds_cluster")
        let finder = ResourceFinder(clusters, namedBy: "cluster_identifier")
        var counts: [String: Int] = [:]
        for instance in infrastructure.resources("aws_rds_cluster_instance") {
            switch finder.target(of: "cluster_identifier", in: instance) {
            // How many there are is not known.
            case .found(let cluster) where instance.isUncertain != nil: counts[cluster.address, default: 0] += 2
            case .found(let cluster): counts[cluster.address, default: 0] += 1
            default: break
            }
        }
        return clusters.compactMap { cluster in
            // A cluster with a class of its own has its instances in three zones.
            guard cluster.body.value("db_cluster_instance_class").isAbsent, counts[cluster.address] == 1 else {
                return nil
            }
            return GuardrailFinding(
                cluster, "the cluster has one instance, in one zone", help: "declare a second aws_rds_cluster_instance")
        }
    }

    private static func instance(count: Int) -> String {
        """
        resource "aws_rds_cluster_instance" "main" {
          count              = \(count)
          cluster_identifier = aws_rds_cluster.main.id
          engine             = aws_rds_cluster.main.engine
          instance_class     = "db.r7g.large"
        }
        """
    }
}
