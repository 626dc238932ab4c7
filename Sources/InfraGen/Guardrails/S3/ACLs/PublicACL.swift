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
            An ACL that a public access block takes the effect from is s3.hidden-public-acl, with checkov's id. trivy looks \
            at canned ACLs only: its id does not stand in findings of grants. checkov reports the bucket, the others an \
            aws_s3_bucket_acl, which has a note of its own. Of grants checkov sees those in an aws_s3_bucket_acl, and only \
            where all groups are everyone.
            """,
        good: S3Example.acl("private"),
        bad: S3Example.acl("public-read"))

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        let blocks = PublicAccess(infrastructure)
        return acls.buckets.filter { !blocks.hidesPublicACLs(of: $0) }.flatMap { findings(acls.of($0), in: $0) }
            + acls.strays.flatMap { findings([$0], in: $0.resource).map(elsewhere) }
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
        _ acls: [BucketACLs.ACL], in resource: InfrastructureResource
    ) -> [GuardrailFinding] {
        let question = "whether an ACL opens the bucket to everyone"
        let doubt = acls.lazy.compactMap(\.doubt).first.map {
            GuardrailFinding(resource, unknown: question, because: $0)
        }
        return acls.flatMap { canned($0, in: resource) + grants($0, in: resource) } + (doubt.map { [$0] } ?? [])
    }

    private static func canned(_ acl: BucketACLs.ACL, in resource: InfrastructureResource) -> [GuardrailFinding] {
        guard case .known(let name, let place) = acl.canned, publicACLs.contains(name) else { return [] }
        let finding = GuardrailFinding(
            resource, at: place, "the ACL '\(name)' opens the bucket to everyone\(account(name))",
            help: "remove the ACL, and set object_ownership = \"BucketOwnerEnforced\"",
            notElsewhere: ["public-read", "public-read-write"].contains(name) ? [] : [kics])
        return divided(finding, to: acl.resource, reportedBy: [trivy, kics])
    }

    private static func grants(_ acl: BucketACLs.ACL, in resource: InfrastructureResource) -> [GuardrailFinding] {
        acl.grants(where: \.isForEveryone).compactMap(\.first).map { grant in
            GuardrailFinding(
                resource, at: grant.place, "a grant opens the bucket to everyone", help: "remove the grant",
                notElsewhere: [trivy, kics] + (acl.isGrantSeenByCheckov ? [] : [checkov])
            ).within(grant.block)
        }
    }

    private static func account(_ acl: String) -> String {
        acl == "authenticated-read" ? " who has an AWS account" : ""
    }
}
