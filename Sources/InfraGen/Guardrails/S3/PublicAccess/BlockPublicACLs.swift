import Diagnostics

/// See ``documentation``.
package enum BlockPublicACLs: Guardrail {
    package static let documentation = PublicAccessSwitch.documentation(
        "s3.block-public-acls", of: "block_public_acls",
        "The public access block refuses ACLs that let everyone in.",
        why: """
            Without block_public_acls, a PUT may bring an ACL such as public-read with it, and the object is readable by \
            everyone, whatever the bucket's owner meant. Terraform's default is false.
            """,
        elsewhere: [
            .checkov("CKV_AWS_53"), .trivy("AVD-AWS-0086"), .kics("S3 Bucket Allows Public ACL"), .securityHub("S3.8"),
        ])

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        PublicAccessSwitch.findings(
            infrastructure, "block_public_acls", "public ACLs are taken", unknown: "whether public ACLs are refused")
    }
}
