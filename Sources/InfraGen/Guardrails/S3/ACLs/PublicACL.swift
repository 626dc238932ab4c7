import Diagnostics

/// See ``documentation``.
package enum PublicACL: Guardrail {
    package static let documentation = RuleDocumentation(
        "s3.public-acl", .error,
        "No ACL opens the bucket to everyone, or to everyone who has an AWS account.",
        why: """
            public-read lets the whole internet list the bucket, and authenticated-read everyone who opens an AWS account. \
            ACLs are seen nowhere in the policy, which is why such a bucket stays open for years.
            """,
        source: S3Example.acls,
        elsewhere: [
            .checkov("CKV_AWS_20"), .trivy("AVD-AWS-0092"), .kics("S3 Bucket ACL Allows Read Or Write to All Users"),
            .securityHub("S3.2"),
        ],
        differences: """
            An ACL that a public access block takes the effect from is reported, as checkov does; trivy passes it, and \
            looks at canned ACLs only: its id does not stand in those findings. checkov reports the bucket, the others an \
            aws_s3_bucket_acl, which has a note of its own. Of grants checkov sees those in an aws_s3_bucket_acl, and only \
            where all groups are everyone.
            """,
        good: S3Example.acl("private"),
        bad: S3Example.acl("public-read"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        let blocks = PublicAccess(infrastructure)
        return acls.buckets.flatMap { bucket in
            findings(acls.of(bucket), in: bucket, isHidden: blocks.hidesPublicACLs(of: bucket))
        } + acls.strays.flatMap { findings([$0], in: $0.resource, isHidden: false).map(elsewhere) }
    }

    /// checkov reports buckets, not the ACL of one that is not in the code.
    private static func elsewhere(_ finding: GuardrailFinding) -> GuardrailFinding {
        var finding = finding
        finding.notElsewhere.append(checkov)
        return finding
    }

    private static let checkov = "CKV_AWS_20"
    private static let trivy = "AVD-AWS-0092"
    private static let kics = "S3 Bucket ACL Allows Read Or Write to All Users"
    static let publicACLs = ["public-read", "public-read-write", "website", "authenticated-read"]

    private static func findings(
        _ acls: [BucketACLs.ACL], in resource: InfrastructureResource, isHidden: Bool
    ) -> [GuardrailFinding] {
        for acl in acls {
            if case .known(let name, let place) = acl.canned, publicACLs.contains(name) {
                let finding = GuardrailFinding(
                    resource, at: place, "the ACL '\(name)' opens the bucket to everyone\(account(name))",
                    help: "remove the ACL, and set object_ownership = \"BucketOwnerEnforced\"",
                    notElsewhere: (isHidden ? [trivy] : [])
                        + (["public-read", "public-read-write"].contains(name) ? [] : [kics]))
                return divided(finding, to: acl.resource, reportedBy: [trivy, kics])
            }
            if let grant = acl.grants.first(where: \.isForEveryone) {
                return [
                    GuardrailFinding(
                        resource, at: grant.place, "a grant opens the bucket to everyone", help: "remove the grant",
                        notElsewhere: [trivy, kics] + (acl.isGrantSeenByCheckov ? [] : [checkov]))
                ]
            }
        }
        let question = "whether an ACL opens the bucket to everyone"
        guard let doubt = acls.lazy.compactMap(\.doubt).first else { return [] }
        return [GuardrailFinding(resource, unknown: question, because: doubt)]
    }

    private static func account(_ acl: String) -> String {
        acl == "authenticated-read" ? " who has an AWS account" : ""
    }
}
