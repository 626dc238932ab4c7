import Diagnostics

/// See ``documentation``.
package enum StrictTransportSecurity: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.strict-transport-security", .note,
        "Response headers policies tell browsers to come by HTTPS for a year.",
        why: """
            Strict-Transport-Security keeps a browser from trying HTTP at all. It binds the whole host, with \
            include_subdomains and preload its whole domain for long: a choice of its owner, and a note.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html",
        elsewhere: [.checkov("CKV_AWS_259")],
        good: example(days: 365),
        bad: example(days: 1))

    private static let year = 31_536_000

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        infrastructure.resources("aws_cloudfront_response_headers_policy").compactMap { policy in
            let question = "whether browsers are told to come by HTTPS"
            let block = policy.body.block("security_headers_config").flatMap { $0.block("strict_transport_security") }
            let maxAge: Setting<Int> = block.flatMap { $0.int("access_control_max_age_sec") }
            let flags = ["include_subdomains", "preload", "override"].map { name in block.flatMap { $0.bool(name) } }
            if maxAge.value.map({ $0 >= year }) == true, flags.allSatisfy({ $0.value == true }) { return nil }
            let isWrong = maxAge.value.map { $0 < year } ?? maxAge.isAbsent
            if !isWrong, !flags.contains(where: { $0.isAbsent || $0.value == false }),
                let reasons = block.reasons ?? maxAge.reasons ?? flags.lazy.compactMap(\.reasons).first
            {
                return GuardrailFinding(policy, unknown: question, because: reasons)
            }
            return GuardrailFinding(
                policy, at: block.provenance, "browsers are not told to come by HTTPS for a year",
                help: "set strict_transport_security to a year, with include_subdomains, preload and override")
        }
    }

    private static func example(days: Int) -> String {
        """
        resource "aws_cloudfront_response_headers_policy" "media" {
          name = "media"

          security_headers_config {
            strict_transport_security {
              access_control_max_age_sec = \(days * 86_400)
              include_subdomains         = true
              preload                    = true
              override                   = true
            }
          }
        }
        """
    }
}
