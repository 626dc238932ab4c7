import Diagnostics

/// See ``documentation``.
package enum DistributionLogging: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.access-logging", .note,
        "Requests to the distribution are logged.",
        why: """
            Access logs are how one finds out who asked for what, and why it was refused. They cost storage, so this is a \
            choice: a note. Standard logging v2, which is resources of its own, is seen too.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html",
        elsewhere: [
            .checkov("CKV_AWS_86"), .trivy("AVD-AWS-0010"), .kics("CloudFront Logging Disabled"),
            .securityHub("CloudFront.5"),
        ],
        differences: """
            The others look for logging_config alone. A distribution with an aws_cloudwatch_log_delivery_source is logged, \
            and has no finding here.
            """,
        good: """
            \(CloudFrontExample.distribution())

            resource "aws_cloudwatch_log_delivery_source" "media" {
              name         = "media"
              log_type     = "ACCESS_LOGS"
              resource_arn = aws_cloudfront_distribution.media.arn
            }
            """,
        bad: CloudFrontExample.distribution())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let distributions = infrastructure.resources("aws_cloudfront_distribution")
        let finder = ResourceFinder(distributions)
        let sources = infrastructure.resources("aws_cloudwatch_log_delivery_source")
        let logged = Set(
            sources.compactMap { source -> String? in
                guard case .found(let resource) = finder.target(of: "resource_arn", in: source) else { return nil }
                return resource.address
            })
        return distributions.compactMap { distribution in
            guard !logged.contains(distribution.address) else { return nil }
            let config = distribution.body.block("logging_config")
            if let body = config.value, body.isGiven("bucket") { return nil }
            if let reasons = config.reasons {
                return GuardrailFinding(distribution, unknown: "whether requests are logged", because: reasons)
            }
            return GuardrailFinding(
                distribution, at: config.provenance, "requests to the distribution are not logged",
                help: "deliver ACCESS_LOGS by an aws_cloudwatch_log_delivery_source")
        }
    }
}
