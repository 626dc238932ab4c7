import Diagnostics

/// See ``documentation``.
package enum OriginAccessControl: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.origin-access-control", .error,
        "CloudFront reads every bucket by origin access control.",
        why: """
            Without it the bucket has to be public, and everyone reads it past the distribution: past signatures, \
            countries and the web ACL. The older origin access identity knows neither SSE-KMS nor newer regions.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
        elsewhere: [.checkov("CKV2_AWS_46"), .securityHub("CloudFront.13")],
        differences: """
            checkov is content with one origin, with an identity, and with buckets that are not in the code; those findings \
            lack its id.
            """,
        good: """
            \(S3Example.bucket)

            \(CloudFrontExample.accessControl)

            \(CloudFrontExample.distribution(origin: CloudFrontExample.bucketOrigin))
            """,
        bad: """
            \(S3Example.bucket)

            \(CloudFrontExample.distribution(
                origin: """
                    origin_id   = "media"
                    domain_name = aws_s3_bucket.media.bucket_regional_domain_name
                    """))
            """)

    private static let checkov = "CKV2_AWS_46"

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let buckets = ResourceFinder(infrastructure.resources("aws_s3_bucket"), namedBy: "bucket")
        return DistributionReading.all(in: infrastructure).flatMap { distribution in
            let isContent = distribution.origins.contains { origin in
                if case .none = origin.access { false } else { true }
            }
            return distribution.origins.filter(\.isOfBucket).compactMap { origin in
                let isElsewhere = origin.bucket(in: distribution.resource, buckets) == nil
                let isCheckovs = !isContent && !isElsewhere
                let finding =
                    origin.isBucket
                    ? finding(origin, in: distribution.resource, isCheckovs: isCheckovs)
                    : custom(origin, in: distribution.resource, isCheckovs: isCheckovs)
                return finding?.within(origin.block)
            }
        }
    }

    /// A bucket that is asked like any host, as its website endpoint has to be.
    private static func custom(
        _ origin: OriginReading, in resource: InfrastructureResource, isCheckovs: Bool
    ) -> GuardrailFinding {
        GuardrailFinding(
            resource, at: origin.block.provenance,
            "\(name(origin)) is a bucket that CloudFront reads like everyone, as a custom origin",
            help: "name bucket_regional_domain_name, without custom_origin_config, and set origin_access_control_id",
            severity: .warning, notElsewhere: isCheckovs ? [] : [checkov])
    }

    private static func name(_ origin: OriginReading) -> String {
        origin.body.string("origin_id").value.map { "origin '\($0)'" } ?? "an origin"
    }

    private static func finding(
        _ origin: OriginReading, in resource: InfrastructureResource, isCheckovs: Bool
    ) -> GuardrailFinding? {
        let name = name(origin)
        switch origin.access {
        case .control: return nil
        case .unknown(let reasons):
            return GuardrailFinding(
                resource, at: origin.block.provenance, unknown: "whether CloudFront shows \(name) who it is",
                because: reasons)
        case .identity:
            return GuardrailFinding(
                resource, at: origin.block.provenance,
                "\(name) is read by an origin access identity, which is the old way",
                help: "make an aws_cloudfront_origin_access_control, and set origin_access_control_id",
                severity: .warning,
                notElsewhere: [checkov])
        case .none:
            return GuardrailFinding(
                resource, at: origin.block.provenance, "\(name) is a bucket that CloudFront reads like everyone",
                help: "make an aws_cloudfront_origin_access_control, and set origin_access_control_id",
                notElsewhere: isCheckovs ? [] : [checkov])
        }
    }
}
