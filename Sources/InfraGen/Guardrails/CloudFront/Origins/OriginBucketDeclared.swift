import Diagnostics

/// See ``documentation``.
package enum OriginBucketDeclared: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.origin-bucket", .note,
        "The bucket of an origin is declared beside the distribution.",
        why: """
            A bucket that is named and does not exist can be made by anybody, in any account, who then serves what they like \
            under the distribution's name. Code that declares the bucket and refers to it cannot name one that is gone.
            """,
        source: "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-12",
        elsewhere: [.securityHub("CloudFront.12")],
        good: OriginAccessControl.documentation.good,
        bad: CloudFrontExample.distribution(
            origin: """
                origin_id   = "media"
                domain_name = "example-media.s3.eu-west-1.amazonaws.com"
                """))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let buckets = ResourceFinder(infrastructure.resources("aws_s3_bucket"), namedBy: "bucket")
        return DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.origins.compactMap { origin in
                guard let name = origin.writtenBucket, buckets.resource(named: name) == nil else { return nil }
                return GuardrailFinding(
                    distribution.resource, at: origin.body["domain_name"]?.provenance,
                    "the bucket '\(name)' is not declared here", help: "see that it exists and is yours, or declare it"
                ).within(origin.block)
            }
        }
    }
}
