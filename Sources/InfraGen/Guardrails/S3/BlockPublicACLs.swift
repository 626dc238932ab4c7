import Diagnostics

/// See ``documentation``.
package enum BlockPublicACLs: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.block-public-acls", .error,
        "The public access block refuses ACLs that let everyone in.",
        why: """
            Without block_public_acls, a PUT may bring an ACL such as public-read with it, and the object is readable by \
            everyone, whatever the bucket's owner meant. Terraform's default is false.
            """,
        source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
        elsewhere: [
            .checkov("CKV_AWS_53"), .trivy("AVD-AWS-0086"), .kics("S3 Bucket Allows Public ACL"), .securityHub("S3.8"),
        ],
        good: PublicAccessBlock.example(lacking: nil),
        bad: PublicAccessBlock.example(lacking: "block_public_acls"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        PublicAccessBlock.findings(
            infrastructure, "block_public_acls", "public ACLs are taken", unknown: "whether public ACLs are refused")
    }
}
