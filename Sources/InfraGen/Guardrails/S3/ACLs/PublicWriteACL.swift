import Diagnostics

/// See ``documentation``.
package enum PublicWriteACL: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.public-write-acl", .error,
        "No ACL lets everyone write to the bucket.",
        why: """
            Whoever may write to a bucket fills it at its owner's cost, overwrites what is there, and serves what they like \
            under its owner's name. With WRITE_ACP or FULL_CONTROL they also give themselves every other permission.
            """,
        source: S3Example.acls,
        elsewhere: [
            .checkov("CKV_AWS_57"), .trivy("AVD-AWS-0092"), .kics("S3 Bucket ACL Allows Read Or Write to All Users"),
            .securityHub("S3.3"),
        ],
        differences: """
            See s3.public-acl, whose findings have the ids of those that report an aws_s3_bucket_acl. Of an ACL that a \
            public access block takes the effect from, checkov's id stands in s3.hidden-public-acl.
            """,
        good: S3Example.acl("private"),
        bad: S3Example.acl("public-read-write"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        let blocks = PublicAccess(infrastructure)
        return acls.buckets.filter { !blocks.hidesPublicACLs(of: $0) }.flatMap { findings(acls.of($0), in: $0) }
            // checkov reports buckets, not the ACL of one that is not in the code.
            + acls.strays.flatMap { findings([$0], in: $0.resource).map { $0.butNot(checkov) } }
    }

    private static func findings(
        _ acls: [BucketACLs.ACL], in resource: InfrastructureResource
    ) -> [GuardrailFinding] {
        let doubt = acls.lazy.compactMap(\.doubt).first.map {
            GuardrailFinding(resource, unknown: "whether an ACL lets everyone write", because: $0)
        }
        return acls.flatMap { canned($0, in: resource) + grants($0, in: resource) } + (doubt.map { [$0] } ?? [])
    }

    private static func canned(_ acl: BucketACLs.ACL, in resource: InfrastructureResource) -> [GuardrailFinding] {
        guard case .known("public-read-write", let place) = acl.canned else { return [] }
        return [
            GuardrailFinding(
                resource, at: place, "the ACL 'public-read-write' lets everyone write to the bucket",
                help: "remove the ACL, and set object_ownership = \"BucketOwnerEnforced\"",
                notElsewhere: acl.resource.address == resource.address ? [] : [trivy, kics])
        ]
    }

    private static func grants(_ acl: BucketACLs.ACL, in resource: InfrastructureResource) -> [GuardrailFinding] {
        acl.grants { $0.isForEveryone && $0.writes }.compactMap(\.first).map { grant in
            GuardrailFinding(
                resource, at: grant.place, "a grant lets everyone write to the bucket", help: "remove the grant",
                notElsewhere: [trivy, kics] + (acl.isGrantSeenByCheckov ? [] : [checkov])
            ).within(grant.block)
        }
    }

    private static let checkov = "CKV_AWS_57"
    private static let trivy = "AVD-AWS-0092"
    private static let kics = "S3 Bucket ACL Allows Read Or Write to All Users"
}
