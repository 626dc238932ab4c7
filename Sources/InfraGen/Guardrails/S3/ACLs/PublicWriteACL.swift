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
        differences: "See s3.public-acl, whose findings have the ids of those that report an aws_s3_bucket_acl.",
        good: S3Example.acl("private"),
        bad: S3Example.acl("public-read-write"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        let blocks = PublicAccess(infrastructure)
        return acls.buckets.compactMap { bucket in
            finding(acls.of(bucket), in: bucket, isHidden: blocks.hidesPublicACLs(of: bucket))
        }
            + acls.strays.compactMap { acl in
                // checkov reports buckets, not the ACL of one that is not in the code.
                var finding = finding([acl], in: acl.resource, isHidden: false)
                finding?.notElsewhere.append("CKV_AWS_57")
                return finding
            }
    }

    private static func finding(
        _ acls: [BucketACLs.ACL], in resource: InfrastructureResource, isHidden: Bool
    ) -> GuardrailFinding? {
        for acl in acls {
            if case .known("public-read-write", let place) = acl.canned {
                return GuardrailFinding(
                    resource, at: place, "the ACL 'public-read-write' lets everyone write to the bucket",
                    help: "remove the ACL, and set object_ownership = \"BucketOwnerEnforced\"",
                    notElsewhere: acl.resource.address == resource.address ? (isHidden ? [trivy] : []) : [trivy, kics])
            }
            if let grant = acl.grants.first(where: { $0.isForEveryone && writes($0) }) {
                return GuardrailFinding(
                    resource, at: grant.place, "a grant lets everyone write to the bucket", help: "remove the grant",
                    notElsewhere: [trivy, kics] + (acl.isGrantSeenByCheckov ? [] : ["CKV_AWS_57"]))
            }
        }
        return acls.lazy.compactMap(\.doubt).first.map {
            GuardrailFinding(resource, unknown: "whether an ACL lets everyone write", because: $0)
        }
    }

    private static let trivy = "AVD-AWS-0092"
    private static let kics = "S3 Bucket ACL Allows Read Or Write to All Users"

    private static func writes(_ grant: BucketACLs.Grant) -> Bool {
        grant.permission.value.map(["WRITE", "WRITE_ACP", "FULL_CONTROL"].contains) ?? false
    }
}
