import Diagnostics

/// See ``documentation``.
package enum WebACLAttached: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.web-acl", .note,
        "A web ACL stands before the distribution.",
        why: """
            A web ACL limits rates and refuses known attacks. It costs by the request, and in front of a bucket that answers \
            GET and HEAD alone there is little to attack: a note.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html",
        elsewhere: [
            .checkov("CKV_AWS_68"), .trivy("AVD-AWS-0011"), .kics("CloudFront Without WAF"),
            .securityHub("CloudFront.6"),
        ],
        good: CloudFrontExample.distribution("web_acl_id = aws_wafv2_web_acl.media.arn"),
        bad: CloudFrontExample.distribution())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_distribution").filter { !$0.body.isGiven("web_acl_id") }.map {
            GuardrailFinding(
                $0, at: $0.body["web_acl_id"]?.provenance, "no web ACL stands before the distribution",
                help: "set web_acl_id to the ARN of a web ACL of us-east-1")
        }
    }
}
