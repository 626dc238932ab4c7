import Diagnostics

/// See ``documentation``.
package enum CustomCertificate: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.custom-certificate", .warning,
        "A distribution with names of its own has a certificate of its own.",
        why: """
            CloudFront's own certificate covers *.cloudfront.net alone: by any other name browsers refuse it, and viewers \
            may use TLS 1.0. Without names of its own, it is a note.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html",
        elsewhere: [
            .checkov("CKV2_AWS_42"), .kics("Vulnerable Default SSL Certificate"), .securityHub("CloudFront.7"),
        ],
        good: ViewerTLS.example("TLSv1.2_2021"),
        bad: CloudFrontExample.distribution("aliases = [\"cdn.example.com\"]"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).compactMap { distribution in
            let resource = distribution.resource
            let certificate = resource.body.block("viewer_certificate")
            if let reasons = certificate.reasons {
                return GuardrailFinding(resource, unknown: "whether it has its own certificate", because: reasons)
            }
            if let body = certificate.value,
                ["acm_certificate_arn", "iam_certificate_id"].contains(where: body.isGiven)
            {
                return nil
            }
            return GuardrailFinding(
                resource, at: certificate.provenance, "the distribution has CloudFront's own certificate",
                help: "set acm_certificate_arn to a certificate of us-east-1 for its names",
                severity: distribution.hasAliases ? nil : .note)
        }
    }
}
