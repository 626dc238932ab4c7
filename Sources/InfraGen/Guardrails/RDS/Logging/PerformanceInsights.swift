import Diagnostics

/// See ``documentation``.
package enum PerformanceInsights: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.performance-insights", .note,
        "Performance Insights is on.",
        why: """
            It says which statements load the database, and what they wait for. Seven days of it are free, more costs: a \
            note. Small classes of MySQL and MariaDB, and Db2, do not have it and are left out.
            """,
        source: RDSExample.guide + "USER_PerfInsights.Overview.html",
        elsewhere: [.checkov("CKV_AWS_353"), .trivy("AVD-AWS-0133")],
        good: RDSExample.instance("performance_insights_enabled = true"),
        bad: RDSExample.instance())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_db_instance", "aws_rds_cluster_instance").compactMap { instance in
            isOffered(for: instance.body)
                ? instance.body.bool("performance_insights_enabled").finding(
                    in: instance, absentHolds: false, "Performance Insights is off",
                    help: "set performance_insights_enabled = true", unknown: "whether Performance Insights is on",
                    unless: { $0 })
                : nil
        }
    }

    private static func isOffered(for body: InfrastructureBody) -> Bool {
        guard let engine = body.string("engine").value?.lowercased() else { return true }
        if engine.hasPrefix("db2") { return false }
        guard ["mysql", "mariadb"].contains(engine), let size = body.string("instance_class").value else { return true }
        return !["t2", "t3", "t4g"].contains { size == "db.\($0).micro" || size == "db.\($0).small" }
    }
}
