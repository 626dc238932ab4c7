import Diagnostics
import HCL

/// See ``documentation``.
package enum ViewerTLS: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.viewer-tls", .error,
        "Viewers use TLS 1.2 or newer.",
        why: """
            TLS 1.0 and 1.1 are broken, and withdrawn by RFC 8996. With CloudFront's own certificate nothing newer can be \
            asked for: of a distribution without names of its own that is a note, since only a name and a certificate \
            change it.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html",
        elsewhere: [
            .checkov("CKV_AWS_174"), .trivy("AVD-AWS-0013"), .kics("CloudFront Without Minimum Protocol TLS 1.2"),
            .kics("Secure Ciphers Disabled"), .securityHub("CloudFront.15"),
        ],
        differences: """
            trivy passes CloudFront's own certificate, and fails TLSv1.2_2018 and TLSv1.2_2019, whose ciphers are older: a \
            note here, with trivy's id. KICS looks at a version only beside cloudfront_default_certificate = false, and for \
            ciphers at none since TLS 1.1.
            """,
        good: example("TLSv1.2_2021"),
        bad: example("TLSv1.1_2016"))

    private static let trivy = "AVD-AWS-0013"
    private static let ciphers = "Secure Ciphers Disabled"
    private static let minimum = "CloudFront Without Minimum Protocol TLS 1.2"

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).compactMap { distribution in
            let resource = distribution.resource
            let question = "whether viewers need TLS 1.2"
            let certificate = resource.body.block("viewer_certificate")
            if let reasons = certificate.reasons {
                return GuardrailFinding(resource, unknown: question, because: reasons)
            }
            let isDefault = certificate.flatMap { $0.bool("cloudfront_default_certificate") }
            if certificate.isAbsent || isDefault.value == true {
                return GuardrailFinding(
                    resource, at: isDefault.provenance, "with CloudFront's own certificate, viewers may use TLS 1.0",
                    help: "give it a name and a certificate of its own, with minimum_protocol_version \"TLSv1.2_2021\"",
                    severity: distribution.hasAliases ? nil : .note, notElsewhere: [trivy, ciphers])
            }
            let version: Setting<String> = certificate.flatMap { $0.string("minimum_protocol_version") }
            if let old = version.value, ["TLSv1.2_2018", "TLSv1.2_2019"].contains(old) {
                return GuardrailFinding(
                    resource, at: version.provenance, "'\(old)' has older ciphers than TLS 1.2 needs",
                    help: "set minimum_protocol_version = \"TLSv1.2_2021\"", severity: .note,
                    notElsewhere: documentation.ids.filter { $0 != trivy })
            }
            var finding = version.finding(
                in: resource, absentHolds: false, "viewers may use a TLS older than 1.2",
                help: "set minimum_protocol_version = \"TLSv1.2_2021\"", unknown: question, unless: isModern)
            if isDefault.value != false { finding?.notElsewhere += [minimum, ciphers] }
            if version.value?.hasPrefix("TLSv1.1") == true { finding?.notElsewhere.append(ciphers) }
            return finding
        }
    }

    /// Whether a security policy begins with TLS 1.2 or 1.3: `TLSv1.2_2021`.
    private static func isModern(_ policy: String) -> Bool {
        ["TLSv1.2_", "TLSv1.3_"].contains { prefix in
            policy.hasPrefix(prefix) && policy.utf8.count == prefix.utf8.count + 4
                && policy.utf8.dropFirst(prefix.utf8.count).allSatisfy(ASCII.isDigit)
        }
    }

    static func example(_ version: String, method: String = "sni-only") -> String {
        CloudFrontExample.distribution(
            "aliases = [\"cdn.example.com\"]",
            certificate: """
                acm_certificate_arn      = aws_acm_certificate.media.arn
                ssl_support_method       = "\(method)"
                minimum_protocol_version = "\(version)"
                """)
    }
}
