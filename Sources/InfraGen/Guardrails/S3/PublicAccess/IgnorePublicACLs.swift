import Diagnostics

/// See ``documentation``.
package enum IgnorePublicACLs: Guardrail {
    package static let documentation = PublicAccessSwitch.documentation(
        "s3.ignore-public-acls", of: "ignore_public_acls",
        "The public access block ignores ACLs that let everyone in.",
        why: """
            block_public_acls refuses new public ACLs; ignore_public_acls is what takes the effect from those that are \
            there, such as objects that were copied or uploaded before. Terraform's default is false.
            """,
        elsewhere: [
            .checkov("CKV_AWS_55"), .trivy("AVD-AWS-0091"), .kics("S3 Bucket Without Ignore Public ACL"),
            .securityHub("S3.8"),
        ])

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        PublicAccessSwitch.findings(
            infrastructure, "ignore_public_acls", "public ACLs take effect", unknown: "whether public ACLs are ignored")
    }
}
