import Diagnostics

/// See ``documentation``.
package enum BehaviorQuota: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.behavior-quota", .warning,
        "The distribution stays within CloudFront's quota of behaviors.",
        why: """
            An account has 75 cache behaviors a distribution unless AWS has raised it (it was 25 once). One more is refused \
            when it is applied, not before.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html",
        good: CloudFrontExample.distribution(behaviors: CloudFrontExample.behavior("hls/*")),
        bad: """
            resource "aws_cloudfront_distribution" "media" {
              enabled = true

              dynamic "ordered_cache_behavior" {
                for_each = range(80)

                content {
                  path_pattern           = "season-${ordered_cache_behavior.value}/*"
                  target_origin_id       = "media"
                  viewer_protocol_policy = "redirect-to-https"
                  allowed_methods        = ["GET", "HEAD"]
                  cached_methods         = ["GET", "HEAD"]
                }
              }
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_distribution").compactMap { distribution in
            let count = distribution.body.blocks("ordered_cache_behavior").count { $0.isUncertain == nil }
            let quota = DistributionCheck.behaviorQuota
            guard count > quota else { return nil }
            return GuardrailFinding(
                distribution, "the distribution has \(count) behaviors, and the quota is \(quota) unless raised",
                help: "serve several classes by one pattern, or ask AWS for more")
        }
    }
}
