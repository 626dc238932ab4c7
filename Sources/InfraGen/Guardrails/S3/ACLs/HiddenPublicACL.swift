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
            .checkov("CKV_AWS_20"), .checkov("CKV_AWS_57"), .checkov("CKV2_AWS_43"), .kics(overridden), .kics(allUsers),
        ] + authenticatedUsers.map(ForeignCheck.kics) + [.securityHub("S3.12")],
        differences: """
            checkov and KICS report such an ACL as one that is open: their ids stand here, and not in s3.public-acl, \
            s3.public-write-acl and s3.authenticated-users-acl, which are silent. trivy passes it. checkov reports the \
            bucket, KICS an aws_s3_bucket_acl, which has a note of its own.
            """,
        good: "\(S3Example.acl("private"))\n\n\(S3Example.publicAccessBlock)",
        bad: "\(S3Example.acl("public-read"))\n\n\(S3Example.publicAccessBlock)")

    private static let overridden = "S3 Bucket Public ACL Overridden By Public Access Block"
    private static let allUsers = "S3 Bucket ACL Allows Read Or Write to All Users"
    private static let authenticatedUsers = [
        "S3 Bucket ACL Allows Read to Any Authenticated User", "S3 Bucket Allows Authenticated Users Access",
    ]
    /// The checks that report an `aws_s3_bucket_acl`, not the bucket.
    private static let ofACLs = [overridden, allUsers, "CKV2_AWS_43"] + authenticatedUsers

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        let acls = BucketACLs(infrastructure)
        let blocks = PublicAccess(infrastructure)
        return acls.buckets.filter(blocks.hidesPublicACLs).flatMap { bucket in
            let doubt = acls.of(bucket).lazy.compactMap(\.doubt).first.map {
                GuardrailFinding(bucket, unknown: "whether an ACL is public but for the block", because: $0)
            }
            return acls.of(bucket).flatMap { findings($0, of: bucket) } + (doubt.map { [$0] } ?? [])
        }
    }

    private static func findings(
        _ acl: BucketACLs.ACL, of bucket: InfrastructureResource
    ) -> [GuardrailFinding] {
        func finding(_ what: String, at place: Provenance, _ help: String, seenBy seen: [String]) -> GuardrailFinding {
            GuardrailFinding(
                bucket, at: place, "\(what) but for the public access block", help: help,
                notElsewhere: ids.filter { !seen.contains($0) && $0 != "S3.12" })
        }
        var findings: [GuardrailFinding] = []
        if case .known(let name, let place) = acl.canned, PublicACL.publicACLs.contains(name) {
            let seen =
                ["CKV_AWS_20", overridden] + (name == "public-read-write" ? ["CKV_AWS_57"] : [])
                + (name.hasPrefix("public-read") ? [allUsers] : [])
                + (name == "authenticated-read" ? authenticatedUsers : [])
            let help = "make the ACL private, or remove it"
            findings.append(finding("the ACL '\(name)' is public", at: place, help, seenBy: seen))
        }
        for grants in acl.grants(where: { $0.isForEveryone || $0.isForAnyAccount }) {
            guard let grant = grants.first else { continue }
            let byGrantee =
                grant.isForEveryone
                ? acl.isGrantSeenByCheckov
                    ? ["CKV_AWS_20"] + (grants.contains(where: \.writes) ? ["CKV_AWS_57"] : []) : []
                : authenticatedUsers + (acl.namesOneGroup ? ["CKV2_AWS_43"] : [])
            findings.append(
                finding("a grant is to everyone", at: grant.place, "remove the grant", seenBy: byGrantee)
                    .within(grant.block))
        }
        return findings.flatMap { divided($0, to: acl.resource, reportedBy: ofACLs) }
    }
}
