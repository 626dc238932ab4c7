import Diagnostics

/// See ``documentation``.
package enum DistributionEnabled: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.enabled", .warning,
        "The distribution is enabled.",
        why: """
            A distribution that is not enabled answers nothing, and still has its names, which no other distribution can \
            take: it is forgotten, or should be removed.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/HowToDeleteDistribution.html",
        elsewhere: [.checkov("CKV_AWS_216"), .kics("CDN Configuration Is Missing")],
        differences: "A distribution without an origin, which Terraform refuses, is reported too, as KICS does.",
        good: CloudFrontExample.distribution(),
        bad: CloudFrontExample.distribution().replacing("enabled = true", with: "enabled = false"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_distribution").compactMap { distribution in
            guard !distribution.body.blocks("origin").isEmpty else {
                return GuardrailFinding(
                    distribution, "the distribution has no origin", help: "add an origin, or remove the distribution",
                    notElsewhere: ["CKV_AWS_216"])
            }
            return distribution.body.bool("enabled").finding(
                in: distribution, absentHolds: false, "the distribution is not enabled",
                help: "set enabled = true, or remove it", unknown: "whether the distribution is enabled", unless: { $0 }
            )
        }
    }
}
