import Diagnostics

/// See ``documentation``.
package enum CustomOriginTLS: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.origin-tls", .warning,
        "CloudFront asks custom origins by TLS 1.2 alone.",
        why: """
            SSL 3, TLS 1.0 and 1.1 are broken. CloudFront uses the newest that both sides take, and whoever stands between \
            them can see to it that it is an old one.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html#DownloadDistValuesOriginSSLProtocols",
        elsewhere: [.checkov("CKV2_AWS_54"), .securityHub("CloudFront.10")],
        differences: "checkov looks for SSLv3; a finding of TLSv1 or TLSv1.1 alone lacks its id.",
        good: CloudFrontExample.distribution(),
        bad: CloudFrontExample.distribution().replacing("\"TLSv1.2\"", with: "\"SSLv3\", \"TLSv1.2\""))

    private static let old = ["SSLv3", "TLSv1", "TLSv1.1"]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.origins.compactMap { origin in
                let protocols: Setting<[String]> = origin.body.block("custom_origin_config").flatMap {
                    $0.strings("origin_ssl_protocols")
                }
                let worst = protocols.value.flatMap { taken in old.first(where: taken.contains) }
                return protocols.finding(
                    in: distribution.resource, absentHolds: true, "a custom origin may be asked by \(worst ?? "")",
                    help: "set origin_ssl_protocols = [\"TLSv1.2\"]", unknown: "which TLS an origin is asked by",
                    unless: { _ in worst == nil }
                ).map { finding in
                    var finding = finding
                    if worst != "SSLv3" { finding.notElsewhere = ["CKV2_AWS_54"] }
                    return finding.within(origin.block)
                }
            }
        }
    }
}
