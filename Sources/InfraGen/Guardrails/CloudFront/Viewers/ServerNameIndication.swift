import Diagnostics

/// See ``documentation``.
package enum ServerNameIndication: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.sni", .warning,
        "The certificate is chosen by name, not by an IP address of its own.",
        why: """
            ssl_support_method = "vip" rents IP addresses at every edge, for 600 dollars a month, for clients that do not \
            send the name of the host. Clients of the last fifteen years do.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html",
        elsewhere: [.securityHub("CloudFront.8")],
        good: ViewerTLS.example("TLSv1.2_2021"),
        bad: ViewerTLS.example("TLSv1.2_2021", method: "vip"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_distribution").compactMap { distribution in
            distribution.body.block("viewer_certificate").flatMap { $0.string("ssl_support_method") }.finding(
                in: distribution, absentHolds: true, "the certificate has IP addresses of its own",
                help: "set ssl_support_method = \"sni-only\"", unknown: "whether the certificate has IP addresses",
                unless: { $0 == "sni-only" })
        }
    }
}
