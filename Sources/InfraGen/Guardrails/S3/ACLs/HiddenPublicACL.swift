import Diagnostics

/// See ``documentation``.
package enum HiddenPublicACL: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.hidden-public-acl", .warning,
        "No ACL is public but for the public access block above it.",
        why: """
            The bucket is private as long as the public access block stands. Whoever removes it, for a test or with the \
            wrong resource, opens the bucket without a line that says so.
            """,
        source: S3Example.accessControlBlocks,
        elsewhere: [
            .kics("S3 Bucket Public ACL Overridden By Public Access Block"), .securityHub("S3.12"),
        ],
        good: "\(S3Example.acl("private"))\n\n\(S3Example.publicAccessBlock)",
        bad: "\(S3Example.acl("public-read"))\n\n\(S3Example.publicAccessBlock)")

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        let blocks = PublicAccess(infrastructure)
        return acls.buckets.filter(blocks.hidesPublicACLs).flatMap { bucket in
            acls.of(bucket).compactMap { acl in
                guard case .known(let name, let place) = acl.canned, PublicACL.publicACLs.contains(name) else {
                    return nil
                }
                return GuardrailFinding(
                    acl.resource, at: place, "the ACL '\(name)' is public but for the public access block",
                    help: "make the ACL private, or remove it")
            }
        }
    }
}
