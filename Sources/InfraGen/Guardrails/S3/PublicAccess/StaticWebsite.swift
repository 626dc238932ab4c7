import Diagnostics

/// See ``documentation``.
package enum StaticWebsite: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.static-website", .warning,
        "No bucket is a web site of its own.",
        why: """
            The website endpoint of S3 speaks plain HTTP only, and serves nothing but what everyone may read. A private \
            bucket behind CloudFront serves the same by HTTPS, and stays private.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteHosting.html",
        elsewhere: [.kics("S3 Static Website Host Enabled")],
        good: S3Example.bucket,
        bad: """
            \(S3Example.bucket)

            resource "aws_s3_bucket_website_configuration" "media" {
              bucket = aws_s3_bucket.media.id

              index_document {
                suffix = "index.html"
              }
            }
            """)

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let type = "aws_s3_bucket_website_configuration"
        let parts = BucketParts(infrastructure, type)
        let inline = parts.buckets.compactMap { bucket -> GuardrailFinding? in
            switch bucket.body.block("website") {
            case .known(_, let place): finding(bucket, at: place)
            case .unknown(let reasons, let place):
                GuardrailFinding(bucket, at: place, unknown: "whether the bucket is a web site", because: reasons)
            case .absent: nil
            }
        }
        return inline + infrastructure.resources(type).map { finding(parts.bucket(of: $0) ?? $0, at: $0.provenance) }
    }

    private static func finding(_ resource: InfrastructureResource, at place: Provenance) -> GuardrailFinding {
        GuardrailFinding(
            resource, at: place, "the bucket is a web site of its own, without TLS",
            help: "serve it by a distribution with origin access control")
    }
}
