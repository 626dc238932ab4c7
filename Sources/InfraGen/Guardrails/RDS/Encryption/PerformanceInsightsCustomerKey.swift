import Diagnostics

/// See ``documentation``.
package enum PerformanceInsightsCustomerKey: Guardrail {
    package static let documentation = RuleDocumentation(
        "rds.performance-insights-customer-key", .warning,
        "What Performance Insights keeps is encrypted with a key of one's own.",
        why: """
            Performance Insights keeps statements, which may hold data. The key aws/rds encrypts them; one's own has a \
            policy, and costs money and requests.
            """,
        source: RDSExample.guide + "USER_PerfInsights.access-control.cmk-policy.html",
        elsewhere: [.checkov("CKV_AWS_354"), .trivy("AVD-AWS-0078")],
        group: .kms,
        good: RDSExample.instance(
            "performance_insights_enabled    = true\nperformance_insights_kms_key_id = aws_kms_key.main.arn"),
        bad: RDSExample.instance("performance_insights_enabled = true"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let resources = infrastructure.resources("aws_db_instance", "aws_rds_cluster_instance", "aws_rds_cluster")
        let key = "performance_insights_kms_key_id"
        let enabled = resources.map { ($0, $0.body.bool("performance_insights_enabled")) }
        return CustomerKey.findings(enabled.filter { $0.1.value == true }.map(\.0), key)
            + enabled.compactMap { resource, enabled in
                guard let reasons = enabled.reasons, !resource.body.isGiven(key) else { return nil }
                return GuardrailFinding(
                    resource, unknown: "whether Performance Insights, which has no key of one's own, is on",
                    because: reasons)
            }
    }
}
