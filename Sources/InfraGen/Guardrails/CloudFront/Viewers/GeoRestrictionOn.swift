import Diagnostics

/// See ``documentation``.
package enum GeoRestrictionOn: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.geo-restriction", .note,
        "The distribution says in which countries its viewers are.",
        why: """
            Where viewers may be is the owner's to say: licences bind some media to countries, others go everywhere.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html",
        elsewhere: [.checkov("CKV_AWS_374")],
        group: .website,
        good: CloudFrontExample.distribution().replacing(
            "\"none\"", with: "\"whitelist\"\n      locations        = [\"FR\", \"IE\"]"),
        bad: CloudFrontExample.distribution())

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_distribution").compactMap { distribution in
            distribution.body.block("restrictions").flatMap { $0.block("geo_restriction") }
                .flatMap { $0.string("restriction_type") }.finding(
                    in: distribution, absentHolds: true, "viewers may be in any country",
                    help: "list countries in geo_restriction", unknown: "whether viewers may be in any country",
                    unless: { $0 != "none" })
        }
    }
}
