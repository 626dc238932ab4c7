import Diagnostics

/// See ``documentation``.
package enum CustomOriginHTTPS: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.origin-https", .warning,
        "CloudFront asks custom origins by HTTPS.",
        why: """
            Behind the edge, a request travels the open internet. With http-only or match-viewer it does so unencrypted, \
            though the viewer sees a lock.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
        elsewhere: [.checkov("CKV2_AWS_72"), .securityHub("CloudFront.9")],
        differences: """
            checkov looks at origins of Elastic Load Balancing, MediaStore and MediaPackage, and at distributions that are \
            enabled; findings of others lack its id. A website endpoint of S3 speaks HTTP alone: see s3.static-website.
            """,
        good: CloudFrontExample.distribution(),
        bad: CloudFrontExample.distribution().replacing("\"https-only\"", with: "\"http-only\""))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.origins.filter { !$0.isWebsite }.compactMap { origin in
                let config = origin.body.block("custom_origin_config")
                guard !config.isAbsent else { return nil }
                var finding = config.flatMap { $0.string("origin_protocol_policy") }.finding(
                    in: distribution.resource, absentHolds: false, "a custom origin is asked by plain HTTP",
                    help: "set origin_protocol_policy = \"https-only\"", unknown: "whether an origin is asked by HTTPS",
                    unless: { $0 == "https-only" })
                if !isCheckovs(origin, of: distribution) { finding?.notElsewhere = ["CKV2_AWS_72"] }
                return finding?.within(origin.block)
            }
        }
    }

    private static func isCheckovs(_ origin: OriginReading, of distribution: DistributionReading) -> Bool {
        let host = origin.body.string("domain_name").value ?? ""
        return distribution.resource.body.bool("enabled").value != false
            && [".mediastore.", ".mediapackage.", ".elb."].contains(where: host.contains)
    }
}
