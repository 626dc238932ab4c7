import Diagnostics

/// See ``documentation``.
package enum RestrictPublicBuckets: Guardrail {
    package static let documentation = PublicAccessSwitch.documentation(
        "s3.restrict-public-buckets", of: "restrict_public_buckets",
        "The public access block keeps a bucket with a public policy to its own account.",
        why: """
            block_public_policy refuses new public policies; restrict_public_buckets is what takes the effect from one that \
            is there: only AWS services and the bucket's own account come through. Terraform's default is false.
            """,
        elsewhere: [
            .checkov("CKV_AWS_56"), .trivy("AVD-AWS-0093"), .kics("S3 Bucket Without Restriction Of Public Bucket"),
            .securityHub("S3.8"),
        ])

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        PublicAccessSwitch.findings(
            infrastructure, "restrict_public_buckets", "a public policy takes effect",
            unknown: "whether a public policy takes effect")
    }
}
