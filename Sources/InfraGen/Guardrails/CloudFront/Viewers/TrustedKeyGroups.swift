import Diagnostics

/// See ``documentation``.
package enum TrustedKeyGroups: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.trusted-key-groups", .warning,
        "Signed URLs are trusted by key groups, not by trusted signers.",
        why: """
            A trusted signer is an account whose root user makes the keys by hand. Keys of a key group are made, changed and \
            removed by Terraform and by roles that may do just that.
            """,
        source:
            "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html",
        elsewhere: [.securityHub("CloudFront.17")],
        good: CloudFrontExample.distribution(behavior: "trusted_key_groups = [aws_cloudfront_key_group.viewers.id]"),
        bad: CloudFrontExample.distribution(behavior: "trusted_signers = [\"self\"]"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.behaviors.findings { behavior in
                behavior.body.strings("trusted_signers").finding(
                    in: distribution.resource, absentHolds: true, "\(behavior.name) trusts signers, not key groups",
                    help: "make an aws_cloudfront_key_group, and set trusted_key_groups",
                    unknown: "whether \(behavior.name) trusts signers", unless: \.isEmpty)
            }
        }
    }
}
