import Diagnostics

/// See ``documentation``.
package enum BlockPublicPolicy: Guardrail {
    package static let documentation = PublicAccessSwitch.documentation(
        "s3.block-public-policy", of: "block_public_policy",
        "The public access block refuses bucket policies that let everyone in.",
        why: """
            Without block_public_policy, whoever may write the bucket policy may open the bucket to everyone. With it, S3 \
            refuses such a policy, so the mistake is met when it is made. Terraform's default is false.
            """,
        elsewhere: [
            .checkov("CKV_AWS_54"), .trivy("AVD-AWS-0087"), .kics("S3 Bucket Allows Public Policy"),
            .securityHub("S3.8"),
        ])

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        PublicAccessSwitch.findings(
            infrastructure, "block_public_policy", "public bucket policies are taken",
            unknown: "whether public bucket policies are refused")
    }
}
