import Diagnostics

/// See ``documentation``.
package enum DefaultRootObject: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.default-root-object", .note,
        "The distribution has a default root object.",
        why: """
            Without one, a request for / goes to the origin as it is; a bucket that may be listed would show its keys. A \
            private bucket answers 403, so of a media backend, which has no index, it is not asked.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html",
        elsewhere: [.checkov("CKV_AWS_305"), .securityHub("CloudFront.1")],
        group: .website,
        good: CloudFrontExample.distribution("default_root_object = \"index.html\""),
        bad: CloudFrontExample.distribution())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_distribution").filter { !$0.body.isGiven("default_root_object") }.map {
            GuardrailFinding(
                $0, "the distribution has no default root object", help: "set default_root_object = \"index.html\"")
        }
    }
}
