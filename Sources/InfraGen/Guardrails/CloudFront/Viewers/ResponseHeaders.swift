import Diagnostics

/// See ``documentation``.
package enum ResponseHeaders: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.response-headers", .warning,
        "Every behavior has a response headers policy.",
        why: """
            S3 sends no security headers. Without a policy a browser may guess another type than the object has, frame it, \
            and go back to HTTP; and pages of other origins get no CORS header from the cache.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-response-headers.html",
        elsewhere: [.checkov("CKV2_AWS_32")],
        differences: """
            checkov looks for a resource or data source anywhere in the distribution. A managed policy, named by its id, is \
            one here, and a behavior without any is a finding, without checkov's id where another has one.
            """,
        good: CloudFrontExample.distribution(
            behavior: "response_headers_policy_id = \"67f7725c-6f97-4210-82d7-5512b31e9d03\""),
        bad: CloudFrontExample.distribution())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            let isSeen = distribution.behaviors.allSatisfy(lacksPolicy)
            return distribution.behaviors.filter(lacksPolicy).findings { behavior in
                GuardrailFinding(
                    distribution.resource, at: behavior.block.provenance,
                    "\(behavior.name) has no response headers policy",
                    help: "set response_headers_policy_id, such as that of SecurityHeadersPolicy",
                    notElsewhere: isSeen ? [] : ["CKV2_AWS_32"])
            }
        }
    }

    private static func lacksPolicy(_ behavior: BehaviorReading) -> Bool {
        !behavior.body.isGiven("response_headers_policy_id")
    }
}
