import Diagnostics

/// See ``documentation``.
package enum ViewerHTTPS: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.viewer-https", .error,
        "Every behavior answers by HTTPS alone.",
        why: """
            With allow-all, whoever asks by HTTP is answered by HTTP: cookies, signed URLs and media go over the wire as \
            they are. One ordered behavior that is left out is enough.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
        elsewhere: [
            .checkov("CKV_AWS_34"), .trivy("AVD-AWS-0012"), .kics("Cloudfront Viewer Protocol Policy Allows HTTP"),
            .securityHub("CloudFront.3"),
        ],
        good: CloudFrontExample.distribution(),
        bad: CloudFrontExample.distribution().replacing("redirect-to-https", with: "allow-all"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.behaviors.findings { behavior in
                behavior.body.string("viewer_protocol_policy").finding(
                    in: distribution.resource, absentHolds: true, "\(behavior.name) answers by plain HTTP",
                    help: "set viewer_protocol_policy = \"redirect-to-https\"",
                    unknown: "whether \(behavior.name) answers by plain HTTP", unless: { $0 != "allow-all" })
            }
        }
    }
}
